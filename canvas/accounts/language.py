"""The reader's language: the browser's at first, then the one that was chosen, in the cookie that Django reads.

Of whoever has an account the choice is kept with it, and signing in brings it to the next browser.
"""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.views.i18n import set_language

from canvas.models import Reader


@login_not_required
def choose(request: HttpRequest) -> HttpResponse:
    """Change the language and stay where one is; keep it with the account where there is one."""
    response = set_language(request)
    chosen = request.POST.get("language", "")
    if request.user.is_authenticated and chosen in dict(settings.LANGUAGES):
        Reader.objects.update_or_create(user=request.user, defaults={"language": chosen})
    return response


def bring_language(request: HttpRequest, user: AbstractBaseUser, response: HttpResponse) -> None:
    """Let the browser speak the account's language; an account without one keeps what was chosen here."""
    known = dict(settings.LANGUAGES)
    here = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    kept = Reader.objects.filter(pk=user.pk).first()
    if kept is None and here in known:
        Reader.objects.create(pk=user.pk, language=here)
    elif kept is not None and kept.language in known:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            kept.language,
            max_age=settings.LANGUAGE_COOKIE_AGE,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
            samesite="Lax",
        )
