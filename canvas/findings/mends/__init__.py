"""One-click mends: what a finding offers to change, as edits of the document. Pure.

A mend is offered only where it is unambiguous: one click, one plain change, shown before it is made and undoable. Every
file here holds the mends of one family of rules in a dict ``MENDS``: rule id → function from ``Case`` to mends.
"""

from canvas.document import CanvasDocument
from canvas.findings.mends import channels, costs, expectations, levels, links, motives, recovery
from canvas.findings.mends.base import MOST_OFFERED, Case, Maker, Mend, Say
from canvas.findings.mends.proof import Proof
from relationships.rules import Finding

__all__ = ["Mend", "Mender", "mends_of"]

MAKERS: dict[str, Maker] = {}
for family in (channels, expectations, motives, levels, costs, links, recovery):
    MAKERS |= family.MENDS


class Mender:
    """Finds the mends of one document's findings; ``say`` puts terms that a mend writes in the reader's language."""

    def __init__(self, document: CanvasDocument, say: Say) -> None:
        self._document = document
        self._say = say
        self._proof = Proof(document)

    def mends_of(self, finding: Finding) -> list[Mend]:
        """At most three, best first; none where only the founder can know.

        Each makes its finding go. One that brings a new contradiction is left out where another does not.
        """
        maker = MAKERS.get(finding.rule)
        if maker is None:
            return []
        tried = [
            (mend, trial)
            for mend in maker(Case(self._document, finding, self._say))
            if (trial := self._proof.of(mend.edit, finding)).mends
        ]
        harmless = [mend for mend, trial in tried if not trial.worse]
        return (harmless or [mend for mend, _ in tried])[:MOST_OFFERED]


def mends_of(document: CanvasDocument, finding: Finding, say: Say) -> list[Mend]:
    """The mends of one finding on the document as it stands."""
    return Mender(document, say).mends_of(finding)
