"""A mend does what it says: the finding goes, the document holds together, and nothing else is touched by chance."""

import json

import pytest

from canvas.difference import difference
from canvas.document import dumps, loads
from canvas.findings.mends import MAKERS, Case, Mender, mends_of
from relationships.rules import RULES, Severity, check
from relationships.wording import shown
from tests.test_fixtures import FIXTURES

NO_CANVAS = ("index", "sectors")
DOCUMENTS = {
    path.stem: loads(path.read_bytes())
    for folder in (FIXTURES, FIXTURES / "library")
    for path in sorted(folder.glob("*.json"))
    if path.stem not in NO_CANVAS
}


def named(finding):
    return finding.rule, frozenset(finding.subjects), finding.about


def contradictions(document):
    return {named(finding) for finding in check(document) if finding.severity is Severity.ERROR}


def all_mends(document):
    mender = Mender(document, str)
    for finding in check(document):
        for mend in mender.mends_of(finding):
            yield finding, mend


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_mend_makes_its_finding_go(name):
    document = DOCUMENTS[name]
    for finding, mend in all_mends(document):
        remaining = {named(left) for left in check(mend.edit(document))}
        assert named(finding) not in remaining, (finding.rule, mend.slug)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_mend_leaves_a_document_that_holds_together(name):
    document = DOCUMENTS[name]
    for _, mend in all_mends(document):
        after = mend.edit(document)
        assert loads(dumps(after)) == after
        assert difference(document, after)[1]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_mends_of_a_finding_have_names_of_their_own_and_full_sentences(name):
    document = DOCUMENTS[name]
    for finding in check(document):
        mends = mends_of(document, finding, str)
        assert len(mends) <= 3
        assert len({mend.slug for mend in mends}) == len(mends)
        for mend in mends:
            assert mend.label % mend.values


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_mend_brings_a_contradiction_where_another_does_not(name):
    document = DOCUMENTS[name]
    stood = contradictions(document)
    for finding in check(document):
        brought = [contradictions(mend.edit(document)) - stood for mend in mends_of(document, finding, str)]
        assert all(brought) or not any(brought)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_left_out_would_not_have_helped_or_brings_a_contradiction(name):
    document = DOCUMENTS[name]
    stood = contradictions(document)
    for finding in check(document):
        offered = mends_of(document, finding, str)
        if finding.rule not in MAKERS or len(offered) == 3:
            continue
        for mend in MAKERS[finding.rule](Case(document, finding, str)):
            if mend.slug not in {other.slug for other in offered}:
                after = mend.edit(document)
                left = {named(found) for found in check(after)}
                assert named(finding) in left or contradictions(after) - stood, mend.slug


def test_every_rule_that_has_mends_offers_one_somewhere():
    offering = {finding.rule for document in DOCUMENTS.values() for finding, _ in all_mends(document)}
    examples = {rule: loads(dumps_of(RULES[rule].fails)) for rule in MAKERS}
    offering |= {finding.rule for document in examples.values() for finding, _ in all_mends(document)}
    assert offering == set(MAKERS)


def dumps_of(board):
    return json.dumps({"format": "rapport-canvas/1", "title": "An example", **board})


@pytest.mark.parametrize("rule", MAKERS)
def test_the_mends_of_every_rule_mend_its_own_example(rule):
    document = loads(dumps_of(RULES[rule].fails))
    for finding, mend in all_mends(document):
        after = mend.edit(document)
        assert named(finding) not in {named(left) for left in check(after)}
        assert loads(dumps(after)) == after


def test_mends_are_for_rules_that_there_are():
    assert set(MAKERS) <= set(RULES)


def test_the_saturday_circle_can_be_held_at_the_saturday_market():
    document = DOCUMENTS["green-basket"]
    finding = next(f for f in check(document) if f.rule == "channel/no-peers")
    labels = [mend.label % mend.values for mend in mends_of(document, finding, str)]
    assert labels[0] == "Move it to “Saturday market”"


def test_where_no_channel_can_carry_it_a_new_one_is_offered_in_the_readers_language():
    document = loads(
        '{"format": "rapport-canvas/1", "title": "Club", "segments": [{"id": "s1", "name": "Cooks"}],'
        ' "relationships": [{"id": "r1", "segment": "s1", "type": "communities"}]}'
    )
    (finding,) = [f for f in check(document) if f.rule == "channel/none"]
    (mend,) = mends_of(document, finding, {"Messenger group": "ჯგუფი"}.get)
    after = mend.edit(document)
    assert after.channels[0].name == "ჯგუფი"
    assert after.relationships[0].channels == (after.channels[0].id,)


def labels_for(rule, board):
    document = loads(dumps_of(board))
    finding = next(f for f in check(document) if f.rule == rule)
    return [
        mend.label % {name: shown(value, "") for name, value in mend.values.items()}
        for mend in mends_of(document, finding, str)
    ]


def cooks(ways, **relationship):
    return {
        "segments": [{"id": "s1", "name": "Cooks"}, {"id": "s2", "name": "Gardeners"}],
        "channels": ways,
        "relationships": [{"id": "r1", "segment": "s1", "type": "communities", **relationship}],
    }


def test_a_channel_that_serves_them_comes_before_the_one_that_would_have_to_be_opened():
    channels = [
        {"id": "c1", "name": "Forum", "kind": "forum", "segments": ["s2"]},
        {"id": "c2", "name": "Fair", "kind": "event", "segments": ["s2"]},
        {"id": "c3", "name": "Club", "kind": "event", "segments": ["s1"]},
    ]
    assert labels_for("channel/none", cooks(channels)) == [
        "Put it on “Club”",
        "Put it on “Forum”, and open that to “Cooks”",
    ]


def test_a_channel_of_which_nothing_is_known_is_no_answer():
    channels = [{"id": "c1", "name": "Something", "kind": "other"}]
    assert labels_for("channel/none", cooks(channels)) == [
        "Add a channel of the kind “Messenger group” for it"
    ]


def test_a_messenger_channel_that_nobody_else_uses_can_become_a_group():
    channels = [{"id": "c1", "name": "News", "kind": "messenger_channel"}]
    labels = labels_for("channel/no-peers", cooks(channels, channels=["c1"]))
    assert labels == [
        "Add a channel of the kind “Messenger group” for it",
        "Make of “News” a channel of the kind “Messenger group”",
    ]


def test_several_channels_for_others_are_opened_in_one_go():
    channels = [{"id": f"c{n}", "name": f"Club {n}", "kind": "event", "segments": ["s2"]} for n in (1, 2)] + [
        {"id": "c3", "name": "Forum", "kind": "forum"}
    ]
    labels = labels_for("channel/foreign-segment", cooks(channels, channels=["c1", "c2", "c3"]))
    assert labels == ["Open all its channels to “Cooks”", "Take it off the channels that serve others"]


def test_a_channel_after_the_sale_keeps_a_customer_and_an_aim_can_be_dropped():
    channels = [{"id": "c1", "name": "Club", "kind": "event", "phases": ["evaluation"]}]
    board = cooks(channels, channels=["c1"], motives=["acquisition", "retention"])
    assert labels_for("channel/phase-gap", board) == [
        "Let “Club” serve after the sale too",
        "Take “keep” off its aims",
    ]


def test_no_mend_is_left_where_every_one_would_keep_the_finding():
    channels = [{"id": "c1", "name": "Club", "kind": "event", "phases": ["after_sales"]}]
    assert labels_for("channel/phase-gap", cooks(channels, channels=["c1"], motives=["acquisition"])) == []
