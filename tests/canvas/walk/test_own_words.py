"""Own words to a question, and answers taken back."""

import pytest

from canvas.models import Change
from relationships.kinds import Question
from relationships.questions import answered

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("question", Question)
def test_own_words_are_kept_changed_and_taken_away(walk, question):
    walk.answer(question, "s6", words="  First\r\nsecond  ")
    assert walk.words(question, "s6") == "First\nsecond"
    assert walk.fill(walk.open(question, "s6"))["words"] == ["First\r\nsecond"]
    walk.answer(question, "s6", words="Other")
    assert walk.words(question, "s6") == "Other"
    walk.answer(question, "s6", words="", go="skip")
    assert walk.words(question, "s6") is None


@pytest.mark.parametrize("question", Question)
def test_every_answer_is_one_change_and_can_be_taken_back(walk, green, question):
    changes = {
        "expected": {"expects": ["self_service"]},
        "established": {"add": ["phone", "app"], "own_type": "communities"},
        "acquire_and_retain": {"at-r2-motives": ["acquisition", "retention"]},
        "maintain": {"at-r2-bonds": ["structural"], "level_target": "partner"},
        "growth": {"at-r1-grows": "on", "stream": "Honey"},
        "cost": {"at-r3-amount": "3", "size": "9"},
        "integration": {"at-r2-host": "A script for calls", "promise": "Peace", "at-c1-phases": ["delivery"]},
    }[question]
    walk.answer(question, words="All of it", **changes)
    assert walk.document != green
    assert answered(walk.document, "s1", question)
    change = Change.objects.get()
    assert change.what == f"answer.{question}"
    back = walk.person.post(walk.at("undo", change.version))
    assert back.status_code == 302
    assert back.url == walk.at("step", "s1", question)
    assert walk.document == green
