"""The first page: how much there is, who is treated how, what contradicts itself, and what the signs mean."""

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext, ngettext, pgettext

from canvas.export.report.parts import Count, Line, Lines, Pair, Pairs, Section, Table, Text, own, said, shown
from canvas.export.report.reckoned import Balance, balance_of
from canvas.export.report.remarks import Remarks
from canvas.export.report.things import Things, unknown
from relationships import phrases
from relationships.kinds import TYPE_WORDS, Status
from relationships.rules import Severity
from segments.document import Segment
from segments.kinds import RelationshipType
from segments.language import say


def counted(things: Things) -> str:
    """How many relationships there are, with how many segments, and how many of them are lived already."""
    kept = things.segment_by_segment
    if not things.kept.segments:
        return gettext("Nobody is on the canvas yet.")
    if not kept:
        return gettext("Nothing says yet how anybody is treated.")
    return gettext("%(relationships)s with %(segments)s: %(states)s.") % {
        "relationships": ngettext("%(count)s relationship", "%(count)s relationships", len(kept))
        % {"count": phrases.number(len(kept))},
        "segments": _reached(things),
        "states": ", ".join(_states(Counter(relationship.status for relationship in kept))),
    }


def _reached(things: Things) -> str:
    total, reached = (
        len(things.kept.segments),
        len([s for s in things.kept.segments if things.with_segment(s)]),
    )
    sentence = ngettext("%(reached)s of %(count)s segment", "%(reached)s of %(count)s segments", total)
    return sentence % {"reached": phrases.number(reached), "count": phrases.number(total)}


def _states(counts: Counter[Status | None]) -> Iterator[str]:
    for status, phrase in (
        (
            Status.ESTABLISHED,
            ngettext("%(count)s is in place", "%(count)s are in place", counts[Status.ESTABLISHED]),
        ),
        (Status.INTENDED, ngettext("%(count)s is planned", "%(count)s are planned", counts[Status.INTENDED])),
        (
            None,
            ngettext(
                "of %(count)s nobody said which it is",
                "of %(count)s nobody said which they are",
                counts[None],
            ),
        ),
    ):
        if counts[status]:
            yield phrase % {"count": phrases.number(counts[status])}


def tally(things: Things) -> tuple[Count, ...]:
    """How many findings there are of each severity, none of them left out."""
    counts = Counter(finding.severity for finding in things.counted)
    return tuple(_count(things, severity, counts[severity]) for severity in Severity)


def _count(things: Things, severity: Severity, count: int) -> Count:
    picture = things.album.pictograms([f"mark-{severity}"], "")
    number = phrases.number(count)
    before, _, after = phrases.finding_phrase(severity, count).partition(number)
    return Count(picture, before, number, after)


def treated(things: Things, *, findings: bool) -> Section:
    """Who is treated how: a row for every segment."""
    head = (
        gettext("Segment"),
        gettext("Expects"),
        gettext("Has"),
        gettext("Stands at → wanted"),
        gettext("Costs a year"),
        gettext("Worth a year"),
        *([gettext("Findings")] if findings else []),
    )
    rows = [tuple(_row(things, segment, findings)) for segment in things.kept.segments]
    title = gettext("Who is treated how")
    nobody = Text(((unknown(gettext("Nobody is on the canvas yet.")),),))
    table = Table("treated" if findings else "treated-plain", head, rows)
    return Section((said(title),), title, (table if rows else nobody,))


def _row(things: Things, segment: Segment, findings: bool) -> Iterator[Lines]:
    kept = things.with_segment(segment)
    has = tuple(dict.fromkeys(relationship.type for relationship in kept))
    currency = things.document.currency
    yield (who(things, segment),)
    yield (things.types(segment.expects) or (unknown(pgettext("expectation", "not asked")),),)
    yield (things.types(has) or (unknown(pgettext("a segment has", "nothing")),),)
    levels = phrases.levels_phrase(segment.level_now, segment.level_target)
    yield ((said(levels) if levels else unknown(),),)
    yield (yearly(balance_of(segment, kept), currency),)
    value = segment.value_per_customer
    yield ((unknown() if value is None else said(phrases.money(value, currency)),),)
    if findings:
        yield (marks(things, segment),)


def who(things: Things, segment: Segment) -> Line:
    """A segment by badge and name."""
    return shown(things.badge(segment.id, alone=False)), own(" " + segment.name, "strong")


def yearly(balance: Balance, currency: str) -> Line:
    """What one customer costs a year, or that only a part of it is known."""
    if balance.yearly is None:
        return (unknown(),)
    amount = phrases.money(balance.yearly, currency)
    return (said(amount if balance.whole else gettext("%(amount)s, in part") % {"amount": amount}),)


def marks(things: Things, segment: Segment) -> Line:
    """How many findings there are about a segment, by their marks."""
    counts = Counter(finding.severity for finding in things.about(segment))
    return tuple(
        piece
        for severity in Severity
        if counts[severity]
        for piece in (
            shown(
                things.album.pictograms(
                    [f"mark-{severity}"], phrases.finding_phrase(severity, counts[severity])
                )
            ),
            said(phrases.number(counts[severity]) + "  ", "great"),
        )
    )


def contradictions(remarks: Remarks) -> Section | None:
    """What contradicts itself, in full; None where nothing does."""
    found = remarks.of(Severity.ERROR)
    title = gettext("The contradictions")
    return Section((said(title),), title, tuple(remarks.told(found))) if found else None


def signs(things: Things) -> Section:
    """What the six pictograms mean."""
    pairs = tuple(
        Pair(things.typed(type_, "strong"), ((said(say(TYPE_WORDS[type_])),),)) for type_ in RelationshipType
    )
    title = gettext("The signs")
    return Section((said(title),), title, (Pairs(pairs, columns=2),))
