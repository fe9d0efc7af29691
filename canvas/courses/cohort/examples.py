"""The commonest mismatches of a class, each with one example that names none of its students."""

import random
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from canvas.courses.cohort.standing import Cohort, Table
from canvas.courses.cohort.told import Mismatch, Told, Unit, mismatches, told
from canvas.coursework.names import called
from canvas.document import InvalidDocument, loads
from canvas.models import Submission
from relationships.rules import RULES, check
from relationships.wording import sentences
from segments.language import say

MOST = 8
SHORTEST = 3  # letters of a name that is looked for; shorter ones are words of every language


class Example(NamedTuple):
    """A mismatch in the reader's language; ``sentence`` is empty where every example would name somebody."""

    mismatch: Mismatch
    canvases: int
    title: str
    why: str
    sentence: str


class Names:
    """What students and teams of a course are called, to be kept out of what is shown to all."""

    def __init__(self, people: Iterable[str], teams: Iterable[str]) -> None:
        self._words = tuple({word for name in people for word in _words(name) if len(word) >= SHORTEST})
        self._teams = [" ".join(_words(team)) for team in teams if _words(team)]

    def any_in(self, text: str) -> bool:
        """Whether a text names somebody; a name may have an ending, as most languages give it."""
        words = _words(text)
        spaced = f" {' '.join(words)} "
        return any(word.startswith(self._words) for word in words) or any(
            f" {team} " in spaced for team in self._teams
        )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def examples_of(whole: Cohort) -> list[Example]:
    """The commonest first. Which canvas an example is of is told nowhere."""
    table = whole.main
    if table is None:
        return []
    found = whole.found_in(table)
    chosen = mismatches(found)[:MOST]
    names, kept = _names(whole), _told(table)
    picked = {one.rule: _pick(one, kept, names) for one in chosen}
    documents = _documents(table, [unit for unit, _ in picked.values() if unit])
    return [
        Example(
            one,
            len(found),
            say(RULES[one.rule].title),
            say(RULES[one.rule].why),
            _sentence(picked[one.rule], documents, names),
        )
        for one in chosen
    ]


def _names(whole: Cohort) -> Names:
    people = whole.course.enrolments.select_related("user")
    teams = whole.course.teams.values_list("name", flat=True)
    return Names((called(person) for person in people if person.user), teams)


Pick = tuple[Unit | None, Told | None]


def _pick(one: Mismatch, found: Mapping[Unit, Iterable[Told]], names: Names) -> Pick:
    """One place of the class where the mismatch stands, and nobody is named."""
    every = [(unit, entry) for unit in one.counts for entry in found[unit] if entry.rule == one.rule]
    free = [entry for entry in every if not names.any_in(entry[1].message)]
    return random.Random(one.rule).choice(free) if free else (None, None)  # noqa: S311 – the same on every look


def _told(table: Table) -> dict[Unit, list[Told]]:
    """The sentences that stand on the canvases of a table."""
    units = {row.newest: row.unit for row in table.rows if row.newest}
    texts = Submission.objects.filter(pk__in=units).values_list("pk", "findings")
    return {units[key]: told(text) for key, text in texts}


def _documents(table: Table, units: Iterable[Unit]) -> dict[Unit, str]:
    chosen = set(units)
    keys = {row.unit: row.newest for row in table.rows if row.unit in chosen and row.newest}
    texts = dict(Submission.objects.filter(pk__in=keys.values()).values_list("pk", "document"))
    return {unit: texts[key] for unit, key in keys.items()}


def _sentence(picked: Pick, documents: Mapping[Unit, str], names: Names) -> str:
    """The finding in the reader's language, where today's rules still find it; else as it was worded."""
    unit, entry = picked
    if unit is None or entry is None:
        return ""
    said = next((text for text in _reworded(entry, documents[unit]) if not names.any_in(text)), "")
    return said or entry.message


def _reworded(entry: Told, text: str) -> Iterator[str]:
    try:
        document = loads(text)
    except InvalidDocument:
        return
    for finding in check(document):
        if (finding.rule, finding.subjects, finding.about) == (entry.rule, entry.subjects, entry.about):
            yield sentences(finding, currency=document.currency).message
