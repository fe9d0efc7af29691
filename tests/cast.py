"""The people of the tests. Each is a client that is signed in already, with its ``user``."""

from typing import Any

from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.test import Client

from canvas.accounts.guest import become_guest, keep_guest
from canvas.sharing import keep_token

PASSWORD = "a password of some length"


class Person(Client):
    """A client, with the account that it is signed in with or, for guests, the key of its cookie."""

    user: Any = None
    guest_key = ""


def account(name: str) -> Person:
    """Somebody with an account, signed in."""
    person = Person()
    person.user = get_user_model().objects.create_user(
        name.lower(), f"{name.lower()}@example.com", PASSWORD, first_name=name
    )
    person.force_login(person.user)
    return person


def guest() -> Person:
    """Somebody without an account who made canvases before."""
    person, request = Person(), HttpRequest()
    person.guest_key = become_guest(request)
    person.cookies.update(keep_guest(lambda request: HttpResponse())(request).cookies)
    return person


def reader(token: str) -> Person:
    """Somebody without an account who has opened the link of a canvas."""
    person, answer = Person(), HttpResponse()
    keep_token(HttpRequest(), answer, token)
    person.cookies.update(answer.cookies)
    return person
