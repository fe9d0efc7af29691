"""What was handed in, to be read by those whose work it is: as it was, with what was said of it."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from canvas.courses.access import enrolled, theirs
from canvas.courses.review.drawn import drawn
from canvas.courses.review.places import places_of
from canvas.courses.review.snapshot import Snapshot
from canvas.courses.review.talk import comments_of, pins_of, remarks_of
from canvas.courses.review.views import submission_in
from canvas.coursework.kinds import STAFF, ReviewKind
from canvas.coursework.names import who
from canvas.hours import moment


@require_safe
def submission(request: HttpRequest, course_id: UUID, submission_id: int) -> HttpResponse:
    """A submission as a board that stands still; the pins of the staff’s released review lead to what they say.

    Raises:
        Http404: for everybody but the staff and whose work it is.
    """
    me = enrolled(request, course_id)
    found = submission_in(me.course, submission_id)
    if me.role not in STAFF and not theirs(me, found):
        raise Http404
    snapshot = Snapshot.of(found)
    places = places_of(snapshot)
    reviews = found.reviews.filter(kind=ReviewKind.STAFF, released_at__isnull=False)
    said = [
        remark
        for review in reviews
        for remark in remarks_of(review, comments_of([review]), places, me.course)
    ]
    context = {
        "me": me,
        "course": me.course,
        "here": "submission",
        "submission": found,
        "assignment": found.work.assignment,
        "whose": who(found.work),
        "at": moment(found.at, me.course.timezone),
        "document": snapshot.document,
        "back": reverse("courses:work", args=[course_id, found.work_id]),
        **drawn(snapshot, places, pins=pins_of(said)),
    }
    context["pins_at"] = context["back"]
    return render(request, "courses/review/submission.html", context)
