"""What people do about findings. Every change goes through ``store.change`` and is logged once."""

from typing import Any

from canvas import store
from canvas.board import services as board
from canvas.document import CanvasDocument
from canvas.edits import Edit
from canvas.findings.addresses import Name
from canvas.findings.mends import Mend, Mender
from canvas.findings.previews import preview_of
from canvas.findings.remarks import label_of
from canvas.findings.waivers import WAIVED
from canvas.models import Canvas, Change
from canvas.waivers import returned, waived
from relationships.rules import Finding, check
from segments.language import say

__all__ = ["Gone", "Meanwhile", "count", "find", "mend", "mend_of", "undo", "waive"]

undo = board.undo


class Gone(LookupError):
    """The finding, or the mend that it offered, is not there any more."""


class Meanwhile(Exception):
    """The mend would do something else than what was shown."""


def find(document: CanvasDocument, name: Name, *, stands: bool | None = None) -> Finding:
    """The finding of a name; ``stands`` asks for one that is let stay, or for one that counts.

    Raises:
        Gone: when there is none.
    """
    finding = name.among(check(document))
    if finding is None or stands not in (None, finding.waived is not None):
        raise Gone(name)
    return finding


def mend_of(document: CanvasDocument, finding: Finding, slug: str) -> Mend:
    """One of a finding’s mends.

    Raises:
        Gone: when it is not offered (any more).
    """
    for mend in Mender(document, say).mends_of(finding):
        if mend.slug == slug:
            return mend
    raise Gone(slug)


def mend(*, canvas: Canvas, actor: Any, name: Name, slug: str, seen: str) -> Change | None:
    """Make a finding go by one of its mends.

    Raises:
        Gone: when the finding or the mend is not there any more.
        Meanwhile: when the mend would do something else than what ``seen`` (the stamp of its preview) says.
        InvalidDocument: when the canvas would not hold together or be too large.
    """

    def edit(document: CanvasDocument) -> CanvasDocument:
        found = mend_of(document, find(document, name, stands=False), slug)
        if seen and preview_of(document, found.edit, label_of(found)).stamp != seen:
            raise Meanwhile
        return found.edit(document)

    return _change(canvas, actor, "finding.mended", name, edit)


def waive(*, canvas: Canvas, actor: Any, name: Name, reason: str) -> Change | None:
    """Let a finding stand, for a reason.

    Raises:
        Gone: when it is not there any more, or somebody let it stand already.
        InvalidDocument: when the canvas would be too large.
    """

    def edit(document: CanvasDocument) -> CanvasDocument:
        return waived(find(document, name, stands=False), reason)(document)

    return _change(canvas, actor, WAIVED, name, edit)


def count(*, canvas: Canvas, actor: Any, name: Name) -> Change | None:
    """Let a finding that was let stand count again.

    Raises:
        Gone: when it is not there any more, or counts already.
    """

    def edit(document: CanvasDocument) -> CanvasDocument:
        return returned(find(document, name, stands=True))(document)

    return _change(canvas, actor, store.COUNTED, name, edit)


def _change(canvas: Canvas, actor: Any, what: str, name: Name, edit: Edit) -> Change | None:
    return store.change(canvas, actor=actor, what=what, subject=name.subjects[0], edit=edit)
