"""Bytes into text: by their mark, as UTF-8, as the file declares, or by what reads like words. Pure."""

import codecs
import re
import unicodedata

from canvas.document import InvalidDocument
from segments.shape import Problem
from segments.words import gettext_noop

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What may be declared; Python knows “encodings” besides that are none, such as rot13.
DECLARABLE = re.compile(
    r"utf-?(8|16|32)|(windows-|cp)125\d|iso-?8859-\d+|koi8-[ru]|cp866|us-ascii|latin-?1", re.I
)
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_CYRILLIC = ("windows-1251", "koi8-r", "cp866")
_COMMON = frozenset("оеаинтсрвл")
_ODD = re.compile("[а-яё][А-ЯЁ]")
_WORDS = re.compile(r"[^\W\d_]+")
_ALL_RUSSIAN = re.compile("[а-яё]+")
_TONES = re.compile(
    "[\u0300\u0301\u0303\u0309\u0323]"
)  # left over where they stand on no letter of Vietnamese
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9đơưă]", re.IGNORECASE)
UTF8 = "UTF-8"


def decoded(content: bytes) -> tuple[str, str]:
    """The text of a file and the name of its encoding.

    Raises:
        InvalidDocument: where no way of reading gives text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding), encoding.upper().removesuffix("-LE").removesuffix(
                "-BE"
            )
    if wide := _wide(content):
        return _strict(content, wide), "UTF-16"
    try:
        return content.decode("utf-8"), UTF8
    except UnicodeDecodeError:
        encoding = _declared(content) or _plausible(content)
    return _strict(content, encoding), encoding


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        message = gettext_noop("this is not %(encoding)s text: byte %(place)s cannot be read")
        values: dict[str, str | int] = {"encoding": encoding.upper(), "place": error.start + 1}
        raise InvalidDocument([Problem("", message, values)]) from error


def _wide(content: bytes) -> str:
    """UTF-16 without its mark: of the ASCII in it, and there always is some, every other byte is NUL.

    Other bytes read so give signs of the Far East, which none of our languages is written in.
    """
    head = content[:2000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(content) % 2 or even == odd:
        return ""
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = head.decode(encoding, "replace")
    return encoding if sum("\x00" < char < "\u2100" for char in text) > 0.9 * len(text) else ""


def _declared(content: bytes) -> str:
    found = _DECLARED.match(content[:300].lstrip())
    name = found[1].decode("ascii") if found else ""
    return name.lower() if DECLARABLE.fullmatch(name) and not name.lower().startswith("utf") else ""


def _plausible(content: bytes) -> str:
    """The legacy encoding in which the bytes read most like words."""
    marked = sum(byte > 0x7F for byte in content)
    best = max(_CYRILLIC, key=lambda encoding: _russian(content, encoding))
    words = _WORDS.findall(content.decode(best, "replace").casefold())
    if sum(len(word) for word in words if _ALL_RUSSIAN.fullmatch(word)) > marked * 0.6:
        return best
    text = unicodedata.normalize("NFC", content.decode("windows-1258", "replace"))
    vietnamese = len(_VIETNAMESE.findall(text)) * 4 >= marked and not _TONES.search(text)
    return "windows-1258" if vietnamese else "windows-1252"


def _russian(content: bytes, encoding: str) -> int:
    """How many letters are among the most common of Russian; capitals inside words speak against it."""
    text = content.decode(encoding, "replace")
    return sum(char in _COMMON for char in text.casefold()) - 2 * len(_ODD.findall(text))
