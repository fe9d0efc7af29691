"""The example canvases that ship with the product, as documents."""

from functools import cache
from typing import NamedTuple

from django.conf import settings
from django.utils.translation import get_language

from canvas.document import CanvasDocument, loads
from relationships.rules import Severity, check

FOLDER = settings.BASE_DIR / "fixtures"
ON_SHOW = ("green-basket", "iveria-mobile", "polka-shop", "may-nui-coffee", "valmont-bank", "tern-bikes")


class Example(NamedTuple):
    """One example with what its card shows: how many findings there are of each severity."""

    slug: str
    document: CanvasDocument
    tally: dict[str, int]

    @property
    def places(self) -> range:
        """The places of its segments."""
        return range(len(self.document.segments))


@cache
def example(slug: str) -> Example:
    """Read an example by its file's name without ``.json``.

    Raises:
        OSError: when there is none by that name.
    """
    document = loads((FOLDER / f"{slug}.json").read_bytes())
    tally = {str(severity): 0 for severity in (Severity.ERROR, Severity.WARNING)}
    for finding in check(document):
        if finding.severity in tally and finding.waived is None:
            tally[finding.severity] += 1
    return Example(slug, document, tally)


def on_show(count: int = len(ON_SHOW)) -> list[Example]:
    """The examples for the front door: those in the reader's language first, then the rest."""
    language = get_language()
    shown = sorted(map(example, ON_SHOW), key=lambda entry: entry.document.language != language)
    return shown[:count]
