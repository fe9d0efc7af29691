"""Rubrics ready to use, one a file with one ``RUBRIC``. Their texts are marked; ``spoken`` says them.

A rubric is added as one file, and its name in ``READY``. A course takes a copy in the language of whoever chooses it.
"""

import importlib
from collections.abc import Mapping

from canvas.coursework.rubric import Criterion, Level, Rubric
from segments.language import say

READY: Mapping[str, Rubric] = {
    slug: importlib.import_module(f"{__name__}.{slug}").RUBRIC
    for slug in ("first_draft", "close_reading", "numbers_and_reasons")
}


def spoken(rubric: Rubric) -> Rubric:
    """A ready rubric in the reader's language."""
    return Rubric(title=say(rubric.title), criteria=tuple(map(_criterion, rubric.criteria)))


def _criterion(criterion: Criterion) -> Criterion:
    levels = tuple(Level(points=level.points, text=say(level.text)) for level in criterion.levels)
    return Criterion(id=criterion.id, text=say(criterion.text), levels=levels)
