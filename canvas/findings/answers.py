"""What the findings answer with: whole pages, or for htmx their parts."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from canvas import access, store
from canvas.board.answers import wants_parts
from canvas.board.frame import frame
from canvas.board.marks import finding_anchor
from canvas.board.notices import tell_of_return
from canvas.document import CanvasDocument
from canvas.findings.addresses import Addresses, Choice, Name
from canvas.findings.page import MEANINGS, Lister
from canvas.findings.remarks import Writer, counted
from canvas.findings.waivers import given_on
from canvas.models import Canvas, Change
from canvas.remarks.given import given_for
from relationships.phrases import number
from relationships.rules import Finding, check
from relationships.wording import sentences
from segments.language import say


def _reasons(findings: list[Finding]) -> dict[Name, str]:
    return {Name.of(finding): finding.waived for finding in findings if finding.waived is not None}


def _around(canvas: Canvas, document: CanvasDocument, findings: list[Finding]) -> dict[str, Any]:
    return {**frame(canvas, document, findings), "here": "findings"}


def addresses(request: HttpRequest, canvas: Canvas, document: CanvasDocument) -> Addresses:
    """The addresses of a canvas’s findings, with the reader’s choice."""
    return Addresses(canvas.pk, Choice.of(request.GET, document))


def _listed(request: HttpRequest, canvas: Canvas, focus: str | None = None) -> dict[str, Any]:
    """All that the list asks for; the remark at ``focus`` takes the focus, the title where that is empty."""
    document = store.load(canvas)
    findings = check(document)
    lister = Lister(
        canvas.pk,
        document,
        findings,
        Choice.of(request.GET, document),
        writable=access.may_write(request, canvas),
        given=given_on(canvas, _reasons(findings)),
        reviewed=given_for(canvas, request.user),
    )
    return {**_around(canvas, document, findings), "page": lister.page(focus or ""), "focus": focus}


def list_of(request: HttpRequest, canvas: Canvas, *, status: int = 200) -> HttpResponse:
    """The page of the list."""
    return render(request, "findings/findings.html", _listed(request, canvas), status=status)


def renewed(request: HttpRequest, canvas: Canvas, *, status: int = 200, focus: str = "") -> HttpResponse:
    """The list as it stands after something happened, or could not happen: its parts for htmx, else the page."""
    if not wants_parts(request):
        return list_of(request, canvas, status=status)
    context = _listed(request, canvas, focus)
    response = render(request, "findings/_answer.html", context, status=status)
    response.headers["HX-Replace-Url"] = context["page"].here
    response.headers["HX-Retarget"] = "#remarks"
    response.headers["HX-Reswap"] = "outerHTML"
    return response


def one(
    request: HttpRequest,
    canvas: Canvas,
    document: CanvasDocument,
    finding: Finding,
    *,
    status: int = 200,
    **opened: Any,
) -> HttpResponse:
    """A single finding with what stands open on it: for htmx the finding alone, else its page."""
    findings, where = check(document), addresses(request, canvas, document)
    writer = Writer(
        canvas.pk,
        document,
        where,
        writable=access.may_write(request, canvas),
        given=given_on(canvas, _reasons([finding])),
        reviewed=given_for(canvas, request.user),
    )
    here = where.list() if wants_parts(request) else where.one(Name.of(finding))
    remark = writer.remark(finding, here=here, **opened)
    context = {**_around(canvas, document, findings), "remark": remark}
    if wants_parts(request):
        context["remark"] = replace(remark, focus=not (remark.preview or remark.form or remark.by))
        response = render(request, "findings/_opened.html", context, status=status)
        response.headers["HX-Retarget"] = f"#{remark.anchor}"
        response.headers["HX-Reswap"] = "outerHTML"
        return response
    context["title"] = sentences(finding, currency=document.currency).message
    context["meaning"] = say(MEANINGS[finding.severity])
    context["all"] = where.list(anchor=remark.anchor)
    return render(request, "findings/one.html", context, status=status)


def gone(request: HttpRequest, canvas: Canvas, *, typed: str = "") -> HttpResponse:
    """What was asked about is not said of the canvas any more; whoever typed something reads it again."""
    messages.error(
        request,
        _("This remark is not there any more: the canvas has changed meanwhile. Nothing was done."),
    )
    if typed:
        messages.info(request, _("You had written: “%(words)s”") % {"words": typed})
    return renewed(request, canvas, status=404)


def done(
    request: HttpRequest, canvas: Canvas, change: Change | None, sentence: str, *, focus: str = ""
) -> HttpResponse:
    """Say what was done and how many remarks there are, with a way back; then the list anew."""
    document = store.load(canvas)
    where = addresses(request, canvas, document)
    if change is None:
        messages.info(request, _("Nothing changed."))
    else:
        left = len(counted(check(document)))
        tally = ngettext("There is %(count)s remark now.", "There are %(count)s remarks now.", left)
        said = f"{sentence} {tally % {'count': number(left)}}"
        messages.success(request, said, extra_tags=where.undo(change.version))
        tell_of_return(request, canvas, change)
    if wants_parts(request):
        return renewed(request, canvas, focus=focus)
    return HttpResponseRedirect(where.list(anchor=focus))


def next_to(findings: list[Finding], finding: Finding, left: list[Finding]) -> str:
    """The anchor of the remark that comes where a finding stood; empty where none is left."""
    after = findings[findings.index(finding) + 1 :] if finding in findings else []
    standing = {finding_anchor(entry) for entry in left if entry.waived is None}
    return next((place for entry in after if (place := finding_anchor(entry)) in standing), "")
