"""The mail that tells students of a review. It never stops a release: what cannot leave is logged."""

import logging
from collections.abc import Callable, Iterable, Sequence
from smtplib import SMTPException
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.mail import EmailMessage, get_connection
from django.db.models import Q
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from canvas.coursework.kinds import Decision
from canvas.models import Course, Enrolment, Reader, Review, Work

log = logging.getLogger(__name__)


def tell(reviews: Iterable[Review], course: Course, link: Callable[[Work], str]) -> int:
    """Write to everybody whose work was reviewed, each in their own language; says how many mails left.

    Load each review's ``submission__work__assignment``; ``link`` gives the full address of a work.
    """
    return send(list(_written(list(reviews), course, link)))


def send(written: Sequence[EmailMessage]) -> int:
    """Send mails over one connection; says how many left. What cannot leave is logged, and stops nothing."""
    if not written:
        return 0
    left = 0
    try:
        with get_connection() as connection:
            for mail in written:
                mail.connection = connection
                left += _left(mail)
    except (OSError, SMTPException):
        log.exception("Mails about reviews could not be sent")
    return left


def tell_of(request: HttpRequest, me: Enrolment, out: Sequence[Review]) -> None:
    """Write to the students of released reviews, and say on the next page that they are out."""
    reviews = Review.objects.filter(pk__in=[one.pk for one in out]).select_related(
        "submission__work__assignment"
    )

    def link(work: Work) -> str:
        return request.build_absolute_uri(reverse("courses:work", args=[me.course_id, work.pk]))

    tell(reviews.defer("submission__document", "submission__findings"), me.course, link)
    messages.success(request, _("Released: the students see it now."))


def _left(mail: EmailMessage) -> int:
    """Whether one mail left; one address that is refused keeps no other from being written to."""
    try:
        return mail.send()
    except (OSError, SMTPException):
        log.exception("A mail about a review could not be sent")
        return 0


def _written(
    reviews: Sequence[Review], course: Course, link: Callable[[Work], str]
) -> Iterable[EmailMessage]:
    works = [review.submission.work for review in reviews]
    teams = {work.team_id for work in works if work.team_id}
    alone = {work.enrolment_id for work in works if work.enrolment_id}
    wanted = Q(pk__in=alone) | Q(team__in=teams)
    people = list(course.enrolments.filter(wanted, left_at=None, user__is_active=True).select_related("user"))
    languages = languages_of(people, course)
    for review in reviews:
        work = review.submission.work
        for person in people:
            theirs = person.pk == work.enrolment_id or (work.team_id and person.team_id == work.team_id)
            if theirs and person.user and person.user.email:
                yield _mail(review, person, course, languages[person.pk], link(work))


def languages_of(people: Sequence[Enrolment], course: Course) -> dict[int, str]:
    """In which language each of some people is written to, by enrolment; one query."""
    readers = Reader.objects.filter(pk__in=[person.user_id for person in people])
    chosen: dict[Any, str] = dict(readers.values_list("pk", "language"))
    return {person.pk: _spoken(chosen.get(person.user_id, ""), course) for person in people}


def _spoken(language: str, course: Course) -> str:
    """The language that the account chose, else the course's, else that of the settings."""
    known = dict(settings.LANGUAGES)
    return next((one for one in (language, course.language) if one in known), settings.LANGUAGE_CODE)


def _mail(review: Review, person: Enrolment, course: Course, language: str, link: str) -> EmailMessage:
    assert person.user is not None
    context = {
        "assignment": review.submission.work.assignment.title,
        "course": course.title,
        "link": link,
        "returned": review.decision == Decision.RETURN,
    }
    with override(language):
        subject = render_to_string("courses/review/mail_subject.txt", context)
        text = render_to_string("courses/review/mail.txt", context)
    return EmailMessage(" ".join(subject.split()), text, to=[person.user.email])
