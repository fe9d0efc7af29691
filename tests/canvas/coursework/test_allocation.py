"""Who reviews whose work: nobody their own, everybody as many as the others, every work as many as can be."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.coursework.allocation import Pair, Piece, allocate, load

EACH = st.integers(0, 5)


def alone(count, first=0):
    """Works of so many people who work alone: work 100 is of person 0."""
    return [Piece(100 + n, frozenset({n})) for n in range(first, first + count)]


def teams(*sizes):
    """Works of teams of these sizes."""
    people = iter(range(1000))
    return [Piece(100 + n, frozenset(next(people) for _ in range(size))) for n, size in enumerate(sizes)]


def own(pieces):
    return {Pair(piece.work, person) for piece in pieces for person in piece.people}


def counts(pairs):
    return Counter(pair.work for pair in pairs), Counter(pair.reviewer for pair in pairs)


@settings(max_examples=30)
@given(st.integers(0, 30), EACH, st.text(max_size=3))
def test_who_works_alone_gives_as_many_reviews_as_they_get(count, each, seed):
    pieces = alone(count)
    pairs = allocate(pieces, each, seed=seed)
    due = min(each, max(0, count - 1))
    assert load(pieces, pairs) == ((due, due), (due, due))
    assert not pairs & own(pieces)


@settings(max_examples=30)
@given(st.lists(st.integers(1, 5), max_size=12), EACH)
def test_every_member_of_a_team_gives_as_many_and_none_to_the_team(sizes, each):
    pieces = teams(*sizes)
    pairs = allocate(pieces, each, seed="s")
    due = min(each, max(0, len(pieces) - 1))
    assert load(pieces, pairs).person == (due, due)
    assert not pairs & own(pieces)


@settings(max_examples=30)
@given(st.integers(2, 10), st.integers(1, 4), EACH)
def test_works_of_teams_of_one_size_get_numbers_that_differ_by_one_at_most(count, size, each):
    pieces = teams(*[size] * count)
    fewest, most = load(pieces, allocate(pieces, each, seed="s")).work
    assert most - fewest <= 1


@settings(max_examples=30)
@given(st.lists(st.integers(1, 4), min_size=3, max_size=8), st.integers(1, 3))
def test_no_work_gets_two_more_than_another_that_one_of_its_reviewers_could_take(sizes, each):
    pieces = teams(*sizes)
    pairs = allocate(pieces, each, seed="s")
    works, _people = counts(pairs)
    for work, reviewer in pairs:
        for other in pieces:
            free = reviewer not in other.people and Pair(other.work, reviewer) not in pairs
            assert not free or works[work] - works[other.work] < 2


@settings(max_examples=30)
@given(st.integers(2, 15), st.integers(1, 6), st.integers(1, 4), st.data())
def test_who_comes_later_is_fitted_in_and_what_has_begun_stays(count, later, each, data):
    before = allocate(alone(count), each, seed="s")
    started = set(data.draw(st.lists(st.sampled_from(sorted(before)), unique=True)))
    pieces = alone(count + later)
    pairs = allocate(pieces, each, started=started, waiting=before - started, seed="s")
    assert started <= pairs
    assert not pairs & own(pieces)
    (_, _), (fewest, most) = load(pieces, pairs)
    assert most - fewest <= 1
    assert fewest == min(each, count + later - 1)
    works, _people = counts(pairs)
    assert all(works[piece.work] for piece in pieces)


@settings(max_examples=30)
@given(st.integers(2, 12), EACH)
def test_handing_out_again_when_nobody_came_changes_nothing(count, each):
    pieces = alone(count)
    before = allocate(pieces, each, seed="s")
    assert allocate(pieces, each, waiting=before, seed="another") == before


def test_what_nobody_began_goes_to_somebody_else_when_its_reviewer_left():
    pieces = alone(6)
    before = allocate(pieces, 2, seed="s")
    stayed = [piece for piece in pieces if piece.people != {0}]
    after = allocate(stayed, 2, waiting=before, seed="s")
    assert not any(0 in pair or 100 in pair for pair in after)
    assert load(stayed, after) == ((2, 2), (2, 2))


def test_whoever_has_begun_more_than_is_asked_by_now_keeps_it():
    pieces = alone(5)
    before = allocate(pieces, 3, seed="s")
    assert allocate(pieces, 1, started=before, seed="s") == before


def test_the_same_seed_gives_the_same_pairs_and_another_gives_others():
    pieces = alone(12)
    assert allocate(pieces, 2, seed="a") == allocate(pieces[::-1], 2, seed="a")
    assert allocate(pieces, 2, seed="a") != allocate(pieces, 2, seed="b")


def test_a_large_class_is_even():
    pieces = alone(500)
    assert load(pieces, allocate(pieces, 3, seed="s")) == ((3, 3), (3, 3))
