"""YAML with the blocks as keys. Only its events are read: no tag is followed, no anchor, every scalar is text."""

from collections.abc import Iterator
from typing import Any

import yaml

from canvas.imports.file import DEEP, File, refused
from canvas.imports.formats.base import Format
from canvas.imports.outline import Outline
from canvas.imports.tree import gather
from segments.shape import NAME_LIMIT, Plain, printable
from segments.words import gettext_noop

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
EVENTS_LIMIT = 100_000
_EMPTY = ("", "~", "null", "Null", "NULL")


def fits(file: File) -> bool:
    """Whether it is named so; without the name a text with headings reads the same."""
    return file.ending in ("yaml", "yml")


def read(file: File) -> Outline:
    """What its keys and lists say.

    Raises:
        InvalidDocument: where it is no YAML, too deep, holds a key twice, or uses anchors, aliases or tags.
    """
    events = _events(file.text)
    try:
        documents = []
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                documents.append(_node(events, event, 1))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        raise refused(
            gettext_noop("this is not YAML: line %(line)s, column %(column)s cannot be read"),
            line=mark.line + 1 if mark else 1,
            column=mark.column + 1 if mark else 1,
        ) from error
    return gather(documents[0] if len(documents) == 1 else documents).outline()


def _events(text: str) -> Iterator[Any]:
    for count, event in enumerate(yaml.parse(text, Loader=LOADER)):
        if count > EVENTS_LIMIT:
            raise refused(gettext_noop("more than %(limit)s entries; this is no canvas"), limit=EVENTS_LIMIT)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise refused(
                gettext_noop("line %(line)s: anchors and aliases of YAML are not followed"), line=_line(event)
            )
        if getattr(event, "tag", None):
            raise refused(gettext_noop("line %(line)s: tags of YAML are not followed"), line=_line(event))
        yield event


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _node(events: Iterator[Any], event: Any, depth: int) -> Plain:
    """The list, object or text that begins with an event."""
    if isinstance(event, yaml.ScalarEvent):
        return None if not event.style and event.value in _EMPTY else event.value
    if depth > DEEP:
        raise refused(gettext_noop("nested deeper than %(limit)s"), limit=DEEP)
    if isinstance(event, yaml.SequenceStartEvent):
        return [_node(events, inner, depth + 1) for inner in _until(events, yaml.SequenceEndEvent)]
    found: dict[str, Plain] = {}
    for key in _until(events, yaml.MappingEndEvent):
        if not isinstance(key, yaml.ScalarEvent):
            raise refused(gettext_noop("line %(line)s: a key of YAML has to be a text"), line=_line(key))
        if key.value in found:
            name = printable(key.value)[:NAME_LIMIT]
            raise refused(
                gettext_noop("line %(line)s: the key “%(key)s” comes twice"), line=_line(key), key=name
            )
        found[key.value] = _node(events, next(events), depth + 1)
    return found


def _until(events: Iterator[Any], end: type[Any]) -> Iterator[Any]:
    for event in events:
        if isinstance(event, end):
            return
        yield event


FORMAT = Format("yaml", gettext_noop("YAML"), 40, fits, read)
