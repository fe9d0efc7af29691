"""The pictures of a canvas on pages; every one of them works without scripts."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from canvas import access, store
from canvas.board.frame import frame
from canvas.board.sheets import home
from canvas.bodies import takes_bodies
from canvas.document import CanvasDocument
from canvas.edits import Missing
from canvas.gallery.forms import AltForm, PictureForm
from canvas.gallery.page import Shelf, address, hung, shelf_of, shelves
from canvas.models import Canvas, Picture
from canvas.pictures import services
from canvas.pictures.kinds import BYTES_LIMIT, EACH_CANVAS, EACH_NOTE
from canvas.pictures.selectors import shown
from relationships.rules import check


def _framed(request: HttpRequest, canvas: Canvas, document: CanvasDocument) -> dict[str, Any]:
    writable = access.may_write(request, canvas)
    return {**frame(canvas, document, check(document)), "here": "pictures", "writable": writable}


@login_not_required
@require_safe
def pictures(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """All pictures of a canvas, and where others may stand."""
    canvas = access.readable(request, canvas_id)
    document = store.load(canvas)
    stand = list(shelves(canvas.pk, document, shown(canvas)))
    context = {
        **_framed(request, canvas, document),
        "whole": stand[0],
        "segments": [shelf for shelf in stand if shelf.kind == "portrait"],
        "notes": [shelf for shelf in stand if shelf.kind == "photograph"],
    }
    return render(request, "gallery/pictures.html", context)


@login_not_required
@takes_bodies(3 * BYTES_LIMIT)  # so that one that is too large can be answered at its field
@require_http_methods(["GET", "HEAD", "POST"])
def of(request: HttpRequest, canvas_id: UUID, id_: str = "") -> HttpResponse:
    """The pictures of one thing, or the logo; by POST, one more of them.

    Raises:
        Http404: where there is no such thing.
    """
    if request.method == "POST":
        return _add(request, access.writable(request, canvas_id), id_)
    return _page(request, access.readable(request, canvas_id), id_, form=PictureForm())


def _page(
    request: HttpRequest,
    canvas: Canvas,
    subject: str,
    *,
    form: PictureForm,
    wrong: AltForm | None = None,
    wrong_id: int = 0,
) -> HttpResponse:
    document = store.load(canvas)
    try:
        shelf = shelf_of(canvas.pk, document, shown(canvas), subject)
    except Missing as error:
        raise Http404 from error
    context = {
        **_framed(request, canvas, document),
        "shelf": shelf,
        "hung": hung(shelf, wrong, wrong_id),
        "form": form,
        "home": _home(canvas, shelf),
    }
    return render(request, "gallery/of.html", context, status=422 if wrong or form.errors else 200)


def _home(canvas: Canvas, shelf: Shelf) -> str:
    """Where the thing stands on the board."""
    return home(canvas.pk, "", shelf.id) if shelf.id else reverse("board:board", args=[canvas.pk])


def _add(request: HttpRequest, canvas: Canvas, subject: str) -> HttpResponse:
    form = PictureForm(request.POST, request.FILES, transparent=not subject)
    if not form.is_valid():
        return _page(request, canvas, subject, form=form)
    kept, alt = form.cleaned_data["file"], form.cleaned_data["alt"]
    try:
        services.put_picture(canvas=canvas, actor=request.user, subject=subject, alt=alt, kept=kept)
    except Missing as error:
        raise Http404 from error
    except services.Full as full:
        form.add_error(None, _sentence(full))
        form.choose_again()
        return _page(request, canvas, subject, form=form)
    messages.success(request, _("The picture is added."))
    return redirect(address(canvas.pk, subject))


def _sentence(full: services.Full) -> str:
    if full.on_note:
        return _("A note has at most %(count)s photographs. Delete one first.") % {"count": EACH_NOTE}
    return _("A canvas has at most %(count)s pictures. Delete one first.") % {"count": EACH_CANVAS}


def _picture(canvas: Canvas, picture_id: int) -> Picture:
    found = Picture.objects.filter(canvas=canvas, pk=picture_id).defer("content", "thumbnail").first()
    if found is None:
        raise Http404
    return found


@login_not_required
@require_POST
def change(request: HttpRequest, canvas_id: UUID, picture_id: int) -> HttpResponse:
    """Give a picture other words."""
    canvas = access.writable(request, canvas_id)
    subject = _picture(canvas, picture_id).subject
    form = AltForm(request.POST, auto_id=f"p{picture_id}-%s")
    if not form.is_valid():
        return _page(request, canvas, subject, form=PictureForm(), wrong=form, wrong_id=picture_id)
    try:
        services.change_alt(
            canvas=canvas, actor=request.user, picture_id=picture_id, alt=form.cleaned_data["alt"]
        )
    except Missing as error:
        raise Http404 from error
    messages.success(request, _("The words are saved."))
    return redirect(address(canvas.pk, subject))


@login_not_required
@require_POST
def delete(request: HttpRequest, canvas_id: UUID, picture_id: int) -> HttpResponse:
    """Take a picture off, and offer to put it back."""
    canvas = access.writable(request, canvas_id)
    try:
        picture = services.delete_picture(canvas=canvas, actor=request.user, picture_id=picture_id)
    except Missing as error:
        raise Http404 from error
    back = reverse("gallery:restore", args=[canvas.pk, picture_id])
    messages.success(request, _("The picture is deleted."), extra_tags=back)
    return redirect(address(canvas.pk, picture.subject))


@login_not_required
@require_POST
def restore(request: HttpRequest, canvas_id: UUID, picture_id: int) -> HttpResponse:
    """Put a deleted picture back."""
    canvas = access.writable(request, canvas_id)
    try:
        picture = services.restore_picture(canvas=canvas, actor=request.user, picture_id=picture_id)
    except Missing as error:
        raise Http404 from error
    except services.Full as full:
        messages.error(request, _sentence(full))
        return redirect("gallery:pictures", canvas.pk)
    messages.success(request, _("The picture is back."))
    return redirect(address(canvas.pk, picture.subject))
