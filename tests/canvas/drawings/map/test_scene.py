"""What is on the map, and where each remark hangs."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from canvas.document import Waiver
from canvas.drawings.map.scene import (
    FAMILIES,
    LACKING,
    AtChannel,
    AtSegment,
    AtStub,
    AtType,
    Missing,
    OnChannel,
    Scene,
    remarks_of,
)
from relationships.rules import RULES, check
from segments.kinds import Capability, RelationshipType
from tests.canvas.drawings.map.scenes import canvases, fixture, scene_of

# Where the remarks on Green Basket hang, by their numbers.
GREEN_BASKET = {
    1: [Missing("s5", RelationshipType.PERSONAL_ASSISTANCE)],
    2: [AtSegment("s6")],
    3: [AtStub("r5")],
    4: [OnChannel("r7", "c5")],
    5: [OnChannel("r9", "c5")],
    6: [OnChannel("r1", "c1")],
    7: [AtChannel("c9")],
    8: [AtChannel("c7")],
    9: [AtSegment("s6")],
}


@pytest.mark.parametrize(("number", "spots"), GREEN_BASKET.items())
def test_a_remark_on_green_basket_hangs_where_the_fault_is(number, spots):
    scene = scene_of(fixture("green-basket"))
    for spot in spots:
        assert number in [remark.number for remark in scene.at(spot)]


def test_only_remarks_about_channels_and_expectations_are_on_the_map():
    scene = scene_of(fixture("everything-at-odds"))
    assert {remark.finding.rule.partition("/")[0] for remark in scene.remarks} == FAMILIES
    assert [remark.number for remark in scene.remarks] == list(range(1, len(scene.remarks) + 1))


def test_a_waived_finding_is_not_on_the_map():
    document = fixture("green-basket")
    waiver = Waiver(rule="channel/none", subjects=("r5",), reason="It begins in June")
    waived = scene_of(replace(document, waivers=(*document.waivers, waiver)))
    assert len(waived.remarks) == len(scene_of(document).remarks) - 1
    assert not waived.at(AtStub("r5"))


def test_the_remarks_come_in_the_order_of_the_findings():
    findings = check(fixture("everything-at-odds"))
    rules = [remark.finding for remark in remarks_of(findings)]
    assert rules == sorted(rules, key=findings.index)


def test_a_channel_that_serves_others_is_blamed_alone():
    document = fixture("everything-at-odds")
    scene = scene_of(document)
    foreign = next(r for r in scene.remarks if r.finding.rule == "channel/foreign-segment")
    (id_,) = foreign.finding.subjects
    relationship = scene.relationships[id_]
    blamed = [c for c in relationship.channels if foreign in scene.at(OnChannel(id_, c))]
    assert blamed
    assert all(relationship.segment not in scene.channels[channel].segments for channel in blamed)
    assert len(blamed) < len(relationship.channels)


def test_a_missing_sign_gets_a_ring():
    assert scene_of(fixture("green-basket")).rings == {
        ("c5", Capability.RECOGNISES),
        ("c5", Capability.PEERS),
    }


def test_rules_about_signs_exist():
    assert set(LACKING) <= set(RULES)


def test_copied_words_are_remarked_at_every_relationship():
    scene = scene_of(fixture("everything-at-odds"))
    copied = next(r for r in scene.remarks if r.finding.rule == "expectation/copied")
    assert all(copied in scene.at(AtType(id_)) for id_ in copied.finding.subjects)


def test_what_contains_an_expected_type_makes_nothing_missing():
    document = fixture("green-basket")
    assert scene_of(document).missing("s5") == (RelationshipType.PERSONAL_ASSISTANCE,)
    dedicated = replace(document.relationships[-1], segment="s5", type=RelationshipType.DEDICATED_ASSISTANCE)
    served = replace(document, relationships=(*document.relationships[:-1], dedicated))
    assert scene_of(served).missing("s5") == ()


def test_channels_stand_in_the_order_of_the_types_that_use_them():
    names = [channel.name for channel in scene_of(fixture("green-basket")).ordered_channels]
    assert names == [
        "Farm line",
        "Team mail",
        "Kitchen visits",
        "Web shop",
        "Phone app",
        "Messenger channel",
        "Recipe wall",
        "Saturday market",
        "Leaflets",
    ]


@settings(max_examples=60, deadline=None)
@given(document=canvases())
def test_every_remark_hangs_somewhere(document):
    scene: Scene = scene_of(document)
    spots = [AtSegment(segment.id) for segment in document.segments]
    spots += [
        Missing(segment.id, kind) for segment in document.segments for kind in scene.missing(segment.id)
    ]
    spots += [AtChannel(channel.id) for channel in document.channels]
    for relationship in document.relationships:
        spots += [AtType(relationship.id), AtStub(relationship.id)]
        spots += [OnChannel(relationship.id, channel) for channel in relationship.channels]
    hung = {remark.number for spot in spots for remark in scene.at(spot)}
    assert hung == {remark.number for remark in scene.remarks}
