"""Who let a finding stand, and when: the log of changes knows."""

import datetime
from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils import timezone

from canvas.findings.addresses import Name
from canvas.models import Canvas, Change
from relationships.phrases import long_date
from segments.jsontext import parse_json

WAIVED = "finding.waived"


class Given(NamedTuple):
    """A waiver as it was given: by whom (None for a guest, or a closed account) and when."""

    by: Any
    at: datetime.datetime

    @property
    def when(self) -> str:
        """The day, in the reader’s writing."""
        return long_date(timezone.localtime(self.at).date())


def given_on(canvas: Canvas, reasons: Mapping[Name, str]) -> dict[Name, Given]:
    """Who gave these reasons. One that came with a file, or with a copied canvas, is nobody's here."""
    found: dict[Name, Given] = {}
    if not reasons:
        return found
    entries = Change.objects.filter(canvas=canvas, what=WAIVED).order_by("-version")
    for entry in entries.select_related("actor"):
        for placed in parse_json(entry.after).get("waivers", {}).values():
            if placed is None:
                continue
            raw = placed[1]
            name = Name(raw["rule"], tuple(raw["subjects"]), raw.get("about", ""))
            if reasons.get(name) == raw["reason"]:
                found.setdefault(name, Given(entry.actor, entry.at))
    return found
