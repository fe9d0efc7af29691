"""What a report says, in the active language: a document, its findings and its history become a ``Report``."""

import re
from collections.abc import Iterator
from decimal import localcontext

from django.utils.translation import get_language, gettext, pgettext

from canvas.document import CanvasDocument
from canvas.export.formats.base import Options, Subject
from canvas.export.only import untied
from canvas.export.report import editions, others, people, resting, summary, whereabouts
from canvas.export.report.parts import Report, Section
from canvas.export.report.remarks import Remarks
from canvas.export.report.things import Things
from canvas.export.sheet import LINKS, Label, Link, left_out, tongue
from relationships import phrases
from relationships.rules import Severity
from relationships.wording import DIGITS
from segments.language import say


def report(subject: Subject, options: Options) -> Report:
    """Word a whole canvas.

    Raises:
        KeyError: when the one segment that is asked for is not on the canvas.
    """
    things = Things(subject, only=options.segment, mono=options.mono)
    with localcontext(prec=DIGITS):
        return _report(subject, things, findings=options.findings)


def _report(subject: Subject, things: Things, *, findings: bool) -> Report:
    document = subject.document
    return Report(
        title=document.title,
        summary=document.summary,
        sentence=" ".join(filter(None, (summary.counted(things), people.unpaged(things)))),
        authors=editions.authors(subject.editions),
        facts=_facts(document),
        date=phrases.long_date(subject.date),
        page=_cut(pgettext("of a report", "%(page)s of %(count)s")),
        again=_cut(pgettext("title of a block", "%(title)s, continued")),
        reader=tongue(get_language() or "en"),
        founder=tongue(document.language),
        tally=summary.tally(things) if findings else (),
        logo=things.photos("", "logo")[:1],
        findings=findings,
        mono=things.mono,
        sections=tuple(filter(None, _sections(subject, things, findings))),
        credit=tuple(_link(piece) for piece in _cut(gettext("Canvas layout: %(site)s, %(licence)s"))),
        brand=Label(things.album.pictograms(["logo"], ""), "Rapport"),
        pictures=things.drawings,
        left_out=left_out(untied(document, things.kept)) if things.only else "",
    )


def _sections(subject: Subject, things: Things, findings: bool) -> Iterator[Section | None]:
    """In the order in which one reads them; None stands for a section that has nothing to say."""
    remarks = Remarks(things, numbered=not things.only) if findings else None
    yield summary.treated(things, findings=findings)
    if remarks:
        yield summary.contradictions(remarks)
    yield summary.signs(things)
    yield whereabouts.section(things, findings=findings)
    for segment in things.kept.segments[: people.PAGES_MOST]:
        yield people.Page(things, segment, remarks).section()
    yield people.others(things)
    if remarks:
        yield remarks.section((Severity.WARNING, Severity.ADVICE))
    yield resting.section(things)
    yield others.section(things)
    yield editions.section(subject.editions)


def _facts(document: CanvasDocument) -> str:
    """The market's stage, and the currency."""
    facts = [say(document.stage.label)] if document.stage else []
    if document.currency:
        name = phrases.currency_name(document.currency)
        facts.append(gettext("amounts in %(currency)s") % {"currency": name})
    return phrases.SEPARATOR.join(facts)


def _cut(sentence: str) -> tuple[str, ...]:
    """A sentence cut at its placeholders."""
    return tuple(filter(None, re.split(r"(%\(\w+\)s)", sentence)))


def _link(piece: str) -> Link:
    link = LINKS.get(piece[2:-2]) if piece.startswith("%(") else None
    return Link(*link) if link else Link(piece)
