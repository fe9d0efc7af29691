"""One file as it was brought: its name, its bytes, and its text once somebody asks for it."""

from dataclasses import dataclass
from functools import cached_property

from canvas.document import SIZE_LIMIT, InvalidDocument, too_large
from canvas.imports.encoding import UTF8, decoded
from segments.shape import Problem
from segments.words import gettext_noop

DEEP = 12  # as for the product's own documents; whatever nests deeper is refused


def refused(message: str, path: str = "", **values: str | int) -> InvalidDocument:
    """The error that a marked sentence makes, to be raised."""
    return InvalidDocument([Problem(path, message, values)])


# What is no text, by its first bytes.
_OTHERS = {
    b"%PDF": gettext_noop("this is a PDF; it cannot be read back. Bring the file that it was made of"),
    b"\x89PNG": gettext_noop("this is a picture, not a canvas"),
    b"\xff\xd8\xff": gettext_noop("this is a picture, not a canvas"),
    b"GIF8": gettext_noop("this is a picture, not a canvas"),
    b"RIFF": gettext_noop("this is a picture, not a canvas"),
    b"\xd0\xcf\x11\xe0": gettext_noop("this is an office file; save its table as CSV and bring that"),
}


@dataclass(frozen=True)
class File:
    """A file; ``packed`` where it came out of a ZIP already."""

    name: str
    content: bytes
    packed: bool = False

    @property
    def ending(self) -> str:
        """What the name ends with, such as ``json``; empty where it says nothing."""
        _, dot, ending = self.name.lower().rpartition(".")
        return ending if dot and len(ending) <= 10 else ""

    @property
    def stem(self) -> str:
        """The name without folders and ending."""
        name = self.name.replace("\\", "/").rpartition("/")[2]
        return (name[: -len(self.ending) - 1] if self.ending else name).strip()

    @property
    def text(self) -> str:
        """The text, line ends as LF.

        Raises:
            InvalidDocument: where it is too large, or no text.
        """
        return self._decoded[0]

    @property
    def encoding(self) -> str:
        """The name of the encoding; empty for UTF-8, which needs no word."""
        return "" if self._decoded[1] == UTF8 else self._decoded[1]

    @cached_property
    def _decoded(self) -> tuple[str, str]:
        if len(self.content) > SIZE_LIMIT:
            raise InvalidDocument([too_large(len(self.content))])
        for head, message in _OTHERS.items():
            if self.content.startswith(head):
                raise refused(message)
        text, encoding = decoded(self.content)
        if "\x00" in text:
            raise refused(gettext_noop("this is no text file: it holds NUL characters"))
        size = len(text.encode("utf-8", "surrogatepass"))
        if size > SIZE_LIMIT:
            raise InvalidDocument([too_large(size)])
        return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), encoding
