"""One's canvases: the list, and what is done with each as a whole."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from canvas import store
from canvas.access import readable, writable
from canvas.bodies import takes_bodies
from canvas.document import CanvasDocument, dumps, new_document
from canvas.examples import ON_SHOW, example, lessons, on_show
from canvas.file_names import disposition, file_name
from canvas.front import selectors, services
from canvas.front.forms import DraftForm, FileForm, TitleForm
from canvas.front.understood import preview
from canvas.imports import ARCHIVE_LIMIT


@login_not_required
@require_safe
def canvases(request: HttpRequest) -> HttpResponse:
    """List what one has, and offer three ways to begin another."""
    return _list(request, FileForm())


def _list(request: HttpRequest, form: FileForm | DraftForm, status: int = 200) -> HttpResponse:
    context = {
        "canvases": selectors.listed(request),
        "deleted": selectors.deleted(request),
        "kept_days": services.KEPT_DAYS,
        "examples": on_show(),
        "form": form,
    }
    return render(request, "front/canvases.html", context, status=status)


@login_not_required
@require_POST
def new(request: HttpRequest) -> HttpResponse:
    """Begin an empty canvas."""
    document = new_document(_("Untitled canvas"), language=get_language() or "")
    return redirect("board:board", services.make(request, document).pk)


@login_not_required
@require_POST
def from_example(request: HttpRequest, slug: str) -> HttpResponse:
    """Open a copy of an example, in the room that was asked for where there is one."""
    if slug not in ON_SHOW and slug not in lessons():
        raise Http404
    canvas = services.make(request, example(slug).document)
    room = request.POST.get("room") or "board"
    try:
        return redirect(reverse(f"{room}:{room}", args=[canvas.pk]))
    except NoReverseMatch:
        return redirect("board:board", canvas.pk)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
@takes_bodies(ARCHIVE_LIMIT + 65_536)  # the form around the file
def from_file(request: HttpRequest) -> HttpResponse:
    """Open a canvas from its file, show what was understood of another tool’s, or say what is wrong, place by place."""
    if request.method != "POST":
        return redirect("front:canvases")
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _list(request, form, status=422)
    draft = form.cleaned_data["file"]
    if draft.outline:
        seen = {"preview": preview(draft), "name": form.name}
        return render(request, "front/understood.html", seen)
    return _opened(request, draft.document)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def from_draft(request: HttpRequest) -> HttpResponse:
    """Make a canvas of what was understood, as settled in the preview; or show it again with what is still open."""
    if request.method != "POST":
        return redirect("front:canvases")
    form = DraftForm(request.POST)
    if not form.is_valid():
        return _list(request, form, status=422)
    draft = form.cleaned_data["draft"]
    if draft.open or draft.faults:
        seen = {"preview": preview(draft, sent=True), "name": request.POST.get("name", "")}
        return render(request, "front/understood.html", seen, status=422)
    return _opened(request, draft.document)


def _opened(request: HttpRequest, document: CanvasDocument) -> HttpResponse:
    canvas = services.make(request, document)
    messages.success(request, _("“%(title)s” is open. It is yours now.") % {"title": canvas.title})
    return redirect("board:board", canvas.pk)


@login_not_required
@require_safe
def to_file(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """The canvas as a file to take along."""
    canvas = readable(request, canvas_id)
    response = HttpResponse(dumps(store.load(canvas)), content_type="application/json")
    name = file_name(canvas.title, "canvas.json", timezone.localdate())
    response.headers["Content-Disposition"] = disposition(name)
    return response


@login_not_required
@require_POST
def duplicate(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """Make a copy of a canvas."""
    copy = services.duplicate(request, readable(request, canvas_id))
    messages.success(request, _("“%(title)s” was made.") % {"title": copy.title})
    return redirect("front:canvases")


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def rename(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """Give a canvas another title."""
    canvas = writable(request, canvas_id)
    form = TitleForm(request.POST or None, initial={"title": canvas.title})
    if form.is_valid():
        services.rename(canvas, actor=request.user, title=form.cleaned_data["title"])
        return redirect("front:canvases")
    status = 422 if form.is_bound else 200
    return render(request, "front/rename.html", {"canvas": canvas, "form": form}, status=status)


@login_not_required
@require_POST
def delete(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """Put a canvas away, and offer to bring it back."""
    canvas = writable(request, canvas_id)
    services.delete(canvas)
    said = _("“%(title)s” is deleted.") % {"title": canvas.title}
    messages.success(request, said, extra_tags=reverse("front:restore", args=[canvas.pk]))
    return redirect("front:canvases")


@login_not_required
@require_POST
def restore(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """Bring a deleted canvas back."""
    canvas = selectors.deleted_one(request, canvas_id)
    services.restore(canvas)
    messages.success(request, _("“%(title)s” is back.") % {"title": canvas.title})
    return redirect("front:canvases")
