"""Mails about peer reviews: to those who are asked for them, and to those whose work was reviewed."""

from collections.abc import Collection
from typing import Any

from django.core.mail import EmailMessage
from django.db.models import Q
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from canvas.courses.review.mails import languages_of, send
from canvas.hours import moment
from canvas.models import Assignment, Enrolment, Review, Work


def tell_asked(request: HttpRequest, assignment: Assignment, people: Collection[int]) -> int:
    """Write to students, by enrolment, who are asked for reviews; says how many mails left."""
    where = reverse("courses:assignment", args=[assignment.course_id, assignment.pk])
    link = request.build_absolute_uri(where)
    return send(_written(assignment, _here(assignment, Q(pk__in=people)), "asked", lambda _person: link))


def tell_released(request: HttpRequest, assignment: Assignment, out: Collection[Review]) -> int:
    """Write to those whose work was reviewed, once each; says how many mails left."""
    works = Work.objects.filter(submissions__reviews__in=[review.pk for review in out]).distinct()
    by_team: dict[int | None, int] = {work.team_id: work.pk for work in works if work.team_id}
    alone = {work.enrolment_id: work.pk for work in works if work.enrolment_id}
    people = _here(assignment, Q(pk__in=alone) | Q(team__in=by_team))

    def link(person: Enrolment) -> str:
        work = alone.get(person.pk) or by_team.get(person.team_id)
        return request.build_absolute_uri(reverse("courses:work", args=[assignment.course_id, work]))

    return send(_written(assignment, people, "released", link))


def _here(assignment: Assignment, wanted: Q) -> list[Enrolment]:
    people = assignment.course.enrolments.filter(wanted, left_at=None, user__is_active=True)
    return list(people.exclude(user__email="").select_related("user"))


def _written(assignment: Assignment, people: list[Enrolment], what: str, link: Any) -> list[EmailMessage]:
    languages = languages_of(people, assignment.course)
    return [_mail(assignment, person, languages[person.pk], what, link(person)) for person in people]


def _mail(assignment: Assignment, person: Enrolment, language: str, what: str, link: str) -> EmailMessage:
    assert person.user is not None
    with override(language):
        due = assignment.peers_due_at
        context = {
            "assignment": assignment.title,
            "course": assignment.course.title,
            "due": moment(due, assignment.course.timezone) if due else "",
            "link": link,
        }
        subject = render_to_string(f"courses/peers/{what}_subject.txt", context)
        text = render_to_string(f"courses/peers/{what}.txt", context)
    return EmailMessage(" ".join(subject.split()), text, to=[person.user.email])
