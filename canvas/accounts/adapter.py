"""What happens around signing in and up, beyond what allauth does by itself."""

import logging
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest, HttpResponse

from canvas.accounts.guest import forget_guest, guest_key
from canvas.accounts.language import bring_language
from canvas.models import Canvas

log = logging.getLogger(__name__)


class Adapter(DefaultAccountAdapter):
    """Adopts what a guest made, speaks the account's language, and lets nobody's sign-up fail because a mail could not leave."""

    def post_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> HttpResponse:
        adopt(request, user)
        response: HttpResponse = super().post_login(request, user, **kwargs)
        bring_language(request, user, response)
        return response

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, SMTPException):
            log.exception("The mail %s could not be sent", template_prefix)


def adopt(request: HttpRequest, user: AbstractBaseUser) -> int:
    """Give the guest's canvases to the account and forget the guest; says how many there were."""
    key = guest_key(request)
    adopted = Canvas.objects.filter(guest_key=key).update(owner=user, guest_key="") if key else 0
    forget_guest(request)
    return adopted
