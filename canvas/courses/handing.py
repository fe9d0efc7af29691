"""Beginning work and handing it in. What is handed in is a snapshot: nothing that happens later touches it."""

import hashlib
import json
from contextlib import AbstractContextManager
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import get_language, override

from canvas import store
from canvas.courses import pictures
from canvas.courses.standing import NOTHING, latest_of
from canvas.coursework import gist
from canvas.coursework.states import Refusal, comes_late, refusal
from canvas.document import CanvasDocument, dumps, loads, new_document
from canvas.models import Assignment, Canvas, Course, Enrolment, Submission, Work
from relationships.rules import check
from relationships.wording import as_json


class Refused(Exception):
    """Work that cannot be handed in; ``why`` says why not."""

    def __init__(self, why: Refusal) -> None:
        self.why = why
        super().__init__(str(why))


class JustHandedIn(Exception):
    """Somebody of the team handed in since one looked; ``submission`` is what they handed in."""

    def __init__(self, submission: Submission) -> None:
        self.submission = submission
        super().__init__(f"number {submission.number}")


class Changed(Exception):
    """The canvas has changed since one looked."""


class NoTeam(Exception):
    """Team work of a student who is in no team."""


def begin(assignment: Assignment, by: Enrolment) -> Work:
    """The work of a student, or of the student's team, with a canvas to work on; made where there is none yet.

    A student's canvas is the student's own. A team's belongs to no account: all of the team reach it, whoever leaves.
    A canvas that was deleted for good is begun anew; one that can still be brought back is left alone.

    Raises:
        NoTeam: when a team is due, and the student is in none.
    """
    if assignment.in_teams and by.team_id is None:
        raise NoTeam
    whose = {"team": by.team} if assignment.in_teams else {"enrolment": by}
    with transaction.atomic():
        made, _new = Work.objects.get_or_create(assignment=assignment, **whose)
        work = Work.objects.select_for_update().get(pk=made.pk)
        if work.canvas_id is None:
            owner = None if assignment.in_teams else by.user
            work.canvas = store.create(beginning(assignment), owner=owner)
            work.save(update_fields=["canvas"])
    return work


def beginning(assignment: Assignment) -> CanvasDocument:
    """What everyone begins with: the assignment's starting document, or an empty one under its title."""
    if assignment.start:
        return loads(assignment.start)
    return new_document(assignment.title, language=assignment.course.language)


def canvas_of(work: Work | None) -> Canvas | None:
    """The canvas of some work, as long as nobody deleted it."""
    canvas = work.canvas if work is not None else None
    return canvas if canvas is not None and canvas.deleted_at is None else None


def may_hand_in(work: Work, now: datetime) -> Refusal | None:
    """Why work cannot be handed in now; None where it can. Load ``assignment__course`` and ``canvas``."""
    latest, review = latest_of([work]).get(work.pk, NOTHING)
    why = refusal(work.assignment, latest, review, now)
    return why or (Refusal.NO_CANVAS if canvas_of(work) is None else None)


def hand_in(
    work: Work, by: Enrolment, now: datetime, *, after: int | None = None, version: int | None = None
) -> Submission:
    """Keep the canvas as it stands, its pictures too, as the work's next submission; late or not is settled by ``now``.

    ``after`` is the number of the last submission that whoever hands in knew of (0 for none), ``version`` that of the
    canvas as they saw it; left out, nothing is asked of them. Of two team-mates at once, one is first and the other is
    told, or hands in the next number.

    Raises:
        Refused: when it is over, accepted already, too late, or when there is no canvas.
        JustHandedIn: when there is a submission after the one that was known.
        Changed: when the canvas is another than the one that was seen.
    """
    with transaction.atomic():
        locked = Work.objects.select_for_update().get(pk=work.pk)
        locked.assignment = work.assignment
        latest, review = latest_of([locked]).get(locked.pk, NOTHING)
        number = latest.number if latest else 0
        if latest and after is not None and number != after:
            raise JustHandedIn(latest)
        why = refusal(work.assignment, latest, review, now)
        # Whoever changes the canvas holds its row: a snapshot must not be taken from the middle of a change.
        canvas = _locked(locked)
        if why or canvas is None:
            raise Refused(why or Refusal.NO_CANVAS)
        if version is not None and canvas.version != version:
            raise Changed
        submission = Submission.objects.create(
            work=locked,
            number=number + 1,
            by=by,
            at=now,
            late=comes_late(work.assignment, latest, review, now),
            **kept_of(store.load(canvas), work.assignment.course),
        )
        pictures.freeze(canvas, submission)
    return submission


def _locked(work: Work) -> Canvas | None:
    if work.canvas_id is None:
        return None
    return Canvas.objects.select_for_update().filter(pk=work.canvas_id, deleted_at=None).first()


def kept_of(document: CanvasDocument, course: Course) -> dict[str, str]:
    """What a submission keeps of a document: its text with the SHA-256 of it, and what is found on it.

    The findings are worded in the language of the course.
    """
    text = dumps(document)
    with _spoken(course):
        found = [as_json(finding, document.currency) for finding in check(document)]
    return {
        "document": text,
        "digest": hashlib.sha256(text.encode()).hexdigest(),
        "findings": json.dumps(found, ensure_ascii=False),
        "gist": gist.written(gist.gist_of(document, found)),
    }


def _spoken(course: Course) -> AbstractContextManager[None]:
    known = dict(settings.LANGUAGES)
    return override(course.language if course.language in known else get_language())
