"""Green Basket with a picture on it, and short ways to its addresses."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from canvas.examples import example
from canvas.pictures import services
from canvas.pictures.reading import read
from tests.canvas.pictures import made

ALT = "Two boxes on a doorstep"


@pytest.fixture
def canvas(make_canvas, owner):
    """The canvas, the owner's."""
    return make_canvas(example("green-basket").document, owner)


@pytest.fixture
def at(canvas):
    """The address of a view of this canvas's pictures."""
    return lambda name, *takes: reverse(f"gallery:{name}", args=[canvas.pk, *takes])


@pytest.fixture
def put(canvas, owner):
    """Puts a picture on a thing of the canvas."""

    def _put(subject="n1", alt=ALT, content=None, on=None):
        kept = read(content or made.jpeg((400, 240)), transparent=not subject)
        return services.put_picture(
            canvas=on or canvas, actor=owner.user, subject=subject, alt=alt, kept=kept
        )

    return _put


def file(content=None, name="boxes.jpg"):
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, made.jpeg((400, 240)) if content is None else content, "image/jpeg")
