"""What the pages of the walk show: the rail, the question, what is covered, what was answered."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from canvas import access
from canvas.board.dealer import Dealer
from canvas.board.frame import frame, said_in
from canvas.coursework.places import answered
from canvas.document import CanvasDocument
from canvas.models import Canvas
from canvas.remarks.given import given_for
from canvas.walk.margin import margin_of
from canvas.walk.steps import FORMS
from canvas.walk.steps.base import Said, StepForm, kept_with, words_on
from canvas.walk.steps.reckoning import balance_of
from canvas.walk.way import QUESTIONS, Lane, Stop, way_of
from relationships.coverage import Aspect, Coverage, coverage
from relationships.document import Relationship
from relationships.kinds import Question
from relationships.phrases import money, number
from relationships.questions import STEPS
from relationships.rules import check
from segments.document import Segment
from segments.formfields import NOT_KNOWN
from segments.language import say


class Covered(NamedTuple):
    """One of the six things that a segment should have, and whether it has it."""

    words: str
    there: bool


class Tally(NamedTuple):
    """One segment in the table of all: its progress, and the six things."""

    lane: Lane
    aspects: list[Covered]


class Money(NamedTuple):
    """What one customer costs and brings, worded: the relationships, the sum, the value, the value over all years."""

    shares: list[tuple[Relationship, str]]
    yearly: str
    value: str
    lasting: str


class Answered(NamedTuple):
    """One question on the review: what the canvas says, and the founder's own words."""

    stop: Stop
    said: list[Said]
    words: str


def around(request: HttpRequest, canvas: Canvas, document: CanvasDocument) -> dict[str, Any]:
    """What every page of the walk shows: the frame of the canvas, the segments, how much is covered."""
    findings, covered = check(document), coverage(document)
    writable = access.may_write(request, canvas)
    way = way_of(canvas.pk, document, writable=writable)
    lanes, following = way.lanes(), way.next_open()
    return {
        **frame(canvas, document, findings),
        "here": "walk",
        "writable": writable,
        "document": document,
        "findings": findings,
        "way": way,
        "lanes": lanes,
        "covered": percent(covered),
        "coverage": covered,
        "next": following,
        "next_href": following and way.step(following[0].id, following[1]),
    }


def everyone(request: HttpRequest, canvas: Canvas, document: CanvasDocument) -> dict[str, Any]:
    """What the page of all segments shows."""
    shown = around(request, canvas, document)
    rows = [Tally(lane, covered_of(shown["coverage"], lane.badge.id)) for lane in shown["lanes"]]
    return {**shown, "aspects": list(Aspect), "rows": rows}


def beside(
    request: HttpRequest, canvas: Canvas, document: CanvasDocument, segment: Segment
) -> dict[str, Any]:
    """What every page about one segment shows."""
    shown = around(request, canvas, document)
    lane = next(lane for lane in shown["lanes"] if lane.badge.id == segment.id)
    return {
        **shown,
        "segment": segment,
        "badge": lane.badge,
        "lane": lane,
        "stops": shown["way"].stops(segment),
        "others": [other for other in shown["lanes"] if other is not lane],
        "aspects": covered_of(shown["coverage"], segment.id),
    }


def asking(request: HttpRequest, canvas: Canvas, form: StepForm, **more: Any) -> dict[str, Any]:
    """What the page of one question shows."""
    document, segment, question = form.document, form.segment, form.question
    shown = beside(request, canvas, document, segment)
    return {
        **shown,
        "form": form,
        "step": form.step,
        "number": QUESTIONS.index(question) + 1,
        "count": len(QUESTIONS),
        "wording": worded(form.step.wording, document, segment),
        **at_the_margin(canvas, document, segment, question, shown["findings"]),
        "comments": given_for(canvas, request.user).at(answered(segment.id, question)),
        **more,
    }


def at_the_margin(
    canvas: Canvas, document: CanvasDocument, segment: Segment, question: Question, findings: Any
) -> dict[str, Any]:
    """What is renewed as somebody answers: remarks, the canvas so far, and what one customer costs and brings."""
    dealer = Dealer(canvas.pk, document, findings, writable=False)
    return {
        "margin": margin_of(canvas.pk, document, findings, segment, question),
        "cards": [dealer.deal("relationships", entry) for entry in kept_with(document, segment)],
        "balance": balance(document, segment) if question is Question.COST else None,
    }


def balance(document: CanvasDocument, segment: Segment) -> Money:
    """What one customer costs and brings, in words; “not known yet” where a number is missing."""
    found = balance_of(document, segment)

    def shown(amount: Fraction | Decimal | None) -> str:
        return str(NOT_KNOWN) if amount is None else money(amount, document.currency)

    shares = [(share.relationship, shown(share.yearly)) for share in found.shares]
    return Money(shares, shown(found.yearly), shown(found.value), shown(found.lasting))


def reviewing(
    request: HttpRequest, canvas: Canvas, document: CanvasDocument, segment: Segment
) -> dict[str, Any]:
    """What the review of a segment shows."""
    shown = beside(request, canvas, document, segment)
    question = shown["way"].first_open(segment.id)
    return {
        **shown,
        "open_href": question and shown["way"].step(segment.id, question),
        "answers": [
            Answered(
                stop,
                list(FORMS[stop.step.question].said(document, segment)),
                words_on(document, segment, stop.step.question),
            )
            for stop in shown["stops"]
        ],
        "margin": margin_of(canvas.pk, document, shown["findings"], segment),
    }


def covered_of(found: Coverage, segment: str) -> list[Covered]:
    """The six aspects of a segment, in words."""
    return [Covered(say(aspect.label), aspect in found.segments[segment]) for aspect in Aspect]


def percent(found: Coverage) -> str:
    """“92 %”; rounded down, so that only what is whole says so. Empty without segments."""
    return "" if found.total is None else f"{number(int(found.total * 100))}\N{NO-BREAK SPACE}%"


def worded(marked: str, document: CanvasDocument, segment: Segment) -> SafeString:
    """A sentence that names the segment, whose name keeps its own language and direction."""
    name = format_html("<bdi{}>{}</bdi>", said_in(document.language), segment.name)
    return SafeString(escape(say(marked)) % {"segment": name})


def asked_of(question: Question) -> str:
    """The short name of a question."""
    return say(STEPS[question].short)
