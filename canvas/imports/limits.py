"""Fitting an outline into what a canvas may hold, without losing a word: long texts are parted, many are joined."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from canvas.imports.file import refused
from canvas.imports.lexicon import OTHERWISE
from canvas.imports.outline import Outline, Statement
from segments.kinds import Block, NoteBlock
from segments.language import say
from segments.shape import LIST_LIMIT, NAME_LIMIT, TEXT_LIMIT, Problem, clean, printable
from segments.words import gettext_noop

_BREAKS = str.maketrans(
    {"\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\r": "\n"}
)
_ENDS = ("\n\n", "\n", ". ", " ")
NOTES = {None, *map(Block, NoteBlock)}
PROPOSITIONS = Block.VALUE_PROPOSITIONS
CARDS = (Block.CUSTOMER_SEGMENTS, Block.CHANNELS, Block.CUSTOMER_RELATIONSHIPS)
MOST = 20_000  # entries; whoever sends more sends no canvas
# How many of too many stay as they are: what is left over fits, joined, in the room that this leaves.
SUMMARY = gettext_noop("Summary")
_KEPT = (400, 300, 200, 100, 50)


def fitted(outline: Outline) -> Outline:
    """The same outline within every limit, with a problem for whatever had to be changed.

    Raises:
        InvalidDocument: where there are more entries than any canvas has.
    """
    problems: list[Problem] = []
    if len(outline.statements) > MOST:
        raise refused(gettext_noop("more than %(limit)s entries; this is no canvas"), limit=MOST)
    tidied = [_tidied(entry) for entry in outline.statements]
    if any("�" in entry.text + entry.more for entry in tidied):
        problems.append(Problem("", gettext_noop("characters that cannot be kept are shown as “�”")))
    parts = [part for entry in tidied for part in parted(entry)]
    if len(parts) > len(tidied) and any(len(words(entry)) > TEXT_LIMIT for entry in tidied):
        message = gettext_noop("a text of more than %(limit)s characters was parted")
        problems.append(Problem("", message, {"limit": TEXT_LIMIT}))
    statements = _counted(parts, problems)
    said = {name: _clean(getattr(outline, name)) for name in ("title", "summary", "language", "currency")}
    if len(said["summary"]) > TEXT_LIMIT:
        first, *rest = pieces(said["summary"])
        said["summary"] = first
        statements = _counted([*statements, *(Statement(text, where=say(SUMMARY)) for text in rest)], [])
    aside = tuple(filter(None, map(_clean, outline.aside)))
    return replace(outline, **said, statements=tuple(statements), aside=aside, problems=tuple(problems))


def _clean(text: str) -> str:
    return clean(printable(text.translate(_BREAKS))).strip()


def _tidied(entry: Statement) -> Statement:
    return replace(
        entry,
        text=_clean(entry.text),
        more=_clean(entry.more),
        where=_clean(entry.where)[:TEXT_LIMIT],
        told=tuple((name, tuple(map(_clean, values))) for name, values in entry.told),
    )


def parted(entry: Statement) -> Iterator[Statement]:
    """A statement in parts that each fit where it stands; what does not fit there is a text without a block."""
    if not entry.text:
        return
    if entry.block in (Block.CUSTOMER_SEGMENTS, Block.CHANNELS):
        yield from _named(entry)
    elif len(words(entry)) <= TEXT_LIMIT:
        yield entry
    else:
        for text in (*pieces(entry.text), *pieces(entry.more)):
            yield replace(entry, text=text, more="")


def _named(entry: Statement) -> Iterator[Statement]:
    """Something with a name of one line: the name, and as much of the rest as it can keep."""
    text, more = entry.text, entry.more
    if entry.block is Block.CHANNELS and more and len(text) + len(more) < NAME_LIMIT - 3 and "\n" not in more:
        text, more = f"{text} ({more})", ""
    line = " ".join(text.split())
    name = next(pieces(line, NAME_LIMIT))
    said = "\n".join(filter(None, [text if name != line else "", more]))
    first, *rest = [*pieces(said), ""] if entry.block is Block.CUSTOMER_SEGMENTS else ["", *pieces(said)]
    yield replace(entry, text=name, more=first)
    for over in filter(None, rest):
        yield Statement(over, where=name, likely=Block.KEY_RESOURCES)


def pieces(text: str, limit: int = TEXT_LIMIT) -> Iterator[str]:
    """A text cut, where it can be, between paragraphs, lines, sentences or words."""
    while len(text) > limit:
        ends = (text.rfind(end, limit // 2, limit) + len(end.rstrip()) for end in _ENDS)
        end = next((place for place in ends if place > limit // 2), limit)
        if piece := text[:end].strip():
            yield piece
        text = text[end:].strip()
    if text:
        yield text


def _counted(entries: list[Statement], problems: list[Problem]) -> list[Statement]:
    """No more of a kind than a canvas may hold: what is too many of them becomes notes, and too many notes are joined."""
    entries = list(_overflowing(entries, problems))
    kept = []
    for title, kinds in ((gettext_noop("Notes"), NOTES), (PROPOSITIONS.label, {PROPOSITIONS})):
        cards = [entry for entry in entries if entry.block in kinds]
        _tell(problems, title, len(cards))
        kept += _joined(cards)
    return kept + [entry for entry in entries if entry.block in CARDS]


def _overflowing(entries: list[Statement], problems: list[Problem]) -> Iterator[Statement]:
    counts = Counter[Block | None]()
    for entry in entries:
        counts[entry.block] += 1
        if entry.block in CARDS and counts[entry.block] > LIST_LIMIT:
            entry = replace(entry, block=None, where=say(entry.block.label), likely=OTHERWISE)
        yield entry
    for block in CARDS:
        _tell(problems, block.label, counts[block])


def _tell(problems: list[Problem], title: str, count: int) -> None:
    if count > LIST_LIMIT:
        message = gettext_noop(
            "%(count)s entries, where %(limit)s fit: the last ones were joined into longer notes"
        )
        problems.append(Problem(say(title), message, {"count": count, "limit": LIST_LIMIT}))


def _joined(cards: list[Statement]) -> list[Statement]:
    if len(cards) <= LIST_LIMIT:
        return cards
    for kept in _KEPT:
        fewer = [*cards[:kept], *_packed(cards[kept:])]
        if len(fewer) <= LIST_LIMIT:
            break
    return fewer


def _packed(cards: Iterable[Statement]) -> Iterator[Statement]:
    """Cards of one block in as few as their texts allow, a line each."""

    def home(entry: Statement) -> tuple[str, str]:
        return str(entry.block), str(entry.likely)

    for _, group in groupby(sorted(cards, key=home), key=home):
        entries = list(group)
        lines: list[str] = []
        for text in (text for entry in entries for text in pieces(words(entry))):
            if lines and sum(map(len, lines)) + len(lines) + len(text) > TEXT_LIMIT:
                yield replace(entries[0], text="\n".join(lines), more="", where="")
                lines = []
            lines.append(text)
        yield replace(entries[0], text="\n".join(lines), more="", where="")


def words(entry: Statement) -> str:
    """All that a statement says, as one text; of one without a block, where it stood."""
    text = f"{entry.text}\n{entry.more}" if entry.more else entry.text
    return f"{entry.where}: {text}" if entry.where and entry.block is None else text
