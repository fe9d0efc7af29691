"""A founder's text as Markdown, exactly both ways: every character that Markdown would act on is escaped. Pure.

Two line breaks in a row part paragraphs, a single one ends its line with a backslash, and whatever an editor could
lose on the way (white space at the edge of a line, tabs, more line breaks) is written as a character reference.
"""

import re
import unicodedata
from html.entities import html5
from urllib.parse import unquote

_SPECIAL = re.compile(r"[\\`*\[\]<|~{]|&(?=[#A-Za-z])|(?<![^\W_])_|_(?![^\W_])")
_LOSABLE = re.compile(r"[\t\n\u2028\u2029\ufeff]")
# What begins a list, a heading, a quotation or a rule only where a line begins.
_BEGINS = re.compile(r"[-+](?=[\s-]|$)|=(?==*$)|#|>|(?<=\d)[.)](?=\s|$)")
_NUMBERED = re.compile(r"\d{1,9}(?=[.)](?:\s|$))")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_PARAGRAPHS = re.compile(r"(?<=[^\n])\n\n(?=[^\n])")
_LINES = re.compile(r"(?<=[^\n])\n(?=[^\n])")
_NO_ID = re.compile(r"[^\w.-]")


def one_line(text: str) -> str:
    """A text on one line, as it stands after a heading's or a list's mark."""
    if not text:
        return ""
    inner = _SPECIAL.sub(r"\\\g<0>", text)
    inner = _LOSABLE.sub(lambda found: _reference(found.group()), inner)
    if inner[-1].isspace():
        inner = inner[:-1] + _reference(inner[-1])
    if inner[:1].isspace() or unicodedata.combining(inner[:1] or " "):
        inner = _reference(inner[0]) + inner[1:]
    numbered = _NUMBERED.match(inner)
    begins = _BEGINS.match(inner, numbered.end() if numbered else 0)
    return f"{inner[: begins.start()]}\\{inner[begins.start() :]}" if begins else inner


def heading(text: str) -> str:
    """A text as a heading: there, number signs at the end would be taken away as well."""
    return re.sub(r"(?<!\\)(?<!&)#", r"\\#", one_line(text))


def lines(text: str) -> list[str]:
    """A text as lines, with an empty one between its paragraphs."""
    written: list[str] = []
    for paragraph in _PARAGRAPHS.split(text):
        *first, last = [one_line(line) for line in _LINES.split(paragraph)]
        written += [""] if written else []
        written += [line + "\\" for line in first] + [last]
    return written


def unescaped(text: str) -> str:
    """One line of Markdown as the text that it stands for."""
    return _ESCAPED.sub(lambda found: found[1] or _referred(found), text)


def joined(written: list[str]) -> str:
    """The text that ``lines`` wrote; more empty lines say no more than one, and a line that just ends is a line too."""
    kept = [line.strip(" \t") for line in written]
    text = ""
    for place, line in enumerate(kept):
        following = kept[place + 1] if place + 1 < len(kept) else ""
        if not line:
            continue
        gap = "\n\n" if place and not kept[place - 1] else "\n"
        text += (gap if text else "") + unescaped(_unbroken(line) if following else line)
    return text


def _unbroken(line: str) -> str:
    """A line without the backslash that breaks it."""
    slashes = len(line) - len(line.rstrip("\\"))
    return line[:-1] if slashes % 2 else line


def _reference(char: str) -> str:
    return f"&#{ord(char)};"


def _referred(found: re.Match[str]) -> str:
    name = found[2]
    if name.startswith("#"):
        code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        return chr(code) if code <= 0x10FFFF else found.group()
    return html5.get(name + ";", found.group())


def anchor(id_: str) -> str:
    """An id as it stands after a number sign: letters and digits of any script as they are, the rest in percents."""
    return _NO_ID.sub(lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode()), id_)


def id_of(written: str) -> str:
    """The id that an anchor stands for."""
    return unquote(written)
