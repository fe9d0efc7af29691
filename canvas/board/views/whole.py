"""What is said of the canvas as a whole."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from canvas import access, store
from canvas.board import services
from canvas.board.forms import SettingsForm
from canvas.board.frame import frame
from canvas.board.notices import tell
from canvas.document import InvalidDocument
from relationships.rules import check
from segments.formfields import fault


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """The canvas's title, summary, market, money and language."""
    canvas = access.writable(request, canvas_id)
    document = store.load(canvas)
    form = SettingsForm(request.POST if request.method == "POST" else None, document=document)
    if form.is_valid():
        try:
            change = services.settle(canvas=canvas, actor=request.user, values=form.cleaned_data)
        except InvalidDocument as error:
            for problem in error.problems:
                form.add_error(None, fault(problem))
        else:
            tell(request, canvas, _("Saved: “%(name)s”.") % {"name": canvas.title}, change)
            return HttpResponseRedirect(reverse("board:board", args=[canvas.pk]))
    context = {**frame(canvas, document, check(document)), "here": "settings", "form": form}
    return render(request, "board/settings.html", context, status=422 if form.errors else 200)
