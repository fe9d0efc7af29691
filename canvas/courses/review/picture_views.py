"""The bytes of a picture that was handed in, to whoever may read the submission."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from canvas.courses.access import enrolled, seen
from canvas.models import SubmittedPicture
from canvas.pictures.answers import picture_answer


@require_safe
def picture(
    request: HttpRequest, course_id: UUID, submission_id: int, picture_id: int, which: str
) -> HttpResponseBase:
    """A picture whole (``content``) or its ``thumbnail``.

    Raises:
        Http404: for everybody but the staff and those whose work it is.
    """
    me = enrolled(request, course_id)
    found = SubmittedPicture.objects.select_related("submission__work__assignment", "content").only(
        "submission__by",
        "submission__work__team",
        "submission__work__enrolment",
        "submission__work__assignment__course",
        "content__media_type",
        f"content__{which}",
    )
    picture = get_object_or_404(found, pk=picture_id, submission=submission_id)
    if not seen(me, picture.submission) and not picture.submission.allocations.filter(reviewer=me).exists():
        raise Http404
    return picture_answer(
        request, picture.content.media_type, getattr(picture.content, which), f"{picture_id}-{which}"
    )
