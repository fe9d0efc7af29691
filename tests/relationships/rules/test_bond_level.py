"""What carries a relationship, what ties a customer, and how close they come."""

import pytest

from tests.relationships.canvases import channel, fires, note, one, relationship, segment


@pytest.mark.parametrize("type_", ["communities", "co_creation", "self_service", "dedicated_assistance"])
@pytest.mark.parametrize(
    ("block", "supported"),
    [("key_partners", True), ("key_activities", True), ("key_resources", True), ("cost_structure", False)],
)
def test_a_relationship_stands_on_a_partner_an_activity_or_a_resource(type_, block, supported):
    rule, other = "integration/no-host", "integration/unsupported"
    if type_ not in ("communities", "co_creation"):
        rule, other = other, rule
    notes = [note(block, supports=["r1"])]
    assert fires(rule, notes=notes, relationships=one(type_)) != supported
    assert fires(rule, notes=[note(block, segments=["s1"])], relationships=one(type_))
    assert not fires(other, relationships=one(type_))


@pytest.mark.parametrize(
    ("bonds", "none", "financial"),
    [
        ([[], []], True, False),
        ([["financial"], []], False, True),
        ([["financial"], ["financial"]], False, True),
        ([["financial"], ["social"]], False, False),
        ([["structural"], []], False, False),
    ],
)
def test_bonds_are_taken_together(bonds, none, financial):
    kept = [relationship("self_service", f"r{place}", bonds=held) for place, held in enumerate(bonds)]
    for target in ("friend", "partner"):
        segments = [segment(level_target=target)]
        assert fires("bond/none", segments=segments, relationships=kept) == none
        assert fires("bond/financial-only", segments=segments, relationships=kept) == financial
        assert not fires("bond/none", segments=segments)
    for other in ({}, {"level_target": "acquaintance"}):
        assert not fires("bond/none", segments=[segment(**other)], relationships=kept)
        assert not fires("bond/financial-only", segments=[segment(**other)], relationships=kept)


LEVELS = ("stranger", "acquaintance", "friend", "partner")


@pytest.mark.parametrize("target", LEVELS)
@pytest.mark.parametrize("now", LEVELS)
def test_levels_go_up_and_machines_take_people_one_at_a_time(now, target):
    segments = [segment(level_now=now, level_target=target)]
    way = LEVELS.index(target) - LEVELS.index(now)
    assert fires("level/backwards", segments=segments) == (way < 0)
    assert fires("level/jump", segments=segments, relationships=one()) == (way >= 2)
    assert not fires("level/jump", segments=segments, relationships=one("communities"))
    wanting = [{**segments[0], "expects": ["personal_assistance"]}]
    assert not fires("level/jump", segments=wanting, relationships=one())


@pytest.mark.parametrize("known", [{"level_now": "partner"}, {"level_target": "partner"}, {}])
def test_a_level_that_is_not_known_is_no_step(known):
    assert not fires("level/backwards", segments=[segment(**known)])
    assert not fires("level/jump", segments=[segment(**known)], relationships=one())


@pytest.mark.parametrize(
    ("type_", "kind", "expected"),
    [
        ("self_service", "website", True),
        ("self_service", "web_shop", False),
        ("personal_assistance", "phone", False),
        ("personal_assistance", "partner_store", True),
        ("automated_services", "website", False),  # no-recognition says so
        ("dedicated_assistance", "partner_store", False),  # no-named-contact says so
        ("self_service", None, False),
    ],
)
def test_friends_are_known_on_some_channel(type_, kind, expected):
    channels, used = ([channel(kind)], ["c1"]) if kind else ([], [])
    segments = [segment(level_target="friend")]
    document = {"channels": channels, "relationships": one(type_, channels=used)}
    assert fires("level/unrecognised", segments=segments, **document) == expected
    assert not fires("level/unrecognised", **document)


def test_one_channel_that_knows_them_is_enough():
    kept = [
        relationship("self_service", "r1", channels=["c1"]),
        relationship("self_service", "r2", channels=["c2"]),
        relationship("self_service", "r3"),
    ]
    document = {"segments": [segment(level_target="partner")], "relationships": kept}
    sites = [channel("website"), channel("website", "c2")]
    assert fires("level/unrecognised", channels=sites, **document)
    assert not fires("level/unrecognised", channels=[sites[0], channel("customer_account", "c2")], **document)
