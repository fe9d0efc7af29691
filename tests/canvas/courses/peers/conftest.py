"""A class whose work is reviewed by fellow students: four teams of one or two handed in."""

from dataclasses import replace

import pytest
from django.db import connection
from django.utils import timezone

from canvas.courses.handing import hand_in
from canvas.courses.peers import handing_out
from canvas.courses.review import services
from canvas.courses.review.services import Said
from canvas.coursework.kinds import ReviewKind
from canvas.coursework.rubric import Mark
from canvas.examples import example
from canvas.models import Allocation, Assignment, Team
from tests import cast
from tests.canvas.courses.making import enrol
from tests.canvas.courses.review.world import RUBRIC, Class

NOTE = replace(example("green-basket").document.notes[0], segments=(), supports=())
SMALL = replace(example("first-draft").document, notes=(NOTE,))
MARKS = tuple(Mark(criterion=f"c{place}", level=3) for place in range(4))


class Peers(Class):
    """Apricot is Olga and Tamar; Gio, Lia and Zaza are a team each. Everybody reviews one work."""

    def __init__(self, *people):
        super().__init__(*people, twice=False)
        Assignment.objects.update(peers=1, peer_share=20)
        self.assignment.refresh_from_db()
        self.others = {name: cast.account(name) for name in ("Gio", "Lia", "Zaza")}
        for name, person in self.others.items():
            self.another(f"Team {name}", person)

    def began(self, team, document):
        """Everybody's canvas is a small one: these tests are about who reads it."""
        return super().began(team, SMALL)

    def another(self, name, person):
        team = Team.objects.create(course=self.course, name=name)
        return hand_in(self.began(team, SMALL), enrol(self.course, person, team=team), timezone.now())

    def hand_out(self):
        self.assignment.refresh_from_db()
        self.assignment.course = self.course
        return handing_out.hand_out(self.assignment)

    def asked(self, enrolment):
        """What somebody is asked to review."""
        return (
            Allocation.objects.filter(reviewer=enrolment).select_related("submission__work__assignment").get()
        )

    def given(self, work=None):
        """Somebody who is asked to review a work, Apricot's unless told otherwise."""
        work = work or self.work
        found = Allocation.objects.filter(submission__work=work).select_related(
            "reviewer__user", "submission__work__assignment"
        )
        return found.order_by("pk").first()

    def release(self):
        return handing_out.release(self.assignment)

    def person(self, enrolment):
        """The client of somebody."""
        return next(one for one in self.people if one.user == enrolment.user)

    def write(self, allocation, *, finish=True, marks=MARKS):
        """A review, with words and a comment at a card."""
        services.save(
            allocation.submission,
            allocation.reviewer,
            Said(marks, "Say what it costs."),
            version=0,
            seen="",
            rubric=services.rubric_stamp(RUBRIC),
            kind=ReviewKind.PEER,
        )
        services.comment(
            allocation.submission, allocation.reviewer, place=NOTE.id, text="Who calls?", kind=ReviewKind.PEER
        )
        review = services.begun(allocation.submission, allocation.reviewer, ReviewKind.PEER)
        if finish:
            handing_out.finish(review)
            review.refresh_from_db()
        return review


FAR = {"auth_user": 8_800_000, "canvas_enrolment": 7_700_000}


def far_ids():
    """From now on people get ids that stand out: one can look for them on a page."""
    with connection.cursor() as cursor:
        for table, first in FAR.items():
            if connection.vendor == "postgresql":
                cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", [table, first])
            else:
                cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
                cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, first])


@pytest.fixture
def assistant(db):
    """Somebody who helps to teach."""
    far_ids()
    return cast.account("Ana")


@pytest.fixture
def peers(assistant, instructor, owner, teammate):
    """The class, nothing handed out yet."""
    found = Peers(instructor, assistant, owner, teammate)
    found.people = [instructor, assistant, owner, teammate, *found.others.values()]
    return found


@pytest.fixture
def handed_out(peers):
    """The same, everybody asked."""
    peers.hand_out()
    return peers
