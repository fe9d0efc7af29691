"""Markdown: our own, without loss; or any text with the blocks as headings and their cards below."""

import re

from canvas.document import CanvasDocument, InvalidDocument
from canvas.imports.file import File
from canvas.imports.formats.base import Format
from canvas.imports.lines import cards
from canvas.imports.names import block_of
from canvas.imports.outline import Gathering, Outline
from canvas.texts import markdown
from segments.kinds import Block
from segments.shape import NAME_LIMIT
from segments.words import gettext_noop

_HEADING = re.compile(r"(#{1,6})\s+(?P<name>.+?)\s*#*\s*$")
_BOLD = re.compile(r"\s*(?:\*\*|__)(?P<name>[^*_]+?):?(?:\*\*|__):?\s*$")
_PLAIN = re.compile(r"\s*(?P<name>[^:]{1,80}?):?\s*$")
_OURS = re.compile(r"\{#[^{}\s]+\}\s*$", re.MULTILINE)


def fits(file: File) -> bool:
    """Whether it is named so, or a line of it is the heading of a block."""
    if file.ending in ("md", "markdown"):
        return True
    return file.ending in ("", "txt") and any(_heading(line)[1] for line in file.text[:50_000].splitlines())


def read(file: File) -> CanvasDocument | Outline:
    """The document, or the cards below the headings of blocks.

    Raises:
        InvalidDocument: with the faults of our own Markdown by their lines.
    """
    try:
        return markdown.read(file.text)
    except InvalidDocument:
        outline = _outline(file.text)
        if _OURS.search(file.text) or not any(entry.block for entry in outline.statements):
            raise
        return outline


def _outline(text: str) -> Outline:
    found = Gathering()
    block: Block | None = None
    where, below = "", list[str]()
    for line in text.splitlines():
        name, named = _heading(line)
        if not name:
            below.append(line)
            continue
        _keep(found, block, where, below)
        below = []
        if named or not block or line.lstrip().startswith(("# ", "## ")):
            block, where = named, name
        else:
            where = name
        if line.startswith("# ") and not named and not found.title and len(name) <= NAME_LIMIT:
            found.title, where = name, ""
        elif not named:
            where = name
    _keep(found, block, where, below)
    return found.outline()


def _keep(found: Gathering, block: Block | None, where: str, below: list[str]) -> None:
    for text in cards("\n".join(below)):
        if block:
            under = "" if not where or block_of(where) else f" ({where})"
            found.place(block, text + under)
        else:
            found.leave(text, where)


def _heading(line: str) -> tuple[str, Block | None]:
    """The name and the block that a line is a heading for; a plain line is one only by the name of a block."""
    line = line.strip()
    if len(line) > NAME_LIMIT:  # what looks for its end would look long
        return "", None
    found = _HEADING.match(line) or _BOLD.match(line)
    if found:
        return found["name"], block_of(found["name"])
    plain = _PLAIN.match(line)
    block = block_of(plain["name"]) if plain else None
    return (
        (plain["name"], block)
        if plain and block and (len(plain["name"].split()) > 1 or line.endswith(":"))
        else ("", None)
    )


FORMAT = Format("markdown", gettext_noop("Markdown"), 60, fits, read)
