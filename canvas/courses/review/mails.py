"""The mail that tells students of a review. It never stops a release: what cannot leave is logged."""

import logging
from collections.abc import Callable, Iterable, Sequence
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.translation import override

from canvas.coursework.kinds import Decision
from canvas.models import Course, Enrolment, Reader, Review, Work

log = logging.getLogger(__name__)


def tell(reviews: Iterable[Review], course: Course, link: Callable[[Work], str]) -> int:
    """Write to everybody whose work was reviewed, each in their own language; says how many mails left.

    Load each review's ``submission__work__assignment``; ``link`` gives the full address of a work.
    """
    written = list(_written(list(reviews), course, link))
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
    readers = Reader.objects.filter(pk__in=[person.user_id for person in people])
    languages = dict(readers.values_list("pk", "language"))
    for review in reviews:
        work = review.submission.work
        for person in people:
            theirs = person.pk == work.enrolment_id or (work.team_id and person.team_id == work.team_id)
            if theirs and person.user and person.user.email:
                language = _spoken(languages.get(person.user.pk, ""), course)
                yield _mail(review, person, course, language, link(work))


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
