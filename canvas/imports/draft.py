"""From an outline to a canvas in the making: what goes where, what is guessed and why, what found no place.

Every thing of a draft keeps the number of its statement: ``choices`` that the founder made come back by it, as
``block-7`` (one of the nine, or empty to leave it out), ``type-7``, ``segment-7`` (a name), ``kind-7``, ``title``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from canvas.document import (
    SIZE_LIMIT,
    CanvasDocument,
    InvalidDocument,
    Note,
    dumps,
    from_plain,
    new_document,
    too_large,
)
from canvas.imports.guesses import kind_of, likely_block, script_of, segment_of, type_of
from canvas.imports.limits import CARDS, parted, pieces, words
from canvas.imports.outline import Outline, Statement
from canvas.imports.told import LETTERS, carried_ids, channel_ids, known, segment_ids, slug
from relationships.document import Relationship
from relationships.kinds import RelationshipType
from segments.document import Channel, Segment, ValueProposition
from segments.jsontext import parse_json, to_json
from segments.kinds import Block, ChannelKind, NoteBlock
from segments.language import say
from segments.shape import NAME_LIMIT, TEXT_LIMIT, Problem, plain
from segments.words import gettext_noop

Choices = Mapping[str, str]

BY_WORD = gettext_noop("because of “%(word)s”")
NO_WORD = gettext_noop("no word in it says which")
ONLY_ONE = gettext_noop("the only segment")
NOT_SAID = gettext_noop("it does not say for whom")
NO_SEGMENT = gettext_noop("the file names no segment")
FILE_SAYS = gettext_noop("the file says so")
CHOSEN = gettext_noop("you chose it")
SOMEBODY = gettext_noop("Customers")
UNTITLED = gettext_noop("Untitled canvas")
LEFT_ASIDE = gettext_noop("Technical details of the file")


@dataclass(frozen=True)
class Guess:
    """Something that the file does not say. ``certain`` where a word spoke for it; else the founder must choose.

    ``key`` is the choice that settles it; ``subject`` the id of the thing; ``about`` is type, segment or kind.
    """

    key: str
    subject: str
    about: str
    text: str
    value: str
    why: Problem
    certain: bool
    chosen: bool = False


@dataclass(frozen=True)
class Unplaced:
    """A text that no block was found for; it goes to ``block`` as a note, or nowhere where that is None."""

    key: str
    text: str
    where: str
    block: Block | None


@dataclass(frozen=True)
class Draft:
    """A canvas in the making. ``outline`` is None for a document of ours, which needs no guess and goes in whole.

    ``problems`` tell what was changed to fit; ``faults`` what keeps the document from being one.
    """

    document: CanvasDocument
    source: str = ""
    encoding: str = ""
    outline: Outline | None = None
    unplaced: tuple[Unplaced, ...] = ()
    guesses: tuple[Guess, ...] = ()
    problems: tuple[Problem, ...] = ()
    faults: tuple[Problem, ...] = ()

    @property
    def aside(self) -> tuple[str, ...]:
        """Technical details that do not go onto the canvas unless they are asked for, as lines."""
        return self.outline.aside if self.outline else ()

    @property
    def open(self) -> tuple[Guess, ...]:
        """What the founder has to choose before a canvas can be made of it."""
        return tuple(guess for guess in self.guesses if not guess.certain)


@dataclass
class _Making:
    """The parts of a document while they are made."""

    choices: Choices
    segments: dict[str, Segment] = field(default_factory=dict)  # by name
    notes: list[Note] = field(default_factory=list)
    value_propositions: list[ValueProposition] = field(default_factory=list)
    channels: list[Channel] = field(default_factory=list)
    relationships: list[Relationship] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)

    def tie(self, told: Mapping[str, Statement]) -> None:
        """Tie things to each other as a table of ours says, by their names."""
        ids = {name: segment.id for name, segment in self.segments.items()}
        self.channels = segment_ids(self.channels, told, ids)
        self.value_propositions = segment_ids(self.value_propositions, told, ids)
        self.relationships = channel_ids(self.relationships, told, self.channels)
        self.notes = carried_ids(segment_ids(self.notes, told, ids), told, self.relationships)


def drafted(outline: Outline, choices: Choices | None = None) -> Draft:
    """Make a canvas of an outline that fits the limits, as the file, the founder's choices and the words say."""
    making = _Making(choices or {})
    cards = []
    for place, entry in enumerate(outline.statements):
        if found := _placed(making, place, entry):
            cards += [(place, part, card) for part, card in enumerate(parted(found))]
    for place, part, card in cards:
        if card.block is Block.CUSTOMER_SEGMENTS:
            _segment(making, _id("s", place, part), card)
    for place, part, card in cards:
        (_MAKERS.get(card.block, _note) if card.block else _note)(making, place, part, card)
    making.tie(
        {_id(LETTERS.get(card.block, "n"), place, part): card for place, part, card in cards if card.told}
    )
    if making.choices.get("aside"):
        _keep_aside(making, outline)
    document = _document(making, outline)
    return Draft(
        document,
        outline.source,
        outline.encoding,
        outline,
        tuple(making.unplaced),
        tuple(making.guesses),
        outline.problems,
        _faults(document),
    )


def _id(letter: str, place: int, part: int) -> str:
    return f"{letter}{place + 1}" + (f"-{part + 1}" if part else "")


def _placed(making: _Making, place: int, entry: Statement) -> Statement | None:
    """A statement with the block that it goes to; None where the founder leaves it out."""
    if entry.block:
        return entry
    key = f"block-{place}"
    chosen = making.choices.get(key, entry.likely or likely_block(f"{entry.where} {entry.text}"))
    block = Block(chosen) if chosen in list(Block) else None
    making.unplaced.append(Unplaced(key, entry.text, entry.where, block))
    if block in CARDS:
        return replace(entry, block=block)
    return replace(entry, block=block, text=words(entry), more="") if block else None


def _segment(making: _Making, id_: str, card: Statement) -> None:
    """A segment; one that is named twice is one, with all that is said of it."""
    there = making.segments.get(card.text)
    if there is None:
        making.segments[card.text] = Segment(id=id_, name=card.text, description=card.more, **known(card))
        return
    both = "\n".join(filter(None, [there.description, card.more]))
    if len(both) <= TEXT_LIMIT:
        making.segments[card.text] = replace(there, description=both)
    else:
        _segment(making, id_, replace(card, text=f"{card.text[: NAME_LIMIT - 10]} ({id_})"))


def _nothing(making: _Making, place: int, part: int, card: Statement) -> None:
    """Segments are made before all that may belong to them."""


def _note(making: _Making, place: int, part: int, card: Statement) -> None:
    block = NoteBlock(card.block or Block.KEY_ACTIVITIES)
    making.notes.append(Note(id=_id("n", place, part), block=block, text=_words(card), **known(card)))


def _proposition(making: _Making, place: int, part: int, card: Statement) -> None:
    making.value_propositions.append(
        ValueProposition(id=_id("v", place, part), text=_words(card), **known(card))
    )


def _channel(making: _Making, place: int, part: int, card: Statement) -> None:
    id_, key = _id("c", place, part), f"kind-{place}"
    kind, word = kind_of(card.text)
    chosen = making.choices.get(key)
    if chosen in list(ChannelKind):
        why, kind = Problem("", CHOSEN), ChannelKind(chosen)
    elif told := slug(card, "kind", ChannelKind):
        why, kind = Problem("", FILE_SAYS), ChannelKind(told)
    else:
        why = Problem("", BY_WORD, {"word": word}) if kind else Problem("", NO_WORD)
    kind = kind or ChannelKind.OTHER
    making.channels.append(Channel(id=id_, name=card.text, kind=kind))
    making.guesses.append(Guess(key, id_, "kind", card.text, kind, why, True, chosen == kind))


def _relationship(making: _Making, place: int, part: int, card: Statement) -> None:
    id_ = _id("r", place, part)
    type_ = _type(making, id_, f"type-{place}", card)
    segment = making.segments[_whose(making, id_, f"segment-{place}", card)]
    making.relationships.append(
        Relationship(id=id_, segment=segment.id, type=type_, text=_words(card), **known(card))
    )


def _words(card: Statement) -> str:
    """The text of a thing; of one that the file says has none, only what was not understood of it."""
    return card.more if ("text", ()) in card.told else words(card)


def _type(making: _Making, id_: str, key: str, card: Statement) -> RelationshipType:
    """The type as chosen, as the words say, or personal assistance until somebody chooses."""
    chosen = making.choices.get(key)
    guessed, word = type_of(words(card))
    if chosen in list(RelationshipType):
        guess = Guess(key, id_, "type", card.text, chosen, Problem("", CHOSEN), True, True)
    elif (told := slug(card, "type", RelationshipType)) and chosen is None:
        guess = Guess(key, id_, "type", card.text, told, Problem("", FILE_SAYS), True)
    elif guessed and chosen is None:
        guess = Guess(key, id_, "type", card.text, guessed, Problem("", BY_WORD, {"word": word}), True)
    else:
        default = RelationshipType.PERSONAL_ASSISTANCE
        guess = Guess(key, id_, "type", card.text, default, Problem("", NO_WORD), False)
    making.guesses.append(guess)
    return RelationshipType(guess.value)


def _whose(making: _Making, id_: str, key: str, card: Statement) -> str:
    """The name of the segment: as chosen, as named in the text, the only one; else the first until somebody chooses."""
    chosen = making.choices.get(key)
    if not making.segments:
        making.segments[say(SOMEBODY)] = Segment(id="s0", name=say(SOMEBODY))
    names = list(making.segments)
    named, word = segment_of(words(card), names)
    why, name, certain = Problem("", NOT_SAID), names[0], False
    if chosen in making.segments:
        why, name, certain = Problem("", CHOSEN), str(chosen), True
    elif chosen is None and card.said("segment")[:1] and card.said("segment")[0] in making.segments:
        why, name, certain = Problem("", FILE_SAYS), card.said("segment")[0], True
    elif len(names) == 1:
        alone = NO_SEGMENT if making.segments[names[0]].id == "s0" else ONLY_ONE
        why, certain = Problem("", alone), True
    elif named and chosen is None:
        why, name, certain = Problem("", BY_WORD, {"word": word}), named, True
    making.guesses.append(Guess(key, id_, "segment", card.text, name, why, certain, chosen == name))
    return name


_MAKERS = {
    Block.CUSTOMER_SEGMENTS: _nothing,
    Block.VALUE_PROPOSITIONS: _proposition,
    Block.CHANNELS: _channel,
    Block.CUSTOMER_RELATIONSHIPS: _relationship,
}


def _keep_aside(making: _Making, outline: Outline) -> None:
    told = f"{say(LEFT_ASIDE)}: " + "\n".join(outline.aside)
    for place, text in enumerate(pieces(told)):
        making.notes.append(Note(id=f"a{place + 1}", block=NoteBlock.KEY_RESOURCES, text=text))


def _document(making: _Making, outline: Outline) -> CanvasDocument:
    title = making.choices.get("title", outline.title or say(UNTITLED))
    return new_document(
        title,
        language=outline.language or script_of(entry.text for entry in outline.statements),
        currency=outline.currency,
        summary=outline.summary,
        notes=tuple(making.notes),
        value_propositions=tuple(making.value_propositions),
        segments=tuple(making.segments.values()),
        channels=tuple(making.channels),
        relationships=tuple(making.relationships),
    )


def _faults(document: CanvasDocument) -> tuple[Problem, ...]:
    """What keeps a document from being one."""
    try:
        size = len(dumps(from_plain(parse_json(to_json(plain(document))))).encode())
    except InvalidDocument as error:
        return tuple(error.problems)
    return (too_large(size),) if size > SIZE_LIMIT else ()
