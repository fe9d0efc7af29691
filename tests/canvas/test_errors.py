"""What goes wrong is said plainly, and the page that says it needs nothing that may have broken."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.template.loader import get_template
from django.test import Client
from django.urls import reverse
from django.views import defaults

from canvas.models import Canvas
from canvas.settings import STORAGES


@pytest.mark.django_db
def test_a_form_that_is_too_old_changes_nothing_and_says_so():
    person = Client(enforce_csrf_checks=True)
    answer = person.post(reverse("front:new"))
    assert answer.status_code == 403
    assert "This form was too old" in answer.content.decode()
    assert not Canvas.objects.exists()


def test_the_page_for_what_broke_looks_like_the_others_and_asks_no_database(rf):
    answer = defaults.server_error(rf.get("/"))
    assert answer.status_code == 500
    page = answer.content.decode()
    assert page == get_template("500.html").render()
    assert "Something broke on our side" in page
    assert all(f"/static/css/{name}.css" in page for name in ("tokens", "base", "parts", "forms"))


def test_the_page_for_what_broke_is_there_without_the_static_files(rf, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"staticfiles": STORAGES["staticfiles"]}
    page = defaults.server_error(rf.get("/")).content.decode()
    assert "Something broke on our side" in page
    assert "/static/" not in page


@pytest.mark.parametrize(
    ("view", "error", "words"),
    [
        (defaults.bad_request, SuspiciousOperation("inner words"), "This could not be understood"),
        (defaults.permission_denied, PermissionDenied("inner words"), "This is not yours to change"),
    ],
)
def test_refusals_keep_the_inner_words_to_themselves(client, db, rf, view, error, words):
    request = rf.get("/")
    request.user = client.get(reverse("front:start")).wsgi_request.user
    page = view(request, exception=error).content.decode()
    assert words in page
    assert "inner words" not in page


@pytest.mark.parametrize("language", ["ka", "ru", "vi"])
def test_an_address_with_nothing_behind_it_is_said_in_the_readers_language(visitor, language):
    answer = visitor.get("/no/such/page/", headers={"accept-language": language})
    assert answer.status_code == 404
    assert f'<html lang="{language}">' in answer.content.decode()
