"""One-click mends: what a finding offers to change, as edits of the document. Pure.

A mend is offered only where it is unambiguous: one click, one plain change, shown before it is made and undoable. Every
file here holds the mends of one family of rules in a dict ``MENDS``: rule id → function from ``Case`` to mends.
"""

from canvas.document import CanvasDocument
from canvas.findings.mends import channels, costs, expectations, links, motives
from canvas.findings.mends.base import Case, Maker, Mend, Say
from relationships.rules import Finding

__all__ = ["Mend", "mends_of"]

MAKERS: dict[str, Maker] = {}
for family in (channels, expectations, motives, costs, links):
    MAKERS |= family.MENDS


def mends_of(document: CanvasDocument, finding: Finding, say: Say) -> list[Mend]:
    """The mends of one finding on the document as it stands; none where only the founder can know."""
    maker = MAKERS.get(finding.rule)
    return list(maker(Case(document, finding, say))) if maker else []
