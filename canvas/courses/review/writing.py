"""What is written at a desk and kept: one form holds all of it, so that no button loses what was typed beside it."""

from abc import ABC, abstractmethod
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from canvas.courses.review import services
from canvas.courses.review.forms import DeskForm, number_in, said_by
from canvas.courses.review.marks import points_phrase, table_of
from canvas.courses.review.places import Places
from canvas.courses.review.services import Meanwhile, Out, Said
from canvas.courses.review.snapshot import Snapshot
from canvas.coursework.kinds import ReviewKind
from canvas.models import Comment, Enrolment, Phrase, Review, Submission


class Seat(ABC):
    """Whoever writes a review, before one submission: what this room needs to know of the page they write on."""

    kind: ReviewKind
    template: str
    request: HttpRequest
    me: Enrolment
    submission: Submission
    snapshot: Snapshot
    places: Places
    review: Review | None

    @property
    @abstractmethod
    def here(self) -> str:
        """The address of the page."""

    @property
    def at_desk(self) -> str:
        """Where one writes: on a narrow window it stands below all that was handed in."""
        return f"{self.here}#desk"

    @property
    def editable(self) -> bool:
        """Whether anything can be written: not once it is released."""
        return self.review is None or self.review.released_at is None

    @property
    def told_out(self) -> str:
        """What is said to whoever writes once the review is released."""
        return _("This review is released. Take it back to change it; nothing of this is kept yet.")

    @abstractmethod
    def context(self, form: DeskForm | None = None, said: Said | None = None) -> dict[str, Any]:
        """All that the page asks for; ``form`` and ``said`` are what was typed and could not be kept."""

    def written(self, form: DeskForm | None, said: Said | None) -> dict[str, Any]:
        """What every such page asks for: the submission, the form, and what is kept of the review."""
        asked = self.request.GET
        kept = services.said_in(self.review)
        shown = said or kept
        rubric = services.rubric_of(self.review, self.submission)
        initial = {"words": kept.words, "place": asked.get("on", "")}
        return {
            "me": self.me,
            "course": self.me.course,
            "here": "review",
            "desk": self,
            "submission": self.submission,
            "assignment": self.submission.work.assignment,
            "document": self.snapshot.document,
            "form": form or DeskForm(places=self.places, initial=initial),
            "typing": "on" in asked,
            "review": self.review,
            "kept": kept,
            "rubric_stamp": services.rubric_stamp(rubric),
            "rubric": table_of(rubric, shown.marks),
            "points": points_phrase(rubric, shown.marks),
            "editable": self.editable,
        }

    @abstractmethod
    def reopened(self) -> "Seat":
        """The same page, as it stands now."""

    @abstractmethod
    def ended(self, do: str, review: Review | None) -> None:
        """Do what the pressed button says beyond keeping."""


def answered(seat: Seat) -> HttpResponse:
    """Keep what was posted, or show the page again with it."""
    request = seat.request
    form = DeskForm(request.POST, places=seat.places)
    rubric = services.rubric_of(seat.review, seat.submission)
    said = said_by(request.POST, form.data.get("words", ""), rubric)
    if seat.kind != ReviewKind.STAFF:
        said = said._replace(decision="")  # who returns or accepts is the staff
    if not form.is_valid():
        return _again(seat, form, said, 422)
    said = said._replace(words=form.cleaned_data["words"])
    try:
        return _kept(seat, form, said)
    except Meanwhile as meanwhile:
        return _both(seat, form, said, meanwhile.review)
    except Out:
        messages.error(request, seat.told_out)
        return _again(seat.reopened(), form, said, 409)


def _kept(seat: Seat, form: DeskForm, said: Said) -> HttpResponse:
    """Keep all that is on the desk, and do what the button says."""
    request = seat.request
    do, _colon, which = request.POST.get("do", "").partition(":")
    review = services.save(
        seat.submission,
        seat.me,
        said,
        version=number_in(request.POST, "version"),
        seen=request.POST.get("seen", ""),
        rubric=request.POST.get("rubric", ""),
        kind=seat.kind,
    )
    where = seat.at_desk
    if do in ("edit", "delete"):
        where = _changed(seat, do, which)
    elif do == "forget":
        Phrase.objects.filter(user=request.user.pk, pk=_id(which)).delete()
    else:
        where = _commented(seat, form, which if do == "phrase" else "")
        seat.ended(do, review)
    return HttpResponseRedirect(where)


def _commented(seat: Seat, form: DeskForm, phrase_id: str) -> str:
    """Pin what was typed, and the phrase that was pressed; gives the address of what was pinned, else of the desk."""
    text = form.cleaned_data["comment"]
    if phrase_id:
        phrase = Phrase.objects.filter(user=seat.request.user.pk, pk=_id(phrase_id)).first()
        if phrase is not None:
            services.use_phrase(phrase)
            text = f"{text}\n{phrase.text}" if text else phrase.text
    if text:
        made = services.comment(
            seat.submission,
            seat.me,
            place=form.cleaned_data["place"],
            text=text,
            keep=form.cleaned_data["keep"],
            kind=seat.kind,
        )
        return f"{seat.here}#c{made.pk}"
    return seat.at_desk


def _changed(seat: Seat, do: str, which: str) -> str:
    """Give a comment of this review other words, or take it away."""
    comment = Comment.objects.filter(review=seat.review, pk=_id(which), answers=None).first()
    if seat.review is None or comment is None:
        messages.info(seat.request, _("Somebody took this comment away."))
        return seat.at_desk
    text = seat.request.POST.get(f"text-{comment.pk}", "").strip()
    if do == "delete" or not text:
        services.delete(comment)
        messages.success(seat.request, _("The comment is taken away."))
        return seat.at_desk
    services.edit(comment, text=text, seen=seat.request.POST.get(f"was-{comment.pk}", ""))
    return f"{seat.here}#c{comment.pk}"


def _id(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else 0


def _again(seat: Seat, form: DeskForm, said: Said, status: int, **more: Any) -> HttpResponse:
    """The desk once more, with all that was typed."""
    context = {**seat.context(form, said), "typing": True, **more}
    return render(seat.request, seat.template, context, status=status)


def _both(seat: Seat, form: DeskForm, said: Said, now: Review) -> HttpResponse:
    """What was kept meanwhile beside what was typed: the next button decides."""
    fresh = seat.reopened()
    kept = services.said_in(now)
    rubric = services.rubric_of(fresh.review, seat.submission)
    by_another = services.rubric_stamp(rubric) != seat.request.POST.get("rubric", "")
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
    return _again(fresh, form, said, 409, by_another=by_another, **more)
