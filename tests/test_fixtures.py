"""The example canvases load, come back as they were, and Green Basket says what it was drawn to say."""

from collections import Counter
from pathlib import Path

import pytest

from canvas.document import CanvasDocument, dumps, loads
from relationships.rules import Finding, Severity, check

FIXTURES = Path(__file__).parent.parent / "fixtures"
NAMES = (
    "everything-at-odds",
    "first-draft",
    "green-basket",
    "harbour-mutual",
    "iveria-mobile",
    "may-nui-coffee",
    "polka-shop",
    "tern-bikes",
    "valmont-bank",
)
# (contradictions, risks, not thought of yet) on each card of Green Basket.
MARKS = {
    "s1": (0, 3, 1),
    "s2": (0, 1, 1),
    "s3": (0, 0, 2),
    "s4": (0, 2, 1),
    "s5": (1, 0, 0),
    "s6": (1, 0, 1),
    "r1": (0, 1, 0),
    "r2": (0, 0, 0),
    "r3": (0, 0, 1),
    "r4": (0, 0, 0),
    "r5": (1, 0, 0),
    "r6": (0, 0, 1),
    "r7": (1, 0, 2),
    "r8": (0, 0, 1),
    "r9": (1, 0, 1),
    "r10": (1, 0, 2),
    "r11": (0, 0, 0),
    "t1": (0, 1, 0),
}
FOUND = [
    ("expectation/human-wanted", ("s5",), None),
    ("expectation/no-relationship", ("s6",), None),
    ("channel/none", ("r5",), None),
    ("channel/no-recognition", ("r7",), None),
    ("channel/no-peers", ("r9",), None),
    ("cost/above-value", ("r10",), None),
    ("ladder/satisfied-not-loyal", ("s1",), None),
    ("quality/gap", ("s1",), "reliability"),
    ("recovery/not-empowered", ("s1",), None),
    ("motive/startup-no-acquisition", ("s2",), None),
    ("level/unrecognised", ("s4",), None),
    ("motive/startup-no-acquisition", ("s4",), None),
    ("channel/phase-gap", ("r1",), None),
    ("touchpoint/action", ("t1",), None),
    ("channel/unattended-segment", ("s1", "c9"), None),
    ("recovery/none", ("s2",), None),
    ("bond/none", ("s3",), None),
    ("recovery/none", ("s3",), None),
    ("channel/unattended-segment", ("s4", "c7"), None),
    ("expectation/unknown", ("s6",), None),
    ("integration/unsupported", ("r3",), None),
    ("cost/not-in-structure", ("r6",), None),
    ("cost/not-in-structure", ("r7",), None),
    ("integration/unsupported", ("r7",), None),
    ("cost/unknown", ("r8",), None),
    ("cost/not-in-structure", ("r9",), None),
    ("cost/not-in-structure", ("r10",), None),
    ("motive/none", ("r10",), None),
]


@pytest.fixture(scope="module")
def green_basket() -> CanvasDocument:
    return loads((FIXTURES / "green-basket.json").read_bytes())


@pytest.fixture(scope="module")
def standing(green_basket: CanvasDocument) -> list[Finding]:
    """What is found and not waived."""
    return [finding for finding in check(green_basket) if finding.waived is None]


def test_these_examples_and_no_others_are_kept() -> None:
    assert sorted(path.name for path in FIXTURES.glob("*.json")) == [f"{name}.json" for name in NAMES]


@pytest.mark.parametrize("name", NAMES)
def test_an_example_comes_back_as_it_was(name: str) -> None:
    document = loads((FIXTURES / f"{name}.json").read_bytes())
    assert loads(dumps(document)) == document


def test_green_basket_is_kept_as_an_export_writes_it(green_basket: CanvasDocument) -> None:
    assert dumps(green_basket) == (FIXTURES / "green-basket.json").read_text("utf-8")


def test_green_basket_has_sixty_cards(green_basket: CanvasDocument) -> None:
    counts = {
        "segments": len(green_basket.segments),
        "relationships": len(green_basket.relationships),
        "channels": len(green_basket.channels),
        "value_propositions": len(green_basket.value_propositions),
        "notes": len(green_basket.notes),
    }
    assert counts == {
        "segments": 6,
        "relationships": 11,
        "channels": 9,
        "value_propositions": 7,
        "notes": 27,
    }


def test_green_basket_has_six_contradictions_eight_risks_and_fourteen_gaps(standing: list[Finding]) -> None:
    tally = Counter(finding.severity for finding in standing)
    assert tally == {Severity.ERROR: 6, Severity.WARNING: 8, Severity.ADVICE: 14}


def test_every_card_of_green_basket_carries_its_marks(
    green_basket: CanvasDocument, standing: list[Finding]
) -> None:
    cards = [segment.id for segment in green_basket.segments]
    cards += [relationship.id for relationship in green_basket.relationships]
    marks = Counter((finding.subjects[0], finding.severity) for finding in standing)
    found = {card: tuple(marks[card, severity] for severity in Severity) for card in [*cards, "t1"]}
    assert found == MARKS


def test_green_basket_shows_these_findings_in_this_order(standing: list[Finding]) -> None:
    assert [(finding.rule, finding.subjects, finding.about) for finding in standing] == FOUND


def test_one_finding_of_green_basket_is_waived_with_a_reason(green_basket: CanvasDocument) -> None:
    waived = [finding for finding in check(green_basket) if finding.waived]
    assert [(finding.rule, finding.subjects) for finding in waived] == [("touchpoint/transfer", ("t4",))]
    assert waived[0].waived == green_basket.waivers[0].reason
