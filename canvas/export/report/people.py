"""A page for every segment: what is known of them, how they are treated, what it costs, and what was found."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from django.utils.translation import gettext, ngettext

from canvas.export.report import toolkit
from canvas.export.report.parts import (
    Bar,
    Bars,
    Line,
    Lines,
    Pair,
    Pairs,
    Part,
    Photos,
    Point,
    Points,
    Section,
    Table,
    Text,
    Title,
    joined,
    own,
    said,
    shown,
)
from canvas.export.report.reckoned import balance_of
from canvas.export.report.remarks import Remarks
from canvas.export.report.summary import yearly
from canvas.export.report.things import Things, unknown
from canvas.export.report.whereabouts import planned
from relationships import phrases
from relationships.document import Relationship
from relationships.kinds import Bond, Motive, Question, Status
from relationships.questions import STEPS
from segments.document import Segment
from segments.kinds import Kind
from segments.language import say

# Segments that are told of at length, each on a page of its own. Where there are more, which no founder names, so many
# follow each other, and of the others the tables tell: a report of a thousand pages nobody reads.
PAGES_MOST = 60


def unpaged(things: Things) -> str:
    """Owns up to the segments that are not told of at length, and says where they are; empty where there are none."""
    segments = things.kept.segments
    if len(segments) <= PAGES_MOST:
        return ""
    return gettext(
        "Of %(count)s segments only the first %(told)s are told of at length here. The tables name all of them; "
        "a report about one segment tells of it in full, and the JSON file has everything."
    ) % {"count": phrases.number(len(segments)), "told": phrases.number(PAGES_MOST)}


def others(things: Things) -> Section | None:
    """The same once more behind the last of the pages; None where every segment has one."""
    title = gettext("The other segments")
    words = unpaged(things)
    return Section((said(title),), title, (Text(((said(words),),)),)) if words else None


class Page:
    """Words the page of one segment; ``remarks`` is None where findings are left out."""

    def __init__(self, things: Things, segment: Segment, remarks: Remarks | None) -> None:
        self._things, self._segment, self._remarks = things, segment, remarks
        self._currency = things.document.currency
        self._kept = things.with_segment(segment)
        self._balance = balance_of(segment, self._kept)

    def section(self) -> Section:
        """The whole page."""
        segment = self._segment
        title = (shown(self._things.badge(segment.id, alone=False)), own(" " + segment.name))
        fresh = len(self._things.kept.segments) <= PAGES_MOST
        return Section(title, segment.name, tuple(self._parts()), facts=self._facts(), fresh=fresh)

    def _facts(self) -> str:
        """“1,200 customers · 180 ₾ a year · 3 years”, as far as it is known."""
        segment = self._segment
        facts = [phrases.count_phrase(segment.size) if segment.size is not None else say(phrases.NO_SIZE)]
        if segment.value_per_customer is not None:
            amount = phrases.money(segment.value_per_customer, self._currency)
            facts.append(gettext("%(amount)s a year") % {"amount": amount})
        if segment.lifetime_years is not None:
            facts.append(_years(segment.lifetime_years))
        return phrases.SEPARATOR.join(facts)

    def _parts(self) -> Iterator[Part]:
        if portraits := self._things.photos(self._segment.id, "portrait"):
            yield Photos(portraits)
        if self._segment.description:
            yield Text(((own(self._segment.description),),))
        yield Text((self._known(),))
        if self._kept:
            yield self._relationships()
            yield Title((said(gettext("What it costs and brings")),))
            yield from self._reckoned()
        yield from toolkit.drawn(self._things, self._segment, findings=self._remarks is not None)
        yield Title((said(gettext("Their seven questions")),))
        yield Pairs(tuple(map(self._answer, Question)))
        yield from self._promises()
        yield from toolkit.written(self._things, self._segment)
        yield from self._found()

    def _known(self) -> Line:
        """What is known of them beyond numbers, a word each."""
        segment = self._segment
        facts: list[Line] = [self._expected()]
        for label, kind in (
            (gettext("buy again: %(answer)s"), segment.repeat),
            (gettext("decision to buy: %(answer)s"), segment.buying),
            (gettext("rests on: %(answer)s"), segment.evidence),
        ):
            if kind:
                facts.append((said(label % {"answer": say(kind.label)}),))
        levels = phrases.levels_phrase(segment.level_now, segment.level_target)
        if levels:
            facts.insert(1, (said(levels),))
        return joined(facts, phrases.SEPARATOR)

    def _expected(self) -> Line:
        if not self._segment.expects:
            return (said(say(phrases.NO_EXPECTATION)),)
        types = joined([self._things.typed(type_) for type_ in self._segment.expects])
        return said(say(phrases.EXPECTS) + " "), *types

    def _relationships(self) -> Table:
        head = (
            gettext("Relationship"),
            gettext("How"),
            gettext("Channels"),
            gettext("To"),
            gettext("Costs"),
        )
        return Table("relationships", head, [tuple(self._row(kept)) for kept in self._kept])

    def _row(self, kept: Relationship) -> Iterator[Lines]:
        yield (self._things.typed(kept.type, "strong"),)
        how: Line = (own(kept.text),) if kept.text else (unknown(gettext("not described yet")),)
        yield (*how, *planned(kept)), *self._rest(kept)
        yield (self._things.named(kept.channels) or (unknown(say(phrases.NO_CHANNEL)),),)
        yield ((said(phrases.motives_phrase(kept.motives)) if kept.motives else unknown(),),)
        cost = phrases.cost_phrase(kept.cost, self._currency) if kept.cost else ""
        yield ((said(cost) if cost else unknown(),),)

    def _rest(self, kept: Relationship) -> Iterator[Line]:
        """What ties the customer, how many people keep it up, and what all that rests on."""
        facts = []
        if kept.status is None:
            facts.append(gettext("whether it is there already, nobody said"))
        if kept.bonds:
            facts.append(_bonds(kept.bonds))
        if kept.people is not None:
            facts.append(gettext("people: %(count)s") % {"count": phrases.number(kept.people)})
        if kept.evidence:
            facts.append(gettext("rests on: %(answer)s") % {"answer": say(kept.evidence.label)})
        if facts:
            yield (said(phrases.SEPARATOR.join(facts), "quiet"),)

    def _reckoned(self) -> Iterator[Part]:
        balance = self._balance
        if balance.yearly is None and balance.value is None:
            yield Text(((unknown(gettext("Neither a cost nor a value is known yet.")),),))
            return
        longest = max(balance.yearly or 0, balance.value or 0) or 1

        def bar(line: Line, amount: object, look: str) -> Bar:
            share = None if amount is None else float(amount / longest)  # type: ignore[operator]
            words = say(gettext("not known yet")) if amount is None else phrases.money(amount, self._currency)  # type: ignore[arg-type]
            return Bar(line, words, share, look)  # type: ignore[arg-type]

        bars = [
            bar(self._things.called(share.relationship), share.yearly, "part") for share in balance.shares
        ]
        if len(bars) > 1 and balance.yearly is not None:
            together = gettext("together") if balance.whole else gettext("together, as far as it is known")
            bars.append(bar((said(together, "strong"),), balance.yearly, "sum"))
        bars.append(bar((said(gettext("what one is worth"), "strong"),), balance.value, "value"))
        head = (gettext("For one customer"), gettext("A year"))
        yield Bars(head, tuple(bars), self._things.hue(self._segment.id))
        if sentence := self._balance_words():
            yield Text(((said(sentence),),))

    def _balance_words(self) -> str:
        """What is left of what a customer brings, over a year and over the whole time."""
        balance = self._balance
        sentences = []
        if balance.yearly is not None and balance.value is not None:
            left = balance.value - balance.yearly
            amount = phrases.money(abs(left), self._currency)
            sentence = (
                gettext("%(amount)s a year is left of each customer.")
                if left >= 0
                else gettext("Each customer costs %(amount)s a year more than one brings.")
            )
            sentences.append(sentence % {"amount": amount})
        if balance.lasting is not None:
            amount = phrases.money(balance.lasting, self._currency)
            sentences.append(gettext("Over the whole time, one is worth %(amount)s.") % {"amount": amount})
        return " ".join(sentences)

    def _answer(self, question: Question) -> Pair:
        """A guiding question with what the canvas says to it, and the founder's own words."""
        words = self._things.interview.answers.get((self._segment.id, question), "")
        structured = STEPS[question].structured(self._things.interview, self._segment.id)
        lines = [self._answered(question)] if structured else []
        if words:
            lines.append((own(words),))
        return Pair(
            (said(say(STEPS[question].short), "strong"),),
            tuple(lines) or ((unknown(gettext("Not answered yet.")),),),
        )

    def _answered(self, question: Question) -> Line:
        """What the canvas itself answers, in short; called where it does."""
        if question is Question.EXPECTED:
            return (said(_listed(self._segment.expects)),)
        if question is Question.ESTABLISHED:
            there = [kept.type for kept in self._kept if kept.status is Status.ESTABLISHED]
            return (said(_listed(there)) if there else unknown(gettext("Only planned.")),)
        if question is Question.ACQUIRE_AND_RETAIN:
            return self._meant(Motive.ACQUISITION, Motive.RETENTION)
        if question is Question.MAINTAIN:
            ties = self._things.interview.bonds(self._segment.id)
            return (said(_bonds([bond for bond in Bond if bond in ties])),)
        if question is Question.GROWTH:
            return self._meant(Motive.GROWTH)
        if question is Question.COST and self._balance.yearly is not None:
            return said(gettext("a year for each customer:") + " "), *yearly(self._balance, self._currency)
        if question is Question.COST:
            return (said(gettext("The table above says it.")),)
        return (said(gettext("A partner, an activity or a resource carries each relationship.")),)

    def _meant(self, *motives: Motive) -> Line:
        """The relationships with these motives, each by its type."""
        lines = []
        for motive in motives:
            types = [kept.type for kept in self._kept if motive in kept.motives]
            if types:
                lines.append((said(f"{say(motive.label)}: {_listed(types)}"),))
        return joined(lines, "; ")

    def _promises(self) -> Iterator[Part]:
        promised = [
            entry
            for entry in self._things.document.value_propositions
            if self._segment.id in (entry.segments or ())
        ]
        if promised:
            yield Title((said(gettext("What they get")),))
            yield Points(tuple(Point(((own(entry.text),),)) for entry in promised))

    def _found(self) -> Iterator[Part]:
        found = self._things.about(self._segment)
        if self._remarks is not None and found:
            yield Title((said(gettext("What was found about them")),))
            yield from self._remarks.in_short(found)


def _listed(kinds: Iterable[Kind]) -> str:
    """Terms one after the other, each once."""
    return ", ".join(say(kind.label) for kind in dict.fromkeys(kinds))


def _bonds(bonds: Sequence[Bond]) -> str:
    return gettext("ties: %(bonds)s") % {"bonds": _listed(bonds)}


def _years(years: Decimal) -> str:
    """“3 years”; a part of a year is counted as a few are."""
    count = int(years) if years == years.to_integral_value() else 2
    return ngettext("%(count)s year", "%(count)s years", count) % {"count": phrases.number(years)}
