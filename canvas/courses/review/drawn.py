"""What was handed in, laid out for a page: the board, the toolkit, the answers and the findings, with what is pinned."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from canvas.courses.review.board import Pin, still_board
from canvas.courses.review.changes import changes_of, comparison_of
from canvas.courses.review.places import Places, answer_key, finding_key
from canvas.courses.review.snapshot import Snapshot
from canvas.courses.review.toolkit import toolkit_of
from canvas.coursework.comparison import Comparison
from canvas.coursework.words import Fate, Run
from canvas.hours import day
from canvas.models import Submission
from segments.language import say

Pins = Mapping[str, Sequence[Pin]]
Say = Callable[[str], str]


def nothing(_key: str) -> str:
    """The address of the form for a place, where nothing can be said."""
    return ""


def drawn(
    snapshot: Snapshot, places: Places, *, pins: Pins, to_say: Say = nothing, alone: bool = False
) -> dict[str, Any]:
    """All that ``_snap.html``, ``_standing.html`` and ``_toolkit.html`` ask for, with what changed since the last time.

    ``to_say`` gives the address of the form for words about a place; ``alone``, nothing is compared. Give the submission with its ``work__assignment``
    and the course.
    """
    earlier = None if alone else _earlier(snapshot.submission)
    before = Snapshot.of(earlier) if earlier else None
    comparison = comparison_of(before, snapshot) if before else None
    still = still_board(snapshot, comparison, before, pins=pins, say=to_say)
    course = snapshot.submission.work.assignment.course
    return {
        "still": still,
        "board": still.board,
        "earlier": earlier,
        "since": day(earlier.at, course.timezone) if earlier else "",
        "changes": changes_of(before, snapshot, comparison) if before and comparison else None,
        "tools": list(toolkit_of(snapshot, pins, to_say)),
        "answers": _answers(snapshot, places, comparison or Comparison(), pins, to_say),
        "findings": _findings(snapshot, pins, to_say),
    }


def _earlier(submission: Submission) -> Submission | None:
    before = Submission.objects.filter(work=submission.work_id, number__lt=submission.number)
    return before.order_by("-number").first()


def _findings(snapshot: Snapshot, pins: Pins, to_say: Say) -> list[dict[str, Any]]:
    keyed = [(said, finding_key(said.finding)) for said in snapshot.findings]
    return [{"said": said, "on": key, "pins": pins.get(key, ()), "say": to_say(key)} for said, key in keyed]


def _answers(
    snapshot: Snapshot, places: Places, comparison: Comparison, pins: Pins, to_say: Say
) -> list[dict[str, Any]]:
    """The founders’ own words on the guiding questions."""
    found = comparison.of("answers")
    runs = {answer_key(entry.after): entry.words.get("text", ()) for entry in found.changed}
    new = {answer_key(answer) for answer in found.added}
    return [
        {
            "on": key,
            "place": places.get(key),
            "question": say(answer.question.label),
            "badge": snapshot.badges[answer.segment],
            "runs": runs.get(key) or [Run(Fate.STAYED, answer.text)],
            "new": key in new,
            "pins": pins.get(key, ()),
            "say": to_say(key),
        }
        for answer in snapshot.document.answers
        if (key := answer_key(answer)) is not None
    ]
