"""Taking a canvas away: the page that offers it, a look at each file before, and the file itself."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from canvas import access, store
from canvas.board.frame import frame
from canvas.export import archive
from canvas.export.formats import Options, Subject, by_slug
from canvas.export.forms import ExportForm, usual
from canvas.export.offers import download, media_type, offer, offered, slugs
from canvas.export.previews import preview_of
from canvas.export.subject import subject_of
from canvas.file_names import disposition, file_name
from relationships.rules import check


@login_not_required
@require_safe
def export(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """Offer the canvas in every format; what was chosen before is chosen again."""
    canvas = access.readable(request, canvas_id)
    document = store.load(canvas)
    form = ExportForm(document, usual() | request.GET.dict())
    if not form.is_valid():
        form = ExportForm(document, usual())
    context = {**frame(canvas, document, check(document)), "here": "export"}
    return render(request, "export/export.html", context | {"form": form, "groups": offered()})


@login_not_required
@require_safe
def file(request: HttpRequest, canvas_id: UUID, slug: str) -> HttpResponseBase:
    """The canvas in one format, as of today.

    Raises:
        Http404: for a format, a paper, a language, a segment … that is not on offer.
    """
    canvas = access.readable(request, canvas_id)
    if slug not in slugs():
        raise Http404
    subject = subject_of(canvas, named=not canvas.lent)  # a link shows the canvas, not who works on it
    options = _options(request, subject)
    _let_go()
    name = file_name(subject.document.title, slug, subject.date)
    said: dict[str, Any] = {
        "content_type": media_type(slug),
        "headers": {"Content-Disposition": disposition(name)},
    }
    if request.method == "HEAD":  # says what there is without making it, and so not how long it is
        return StreamingHttpResponse(iter(()), **said)
    chunks = download(slug, subject, options)
    whole = slug != archive.SLUG
    return HttpResponse(b"".join(chunks), **said) if whole else StreamingHttpResponse(chunks, **said)


@login_not_required
@require_safe
def preview(request: HttpRequest, canvas_id: UUID, slug: str) -> HttpResponse:
    """A look at the file before it is taken away.

    Raises:
        Http404: as for the file, and for the archive, of which there is nothing to see.
    """
    canvas = access.readable(request, canvas_id)
    format = by_slug(slug)
    if format is None:
        raise Http404
    subject = subject_of(canvas, named=not canvas.lent)
    options = _options(request, subject)
    context = {**frame(canvas, subject.document, subject.findings), "here": "export"}
    _let_go()
    seen = preview_of(format, subject, options)
    context |= {"offer": offer(format), "preview": seen, "query": request.GET.urlencode()}
    return render(request, "export/preview.html", context)


def _options(request: HttpRequest, subject: Subject) -> Options:
    form = ExportForm(subject.document, request.GET)
    if not form.is_valid():
        raise Http404
    return form.options()


def _let_go() -> None:
    """Give the database's connection back before the long part, or fifty who wait would hold fifty of them."""
    if not connection.in_atomic_block:
        connection.close()
