"""How long the board takes, against an empty page that goes the same road in the same process.

``pytest tests/benchmarks/test_board.py --benchmark-enable`` prints both; ``ratio`` in the extra information is how
many empty pages a board costs.
"""

import pytest
from django.urls import reverse

from canvas import store
from tests.benchmarks.measure import large, seconds
from tests.boards import board_with

pytestmark = [pytest.mark.urls("tests.benchmarks.urls"), pytest.mark.benchmark(group="board")]

BOARDS = {"large example": large, "60 cards": lambda: board_with(60), "300 cards": lambda: board_with(300)}


@pytest.fixture(params=BOARDS.values(), ids=BOARDS)
def canvas(request, make_canvas, owner):
    return make_canvas(request.param(), owner)


def tell(benchmark, what, base):
    """Put the ratio to something else into the report."""
    if benchmark.enabled:
        benchmark.extra_info[f"{what}, ms"] = round(base * 1000, 2)
        benchmark.extra_info["ratio"] = round(benchmark.stats.stats.median / base, 1)
        print(f"\n{benchmark.name}: {benchmark.extra_info['ratio']} times {what}")


def test_the_board(benchmark, canvas, owner):
    board, empty = reverse("board:board", args=[canvas.pk]), reverse("empty")
    base = seconds(lambda: owner.get(empty)) if benchmark.enabled else 0
    answer = benchmark.pedantic(owner.get, (board,), rounds=9, warmup_rounds=1)
    assert canvas.title in answer.content.decode()
    tell(benchmark, "an empty page", base)


def test_a_change_on_the_board(benchmark, canvas, owner):
    note = store.load(canvas).notes[1].id
    move, empty = reverse("board:move", args=[canvas.pk, "notes", note]), reverse("empty")
    base = seconds(lambda: owner.get(empty)) if benchmark.enabled else 0
    steps = iter(["later", "earlier"] * 20)

    def step():
        return owner.post(move, {"step": next(steps)}, headers={"HX-Request": "true"})

    assert benchmark.pedantic(step, rounds=9, warmup_rounds=1).status_code == 200
    tell(benchmark, "an empty page", base)
