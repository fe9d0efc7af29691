"""ZIP archives that are written piece by piece as their reader takes them: one file at a time is in memory."""

import datetime
from collections.abc import Iterable, Iterator
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

MEDIA_TYPE = "application/zip"
PIECE = 65_536  # bytes handed on at a time
PACKED = (".png", ".pdf", ".xlsx")  # compressed already


class _Sink:
    """A file that keeps what is written only until it is taken; it cannot seek, so that nothing is kept for later."""

    def __init__(self) -> None:
        self._kept: list[bytes] = []

    def write(self, content: bytes) -> int:
        self._kept.append(bytes(content))
        return len(content)

    def flush(self) -> None:
        """Nothing to do: what was written is here."""

    def taken(self) -> bytes:
        """What was written since the last time."""
        content = b"".join(self._kept)
        self._kept.clear()
        return content


def zipped(files: Iterable[tuple[str, bytes]], date: datetime.date) -> Iterator[bytes]:
    """The bytes of an archive of files, each with its name; the same for the same files and date."""
    sink = _Sink()
    with ZipFile(sink, "w") as packed:  # type: ignore[call-overload]
        for name, content in files:
            with packed.open(_info(name, date), "w") as entry:
                for start in range(0, len(content), PIECE):
                    entry.write(content[start : start + PIECE])
                    yield sink.taken()
    yield sink.taken()


def _info(name: str, date: datetime.date) -> ZipInfo:
    """An entry that tells nothing of the moment or the machine that it was made on."""
    info = ZipInfo(name, (max(date.year, 1980), date.month, date.day, 12, 0, 0))
    info.create_system = 3
    info.external_attr = 0o644 << 16
    info.compress_type = ZIP_STORED if name.endswith(PACKED) else ZIP_DEFLATED
    return info
