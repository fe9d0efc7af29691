"""Points of several hands."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.coursework.shares import Score, Shares, together

POINTS = st.decimals(0, 10, places=2)
SCORES = POINTS.map(lambda points: Score(points, Decimal(10)))
SHARES = st.tuples(st.integers(0, 60), st.integers(0, 40)).map(lambda two: Shares(*two))


def score(points, most=10):
    return Score(Decimal(points), Decimal(most))


def test_parts_count_by_their_shares():
    found = together(score(8), [score(6), score(7)], score(10), Shares(peers=20, own=10))
    assert (found.points, found.peers, found.many, found.own) == (Decimal("7.9"), Decimal("6.5"), 2, 10)


def test_where_a_part_is_missing_the_staffs_takes_its_place():
    shares = Shares(peers=20, own=10)
    assert together(score(8), [], None, shares).points == 8
    assert together(score(8), [], score(10), shares).points == Decimal("8.2")
    assert together(score(8), [score(3)], None, shares).points == 7


def test_what_is_shown_beside_counts_nothing():
    found = together(score(8), [score(1)], score(10), Shares(peers=0, own=0))
    assert (found.points, found.own, found.peers) == (8, 10, 1)


def test_marks_by_another_rubric_are_brought_to_the_scale_of_the_staffs():
    assert together(score(8), [score(2, most=4)], None, Shares(peers=100)).points == 5
    assert together(score(8), [score(0, most=0)], None, Shares(peers=100)).points == 0


def test_the_whole_is_rounded_once_halves_up():
    found = together(score("0"), [score("0.01")], None, Shares(peers=50))
    assert found.points == Decimal("0.01")  # 0.005
    thirds = [score(0), score(0), score(1)]
    assert together(score(0), thirds, None, Shares(peers=10)).points == Decimal("0.03")


@settings(max_examples=40)
@given(SCORES, st.lists(SCORES, max_size=4), st.none() | SCORES, SHARES)
def test_the_whole_lies_between_its_parts(staff, peers, own, shares):
    found = together(staff, peers, own, shares)
    parts = [part for part in (found.staff, found.peers, found.own) if part is not None]
    assert min(parts) - Decimal("0.01") <= found.points <= max(parts) + Decimal("0.01")
    assert found.points == found.points.quantize(Decimal("0.01"))
