"""Green Basket on the walk, and short ways through it."""

from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from canvas import store
from canvas.document import CanvasDocument, loads
from canvas.models import Canvas
from relationships.kinds import Question
from tests.canvas.walk.controls import controls
from tests.cast import Person

GREEN = Path(__file__).parents[3] / "fixtures" / "green-basket.json"


class Walker:
    """Somebody on the walk of one canvas, with a browser that runs no scripts."""

    def __init__(self, person: Person, canvas: Canvas) -> None:
        self.person, self.canvas = person, canvas

    def at(self, name: str, *takes: Any) -> str:
        """The address of a page of the walk."""
        return reverse(f"walk:{name}", args=[self.canvas.pk, *takes])

    def open(self, question: str, segment: str = "s1") -> Any:
        """The page of a question."""
        return self.person.get(self.at("step", segment, Question(question)))

    def fill(self, opened: Any, **changes: Any) -> dict[str, Any]:
        """What the form of an opened page holds, with some of it changed; names may be pairs of thing and field."""
        data: dict[str, Any] = controls(opened)
        for name, value in changes.items():
            data[name] = value if isinstance(value, list) else [] if value is None else [value]
        return data

    def post(self, question: str, data: Any, segment: str = "s1", **more: Any) -> Any:
        """Send a form."""
        return self.person.post(self.at("step", segment, Question(question)), {**data, **more})

    def answer(self, question: str, segment: str = "s1", go: str = "next", **changes: Any) -> Any:
        """Open a question, change some of its form, and send it."""
        return self.post(question, self.fill(self.open(question, segment), **changes), segment, go=go)

    @property
    def document(self) -> CanvasDocument:
        """The canvas as it stands by now."""
        return store.load(self.canvas)

    def one(self, collection: str, id_: str) -> Any:
        """One thing of it."""
        return next(entry for entry in getattr(self.document, collection) if entry.id == id_)

    def words(self, question: str, segment: str = "s1") -> str | None:
        """The founder's own words."""
        found = (
            a.text for a in self.document.answers if (a.segment, a.question) == (segment, Question(question))
        )
        return next(found, None)


@pytest.fixture
def green() -> CanvasDocument:
    """The document."""
    return loads(GREEN.read_bytes())


@pytest.fixture
def walk(make_canvas: Any, owner: Person, green: CanvasDocument) -> Walker:
    """The owner on the walk of Green Basket."""
    return Walker(owner, make_canvas(green, owner))


@pytest.fixture
def fresh(make_canvas: Any, owner: Person) -> Walker:
    """The owner on the walk of a canvas of which nothing but the title is known."""
    return Walker(owner, make_canvas("Green Basket", owner))
