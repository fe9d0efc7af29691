"""What holds for every rule, and what the engine makes of them all."""

import ast
import dataclasses
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from canvas.document import FORMAT, CanvasDocument, InvalidDocument, Note, Waiver, loads, new_document
from relationships import rules as rules_package
from relationships.document import Relationship
from relationships.rules import RULES, Finding, Severity, check
from segments.document import Channel, Segment, ValueProposition
from segments.kinds import ChannelKind, NoteBlock, Phase, RelationshipType
from tests import examples
from tests.relationships.canvases import canvas, fired, relationship, segment
from tests.strategies import documents

FOLDER = Path(rules_package.__file__).parent
CONTRACT = examples.FOLDER.parent / "design" / "rules.md"
ROW = re.compile(r"^\| `(?P<id>[a-z-]+/[a-z-]+)` \| (?P<severity>\w+) \|", re.MULTILINE)
EXTRAS: set[str] = set()  # ids that the contract does not have

every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)


def example_of(fields: Any) -> CanvasDocument:
    return loads(json.dumps({"format": FORMAT, "title": "Example", **fields}))


def told(findings: list[Finding]) -> list[dict[str, Any]]:
    """Findings as the examples list them."""
    return [
        {
            "rule": finding.rule,
            "severity": finding.severity,
            "subjects": list(finding.subjects),
            "about": finding.about,
            **({} if finding.waived is None else {"waived": finding.waived}),
        }
        for finding in findings
    ]


# Every rule


def test_every_rule_of_the_contract_stands_with_its_severity():
    contract = {row["id"]: row["severity"] for row in ROW.finditer(CONTRACT.read_text("utf-8"))}
    assert len(contract) > 50
    assert {id_: rule.severity for id_, rule in RULES.items() if id_ not in EXTRAS} == contract


def test_every_file_holds_the_rule_that_its_name_says():
    names = {path.stem for path in FOLDER.glob("*_*.py") if path.stem != "__init__"}
    assert names == {id_.replace("/", "_").replace("-", "_") for id_ in RULES}


def test_the_folder_is_pure():
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not [name for name in modules if name.split(".")[0] in ("django", "canvas")], path.name


@every_rule
def test_a_rule_says_everything_that_people_read_about_it(rule):
    assert re.fullmatch(r"[a-z]+/[a-z]+(-[a-z]+)*", rule.id)
    for text in (rule.title, rule.message, rule.advice, rule.why, rule.source):
        assert text == text.strip() != ""
        assert not re.search(r"[!\"']", text), "curly quotes, and no exclamation"
    assert rule.title[-1] not in ".:"
    assert all(text.endswith(".") for text in (rule.message, rule.advice, rule.why))
    assert 1 <= len(re.findall(r"[.?](?= |$)", rule.why)) <= 3


@every_rule
def test_a_rule_is_silent_where_it_fits(rule):
    assert rule.id not in {finding.rule for finding in check(example_of(rule.fits))}


@every_rule
def test_a_rule_fires_once_where_it_fails_and_fills_its_sentences(rule):
    (finding,) = [finding for finding in check(example_of(rule.fails)) if finding.rule == rule.id]
    assert finding.severity is rule.severity
    for text in (rule.message, rule.advice):
        filled = text % finding.values
        assert "%" not in filled


@every_rule
def test_a_message_names_something_on_the_canvas(rule):
    assert re.search(r"%\((segment|relationship|touchpoint|step|channel|text)\)s", rule.message)


@every_rule
def test_the_examples_of_a_rule_differ_in_little(rule):
    fits, fails = (len(json.dumps(fields)) for fields in (rule.fits, rule.fails))
    assert max(fits, fails) < 700


# The examples that every version must meet


@pytest.mark.parametrize("name", examples.NAMES)
def test_an_example_gives_exactly_its_findings(name):
    assert told(check(loads(examples.path_of(name).read_bytes()))) == examples.findings_of(name)


def test_every_rule_but_one_fires_where_everything_is_at_odds():
    found = {finding.rule for finding in check(loads(examples.path_of("everything-at-odds").read_bytes()))}
    assert set(RULES) - found == {"motive/startup-no-acquisition"}


# The engine


def test_nothing_is_said_of_an_empty_canvas():
    assert check(new_document("Green Basket")) == []


def place_of(document: CanvasDocument) -> dict[str, int]:
    inner = [record.touchpoints for record in document.toolkit] + [
        record.blueprint for record in document.toolkit
    ]
    groups = [document.segments, document.channels, document.relationships, *inner]
    ids = [entry.id for group in groups for entry in group]
    return {id_: place for place, id_ in enumerate(ids)}


@given(documents())
@settings(max_examples=60, deadline=None)
def test_the_same_document_gives_the_same_list_in_order(document):
    findings = check(document)
    assert check(document) == findings
    place, grave = place_of(document), list(Severity)
    keys = [
        (
            grave.index(finding.severity),
            place[finding.subjects[0]],
            finding.rule,
            [place[subject] for subject in finding.subjects[1:]],
            finding.about or "",
        )
        for finding in findings
    ]
    assert keys == sorted(keys)
    assert len({(f.rule, f.subjects, f.about) for f in findings}) == len(findings), "each fault is named once"


@given(documents())
@settings(max_examples=40, deadline=None)
def test_a_waiver_changes_nothing_but_its_finding(document):
    bare = dataclasses.replace(document, waivers=())
    for finding in check(bare)[:1]:
        waiver = Waiver(
            rule=finding.rule, subjects=finding.subjects, about=finding.about or "", reason="We know"
        )
        waived = check(dataclasses.replace(bare, waivers=(waiver,)))
        assert waived == [finding._replace(waived="We know"), *check(bare)[1:]]


def waived(*waivers: dict[str, Any]) -> list[tuple[str, str | None]]:
    """Rule and reason of what is found in a canvas with two bare segments."""
    segments = [segment("s1", expects=["communities", "co_creation"]), segment("s2")]
    bare = [
        relationship("self_service", "r1", text="Same"),
        relationship("self_service", "r2", segment="s2", text="Same"),
    ]
    document = canvas(segments=segments, relationships=bare, waivers=list(waivers))
    return [(f"{f.rule} {f.about or ''}".strip(), f.waived) for f in check(document) if f.waived]


def test_a_waived_finding_stays_with_its_reason():
    waiver = {"rule": "channel/none", "subjects": ["r1"], "reason": "They know where we live"}
    assert waived(waiver) == [("channel/none", "They know where we live")]


def test_a_waiver_holds_for_what_its_finding_is_about():
    waiver = {"rule": "expectation/unmet", "subjects": ["s1"], "reason": "Later"}
    assert waived(waiver) == []
    assert waived({**waiver, "about": "co_creation"}) == [("expectation/unmet co_creation", "Later")]


def test_a_waiver_survives_a_new_order_of_its_subjects():
    waiver = {"rule": "expectation/copied", "reason": "It is the same"}
    assert waived({**waiver, "subjects": ["r2", "r1"]}) == [("expectation/copied", "It is the same")]
    assert waived({**waiver, "subjects": ["r1"]}) == []


def test_a_waiver_that_meets_no_finding_says_nothing():
    assert waived({"rule": "no/such-rule", "subjects": [], "reason": "Who knows"}) == []


def test_advice_about_one_subject_stands_by_rule_and_then_by_further_subjects():
    channels = [
        {"id": id_, "name": id_, "kind": "web_shop", "segments": ["s1"]} for id_ in ("c2", "c1", "c3")
    ]
    both = [relationship("self_service", channels=["c3"])]
    assert fired("channel/unattended-segment", channels=channels, relationships=both) == ["s1 c2", "s1 c1"]


def test_a_faulty_document_never_reaches_the_rules():
    with pytest.raises(InvalidDocument):
        example_of({"relationships": [relationship("self_service", segment="nobody")]})


# Growth, counted in lines of Python that run


def copies(document: CanvasDocument, times: int) -> CanvasDocument:
    """The document so many times side by side, under new ids."""

    def renamed(value: Any, suffix: str, ids: set[str]) -> Any:
        if isinstance(value, tuple):
            return tuple(renamed(entry, suffix, ids) for entry in value)
        if dataclasses.is_dataclass(value):
            fields = {f.name: renamed(getattr(value, f.name), suffix, ids) for f in dataclasses.fields(value)}
            return dataclasses.replace(value, **fields)
        return f"{value}{suffix}" if type(value) is str and value in ids else value

    ids = set(place_of(document)) | {note.id for note in document.notes}
    every = [renamed(document, f"-{place}", ids) for place in range(times)]
    collections = ("notes", "value_propositions", "segments", "channels", "relationships", "toolkit")
    joined = {name: tuple(entry for copy in every for entry in getattr(copy, name)) for name in collections}
    return dataclasses.replace(document, answers=(), waivers=(), **joined)


def hub(count: int) -> CanvasDocument:
    """One segment on which everything hangs."""
    numbers = range(count)
    types, kinds = list(RelationshipType), list(ChannelKind)
    return new_document(
        "Hub",
        segments=(Segment(id="s", name="All"), Segment(id="other", name="Others", expects=tuple(types))),
        channels=tuple(
            Channel(
                id=f"c{n}",
                name="C",
                kind=kinds[n % len(kinds)],
                phases=(Phase.DELIVERY,),
                segments=("s", "other"),
            )
            for n in numbers
        ),
        relationships=tuple(
            Relationship(
                id=f"r{n}",
                segment="s",
                type=types[n % len(types)],
                text="Same",
                channels=(f"c{n}", f"c{n // 2}"),
            )
            for n in numbers
        ),
        value_propositions=tuple(ValueProposition(id=f"v{n}", text="V", segments=("s",)) for n in numbers),
        notes=tuple(
            Note(id=f"n{n}", block=NoteBlock.COST_STRUCTURE, text="N", segments=("s",), supports=(f"r{n}",))
            for n in numbers
        ),
    )


def lines_run(document: CanvasDocument) -> int:
    """How many lines of Python it takes to check a document."""
    count = 0

    def trace(frame: Any, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        check(document)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "make",
    [
        lambda times: copies(loads(examples.path_of("harbour-mutual").read_bytes()), times),
        lambda times: hub(40 * times),
    ],
    ids=["side by side", "around one segment"],
)
def test_a_document_twice_as_large_takes_twice_the_work(make: Callable[[int], CanvasDocument]):
    once, twice, four_times = (lines_run(make(times)) for times in (1, 2, 4))
    assert four_times - twice <= 2.1 * (twice - once)
