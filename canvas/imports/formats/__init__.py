"""The formats that are understood. One is added as one file ``<slug>_….py`` with a ``FORMAT``; nothing else is told."""

import importlib
import pkgutil
from collections.abc import Iterator

from canvas.imports.formats.base import Format

__all__ = ["FORMATS"]


def _load() -> Iterator[Format]:
    for module in pkgutil.iter_modules(__path__):
        if "_" in module.name:
            yield importlib.import_module(f"{__name__}.{module.name}").FORMAT


FORMATS: tuple[Format, ...] = tuple(sorted(_load(), key=lambda format: format.order))
