"""The toolkit's pictures of a canvas as files in one archive."""

import io
from collections.abc import Callable, Iterator
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.utils.translation import gettext

from canvas.export.formats.base import Options, Subject
from canvas.file_names import file_name
from relationships.toolkit.pictures import files
from segments.marks import mark_of


def packed(subject: Subject, options: Options, ending: str, written: Callable[[str], bytes]) -> bytes:
    """A ZIP with a file for every picture, which ``written`` makes of its SVG; a word where none can be drawn yet."""
    kept = io.BytesIO()
    with ZipFile(kept, "w") as archive:
        for name, svg in _drawn(subject, options, ending):
            _put(archive, subject, name, written(svg))
        if not archive.namelist():
            name = file_name(subject.document.title, "toolkit.txt", subject.date)
            _put(archive, subject, name, f"{_nothing()}\n".encode())
    return kept.getvalue()


def _drawn(subject: Subject, options: Options, ending: str) -> Iterator[tuple[str, str]]:
    findings = subject.findings if options.findings else ()
    for place, segment in enumerate(subject.document.segments):
        if options.segment in ("", segment.id):
            title = f"{mark_of(place).letter} {segment.name}"
            for slug, svg in files(subject.document, segment, findings, mono=options.mono):
                yield file_name(title, f"{slug}.{ending}", subject.date), svg


def _nothing() -> str:
    return gettext("There is nothing to draw yet: no figures of relationship marketing are known.")


def _put(archive: ZipFile, subject: Subject, name: str, content: bytes) -> None:
    """An entry that is the same whenever and wherever it is made."""
    date = subject.date
    info = ZipInfo(name, (max(date.year, 1980), date.month, date.day, 12, 0, 0))
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = 0o644 << 16
    archive.writestr(info, content)
