"""What is too large is refused by its length alone."""

import pytest
from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.test import Client
from django.urls import reverse

from canvas.bodies import refuse_large_bodies

LIMIT = settings.DATA_UPLOAD_MAX_MEMORY_SIZE


class Unread:
    """A body that nobody may touch."""

    def read(self, *size):
        raise AssertionError("the body was read")

    readline = read


@pytest.mark.django_db
@pytest.mark.parametrize("length", [LIMIT + 1, 1_073_741_824])
def test_a_large_body_is_refused_without_a_byte_being_read(length):
    person = Client()
    answer = person.generic(
        "POST", reverse("front:new"), CONTENT_LENGTH=str(length), **{"wsgi.input": Unread()}
    )
    assert answer.status_code == 413
    assert "at most 1 MB" in answer.content.decode()


@pytest.mark.parametrize("length", [str(LIMIT), "", "0", "not a number"])
def test_anything_else_goes_on_to_the_view(rf, length):
    request: WSGIRequest = rf.generic("POST", "/")
    request.META["CONTENT_LENGTH"] = length
    assert refuse_large_bodies(lambda request: "went on")(request) == "went on"
