"""Signing up never blocks, and brings along what a guest made."""

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import override_settings
from django.urls import reverse

from canvas.accounts.guest import COOKIE
from canvas.models import Canvas
from tests.cast import PASSWORD

NEW = {"email": "nino@example.com", "password1": PASSWORD, "first_name": "Nino Beridze"}


def sign_up(person, **changes):
    return person.post(reverse("account_signup"), NEW | changes)


def test_one_is_in_at_once_and_a_mail_waits(visitor):
    answer = sign_up(visitor)
    assert answer.url == reverse("front:canvases")
    assert "Nino Beridze" in visitor.get(answer.url).content.decode()
    assert mail.outbox[0].to == ["nino@example.com"]
    assert "/account/confirm-email/" in mail.outbox[0].body


@override_settings(
    EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_HOST="127.0.0.1", EMAIL_PORT=1
)
def test_a_mail_that_cannot_leave_stops_nobody(visitor):
    assert sign_up(visitor).status_code == 302
    assert get_user_model().objects.get().email == "nino@example.com"


def test_a_guests_canvases_come_along_and_the_cookie_goes(guest, make_canvas):
    mine, others = make_canvas("Mine", guest), make_canvas("Nobody’s")
    answer = sign_up(guest)
    mine.refresh_from_db()
    others.refresh_from_db()
    assert (mine.owner.email, mine.guest_key) == ("nino@example.com", "")
    assert others.owner is None
    assert answer.cookies[COOKIE].value == ""


def test_signing_in_brings_them_along_too(guest, owner, make_canvas):
    canvas = make_canvas("Mine", guest)
    guest.post(reverse("account_login"), {"login": owner.user.email, "password": PASSWORD})
    canvas.refresh_from_db()
    assert canvas.owner == owner.user


def test_who_comes_back_as_a_guest_no_longer_holds_what_was_adopted(guest, make_canvas):
    canvas = make_canvas("Mine", guest)
    sign_up(guest)
    guest.post(reverse("account_logout"))
    assert guest.get(reverse("front:file", args=[canvas.pk])).status_code == 404


def test_the_name_may_stay_empty(visitor):
    sign_up(visitor, first_name="")
    assert "nino" in visitor.get(reverse("front:canvases")).content.decode()


@pytest.mark.parametrize("password", ["short", "1234567890123", "password123"])
def test_a_weak_password_is_refused_with_a_reason(visitor, password):
    answer = sign_up(visitor, password1=password)
    assert answer.status_code == 200
    assert 'id="id_password1_error"' in answer.content.decode()
    assert not get_user_model().objects.exists()


def test_too_many_tries_are_slowed_down(visitor, owner):
    wrong = {"login": owner.user.email, "password": "not the password"}
    pages = [visitor.post(reverse("account_login"), wrong).content.decode() for _ in range(12)]
    assert "Too many failed login attempts" in pages[-1]
    assert "Too many failed login attempts" not in pages[0]


def test_a_forgotten_password_is_set_by_mail(visitor, owner):
    visitor.post(reverse("account_reset_password"), {"email": owner.user.email})
    link = next(word for word in mail.outbox[0].body.split() if "/password/reset/key/" in word)
    page = visitor.get(link.replace("http://testserver", ""), follow=True)
    answer = visitor.post(
        page.request["PATH_INFO"], {"password1": "another long one", "password2": "another long one"}
    )
    assert answer.status_code == 302
    owner.user.refresh_from_db()
    assert owner.user.check_password("another long one")


def test_the_account_page_takes_another_name(owner):
    owner.post(reverse("accounts:me"), {"first_name": "Olga K."})
    assert "Olga K." in owner.get(reverse("accounts:me")).content.decode()
    assert Canvas.objects.count() == 0


def test_the_fields_of_another_password_are_named_as_ours_are(owner):
    page = owner.get(reverse("account_change_password")).content.decode()
    assert [
        word for word in ("Current password<", "New password<", "New password again<") if word not in page
    ] == []
    assert "Current Password" not in page
