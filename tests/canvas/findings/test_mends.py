"""A mend does what it says: the finding goes, the document holds together, and nothing else is touched by chance."""

import pytest

from canvas.difference import difference
from canvas.document import dumps, loads
from canvas.findings.mends import MAKERS, mends_of
from relationships.rules import RULES, check
from tests.test_fixtures import FIXTURES

DOCUMENTS = {path.stem: loads(path.read_bytes()) for path in sorted(FIXTURES.glob("*.json"))}


def named(finding):
    return finding.rule, finding.subjects, finding.about


def all_mends(document):
    for finding in check(document):
        for mend in mends_of(document, finding, str):
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
        assert len({mend.slug for mend in mends}) == len(mends)
        for mend in mends:
            assert mend.label % mend.values


def test_mends_are_for_rules_that_there_are():
    assert set(MAKERS) <= set(RULES)


def test_the_saturday_circle_can_be_held_at_the_saturday_market():
    document = DOCUMENTS["green-basket"]
    finding = next(f for f in check(document) if f.rule == "channel/no-peers")
    labels = [mend.label % mend.values for mend in mends_of(document, finding, str)]
    assert labels[0] == "Put it on “Saturday market”"


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
