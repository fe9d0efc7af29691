"""Green Basket with its findings, and short ways to their addresses."""

from pathlib import Path

import pytest
from django.urls import reverse

from canvas import store
from canvas.document import loads
from relationships.rules import check

GREEN = Path(__file__).parents[3] / "fixtures" / "green-basket.json"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def green():
    """The document."""
    return loads(GREEN.read_bytes())


@pytest.fixture
def canvas(make_canvas, owner, green):
    """The canvas, the owner's."""
    return make_canvas(green, owner)


@pytest.fixture
def home(canvas):
    """The address of the list."""
    return reverse("findings:findings", args=[canvas.pk])


@pytest.fixture
def at(canvas):
    """The address of a finding of this canvas, or of what is done about it."""

    def address(rule, *subjects, do="one", **query):
        return reverse(f"findings:{do}", args=[canvas.pk, *rule.split("/")], query={"of": subjects, **query})

    return address


@pytest.fixture
def now(canvas):
    """The document as it stands by now."""

    def read():
        canvas.refresh_from_db()
        return store.load(canvas)

    return read


@pytest.fixture
def said(now):
    """Whether a rule is named, and counts, by now: the subjects of each finding."""

    def subjects(rule):
        return [f.subjects for f in check(now()) if f.rule == rule and f.waived is None]

    return subjects
