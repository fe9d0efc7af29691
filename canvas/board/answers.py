"""What the board answers with: the whole page, or for htmx its parts."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from canvas import access, store
from canvas.board.frame import frame
from canvas.board.page import board_of
from canvas.document import CanvasDocument
from canvas.models import Canvas
from relationships.rules import check


def context(
    request: HttpRequest, canvas: Canvas, document: CanvasDocument | None = None, **more: Any
) -> dict[str, Any]:
    """All that the board's templates ask for; reads the canvas unless it was read already."""
    document = document or store.load(canvas)
    findings = check(document)
    board = board_of(
        canvas.pk,
        document,
        findings,
        only=request.GET.get("only", ""),
        writable=access.may_write(request, canvas),
    )
    return {**frame(canvas, document, findings), "here": "board", "board": board, **more}


def page(request: HttpRequest, canvas: Canvas, *, status: int = 200, **more: Any) -> HttpResponse:
    """The whole page of the board."""
    return render(request, "board/board.html", context(request, canvas, **more), status=status)
