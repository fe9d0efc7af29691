"""What can be taken away under an address: each of the formats, or all of them at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from canvas.export import archive
from canvas.export.formats import FORMATS, GROUPS, Format, Options, Subject, by_slug
from canvas.export.forms import labels
from canvas.export.making import make
from segments.language import say


@dataclass(frozen=True)
class Offer:
    """A format as the page shows it, in the reader's language; no ``ending`` where the title names it."""

    slug: str
    title: str
    text: str
    ending: str
    heeds: tuple[str, ...]


def slugs() -> list[str]:
    """Every address, in the order of the page."""
    return [*(format.slug for format in FORMATS), archive.SLUG]


def media_type(slug: str) -> str:
    """What kind of file is at one of ``slugs``."""
    format = by_slug(slug)
    return format.media_type if format else archive.MEDIA_TYPE


def download(slug: str, subject: Subject, options: Options) -> Iterator[bytes]:
    """Make the file of one of ``slugs``: its bytes, in pieces where it is made piece by piece."""
    format = by_slug(slug)
    if format is None:
        return archive.archive(subject, options)
    return iter([make(format, subject, options)])


def offered() -> list[tuple[str, list[Offer]]]:
    """The formats by group, each group with its heading."""
    return [
        (say(GROUPS[group]), [offer(format) for format in formats])
        for group, formats in groupby(FORMATS, key=lambda format: format.group)
    ]


def offer(format: Format) -> Offer:
    """What the page says of one format."""
    title, ending = say(format.title), format.slug.rpartition(".")[2].upper()
    named = "" if ending in title else ending
    return Offer(format.slug, title, say(format.text), named, tuple(labels(format.heeds)))
