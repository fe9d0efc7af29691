"""Green Basket on the board, and short ways to its addresses."""

from pathlib import Path

import pytest
from django.urls import reverse

from canvas import store
from canvas.document import loads

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
def at(canvas):
    """The address of a view of this canvas."""
    return lambda name, *takes: reverse(f"board:{name}", args=[canvas.pk, *takes])


@pytest.fixture
def now(canvas):
    """The document as it stands by now."""

    def read():
        canvas.refresh_from_db()
        return store.load(canvas)

    return read


@pytest.fixture
def board(page, enter, owner, canvas, at):
    """Green Basket, open at 1440 × 900."""
    enter(page, owner)
    page.goto(at("board"))
    return page


@pytest.fixture
def hand(phone, enter, owner, canvas, at):
    """Green Basket on a phone."""
    enter(phone, owner)
    phone.goto(at("board"))
    return phone
