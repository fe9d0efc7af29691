"""Reading what a review says, where it says it."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from canvas import access, store
from canvas.board.answers import done, opened, renewed, wants_parts
from canvas.board.notices import query_of
from canvas.board.remarks import Remarks
from canvas.remarks.given import given_for
from relationships.rules import check


@login_not_required
@require_safe
def remark(request: HttpRequest, canvas_id: UUID, remark_id: int) -> HttpResponse:
    """Open what is said at a card, or one remark of the list; with ``?told``, after something was answered or done.

    Raises:
        Http404: for everybody but those whose work it is.
    """
    canvas = access.readable(request, canvas_id)
    given = given_for(canvas, request.user)
    if not any(one.id == remark_id for one in given.remarks):
        raise Http404
    document = store.load(canvas)
    talk = Remarks(canvas.pk, document, check(document), given, query_of(request)).talk(remark_id)
    assert talk is not None  # it is one of those that are given
    read: dict[str, Any] = {"document": document, "given": given}
    told = "told" in request.GET
    if told and talk.over:
        return done(request, canvas, talk.cancel, focus=talk.card, focus_list=not talk.card, **read)
    if told or not wants_parts(request):
        return renewed(request, canvas, sheet=talk, **read)
    if talk.item:
        return render(request, "board/_item.html", {"item": talk.items[0], "sheet": talk})
    return opened(request, canvas, document, talk, given=given)
