"""The marks of findings beside the cards, and their tally in the head. Waived findings leave none."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from canvas.document import CanvasDocument
from canvas.export.pictures import Album, Picture
from relationships import phrases
from relationships.rules import Finding, Severity


@dataclass(frozen=True)
class Sign:
    """A mark with its number; the number is empty where it would be a 1 beside a card."""

    picture: Picture
    count: str


def tally(findings: Sequence[Finding], album: Album) -> tuple[Sign, ...]:
    """How many findings of each severity there are, gravest first, as far as there are any."""
    counts = Counter(finding.severity for finding in findings if finding.waived is None)
    found = [severity for severity in Severity if counts[severity]]
    return tuple(_sign(severity, counts[severity], album, always=True) for severity in found)


def _sign(severity: Severity, count: int, album: Album, *, always: bool = False) -> Sign:
    picture = album.pictograms([f"mark-{severity}"], phrases.finding_phrase(severity, count))
    return Sign(picture, phrases.number(count) if always or count > 1 else "")


class Gutter:
    """What stands in the gutter beside each card: the findings that are about it in the first place."""

    def __init__(self, document: CanvasDocument, findings: Sequence[Finding], album: Album) -> None:
        self._album = album
        self._about: dict[str, list[Finding]] = defaultdict(list)
        holders = _holders(document)
        for finding in findings:
            if finding.waived is None:
                self._about[holders.get(finding.subjects[0], finding.subjects[0])].append(finding)

    def signs(self, id_: str) -> Iterator[Sign]:
        """The marks beside one card, gravest first."""
        counts = Counter(finding.severity for finding in self._about.get(id_, ()))
        return (_sign(severity, counts[severity], self._album) for severity in Severity if counts[severity])

    def accused(self, id_: str, family: str) -> list[Finding]:
        """The contradictions of this family of rules (“channel”, “cost”) about a card: its words are underlined."""
        return [
            finding
            for finding in self._about.get(id_, ())
            if finding.severity is Severity.ERROR and finding.rule.partition("/")[0] == family
        ]


def _holders(document: CanvasDocument) -> Mapping[str, str]:
    """Touchpoints and steps have no card here; what is found about them shows on their segment."""
    holders = {
        touchpoint.id: record.segment for record in document.toolkit for touchpoint in record.touchpoints
    }
    return holders | {step.id: record.segment for record in document.toolkit for step in record.blueprint}
