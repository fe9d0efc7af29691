"""What people do on the walk. Every change goes through ``store.change`` and is logged once."""

from typing import Any

from canvas import store
from canvas.board import services as board
from canvas.document import CanvasDocument
from canvas.edits import Missing, find
from canvas.models import Canvas, Change
from canvas.walk.steps.base import StepForm
from segments.document import Segment

__all__ = ["Meanwhile", "answer", "begin", "undo"]

undo = board.undo


class Meanwhile(Exception):
    """Somebody changed this very answer since the form was opened, or took away what it names."""


def begin(*, canvas: Canvas, actor: Any, document: CanvasDocument, name: str) -> str:
    """Name a segment, the last of all; gives its id.

    Raises:
        InvalidDocument: when the canvas is full.
    """
    change = board.add(
        canvas=canvas, actor=actor, collection="segments", document=document, values={"name": name}
    )
    return change.subject if change else ""


def answer(*, canvas: Canvas, actor: Any, form: StepForm) -> Change | None:
    """Keep the answer of a valid form; None where it changes nothing.

    Raises:
        Meanwhile: when the answer is no longer what the form was opened on, or what it names is gone.
        InvalidDocument: when the canvas would not hold together or be too large.
    """

    def edit(document: CanvasDocument) -> CanvasDocument:
        try:
            now: Segment = find(document, "segments", form.segment.id)
            edited = form.edit()(document)
        except Missing as error:
            raise Meanwhile from error
        if edited != document and type(form)(document, now).stamp != form.seen:
            raise Meanwhile
        return edited

    what = f"answer.{form.question}"
    return store.change(canvas, actor=actor, what=what, subject=form.segment.id, edit=edit)
