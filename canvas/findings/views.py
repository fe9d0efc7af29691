"""The findings of one canvas: the list, each by itself, and what can be done about it."""

from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from canvas import access, store
from canvas.board.marks import finding_anchor
from canvas.difference import Conflict
from canvas.document import InvalidDocument
from canvas.findings import answers, services
from canvas.findings.addresses import Name
from canvas.findings.forms import WaiveForm
from canvas.findings.previews import preview_of
from canvas.findings.remarks import label_of
from canvas.models import Canvas, Change
from relationships.rules import RULES, check
from segments.formfields import fault
from segments.language import explain


def _asked(request: HttpRequest, family: str, slug: str) -> Name:
    """The finding that an address means.

    Raises:
        Http404: when there is no such rule, or no subject.
    """
    name = Name.asked(request, f"{family}/{slug}")
    if name.rule not in RULES or not name.subjects:
        raise Http404
    return name


@login_not_required
@require_safe
def findings(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """List what the rules say of the canvas: ``?show=`` a severity or waived, ``?segment=``, ``?group=``."""
    return answers.list_of(request, access.readable(request, canvas_id))


@login_not_required
@require_safe
def one(request: HttpRequest, canvas_id: UUID, family: str, slug: str) -> HttpResponse:
    """One finding with all that can be done about it; ``?by=`` the mend whose button takes the focus."""
    canvas = access.readable(request, canvas_id)
    document = store.load(canvas)
    try:
        finding = services.find(document, _asked(request, family, slug))
    except services.Gone:
        return answers.gone(request, canvas)
    return answers.one(request, canvas, document, finding, by=request.GET.get("by", ""))


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def mend(request: HttpRequest, canvas_id: UUID, family: str, slug: str) -> HttpResponse:
    """What a mend (``?by=``) would change; posting does it."""
    canvas = access.writable(request, canvas_id)
    name = _asked(request, family, slug)
    try:
        if request.method == "POST":
            return _mend(request, canvas, name)
        return _preview(request, canvas, name)
    except services.Gone:
        return answers.gone(request, canvas)
    except services.Meanwhile:
        messages.error(
            request, _("The canvas has changed meanwhile. Nothing was done: look again what would change.")
        )
        return _preview(request, canvas, name, status=409)
    except InvalidDocument as error:
        messages.error(request, _("This cannot be done: %(why)s.") % {"why": explain(error.problems[0])})
        return answers.renewed(request, canvas, status=422)


def _preview(request: HttpRequest, canvas: Canvas, name: Name, status: int = 200) -> HttpResponse:
    document = store.load(canvas)
    finding = services.find(document, name, stands=False)
    found = services.mend_of(document, finding, request.GET.get("by", ""))
    where = answers.addresses(request, canvas, document)
    shown = replace(
        preview_of(document, found.edit, label_of(found)),
        action=where.one(name, "mend", by=found.slug),
        cancel=where.one(name, by=found.slug),
    )
    return answers.one(request, canvas, document, finding, status=status, preview=shown)


def _mend(request: HttpRequest, canvas: Canvas, name: Name) -> HttpResponse:
    document = store.load(canvas)
    finding = services.find(document, name, stands=False)
    by = request.GET.get("by", "")
    label = label_of(services.mend_of(document, finding, by))
    change = services.mend(
        canvas=canvas, actor=request.user, name=name, slug=by, seen=request.POST.get("seen", "")
    )
    focus = answers.next_to(check(document), finding, check(store.load(canvas)))
    return answers.done(request, canvas, change, _("Done: %(what)s.") % {"what": label}, focus=focus)


@login_not_required
@require_POST
def waive(request: HttpRequest, canvas_id: UUID, family: str, slug: str) -> HttpResponse:
    """Let a finding stay, for a reason."""
    canvas = access.writable(request, canvas_id)
    name = _asked(request, family, slug)
    document = store.load(canvas)
    form = WaiveForm(request.POST)
    try:
        finding = services.find(document, name, stands=False)
        if form.is_valid():
            change = services.waive(
                canvas=canvas, actor=request.user, name=name, reason=form.cleaned_data["reason"]
            )
            focus = answers.next_to(check(document), finding, check(store.load(canvas)))
            return answers.done(request, canvas, change, _("It stays, with your reason."), focus=focus)
    except services.Gone:
        return answers.gone(request, canvas, typed=request.POST.get("reason", ""))
    except InvalidDocument as error:
        for problem in error.problems:
            form.add_error("reason", fault(problem))
    return answers.one(request, canvas, document, finding, status=422, form=form)


@login_not_required
@require_POST
def count(request: HttpRequest, canvas_id: UUID, family: str, slug: str) -> HttpResponse:
    """Take the reason back: the finding counts again."""
    canvas = access.writable(request, canvas_id)
    name = _asked(request, family, slug)
    try:
        change = services.count(canvas=canvas, actor=request.user, name=name)
    except services.Gone:
        return answers.gone(request, canvas)
    finding = services.find(store.load(canvas), name)
    return answers.done(
        request,
        canvas,
        change,
        _("The reason is taken back: the remark counts again."),
        focus=finding_anchor(finding),
    )


@login_not_required
@require_POST
def undo(request: HttpRequest, canvas_id: UUID, version: int) -> HttpResponse:
    """Take one change back, as long as nothing was built on it since."""
    canvas = access.writable(request, canvas_id)
    entry = get_object_or_404(Change, canvas=canvas, version=version)
    try:
        change = services.undo(canvas=canvas, actor=request.user, entry=entry)
    except (Conflict, InvalidDocument):
        messages.error(
            request, _("This cannot be taken back any more: what it changed was changed again since.")
        )
        return answers.renewed(request, canvas, status=409)
    back = [finding for finding in check(store.load(canvas)) if entry.subject in finding.subjects]
    focus = finding_anchor(back[0]) if back else ""
    return answers.done(request, canvas, change, _("Taken back."), focus=focus)
