"""Who reviews whose work among fellow students. Pure: what was handed in goes in, pairs come out.

Everybody who handed in is asked for the same number of reviews, and every work gets as nearly the same number as can be:
whoever works alone gets as many as they give; of teams, every member gives that many, so that a work gets more. Nobody
reviews what is their own. Pairs are moved, from works with many to works with few, along the shortest chains of such
moves until no chain makes it more even (the negative-cycle rule for flows of convex cost).
"""

from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from random import Random
from typing import NamedTuple


class Piece(NamedTuple):
    """A work that was handed in, and the people whose it is; those of them who are still there review others."""

    work: int
    people: frozenset[int]


class Pair(NamedTuple):
    """A work, and who reviews it."""

    work: int
    reviewer: int


def allocate(
    pieces: Sequence[Piece],
    each: int,
    *,
    started: Collection[Pair] = (),
    waiting: Collection[Pair] = (),
    seed: str = "",
) -> frozenset[Pair]:
    """All pairs, those that stand among them: ``each`` works (fewer where there are too few) for everybody.

    ``started`` pairs stay whatever happens. ``waiting`` ones, which nobody has begun, stay unless moving them makes it
    more even. A work that nobody is free for is given to people who are then asked for one more than the others. The same
    seed gives the same pairs.
    """
    return _Table(pieces, each, started, seed).filled(waiting)


class Load(NamedTuple):
    """The fewest and the most reviews of one work, and of one person."""

    work: tuple[int, int]
    person: tuple[int, int]


def load(pieces: Sequence[Piece], pairs: Collection[Pair]) -> Load:
    """How even it is; zeros where nobody handed in."""
    works = Counter(pair.work for pair in pairs)
    people = Counter(pair.reviewer for pair in pairs)
    here = frozenset().union(*(piece.people for piece in pieces))
    return Load(_span(works, (piece.work for piece in pieces)), _span(people, here))


def _span(counts: Mapping[int, int], keys: Collection[int] | Iterator[int]) -> tuple[int, int]:
    found = [counts.get(key, 0) for key in keys]
    return min(found, default=0), max(found, default=0)


class _Table:
    """The pairs while they are made: by work and by reviewer, those that may be moved told from those that stay."""

    def __init__(self, pieces: Sequence[Piece], each: int, started: Collection[Pair], seed: str) -> None:
        random = Random(seed)  # noqa: S311  (nobody can tell the seed; see who hands out)
        self._works = [piece.work for piece in sorted(pieces)]
        random.shuffle(self._works)
        self._own: dict[int, set[int]] = defaultdict(set)
        for piece in pieces:
            for person in piece.people:
                self._own[person].add(piece.work)
        self._reviewers = sorted(self._own)
        random.shuffle(self._reviewers)
        self._each = each
        self._started = frozenset(started)
        self._of: dict[int, set[int]] = defaultdict(set)  # reviewer: works
        self._by: dict[int, dict[int, None]] = defaultdict(dict)  # work: reviewers in order
        for pair in sorted(self._started):
            self._add(pair)

    def filled(self, waiting: Collection[Pair]) -> frozenset[Pair]:
        """All pairs."""
        for pair in sorted(waiting):
            if self._may(pair) and len(self._of[pair.reviewer]) < self._each:
                self._add(pair)
        for reviewer in self._reviewers:
            while len(self._of[reviewer]) < self._each and (free := self._free(reviewer)):
                self._add(Pair(min(free, key=self._load), reviewer))
        while chain := self._chain():
            self._move(chain)
        self._ask_for_more()
        return frozenset(Pair(work, one) for one, works in self._of.items() for work in works)

    def _add(self, pair: Pair) -> None:
        self._of[pair.reviewer].add(pair.work)
        self._by[pair.work][pair.reviewer] = None

    def _may(self, pair: Pair) -> bool:
        """Whether somebody who is there may be given a work, which is there, too."""
        here = pair.reviewer in self._own and pair.work in self._works
        return here and pair.work not in self._own[pair.reviewer] | self._of[pair.reviewer]

    def _free(self, reviewer: int) -> list[int]:
        taken = self._own[reviewer] | self._of[reviewer]
        return [work for work in self._works if work not in taken]

    def _load(self, work: int) -> int:
        return len(self._by[work])

    def _chain(self) -> list[Pair]:
        """Moves that even it out: each pair goes to the work of the next; the last is where it ends. Empty: it is even."""
        fewest = min(map(self._load, self._works), default=0)
        for work in sorted(self._works, key=self._load, reverse=True):
            if self._load(work) < fewest + 2:
                break
            if chain := self._chain_from(work):
                return chain
        return []

    def _chain_from(self, heavy: int) -> list[Pair]:
        came: dict[int, Pair] = {}
        unseen = [work for work in self._works if work != heavy]
        queue = deque([heavy])
        while queue:
            work = queue.popleft()
            for reviewer in self._by[work]:
                if Pair(work, reviewer) in self._started or reviewer not in self._own:
                    continue
                reached = [to for to in unseen if to not in self._own[reviewer] | self._of[reviewer]]
                for to in reached:
                    came[to] = Pair(work, reviewer)
                    if self._load(heavy) >= self._load(to) + 2:
                        return self._way(came, heavy, to)
                queue.extend(reached)
                unseen = [to for to in unseen if to not in came]
        return []

    def _way(self, came: Mapping[int, Pair], heavy: int, end: int) -> list[Pair]:
        """The pairs to move, the heavy work's first, and the end, for nobody, last."""
        way = [Pair(end, 0)]
        while way[0].work != heavy:
            way.insert(0, came[way[0].work])
        return way

    def _move(self, chain: Sequence[Pair]) -> None:
        for pair, after in pairwise(chain):
            self._of[pair.reviewer].remove(pair.work)
            del self._by[pair.work][pair.reviewer]
            self._add(Pair(after.work, pair.reviewer))

    def _ask_for_more(self) -> None:
        """What has begun is not moved, so works that came late may lack reviews: one more from some who are there."""
        if not self._started:
            return
        asked: set[int] = set()
        for work in sorted(self._works, key=self._load):
            for reviewer in self._reviewers:
                if self._load(work) >= min(self._each, max(map(self._load, self._works)) - 1):
                    break
                if reviewer not in asked and self._may(Pair(work, reviewer)):
                    asked.add(reviewer)
                    self._add(Pair(work, reviewer))
