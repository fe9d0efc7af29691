"""Taking a canvas away: the page that offers it, and the printed page."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from canvas import access, store
from canvas.board.frame import frame
from canvas.export.forms import PrintForm
from canvas.export.page import canvas_pdf
from relationships.rules import check


@login_not_required
@require_safe
def export(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """Offer the canvas as one printed page and as a file."""
    canvas = access.readable(request, canvas_id)
    document = store.load(canvas)
    context = {**frame(canvas, document, check(document)), "here": "export", "form": PrintForm()}
    return render(request, "export/export.html", context)


@login_not_required
@require_safe
def pdf(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """The canvas on one page, as of today.

    Raises:
        Http404: for a paper or a language that is not on offer.
    """
    canvas = access.readable(request, canvas_id)
    form = PrintForm(request.GET)
    if not form.is_valid():
        raise Http404
    document = store.load(canvas)
    today = timezone.localdate()
    content = canvas_pdf(document, check(document), date=today, **form.cleaned_data)
    name = "".join(sign for sign in canvas.title if sign.isalnum() or sign in " -_.").strip(" .") or "canvas"
    disposition = content_disposition_header(True, f"{name} {today.isoformat()}.pdf") or "attachment"
    return HttpResponse(content, content_type="application/pdf", headers={"Content-Disposition": disposition})
