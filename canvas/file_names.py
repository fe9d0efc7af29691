"""What the file is called that somebody takes a canvas away as."""

import datetime
import unicodedata

from django.utils.http import content_disposition_header

BYTES_MOST = 150  # of the title; file systems take 255 for the whole name, and a Georgian letter has 3


def file_name(title: str, slug: str, date: datetime.date) -> str:
    """“Green Basket 2026-11-22.pdf” for canvas.pdf, “Green Basket map 2026-11-22.svg” for map.svg."""
    kind, _, ending = slug.rpartition(".")
    words = [_plain(title) or "canvas", "" if kind == "canvas" else kind, date.isoformat()]
    return f"{' '.join(filter(None, words))}.{ending}"


def disposition(name: str) -> str:
    """The header that has a file saved under this name, in whatever script."""
    return content_disposition_header(True, name) or "attachment"


def _plain(title: str) -> str:
    """Letters, digits and a few signs that mean nothing to any system; never a path."""
    composed = unicodedata.normalize("NFC", title)
    kept = "".join(sign for sign in composed if unicodedata.category(sign)[0] in "LMN" or sign in " -_.")
    cut = " ".join(kept.split()).encode()[:BYTES_MOST].decode(errors="ignore")
    return cut.strip(" .")
