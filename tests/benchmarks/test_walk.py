"""How long a question of the walk takes, against an empty page that goes the same road in the same process.

``pytest tests/benchmarks/test_walk.py --benchmark-enable`` prints both; ``ratio`` in the extra information is how
many empty pages a question costs.
"""

import pytest
from django.urls import reverse

from relationships.kinds import Question
from tests.benchmarks.measure import seconds
from tests.benchmarks.test_board import BOARDS, tell
from tests.canvas.walk.conftest import Walker

pytestmark = [pytest.mark.urls("tests.benchmarks.urls"), pytest.mark.benchmark(group="walk")]


@pytest.fixture(params=BOARDS.values(), ids=BOARDS)
def walk(request, make_canvas, owner):
    return Walker(owner, make_canvas(request.param(), owner))


@pytest.mark.parametrize("question", [Question.EXPECTED, Question.COST, Question.INTEGRATION])
def test_a_question(benchmark, walk, question):
    segment = walk.document.segments[0].id
    base = seconds(lambda: walk.person.get(reverse("empty"))) if benchmark.enabled else 0
    answer = benchmark.pedantic(walk.open, (question, segment), rounds=9, warmup_rounds=1)
    assert answer.status_code == 200
    tell(benchmark, "an empty page", base)


def test_an_answer(benchmark, walk):
    segment = walk.document.segments[0].id
    base = seconds(lambda: walk.person.get(reverse("empty"))) if benchmark.enabled else 0
    words = iter(f"For the {number}th time" for number in range(40))

    def answer():
        return walk.post("maintain", {"words": next(words)}, segment)

    assert benchmark.pedantic(answer, rounds=9, warmup_rounds=1).status_code == 302
    tell(benchmark, "an empty page", base)
