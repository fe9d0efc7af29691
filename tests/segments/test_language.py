"""Saying marked texts, and what is wrong with a document."""

import pytest
from django.utils.translation import override

from canvas.document import InvalidDocument, loads
from segments.kinds import Level
from segments.language import explain, say
from segments.shape import Problem
from tests import examples


def test_a_marked_text_is_said_without_its_context():
    with override("en"):
        assert say(Level.FRIEND.label) == "friend"


def test_a_problem_is_explained_with_its_values():
    assert explain(Problem("/title", "“%(text)s” is odd", {"text": "100 %s"})) == "“100 %s” is odd"
    assert explain(Problem("", "this is no JSON")) == "this is no JSON"


@pytest.mark.parametrize("language", ["en", "ka", "ru", "vi"])
@pytest.mark.parametrize("name", examples.REFUSED)
def test_every_refusal_can_be_explained_in_every_language(name, language):
    with pytest.raises(InvalidDocument) as caught:
        loads(examples.refused(name)[0])
    with override(language):
        for problem in caught.value.problems:
            assert explain(problem).strip()
            assert "%(" not in explain(problem)
