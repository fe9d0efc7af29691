"""The lines of a Markdown canvas as a tree of headings, list items and fields. Pure.

Headings nest by their level, list items and fields by their indentation below the heading. Every other line is text
of the last of them; one that is not indented and follows an empty line is the heading's own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from canvas.texts.escape import id_of, joined

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?$")
_BULLET = re.compile(r"( *)[-*+][ \t]+(.*)$")
_FIELD = re.compile(r"\*\*(?P<label>[^*]+?)[ \t]*(?::\*\*|\*\*[ \t]*:)[ \t]*(?P<value>.*)$")
_NAMED = re.compile(r"(.*?)[ \t]*(?<!\\)\{#([^\s{}]+)\}(\\?)$")
_BULLETS = 10  # ranks above every heading's


@dataclass
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
    """The tree of a text, below a root that is no line of it."""
    root = Node(line=0, rank=0)
    stack, empty = [root], True
    for number, line in enumerate(_lines_of(text), start=1):
        node = _node(number, line)
        if node:
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
        return _named(Node(number, len(found[1])), found[2])
    bullet = _BULLET.match(line)
    if bullet is None:
        return None
    node = Node(number, _BULLETS + len(bullet[1]))
    if found := _FIELD.match(bullet[2]):
        node.label, node.written = found["label"], [found["value"]]
        return node
    return _named(node, bullet[2])


def _named(node: Node, words: str) -> Node:
    """The words without the id at their end."""
    found = _NAMED.match(words)
    node.id = id_of(found[2]) if found else ""
    node.written = [found[1] + found[3] if found else words]
    return node
