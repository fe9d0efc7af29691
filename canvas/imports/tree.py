"""Reading a canvas out of what other tools keep as objects, lists and texts (JSON, YAML), by the names of things.

Objects of any names are walked until one of the nine blocks is met. What stands in a block becomes its cards;
texts outside the blocks stay unplaced; technical details (ids, colours, times) are put aside.
"""

from collections.abc import Iterator
from typing import Any

from canvas.document import CURRENCY, LANGUAGE
from canvas.imports.lines import bulleted, card_list, cards, without_markup
from canvas.imports.names import block_of, label, names, plain_name
from canvas.imports.outline import ARROW, Gathering
from segments.kinds import Block
from segments.language import say
from segments.shape import NAME_LIMIT, Plain, Problems, Shape

WRAPPERS = names(
    "data, canvas, canvas data, blocks, business model canvas, bmc, business model, project, model, board, "
    "sections, body, payload, result, attributes, fields, document, boxes, elements, content, canvases, items"
)
TITLES = names(
    "title, name, canvas name, canvas title, project name, project title, business name, company, company name"
)
SUMMARIES = names("summary, description, tagline, business idea, elevator pitch, one liner, subtitle")
LANGUAGES = names("language, lang, locale")
CURRENCIES = names("currency, currency code")
TECHNICAL = names(
    "id, uuid, guid, key, slug, color, colour, background, background color, text color, icon, created, created at, "
    "created by, updated, updated at, updated by, modified, modified at, last modified, date, timestamp, x, y, z, width, "
    "height, position, order, index, sort, sort order, version, schema version, app version, exported at, format, type, "
    "user id, author id, project id, canvas id, parent id, generator, $schema, url, row, column"
)
# In a card, its own words before what is said about them.
HEADS = tuple(
    map(plain_name, ["title", "name", "text", "label", "heading", "headline", "summary", "content", "value"])
)
HEADS += tuple(
    map(plain_name, ["item", "card", "note", "statement", "segment", "channel", "relationship", "partner"])
)
HEADS += tuple(map(plain_name, ["activity", "resource", "proposition", "description", "body"]))
SAYS = names("description, content, text, details, body, notes, note, comment, value, summary")
ITEMS = names(
    "items, notes, cards, entries, content, contents, elements, values, list, stickies, sticky notes, post its"
)
ITEMS |= names("children, data, text, value, body, bullets, points, answers, statements")
CARD_NAMES = names(
    "block, type, category, section, area, box, name, title, heading, header, label, key, id, column, slug, block type"
)
# Names of fields; every other key in a block is a word of the founder's.
FIELDS = {*HEADS} | SAYS | ITEMS | TECHNICAL | CARD_NAMES | WRAPPERS | TITLES | SUMMARIES


def gather(node: Plain) -> Gathering:
    """Everything that a tree of objects, lists and texts says; it may not be deeper than ``DEEP``."""
    found = Gathering()
    _walk(found, node, ())
    return found


def too_deep(node: Plain, limit: int) -> bool:
    """Whether lists and objects nest deeper than ``limit``."""
    level, depth = [node], 0
    while level := [entry for entry in level if isinstance(entry, dict | list)]:
        depth += 1
        if depth > limit:
            return True
        level = [inner for entry in level for inner in (entry.values() if isinstance(entry, dict) else entry)]
    return False


def _walk(found: Gathering, node: Plain, where: tuple[str, ...]) -> None:
    """Go through what is no block."""
    if isinstance(node, list):
        for entry in node:
            _walk(found, entry, where)
    elif isinstance(node, dict):
        block = _card_block(node)
        if block:
            rest = {key: value for key, value in node.items() if not _names_it(key, value, block)}
            _take(found, block, rest, where)
            return
        for key, value in node.items():
            _key(found, key, value, where)
    elif node is not None:
        found.leave(without_markup(_said(node)), ARROW.join(where))


def _key(found: Gathering, key: str, value: Plain, where: tuple[str, ...]) -> None:
    name, block = plain_name(key), block_of(key)
    if block:
        _take(found, block, value, ())
    elif isinstance(value, dict | list):
        _walk(found, value, where if name in WRAPPERS else (*where, label(key)))
    elif value is None or _about_the_canvas(found, name, value, where):
        return
    elif isinstance(value, bool) or name in TECHNICAL:
        found.put_aside(_said(value), ARROW.join((*where, label(key))))
    else:
        for text in cards(without_markup(_said(value))):
            found.leave(text, ARROW.join((*where, label(key))))


def _about_the_canvas(found: Gathering, name: str, value: Plain, where: tuple[str, ...]) -> bool:
    """Keep a title, a summary, a language, a currency; only the first of each, and not of things further in."""
    if where or not isinstance(value, str) or not value.strip():
        return False
    text = without_markup(value).strip()
    if name in TITLES and not found.title and len(text) <= NAME_LIMIT:
        found.title = text
    elif name in SUMMARIES and not found.summary:
        found.summary = text
    elif name in LANGUAGES and not found.language and fits(LANGUAGE, text):
        found.language = text
    elif name in CURRENCIES and not found.currency and fits(CURRENCY, text):
        found.currency = text
    else:
        return False
    return True


def fits(shape: Shape, text: str) -> bool:
    """Whether a text may be what a shape declares."""
    problems: Problems = []
    return bool(shape.read(text, "", problems)) and not problems


def _card_block(node: dict[str, Plain]) -> Block | None:
    """The block that an object names among its values: ``{"block": "Channels", "items": […]}``."""
    if sum(block_of(key) is not None for key in node) > 1:
        return None
    named = (
        block_of(value)
        for key, value in node.items()
        if plain_name(key) in CARD_NAMES and isinstance(value, str)
    )
    return next(filter(None, named), None) if len(node) > 1 else None


def _names_it(key: str, value: Plain, block: Block) -> bool:
    return isinstance(value, str) and plain_name(key) in CARD_NAMES and block_of(value) is block


def _take(found: Gathering, block: Block, value: Plain, where: tuple[str, ...]) -> None:
    """Make cards of what stands in a block."""
    if isinstance(value, list):
        for entry in value:
            _take_entry(found, block, entry, where)
    elif isinstance(value, dict) and _keyed(value):
        for key, inner in value.items():
            _take_keyed(found, block, key, inner)
    elif isinstance(value, dict):
        _take_object(found, block, value, where)
    elif value is not None:
        for text in cards(without_markup(_said(value))):
            found.place(block, text, where=ARROW.join(where))


def _take_entry(found: Gathering, block: Block, entry: Plain, where: tuple[str, ...]) -> None:
    if isinstance(entry, list) or (isinstance(entry, dict) and len(entry) == 1):
        _take(found, block, entry, where)
    elif isinstance(entry, dict):
        _take_object(found, block, entry, where)
    elif entry is not None:
        for text in card_list(without_markup(_said(entry))):
            found.place(block, text, where=ARROW.join(where))


def _keyed(node: dict[str, Plain]) -> bool:
    """Whether the keys of an object are the cards, each with what is said about it."""
    return (
        any(not isinstance(value, bool) for value in node.values())
        and all(map(_own_words, node))
        and not any(
            isinstance(value, list) or (isinstance(value, dict) and _named(value)) for value in node.values()
        )
    )


def _own_words(key: str) -> bool:
    return bool(key.strip()) and not _numbered(key) and not block_of(key) and plain_name(key) not in FIELDS


def _named(node: dict[str, Plain]) -> bool:
    """Whether an object brings the words of a card itself, or cards."""
    return any(
        isinstance(value, list) or (_is_words(value) and name in HEADS and name not in SAYS - {"text"})
        for name, value in ((plain_name(key), value) for key, value in node.items())
    )


def _take_keyed(found: Gathering, block: Block, key: str, value: Plain) -> None:
    """A card by its key: “Families: busy”."""
    inner = value.items() if isinstance(value, dict) else [("text", value)]
    more = [
        line for name, said in inner for line in _besides(label(name), said, bare=plain_name(name) in SAYS)
    ]
    found.place(block, key.strip(), more="\n".join(more))


def _take_object(found: Gathering, block: Block, node: dict[str, Plain], where: tuple[str, ...]) -> None:
    """An object in a block is a card, unless it is the block's frame, or a heading with cards below it."""
    if _is_frame(node):
        for key, value in node.items():
            _take_of_frame(found, block, key, value, where)
    elif all(isinstance(value, bool) for value in node.values()):
        for key, value in node.items():
            found.place(block, key, more="" if value else "false")
    elif all(_numbered(key) and not isinstance(value, dict | list) for key, value in node.items()):
        _take(found, block, list(node.values()), where)
    else:
        _take_card(found, block, node, where)


def _is_frame(node: dict[str, Plain]) -> bool:
    """Whether lists or objects of an object are the cards: it has an ``items``, or no words of its own."""
    inner = [key for key, value in node.items() if isinstance(value, dict | list) and value]
    if any(plain_name(key) in ITEMS for key in inner):
        return True
    if inner:
        return not any(isinstance(value, str) and plain_name(key) in HEADS for key, value in node.items())
    lines = [value for key, value in node.items() if plain_name(key) in ITEMS and isinstance(value, str)]
    return any(sum(map(bulleted, text.splitlines())) > 1 for text in lines) or (
        len(lines) == 1
        and not any(isinstance(value, str) and plain_name(key) in HEADS[:2] for key, value in node.items())
    )


def _take_of_frame(found: Gathering, block: Block, key: str, value: Plain, where: tuple[str, ...]) -> None:
    name = plain_name(key)
    if isinstance(value, dict | list) or name in ITEMS:
        below = where if name in ITEMS or block_of(key) else (*where, label(key))
        if below:
            value = _under(value, below[-1])
        if _own_words(key) and not (isinstance(value, list) and all(map(_is_words, value))):
            found.put_aside(key, say(block.label))  # no card says where it stood
        _take(found, block, value, below)
    elif value is None or (isinstance(value, str) and block_of(value) is block):
        return
    elif isinstance(value, bool) or name in TECHNICAL:
        found.put_aside(_said(value), ARROW.join((say(block.label), *where, label(key))))
    else:
        found.leave(without_markup(_said(value)), ARROW.join((*where, label(key))), likely=block)


def _under(value: Plain, heading: str) -> Plain:
    """Texts under a heading of their own carry it: “Rent (fixed)”."""
    if isinstance(value, list):
        return [f"{_said(entry)} ({heading})" if _is_words(entry) else entry for entry in value]
    return value


def _is_words(entry: Plain) -> bool:
    return isinstance(entry, str) and bool(entry.strip())


def _take_card(found: Gathering, block: Block, node: dict[str, Plain], where: tuple[str, ...]) -> None:
    """One card: its words, and below them whatever else is said about it."""
    head = _head(node)
    if head and _own_words(head):
        found.put_aside(_said(node[head]), ARROW.join((say(block.label), label(head))))
    more = []
    for key, value in node.items():
        if key == head or value is None:
            continue
        if isinstance(value, bool) or (plain_name(key) in TECHNICAL and not isinstance(value, dict | list)):
            found.put_aside(_said(value), ARROW.join((say(block.label), label(key))))
        else:
            more += list(_besides(label(key), value, bare=plain_name(key) in SAYS))
    text = without_markup(_said(node[head])) if head is not None else ""
    found.place(block, text, more="\n".join(more), where=ARROW.join(where))


def _head(node: dict[str, Plain]) -> str | None:
    """The key of a card's own words."""
    words = {plain_name(key): key for key, value in node.items() if _is_words(value)}
    named = next((words[name] for name in HEADS if name in words), None)
    return named or next((key for name, key in words.items() if name not in TECHNICAL), None)


def _besides(name: str, value: Plain, *, bare: bool = False) -> Iterator[str]:
    """What is said about a card, a line each: “price: 12”."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _besides(f"{name}{ARROW}{label(key)}", inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _besides(name, inner)
    elif value is not None and (text := without_markup(_said(value)).strip()):
        yield text if bare else f"{name}: {text}"


def _numbered(key: str) -> bool:
    return any(letter.isdigit() for letter in key)


def _said(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
