"""What every format brings: what it is called, whether a file is one, and how it is read."""

from collections.abc import Callable
from dataclasses import dataclass

from canvas.document import CanvasDocument
from canvas.imports.file import File
from canvas.imports.outline import Outline


@dataclass(frozen=True)
class Another:
    """A file inside a file, to be read in its place."""

    file: File


@dataclass(frozen=True)
class Format:
    """One kind of file. ``title`` is marked; formats are asked by ``order`` whether a file is theirs.

    ``read`` gives a whole document where the file is one of ours, else an outline; it raises InvalidDocument.
    """

    slug: str
    title: str
    order: int
    fits: Callable[[File], bool]
    read: Callable[[File], CanvasDocument | Outline | Another]
