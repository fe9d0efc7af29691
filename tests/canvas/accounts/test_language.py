"""The browser's language at first, then the one that was chosen; an account takes its own along."""

import pytest
from django.test import Client
from django.urls import reverse

from canvas.accounts.language import Reader
from tests.cast import PASSWORD


def choose(person, language, back="/"):
    return person.post(reverse("set_language"), {"language": language, "next": back})


def sign_in(browser, user):
    return browser.post(reverse("account_login"), {"login": user.email, "password": PASSWORD})


def speaks(browser, **headers):
    html = browser.get(reverse("front:start"), headers=headers).content.decode()
    return html.split('<html lang="')[1].split('"')[0]


@pytest.mark.parametrize(("asked", "spoken"), [("ka-GE,en;q=0.5", "ka"), ("vi", "vi"), ("sw", "en")])
def test_the_browsers_language_is_spoken_at_first(asked, spoken, visitor):
    assert speaks(visitor, accept_language=asked) == spoken


def test_the_choice_outweighs_the_browser_and_one_stays_where_one_is(visitor):
    back = reverse("front:examples") + "?q=a"
    assert choose(visitor, "ka", back).url == back
    assert speaks(visitor, accept_language="ru") == "ka"


def test_the_choice_comes_along_to_another_browser(owner):
    choose(owner, "ka")
    another = Client()
    assert speaks(another, accept_language="ru") == "ru"
    sign_in(another, owner.user)
    assert speaks(another, accept_language="ru") == "ka"


def test_the_last_choice_is_the_one_that_is_kept(owner):
    choose(owner, "ka")
    choose(owner, "vi")
    another = Client()
    sign_in(another, owner.user)
    assert speaks(another) == "vi"


def test_what_was_chosen_before_the_account_was_made_is_kept_with_it(visitor):
    choose(visitor, "ru")
    visitor.post(reverse("account_signup"), {"email": "nino@example.com", "password1": PASSWORD})
    assert speaks(visitor) == "ru"
    assert Reader.objects.get().language == "ru"


def test_who_never_chose_goes_on_with_the_browsers_language(owner):
    another = Client()
    sign_in(another, owner.user)
    assert speaks(another, accept_language="vi") == "vi"
    assert not Reader.objects.exists()


def test_a_language_that_is_not_spoken_is_not_kept(owner):
    choose(owner, "tlh")
    choose(owner, "\x00")
    assert not Reader.objects.exists()
