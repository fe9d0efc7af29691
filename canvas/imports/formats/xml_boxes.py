"""XML: the boxes of Leantime (``obm_kp`` to ``obm_fr``), or any elements named after the nine blocks.

Leantime writes ``<canvas key="obmcanvas"><title/><content><element key="obm_cs"><item>…</item></element>…``: an item
has a description, and in assumptions, data and conclusion what was found out about it, as HTML at times. Its texts
are not escaped as XML asks, so that a bare ``&`` is forgiven.
"""

import re
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from canvas.imports.file import DEEP, File, refused
from canvas.imports.formats.base import Format
from canvas.imports.lines import card_list, without_markup
from canvas.imports.names import block_of, label
from canvas.imports.outline import ARROW, Gathering, Outline
from segments.kinds import Block
from segments.language import say
from segments.shape import NAME_LIMIT
from segments.words import gettext_noop

ELEMENTS_LIMIT = 50_000
HEADS = ("description", "title", "name", "text")
TECHNICAL = (
    "created",
    "modified",
    "author",
    "status",
    "relates",
    "id",
    "sort",
    "color",
    "milestoneid",
    "userid",
)
NAMED_BY = ("key", "name", "type", "id", "block", "title")
_BARE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_INLINE_MARKUP = re.compile(
    r"<(/?)(p|br|ul|ol|li|strong|em|b|i|u|span|div|a|h[1-6])(\s[^<>]*)?>", re.IGNORECASE
)


def fits(file: File) -> bool:
    """Whether it begins with a tag."""
    return file.text.lstrip().startswith("<")


def read(file: File) -> Outline:
    """What its elements say.

    Raises:
        InvalidDocument: where it is no XML, or declares entities or a document type of its own.
    """
    if re.match(r"\s*<(!doctype\s+html|html)\b", file.text, re.IGNORECASE):
        raise refused(gettext_noop("this is a web page, not a file of a canvas"))
    root = _root(file.text)
    _measured(root)
    found = Gathering()
    _walk(found, root, ())
    return found.outline()


def _root(text: str) -> Element:
    try:
        return _parsed(text)
    except ParseError as error:
        try:
            return _parsed(_INLINE_MARKUP.sub(r"&lt;\1\2&gt;", _BARE.sub("&amp;", text)))
        except ParseError:
            line, column = error.position
            raise refused(
                gettext_noop("this is not XML: line %(line)s, column %(column)s cannot be read"),
                line=line,
                column=column + 1,
            ) from error


def _parsed(text: str) -> Element:
    try:
        return fromstring(text.lstrip(), forbid_dtd=True)
    except DefusedXmlException as error:
        raise refused(
            gettext_noop("this XML declares a document type or entities of its own, which are never followed")
        ) from error
    except ValueError as error:
        raise refused(gettext_noop("this is no text file: it holds NUL characters")) from error


def _measured(root: Element) -> None:
    """Refuse what is too deep, or has more elements than any canvas, before it is walked."""
    level, depth, count = [root], 0, 0
    while level:
        depth, count = depth + 1, count + len(level)
        if depth > DEEP:
            raise refused(gettext_noop("nested deeper than %(limit)s"), limit=DEEP)
        if count > ELEMENTS_LIMIT:
            raise refused(
                gettext_noop("more than %(limit)s entries; this is no canvas"), limit=ELEMENTS_LIMIT
            )
        level = [inner for element in level for inner in element]


def _walk(found: Gathering, element: Element, where: tuple[str, ...]) -> None:
    """Go through what is no block."""
    block = _block(element)
    if block:
        _boxes(found, block, element)
        return
    own = (element.text or "").strip()
    name = _tag(element)
    if name == "title" and not found.title and len(own) <= NAME_LIMIT:
        found.title = _said(own)
    elif name in TECHNICAL:
        found.put_aside(_said(own), ARROW.join((*where, name)))
    else:
        found.leave(_said(own), ARROW.join((*where, label(name))))
    for key, value in element.attrib.items():
        found.put_aside(value, ARROW.join((*where, name, key)))
    for inner in element:
        _walk(found, inner, (*where, label(name)) if where or name not in ("canvas", "content") else ())
        found.leave(_said(inner.tail or ""), ARROW.join((*where, label(name))))


def _block(element: Element) -> Block | None:
    named = (element.attrib[key] for key in NAMED_BY if key in element.attrib)
    return next(filter(None, map(block_of, (*named, _tag(element)))), None)


def _boxes(found: Gathering, block: Block, element: Element) -> None:
    """The cards of a block: an element each, or the lines of its text."""
    for text in card_list(_said(element.text or "")):
        found.place(block, text)
    for key, value in element.attrib.items():
        if block_of(value) is not block:
            found.put_aside(value, f"{say(block.label)}{ARROW}{key}")
    for item in element:
        _item(found, block, item)
        for text in card_list(_said(item.tail or "")):
            found.place(block, text)


def _item(found: Gathering, block: Block, item: Element) -> None:
    parts = [(_tag(inner), _whole(inner)) for inner in item]
    words = dict(reversed([(name, text) for name, text in parts if text]))
    head = next((name for name in HEADS if name in words), "")
    more = [
        f"{label(name)}: {text}" for name, text in parts if text and name != head and name not in TECHNICAL
    ]
    own = "\n".join(filter(None, [_said(item.text or ""), *(_said(inner.tail or "") for inner in item)]))
    if head:
        found.place(block, words[head], more="\n".join(filter(None, [own, *more])))
    else:
        found.place(block, own, more="\n".join(more))
    for place, text in _technical(item):
        found.put_aside(text, f"{say(block.label)}{ARROW}{place}")


def _technical(item: Element) -> Iterator[tuple[str, str]]:
    for element in item.iter():
        for key, value in element.attrib.items():
            yield f"{_tag(element)} {key}", value
    for inner in item:
        if _tag(inner) in TECHNICAL:
            yield _tag(inner), _whole(inner)


def _whole(element: Element) -> str:
    return _said(" ".join(text.strip() for text in element.itertext() if text.strip()))


def _said(text: str) -> str:
    return unescape(without_markup(text)).strip()


def _tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


FORMAT = Format("xml", gettext_noop("XML (Leantime)"), 30, fits, read)
