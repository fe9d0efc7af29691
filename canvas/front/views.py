"""The front door."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from canvas.examples import on_show
from canvas.front import selectors
from canvas.templatetags.rapport import THEMES
from relationships.kinds import TYPE_WORDS

NOBODY = "00000000-0000-0000-0000-000000000000"


@login_not_required
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Say what this is, and let people begin."""
    context = {
        "types": TYPE_WORDS.items(),
        "examples": on_show(4),
        "yours": selectors.listed(request).exists(),
        "nobody": NOBODY,
    }
    return render(request, "front/start.html", context)


@login_not_required
@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep light or dark in a cookie for a year, or drop the choice, and go back; who names no way back stays."""
    back = request.POST.get("next")
    if back is None:
        response = HttpResponse(status=204)
    elif url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
        response = HttpResponseRedirect(back)
    else:
        response = HttpResponseRedirect("/")
    chosen = request.POST.get("theme")
    if chosen in THEMES:
        response.set_cookie(
            "theme",
            chosen,
            max_age=365 * 86_400,
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
    else:
        response.delete_cookie("theme", samesite="Lax")
    return response
