"""The lines of a Markdown canvas as a tree of headings, list items and fields. Pure.

Headings nest by their level, list items and fields by their indentation below the heading. Every other line is text
of the last of them; one that is not indented and follows an empty line is the heading's own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from canvas.document import InvalidDocument
from canvas.texts.escape import id_of, joined
from segments.shape import too_many

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*)$")
_BULLET = re.compile(r"( *)[-*+][ \t]+(.*)$")
_BOLD = re.compile(r"\*\*([^*]+)\*\*(.*)$")
_ID = re.compile(r"\{#([^\s{}]+)\}(\\?)")
_BULLETS = 10  # ranks above every heading's
NODES_LIMIT = 100_000  # the largest document has some 60,000


@dataclass(eq=False)
class Node:
    """A heading, an item or a field: where it stands, its words as they are written, its id, text and children.

    ``label`` is a field's; the words of a heading or an item are the first of its ``written`` lines.
    """

    line: int
    rank: int
    label: str = ""
    id: str = ""
    written: list[str] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)

    @property
    def is_heading(self) -> bool:
        return self.rank < _BULLETS

    @property
    def words(self) -> str:
        """What stands on the node's own line, or as its label."""
        return self.label or (self.written[0] if self.written else "")

    @property
    def body(self) -> str:
        """The founder's text below a heading."""
        return joined(self.written[1:])

    @property
    def text(self) -> str:
        """The founder's text of an item or a field, from its own line on."""
        return joined(self.written)


def parse(text: str) -> Node:
    """The tree of a text, below a root that is no line of it.

    Raises:
        InvalidDocument: when there is more in it than any canvas may have.
    """
    root = Node(line=0, rank=0)
    stack, empty, nodes = [root], True, 0
    for number, line in enumerate(_lines_of(text), start=1):
        node = _node(number, line)
        if node:
            nodes += 1
            if nodes > NODES_LIMIT:
                raise InvalidDocument(
                    [too_many("", nodes)._replace(values={"count": nodes, "limit": NODES_LIMIT})]
                )
            while stack[-1].rank >= node.rank:
                stack.pop()
            stack[-1].children.append(node)
            stack.append(node)
        elif empty and line[:1] not in ("", " "):
            while not stack[-1].is_heading:
                stack.pop()
        if not node:
            stack[-1].written.append(line.strip(" "))
        empty = not line
    return root


def _lines_of(text: str) -> Iterator[str]:
    for line in text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        stripped = line.rstrip(" \t")
        inner = stripped.lstrip(" \t")
        yield stripped[: len(stripped) - len(inner)].expandtabs(4) + inner


def _node(number: int, line: str) -> Node | None:
    if found := _HEADING.match(line):
        return _named(Node(number, len(found[1])), _unclosed(found[2]))
    bullet = _BULLET.match(line)
    if bullet is None:
        return None
    node = Node(number, _BULLETS + len(bullet[1]))
    bold = _BOLD.match(bullet[2])
    label, rest = (bold[1].rstrip(" \t"), bold[2].lstrip(" \t")) if bold else ("", "")
    if label.endswith(":") or rest.startswith(":"):
        value = rest if label.endswith(":") else rest[1:]
        node.label, node.written = label.strip(" \t:"), [value.lstrip(" \t")]
        return node
    return _named(node, bullet[2])


def _unclosed(words: str) -> str:
    """A heading's words without the number signs that may close it."""
    bare = words.rstrip("#")
    return bare.rstrip(" \t") if bare[-1:] in ("", " ", "\t") else words


def _named(node: Node, words: str) -> Node:
    """The words without the id at their end."""
    place = words.rfind("{#")
    found = _ID.fullmatch(words, place) if place >= 0 and words[place - 1 : place] != "\\" else None
    node.id = id_of(found[1]) if found else ""
    node.written = [words[:place].rstrip(" \t") + found[2] if found else words]
    return node
