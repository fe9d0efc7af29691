"""Template tags, and what a page weighs."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template import Context, Template
from django.urls import reverse

from segments.kinds import Level
from tests.boards import board_with

LIMIT = 40_000  # bytes, compressed: a full board on the first visit, with its styles and scripts


def rendered(source, **context):
    return Template(source).render(Context(context))


def test_an_icon_is_silent_or_has_a_name():
    silent = rendered('{% icon "t-self_service" %}')
    assert re.fullmatch(
        r'<svg class="ico" aria-hidden="true"><use href="/static/img/sprite\.svg#t-self_service"/></svg>',
        silent,
    )
    named = rendered('{% icon "k-error" name %}', name='"><b>')
    assert 'class="mark" role="img" aria-label="&quot;&gt;&lt;b&gt;"' in named


def test_every_icon_that_a_template_names_is_in_the_sprite():
    sprite = (settings.BASE_DIR / "static/img/sprite.svg").read_text()
    drawn = set(re.findall(r'<symbol id="([^"]+)"', sprite))
    named = {
        name
        for path in (settings.BASE_DIR / "templates").rglob("*.html")
        for name in re.findall(r'{% icon "([^"]+)" ', path.read_text())
    }
    assert named
    assert named <= drawn


def test_a_badge_tells_by_letter_shape_and_hue():
    assert rendered("{% badge 3 %}") == '<i class="seg s-d" aria-hidden="true">D</i>'
    assert (
        rendered("{% badge 6 'Late' %}") == '<i class="seg s-a outlined" role="img" aria-label="Late">G</i>'
    )


def test_a_member_of_a_vocabulary_is_said():
    assert rendered("{{ level|say }}", level=Level.FRIEND) == "friend"
    assert rendered("{{ level|say }}", level=None) == ""


@pytest.mark.parametrize(
    ("name", "email", "called", "initials"),
    [
        ("Tamar Jibladze", "t@example.com", "Tamar Jibladze", "TJ"),
        ("", "nino.beridze@example.com", "nino.beridze", "nb"),
    ],
)
def test_people_are_called_by_their_name_or_their_address(django_user_model, name, email, called, initials):
    user = django_user_model(username="u", email=email, first_name=name)
    assert rendered("{{ user|called }}/{{ user|initials }}", user=user) == f"{called}/{initials}"


def weight(person, url):
    """The page with every style sheet and script that it names, each compressed."""
    page = person.get(url).content
    names = re.findall(rb'(?:href|src)="/static/([^"#]+\.(?:css|js))"', page)
    assert names
    files = [Path(finders.find(name.decode())).read_bytes() for name in set(names)]
    return sum(len(gzip.compress(content, 9)) for content in [page, *files])


def test_a_full_board_is_light(owner, make_canvas):
    canvas = make_canvas(board_with(60), owner)
    assert weight(owner, reverse("board:board", args=[canvas.pk])) < LIMIT


def test_the_door_is_lighter_still(visitor):
    assert weight(visitor, reverse("front:start")) < LIMIT / 2
