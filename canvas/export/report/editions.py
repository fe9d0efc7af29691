"""Who wrote the canvas, and when."""

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext

from canvas.export.formats.base import Edition
from canvas.export.report.parts import Line, Section, Table, said
from canvas.export.report.things import unknown
from relationships import phrases


def authors(editions: Sequence[Edition]) -> str:
    """Everybody who wrote, in the order in which they came."""
    return ", ".join(dict.fromkeys(edition.who for edition in reversed(editions) if edition.who))


def section(editions: Sequence[Edition]) -> Section | None:
    """A row for every version; None for a file, which does not tell."""
    if not editions:
        return None
    head = (gettext("Version"), gettext("Day"), gettext("Who"), gettext("Changes"))
    rows = [
        (
            ((said(phrases.number(edition.version), "strong"),),),
            ((said(phrases.long_date(timezone.localtime(edition.when).date())),),),
            (_who(edition.who),),
            ((said(phrases.number(edition.changes)),),),
        )
        for edition in editions
    ]
    title = gettext("Versions and authors")
    return Section((said(title),), title, (Table("editions", head, rows),))


def _who(name: str) -> Line:
    return (said(name) if name else unknown(gettext("a guest")),)
