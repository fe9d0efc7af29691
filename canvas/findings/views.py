"""The findings of one canvas: the list, and what can be done about each."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from canvas import access, store
from canvas.board.frame import frame
from canvas.board.marks import finding_anchor
from relationships.rules import check
from relationships.wording import sentences


@login_not_required
@require_safe
def findings(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """List what the rules say of the canvas."""
    canvas = access.readable(request, canvas_id)
    document = store.load(canvas)
    found = check(document)
    remarks = [
        (finding, finding_anchor(finding), sentences(finding, currency=document.currency))
        for finding in found
    ]
    context = {**frame(canvas, document, found), "here": "findings", "remarks": remarks}
    return render(request, "findings/findings.html", context)
