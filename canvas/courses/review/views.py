"""Reviewing one submission."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from canvas.courses.access import staff
from canvas.courses.review import mails, presence, services
from canvas.courses.review.desk import Desk
from canvas.courses.review.forms import DeskForm, number_in, said_by
from canvas.courses.review.marks import table_of
from canvas.courses.review.services import Meanwhile, Out, Said
from canvas.coursework.kinds import ReviewKind
from canvas.models import Comment, Course, Enrolment, Phrase, Review, Submission, Work


def submission_in(course: Course, submission_id: int) -> Submission:
    """A submission of the course, with its work.

    Raises:
        Http404: where there is none.
    """
    found = Submission.objects.select_related("work__assignment", "work__team", "work__enrolment__user")
    submission = get_object_or_404(found, pk=submission_id, work__assignment__course=course)
    submission.work.assignment.course = course
    return submission


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, course_id: UUID, submission_id: int) -> HttpResponse:
    """A submission on the desk: ``?on=`` a place opens the form for words about it."""
    me = staff(request, course_id)
    desk = Desk.of(request, me, submission_in(me.course, submission_id))
    if request.method != "POST":
        return render(request, "courses/review/review.html", desk.context())
    form = DeskForm(request.POST, places=desk.places)
    rubric = services.rubric_of(desk.review, desk.submission)
    said = said_by(request.POST, form.data.get("words", ""), rubric)
    if not form.is_valid():
        return _again(request, desk, form, said, 422)
    said = said._replace(words=form.cleaned_data["words"])
    try:
        return _kept(request, desk, form, said)
    except Meanwhile as meanwhile:
        return _both(request, desk, form, said, meanwhile.review)
    except Out:
        messages.error(
            request, _("This review is released. Take it back to change it; nothing of this is kept yet.")
        )
        return _again(request, Desk.of(request, me, desk.submission), form, said, 409)


def _kept(request: HttpRequest, desk: Desk, form: DeskForm, said: Said) -> HttpResponse:
    """Keep all that is on the desk, and do what the button says."""
    do, _colon, which = request.POST.get("do", "").partition(":")
    review = services.save(
        desk.submission,
        desk.me,
        said,
        version=number_in(request.POST, "version"),
        seen=request.POST.get("seen", ""),
        rubric=request.POST.get("rubric", ""),
    )
    where = desk.here
    if do in ("edit", "delete"):
        where = _changed(request, desk, do, which)
    elif do == "forget":
        Phrase.objects.filter(user=request.user.pk, pk=_id(which)).delete()
    else:
        where = _commented(request, desk, form, which if do == "phrase" else "")
        _tell(request, do)
    if do == "release" and review is not None:
        _released(request, desk, review)
    return HttpResponseRedirect(where)


def _released(request: HttpRequest, desk: Desk, review: Review) -> None:
    out = services.release([review])
    if out:
        tell_of(request, desk.me, out)
    else:
        messages.error(request, _("Return or accept it first: nothing is released yet."))


def _tell(request: HttpRequest, do: str) -> None:
    if do == "return":
        messages.success(request, _("To be returned. The students see it once it is released."))
    elif do == "accept":
        messages.success(request, _("To be accepted. The students see it once it is released."))
    elif do == "save":
        messages.success(request, _("Kept."))


def _commented(request: HttpRequest, desk: Desk, form: DeskForm, phrase_id: str) -> str:
    """Pin what was typed, and the phrase that was pressed; gives the address of what was pinned."""
    text, where = form.cleaned_data["comment"], desk.here
    if phrase_id:
        phrase = Phrase.objects.filter(user=request.user.pk, pk=_id(phrase_id)).first()
        if phrase is not None:
            services.use_phrase(phrase)
            text = f"{text}\n{phrase.text}" if text else phrase.text
    if text:
        made = services.comment(
            desk.submission,
            desk.me,
            place=form.cleaned_data["place"],
            text=text,
            keep=form.cleaned_data["keep"],
        )
        where += f"#c{made.pk}"
    return where


def _changed(request: HttpRequest, desk: Desk, do: str, which: str) -> str:
    """Give a comment of this review other words, or take it away."""
    comment = Comment.objects.filter(review=desk.review, pk=_id(which), answers=None).first()
    if comment is None:
        messages.info(request, _("Somebody took this comment away."))
        return desk.here
    text = request.POST.get(f"text-{comment.pk}", "").strip()
    if do == "delete" or not text:
        services.delete(comment)
        messages.success(request, _("The comment is taken away."))
        return desk.here
    services.edit(comment, text=text, seen=request.POST.get(f"was-{comment.pk}", ""))
    return f"{desk.here}#c{comment.pk}"


def _id(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else 0


def _again(
    request: HttpRequest, desk: Desk, form: DeskForm, said: Said, status: int, **more: Any
) -> HttpResponse:
    """The desk once more, with all that was typed."""
    context = {**desk.context(form, said), "typing": True, **more}
    return render(request, "courses/review/review.html", context, status=status)


def _both(request: HttpRequest, desk: Desk, form: DeskForm, said: Said, now: Review) -> HttpResponse:
    """What was kept meanwhile beside what was typed: the next button decides."""
    fresh = Desk.of(request, desk.me, desk.submission)
    kept = services.said_in(now)
    rubric = services.rubric_of(fresh.review, desk.submission)
    by_another = services.rubric_stamp(rubric) != request.POST.get("rubric", "")
    theirs = table_of(rubric, kept.marks)
    yours = table_of(rubric, said.marks)
    rows = [
        (one.text, one.given, other.given)
        for one, other in zip(theirs.lines if theirs else (), yours.lines if yours else (), strict=True)
        if one.given != other.given and not by_another
    ]
    more = {"meanwhile": now, "their_words": kept.words, "your_words": said.words, "differ": rows}
    if by_another:
        said = said._replace(marks=kept.marks)
    return _again(request, fresh, form, said, 409, by_another=by_another, **more)


@require_POST
def take_back(request: HttpRequest, course_id: UUID, submission_id: int) -> HttpResponse:
    """Hide a released review from the students again, to change it."""
    me = staff(request, course_id)
    submission = submission_in(me.course, submission_id)
    found = submission.reviews.filter(kind=ReviewKind.STAFF, released_at__isnull=False).first()
    if found is not None:
        services.take_back(found)
        messages.success(request, _("Taken back: the students do not see it any more."))
    return HttpResponseRedirect(reverse("courses:review", args=[course_id, submission_id]))


def tell_of(request: HttpRequest, me: Enrolment, out: Sequence[Review]) -> None:
    """Write to the students of released reviews, and say here that they are out."""
    reviews = Review.objects.filter(pk__in=[one.pk for one in out]).select_related(
        "submission__work__assignment"
    )

    def link(work: Work) -> str:
        return request.build_absolute_uri(reverse("courses:work", args=[me.course_id, work.pk]))

    mails.tell(reviews.defer("submission__document", "submission__findings"), me.course, link)
    messages.success(request, _("Released: the students see it now."))


@require_safe
def others(request: HttpRequest, course_id: UUID, submission_id: int) -> HttpResponse:
    """Who else has the review open, as the line that stands on its page; asking says that one is there."""
    me = staff(request, course_id)
    submission = submission_in(me.course, submission_id)
    context = {"course": me.course, "submission": submission, "others": presence.others_at(submission.pk, me)}
    return render(request, "courses/review/_others.html", context)
