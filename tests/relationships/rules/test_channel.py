"""What a channel must carry, whose it is, and whom it serves."""

import pytest

from tests.relationships.canvases import channel, fired, fires, one, relationship, segment


@pytest.mark.parametrize(
    ("served", "expected"), [(None, False), ([], True), (["s2"], True), (["s2", "s1"], False)]
)
def test_a_channel_is_foreign_only_where_it_says_whom_it_serves(served, expected):
    shop = channel("web_shop") if served is None else channel("web_shop", segments=served)
    document = {"segments": [segment(), segment("s2")], "relationships": one(channels=["c1"])}
    assert fires("channel/foreign-segment", channels=[shop], **document) == expected


NEEDS = [
    ("channel/no-human", "personal_assistance", "human"),
    ("channel/no-human", "dedicated_assistance", "human"),
    ("channel/no-named-contact", "dedicated_assistance", "named"),
    ("channel/staffed-self-service", "self_service", "unattended"),
    ("channel/no-recognition", "automated_services", "recognises"),
    ("channel/no-peers", "communities", "peers"),
    ("channel/no-contribution", "co_creation", "contributes"),
]


@pytest.mark.parametrize(("rule", "type_", "capability"), NEEDS)
def test_a_type_needs_its_capability_on_one_of_its_channels(rule, type_, capability):
    named = ["human"] if rule == "channel/no-named-contact" else []
    without = channel("other", capabilities=named)
    with_it = channel("other", "c2", capabilities=[capability])
    both = {"channels": [without, with_it], "relationships": one(type_, channels=["c1", "c2"])}
    assert fired(rule, channels=[without], relationships=one(type_, channels=["c1"])) == ["r1"]
    assert not fires(rule, **both)


@pytest.mark.parametrize(("rule", "type_", "capability"), NEEDS)
def test_a_channel_of_an_unknown_kind_may_carry_anything(rule, type_, capability):
    assert not fires(rule, channels=[channel("other")], relationships=one(type_, channels=["c1"]))


@pytest.mark.parametrize(("rule", "type_", "capability"), NEEDS)
def test_without_a_channel_only_that_is_said(rule, type_, capability):
    assert not fires(rule, relationships=one(type_))
    assert fires("channel/none", relationships=one(type_))


def test_ticks_replace_what_the_kind_may_carry():
    shop = {
        "channels": [channel("web_shop", capabilities=["recognises"])],
        "relationships": one(channels=["c1"]),
    }
    assert fires("channel/staffed-self-service", **shop)


def test_where_nobody_answers_a_named_contact_is_not_missed_too():
    site = {"channels": [channel("website")], "relationships": one("dedicated_assistance", channels=["c1"])}
    assert fires("channel/no-human", **site)
    assert not fires("channel/no-named-contact", **site)


@pytest.mark.parametrize(
    ("type_", "partner_only"),
    [
        ("dedicated_assistance", True),
        ("communities", True),
        ("co_creation", True),
        ("personal_assistance", False),
        ("self_service", False),
        ("automated_services", False),
    ],
)
def test_borrowed_ground_is_said_once_of_the_relationship_or_of_the_segment(type_, partner_only):
    rented = {"channels": [channel("marketplace")], "relationships": one(type_, channels=["c1"])}
    assert fires("channel/partner-only", **rented) == partner_only
    assert fires("channel/rented", **rented) != partner_only


@pytest.mark.parametrize(
    ("kind", "ownership", "rented"),
    [
        ("partner_store", {}, True),
        ("partner_store", {"ownership": "own"}, False),
        ("web_shop", {}, False),
        ("web_shop", {"ownership": "partner"}, True),
    ],
)
def test_what_the_founder_says_of_ownership_goes_before_the_usual_owner(kind, ownership, rented):
    channels = [channel(kind, **ownership)]
    assert fires("channel/rented", channels=channels, relationships=one(channels=["c1"])) == rented


def test_a_segment_is_not_rented_while_one_of_its_relationships_has_a_channel_of_our_own():
    channels = [channel("marketplace"), channel("web_shop", "c2")]
    kept = [
        relationship("self_service", channels=["c1"]),
        relationship("self_service", "r2", channels=["c2"]),
    ]
    assert not fires("channel/rented", channels=channels, relationships=kept)
    assert not fires("channel/rented", channels=channels, relationships=one())


@pytest.mark.parametrize(
    ("motive", "fitting"),
    [
        ("acquisition", {"awareness", "evaluation", "purchase"}),
        ("retention", {"delivery", "after_sales"}),
        ("growth", {"purchase", "delivery", "after_sales"}),
    ],
)
@pytest.mark.parametrize("phase", ["awareness", "evaluation", "purchase", "delivery", "after_sales"])
def test_each_aim_has_its_moments(motive, fitting, phase):
    kept = {
        "channels": [channel("phone", phases=[phase])],
        "relationships": one(motives=[motive], channels=["c1"]),
    }
    assert fires("channel/phase-gap", **kept) == (phase not in fitting)


def test_a_phase_gap_needs_every_phase_to_be_known():
    channels = [channel("phone", phases=["awareness"]), channel("email", "c2")]
    kept = {"channels": channels, "relationships": one(motives=["retention"], channels=["c1", "c2"])}
    assert not fires("channel/phase-gap", **kept)
    assert not fires("channel/phase-gap", relationships=one(motives=["retention"]))


def test_one_aim_without_its_moment_is_enough_and_is_said_once():
    kept = one(motives=["growth", "acquisition", "retention"], channels=["c1"])
    assert fired(
        "channel/phase-gap", channels=[channel("phone", phases=["awareness"])], relationships=kept
    ) == ["r1"]


@pytest.mark.parametrize(("repeat", "expected"), [("once", False), ("rarely", True), ("regularly", True)])
def test_keeping_asks_for_nothing_where_they_buy_once(repeat, expected):
    kept = {
        "channels": [channel("phone", phases=["purchase"])],
        "relationships": one(motives=["retention"], channels=["c1"]),
    }
    assert fires("channel/phase-gap", segments=[segment(repeat=repeat)], **kept) == expected


@pytest.mark.parametrize(
    ("kind", "phases", "expected"),
    [
        ("web_shop", None, True),
        ("web_shop", ["awareness"], False),
        ("web_shop", ["awareness", "purchase"], True),
        ("web_shop", ["purchase"], True),
        ("advertising", ["purchase"], False),
        ("post", None, False),
    ],
)
def test_a_channel_is_unattended_unless_it_only_speaks(kind, phases, expected):
    unused = channel(kind, segments=["s1"], **({"phases": phases} if phases else {}))
    assert fired("channel/unattended-segment", channels=[unused], relationships=one()) == ["s1 c1"] * expected


def test_a_channel_that_another_segment_uses_is_attended():
    shared = channel("web_shop", segments=["s1", "s2"])
    segments = [segment(), segment("s2")]
    kept = [
        relationship("self_service", "r1", segment="s2", channels=["c1"]),
        relationship("self_service", "r2"),
    ]
    assert not fires("channel/unattended-segment", segments=segments, channels=[shared], relationships=kept)
    alone = [relationship("self_service", "r1", segment="s2")]
    assert fired("channel/unattended-segment", segments=segments, channels=[shared], relationships=alone) == [
        "s2 c1"
    ]


def test_winning_asks_for_its_moment_even_where_they_buy_once():
    kept = {
        "channels": [channel("phone", phases=["delivery"])],
        "relationships": one(motives=["acquisition"], channels=["c1"]),
    }
    assert fires("channel/phase-gap", segments=[segment(repeat="once")], **kept)
