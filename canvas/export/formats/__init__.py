"""Everything that a canvas can be taken away as.

A format is added as one file with one ``FORMAT``; nothing else has to be told. ``base`` is no format.
"""

import importlib
import pkgutil
from collections.abc import Iterator

from canvas.export.formats.base import GROUPS, Edition, Format, Options, Subject

__all__ = ["FORMATS", "GROUPS", "Edition", "Format", "Options", "Subject", "by_slug"]


def _load() -> Iterator[Format]:
    for module in pkgutil.iter_modules(__path__):
        if module.name != "base":
            yield importlib.import_module(f"{__name__}.{module.name}").FORMAT


FORMATS: tuple[Format, ...] = tuple(
    sorted(_load(), key=lambda format: ([*GROUPS].index(format.group), format.order, format.slug))
)
_BY_SLUG = {format.slug: format for format in FORMATS}


def by_slug(slug: str) -> Format | None:
    """The format of this address, or None."""
    return _BY_SLUG.get(slug)
