"""A team's canvas of which a review says something at an answer and at findings."""

import pytest

from tests.canvas.remarks.world import Reviewed


@pytest.fixture
def reviewed(instructor, owner, teammate):
    return Reviewed(instructor, owner, teammate)
