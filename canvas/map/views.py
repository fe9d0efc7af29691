"""Looking at the map."""

from typing import NamedTuple
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from canvas import access, store
from canvas.board.frame import frame
from canvas.board.marks import finding_anchor
from canvas.document import CanvasDocument
from canvas.drawings.map.layout import lay_out
from canvas.drawings.map.picture import Drawing, words_for
from canvas.drawings.map.scene import Remark, Scene, remarks_of
from canvas.map.table import Tables
from relationships.marked import marked
from relationships.rules import check
from segments.kinds import RelationshipType


class Said(NamedTuple):
    """A remark beside the picture; ``anchor`` is where its finding stands on the findings page."""

    number: int
    icon: str
    message: str
    rule: str
    anchor: str
    way: str


@login_not_required
@require_safe
def page(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """Show the picture, the remarks on it, and the same as tables."""
    canvas = access.readable(request, canvas_id)
    document = store.load(canvas)
    findings = check(document)
    scene = Scene(document, remarks_of(findings))
    drawing = Drawing(document, lay_out(scene, words_for(document)), standalone=False)
    tables = Tables(scene)
    context = {
        **frame(canvas, document, findings),
        "here": "map",
        "picture": drawing.svg(),
        "targets": drawing.targets(),
        "remarks": [_said(remark, document) for remark in scene.remarks],
        "types": list(RelationshipType),
        "rows": tables.rows(),
        "carriers": tables.carriers(),
    }
    return render(request, "map/map.html", context)


def _said(remark: Remark, document: CanvasDocument) -> Said:
    finding = remark.finding
    return Said(
        number=remark.number,
        icon=f"k-{finding.severity}",
        message=marked(finding, currency=document.currency, language=document.language, linked=True).message,
        rule=finding.rule,
        anchor=finding_anchor(finding),
        way=f"n{remark.number}",
    )
