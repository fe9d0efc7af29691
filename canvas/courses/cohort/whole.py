"""Everything of a course as one JSON text, written piece by piece: ``rapport-course/1``.

People, teams and works are numbered; the documents are canvas documents as they were handed in. Pictures are named: what
they hang on, what they show, and the SHA-256 of their bytes. Drafts of reviews are in it, without a moment of release.
"""

import json
from collections.abc import Iterator
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from canvas.courses.pictures import named
from canvas.coursework.names import called
from canvas.models import Assignment, Comment, Course, Enrolment, Review, Submission, SubmittedPicture, Work
from segments.jsontext import to_json
from segments.shape import plain

FORMAT = "rapport-course/1"
AT_ONCE = 20  # submissions in memory

Plain = dict[str, Any]


def course_json(course: Course) -> Iterator[str]:
    """The text in pieces; the number of submissions does not show in the memory it takes."""
    yield _text(_head(course))[:-1]
    submissions = Submission.objects.filter(work__assignment__course=course).order_by("work", "number")
    yield ', "submissions": ['
    between = ""
    for submission in submissions.prefetch_related("reviews__comments", "allocations", named()).iterator(
        AT_ONCE
    ):
        yield between + _submission(submission)
        between = ",\n"
    yield "]}\n"


def _text(raw: Plain) -> str:
    return json.dumps(raw, cls=DjangoJSONEncoder, ensure_ascii=False)


def _head(course: Course) -> Plain:
    works = Work.objects.filter(assignment__course=course).order_by("pk")
    return {
        "format": FORMAT,
        "title": course.title,
        "term": course.term,
        "language": course.language,
        "timezone": course.timezone,
        "people": [_person(one) for one in course.enrolments.select_related("user").order_by("pk")],
        "teams": list(course.teams.order_by("pk").values("id", "name")),
        "assignments": [_assignment(one) for one in course.assignments.all()],
        "works": [_work(one) for one in works],
    }


def _person(one: Enrolment) -> Plain:
    return {
        "id": one.pk,
        "name": called(one),
        "email": one.user.email if one.user else "",
        "role": one.role,
        "team": one.team_id,
        "joined_at": one.joined_at,
        "left_at": one.left_at,
    }


def _work(one: Work) -> Plain:
    return {
        "id": one.pk,
        "assignment": one.assignment_id,
        "team": one.team_id,
        "person": one.enrolment_id,
        "reviewer": one.reviewer_id,
    }


def _assignment(one: Assignment) -> Plain:
    return {
        "id": one.pk,
        "title": one.title,
        "text": one.text,
        "due_at": one.due_at,
        "late": one.late,
        "in_teams": one.in_teams,
        "peers": one.peers,
        "peers_due_at": one.peers_due_at,
        "peer_share": one.peer_share,
        "own_share": one.own_share,
        "blocks": one.blocks,
        "questions": one.questions,
        "rubric": _part(one.rubric),
        "start": json.loads(one.start) if one.start else None,
    }


def _part(part: Any) -> Any:
    """A part of a document, with its numbers as they stand."""
    return None if part is None else json.loads(to_json(plain(part)))


def _submission(one: Submission) -> str:
    """The document and its findings are JSON already, and go in as they are."""
    said: Plain = {
        "work": one.work_id,
        "number": one.number,
        "by": one.by_id,
        "at": one.at,
        "late": one.late,
        "digest": one.digest,
        "pictures": [_picture(picture) for picture in one.pictures.all()],
        "peers": [allocation.reviewer_id for allocation in one.allocations.all()],
        "reviews": [_review(review) for review in one.reviews.all()],
    }
    return f'{_text(said)[:-1]}, "findings": {one.findings}, "document": {one.document}}}'


def _picture(one: SubmittedPicture) -> Plain:
    kept = one.content
    return {
        "subject": one.subject,
        "alt": one.alt,
        "media_type": kept.media_type,
        "width": kept.width,
        "height": kept.height,
        "sha256": kept.digest,
    }


def _review(one: Review) -> Plain:
    return {
        "kind": one.kind,
        "by": one.reviewer_id,
        "rubric": _part(one.rubric),
        "marks": [_part(mark) for mark in one.marks],
        "words": one.words,
        "decision": one.decision,
        "changed_at": one.changed_at,
        "finished_at": one.finished_at,
        "released_at": one.released_at,
        "peer_share": one.peer_share,
        "own_share": one.own_share,
        "comments": [_comment(comment) for comment in one.comments.all()],
    }


def _comment(one: Comment) -> Plain:
    return {
        "id": one.pk,
        "place": one.place,
        "text": one.text,
        "by": one.by_id,
        "at": one.at,
        "answers": one.answers_id,
        "done_at": one.done_at,
    }
