"""The editor of a rubric: rows that buttons add, move and take away, each by a round to the server.

What is typed travels along, so nothing needs a script; the rubric changes when it is saved, and only as a whole.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import count
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from canvas.coursework.rubric import CRITERIA_MOST, LEVELS_MOST, Criterion, Level, Rubric
from segments.formfields import number_of, text_of
from segments.numerals import typed

ID = re.compile(r"[\w-]{1,200}")
TITLE = text_of(Rubric, "title", required=False)
TEXT = text_of(Criterion, "text", required=False)
POINTS = number_of(Level, "points")
WORDS = text_of(Level, "text", required=False)


@dataclass
class Row:
    """A level as it is typed: its points and its words; ``wrong`` says what is wrong with them."""

    points: str = ""
    text: str = ""
    wrong: str = ""
    focus: bool = False


@dataclass
class Group:
    """A criterion as it is typed. ``id`` is what marks name it by: it stays through every edit."""

    id: str
    text: str = ""
    levels: list[Row] = field(default_factory=list)
    wrong: str = ""
    focus: bool = False

    @property
    def full(self) -> bool:
        """Whether it has as many levels as there may be."""
        return len(self.levels) >= LEVELS_MOST


class RubricForm:
    """A rubric being edited. The row that a button was about takes the focus."""

    def __init__(self, title: str, groups: list[Group]) -> None:
        self.title, self.groups = title, groups
        self.wrong = ""

    @classmethod
    def of(cls, rubric: Any) -> "RubricForm":
        """The rubric that there is, or one criterion to begin with."""
        if rubric is None:
            return cls("", [_new()])
        return cls(rubric.title, [_typed(criterion) for criterion in rubric.criteria])

    @classmethod
    def posted(cls, data: Mapping[str, Any]) -> "RubricForm":
        """What came back from the browser; more than may be is left out."""
        groups: list[Group] = []
        for c in count():
            if f"c{c}-text" not in data or c == CRITERIA_MOST:
                return cls(data.get("title", ""), _told_apart(groups))
            rows = [
                Row(data[f"c{c}-l{n}-points"], data.get(f"c{c}-l{n}-text", ""))
                for n in range(LEVELS_MOST)
                if f"c{c}-l{n}-points" in data
            ]
            groups.append(Group(data.get(f"c{c}-id", ""), data[f"c{c}-text"], rows))
        raise AssertionError

    @property
    def full(self) -> bool:
        """Whether it has as many criteria as there may be."""
        return len(self.groups) >= CRITERIA_MOST

    def press(self, act: str) -> None:
        """Do what a button says: ``add``, or ``add``, ``remove`` or ``up`` with the numbers of a row, such as ``add-2``."""
        verb, *numbers = act.split("-")
        places = [int(number) for number in numbers if number.isdecimal() and len(number) < 3]
        if len(places) != len(numbers) or (places and places[0] >= len(self.groups)):
            return
        if verb == "add":
            self._add(places)
        elif verb == "remove" and places:
            self._remove(places)
        elif verb == "up" and len(places) == 1 and places[0] > 0:
            here = places[0]
            self.groups[here - 1 : here + 1] = self.groups[here], self.groups[here - 1]
            self.groups[here - 1].focus = True

    def _add(self, places: list[int]) -> None:
        rows: list[Any] = self.groups[places[0]].levels if places else self.groups
        if len(rows) < (LEVELS_MOST if places else CRITERIA_MOST):
            rows.append(Row(focus=True) if places else _new(focus=True))

    def _remove(self, places: list[int]) -> None:
        rows: list[Any] = self.groups if len(places) == 1 else self.groups[places[0]].levels
        if places[-1] < len(rows):
            del rows[places[-1]]
            for neighbour in rows[: places[-1] + 1][-1:]:
                neighbour.focus = True

    def rubric(self) -> Rubric | None:
        """The rubric, its levels from the lowest to the highest; None where something is wrong, and the rows say what."""
        title = self._checked(self, TITLE, self.title, _("Give the rubric a title."))
        criteria = [self._criterion(group) for group in self.groups]
        if not criteria and not self.wrong:
            self.wrong = _("A rubric has at least one criterion.")
        wrong = self.wrong or any(g.wrong or any(row.wrong for row in g.levels) for g in self.groups)
        return None if wrong else Rubric(title=title, criteria=tuple(criteria))

    def _criterion(self, group: Group) -> Criterion:
        text = self._checked(group, TEXT, group.text, _("Say what is looked at."))
        if len(group.levels) < 2 and not group.wrong:
            group.wrong = _("A criterion has at least two levels.")
        levels = sorted(map(self._level, group.levels), key=lambda level: level.points)
        return Criterion(id=group.id, text=text, levels=tuple(levels))

    def _level(self, row: Row) -> Level:
        points = self._checked(row, POINTS, row.points, _("Say how many points."))
        text = self._checked(row, WORDS, row.text)
        return Level(points=points or Decimal(), text=text or "")

    @staticmethod
    def _checked(at: Any, field: Any, raw: str, missing: str = "") -> Any:
        """What a field makes of what was typed; ``at`` is told what is wrong with it."""
        try:
            value = field.clean(raw)
        except ValidationError as error:
            at.wrong = at.wrong or error.messages[0]
            return None
        if value in (None, "") and missing:
            at.wrong = at.wrong or missing
        return value


def _new(*, focus: bool = False) -> Group:
    return Group(secrets.token_hex(4), levels=[Row("0"), Row("1"), Row("2")], focus=focus)


def _typed(criterion: Criterion) -> Group:
    rows = [Row(typed(level.points), level.text) for level in criterion.levels]
    return Group(criterion.id, criterion.text, rows)


def _told_apart(groups: list[Group]) -> list[Group]:
    """No two criteria share an id, whatever came back."""
    seen: set[str] = set()
    for group in groups:
        if (not group.id.isalnum() and not group.id.replace("_", "").isalnum()) or group.id in seen:
            group.id = secrets.token_hex(4)
        seen.add(group.id)
    return groups
