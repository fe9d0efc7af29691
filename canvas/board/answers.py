"""What the board answers with: the whole page, or for htmx its parts."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django_htmx.middleware import HtmxDetails

from canvas import access, store
from canvas.board.frame import frame
from canvas.board.notices import query_of
from canvas.board.page import Board, board_of
from canvas.board.remarks import Remarks, Talk
from canvas.board.sheets import Sheet
from canvas.document import CanvasDocument
from canvas.models import Canvas
from canvas.pictures.selectors import shown as shown_pictures
from canvas.remarks.given import Given, given_for
from relationships.rules import check


def wants_parts(request: HttpRequest) -> bool:
    """Whether htmx asks, for a part of the page that stands."""
    htmx: HtmxDetails = request.htmx  # type: ignore[attr-defined]
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def context(
    request: HttpRequest,
    canvas: Canvas,
    document: CanvasDocument | None = None,
    *,
    sheet: Sheet | Talk | None = None,
    given: Given | None = None,
    **more: Any,
) -> dict[str, Any]:
    """All that the board's templates ask for; reads the canvas, and what reviews say of it, unless that is done already.

    One segment alone is shown as the address asks, unless that would hide the card whose form is open.
    """
    document = document or store.load(canvas)
    findings = check(document)
    pictures = shown_pictures(canvas)
    given = given or given_for(canvas, request.user)
    remarks = Remarks(canvas.pk, document, findings, given, query_of(request)) if given.remarks else None
    pins = remarks.pins if remarks else {}

    def laid_out(only: str) -> Board:
        writable = access.may_write(request, canvas)
        return board_of(
            canvas.pk, document, findings, only=only, writable=writable, pictures=pictures, pins=pins
        )

    board = laid_out(request.GET.get("only", ""))
    if sheet and sheet.anchor and board.card_at(sheet.anchor) is None:
        board = laid_out("")
    parts = {"here": "board", "board": board, "sheet": sheet, "logo": pictures.get("", ())}
    coursework = {"tasks": given.tasks, "reviewed": remarks}
    return {**frame(canvas, document, findings), **parts, **coursework, **more}


def page(request: HttpRequest, canvas: Canvas, *, status: int = 200, **more: Any) -> HttpResponse:
    """The whole page of the board."""
    return render(request, "board/board.html", context(request, canvas, **more), status=status)


def opened(
    request: HttpRequest, canvas: Canvas, document: CanvasDocument, sheet: Sheet | Talk, **more: Any
) -> HttpResponse:
    """A form that was asked for: for htmx the card or the block's row with it, else the whole page."""
    if not wants_parts(request):
        return page(request, canvas, document=document, sheet=sheet, **more)
    shown = context(request, canvas, document, sheet=sheet, **more)
    card = shown["board"].card_at(sheet.anchor)
    return render(request, card.template if card else sheet.template, shown | {"card": card})


def renewed(request: HttpRequest, canvas: Canvas, *, status: int = 200, **more: Any) -> HttpResponse:
    """The board as it stands after something happened, or could not happen: its parts for htmx, else the page.

    ``focus`` is the id of the thing whose card takes the focus, ``focus_block`` the block whose “add” does.
    """
    if not wants_parts(request):
        return page(request, canvas, status=status, **more)
    response = render(request, "board/_answer.html", context(request, canvas, **more), status=status)
    response.headers["HX-Retarget"] = "#canvas"
    response.headers["HX-Reswap"] = "outerHTML"
    return response


def done(request: HttpRequest, canvas: Canvas, address: str, **more: Any) -> HttpResponse:
    """The answer to a change that was made: the renewed board for htmx, else off to an address."""
    if wants_parts(request):
        return renewed(request, canvas, **more)
    return HttpResponseRedirect(address)
