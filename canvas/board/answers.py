"""What the board answers with: the whole page, or for htmx its parts."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django_htmx.middleware import HtmxDetails

from canvas import access, store
from canvas.board.frame import frame
from canvas.board.page import Board, board_of
from canvas.board.sheets import Sheet
from canvas.document import CanvasDocument
from canvas.models import Canvas
from canvas.pictures.selectors import shown as shown_pictures
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
    sheet: Sheet | None = None,
    **more: Any,
) -> dict[str, Any]:
    """All that the board's templates ask for; reads the canvas unless it was read already.

    One segment alone is shown as the address asks, unless that would hide the card whose form is open.
    """
    document = document or store.load(canvas)
    findings = check(document)
    pictures = shown_pictures(canvas)

    def laid_out(only: str) -> Board:
        writable = access.may_write(request, canvas)
        return board_of(canvas.pk, document, findings, only=only, writable=writable, pictures=pictures)

    board = laid_out(request.GET.get("only", ""))
    if sheet and sheet.anchor and board.card_at(sheet.anchor) is None:
        board = laid_out("")
    parts = {"here": "board", "board": board, "sheet": sheet, "logo": pictures.get("", ())}
    return {**frame(canvas, document, findings), **parts, **more}


def page(request: HttpRequest, canvas: Canvas, *, status: int = 200, **more: Any) -> HttpResponse:
    """The whole page of the board."""
    return render(request, "board/board.html", context(request, canvas, **more), status=status)


def opened(request: HttpRequest, canvas: Canvas, document: CanvasDocument, sheet: Sheet) -> HttpResponse:
    """A form that was asked for: for htmx the card or the block's row with it, else the whole page."""
    if not wants_parts(request):
        return page(request, canvas, document=document, sheet=sheet)
    shown = context(request, canvas, document, sheet=sheet)
    card = shown["board"].card_at(sheet.anchor)
    return render(request, card.template if card else "board/_sheet.html", shown | {"card": card})


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
