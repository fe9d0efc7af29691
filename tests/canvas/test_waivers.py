"""A waiver holds for a thing as it stood: once the thing changes, the finding is named anew."""

from dataclasses import replace
from pathlib import Path

import pytest

from canvas import edits, store
from canvas.document import Waiver, loads
from canvas.waivers import lapse, returned, waived
from relationships.document import CustomerValue, Ladder
from relationships.rules import check

FIXTURES = Path(__file__).parents[2] / "fixtures"
DOCUMENT = loads((FIXTURES / "green-basket.json").read_bytes())


def finding(rule, document=DOCUMENT):
    return next(found for found in check(document) if found.rule == rule)


def with_waiver(rule, reason="We know."):
    return waived(finding(rule), reason)(DOCUMENT)


def counts(document, rule):
    return any(found.rule == rule and found.waived is None for found in check(document))


def changed(document, edit):
    return lapse(document, edit(document))


def test_a_waived_finding_bears_the_reason_and_counts_again_once_it_is_returned():
    document = with_waiver("channel/no-peers")
    assert finding("channel/no-peers", document).waived == "We know."
    assert not counts(document, "channel/no-peers")
    assert returned(finding("channel/no-peers"))(document) == DOCUMENT


def test_a_second_reason_takes_the_place_of_the_first():
    document = waived(finding("channel/no-peers"), "Another.")(with_waiver("channel/no-peers"))
    assert [w.reason for w in document.waivers if w.rule == "channel/no-peers"] == ["Another."]


def test_a_waived_finding_returns_when_its_subject_changes():
    document = with_waiver("channel/no-peers")
    after = changed(document, edits.updated("relationships", "r9", text="The Sunday circle"))
    assert counts(after, "channel/no-peers")
    assert after.waivers == DOCUMENT.waivers


def test_what_happens_to_other_things_leaves_a_waiver_alone():
    document = with_waiver("channel/no-peers")
    for edit in (
        edits.updated("relationships", "r8", text="Another"),
        edits.updated("segments", "s4", name="Cooks"),
        edits.deleted("notes", "n1"),
        edits.moved("relationships", "r9", before="r1"),
        edits.updated("relationships", "r9"),
    ):
        assert changed(document, edit).waivers == document.waivers


def test_how_well_a_thing_is_known_makes_no_other_thing_of_it():
    document = with_waiver("channel/no-peers")
    edit = edits.updated("relationships", "r9", evidence="refuted")
    assert changed(document, edit).waivers == document.waivers


def test_a_waiver_of_several_subjects_goes_with_the_first_that_changes():
    document = with_waiver("channel/unattended-segment")
    subjects = finding("channel/unattended-segment").subjects
    assert subjects == ("s1", "c9")
    assert counts(
        changed(document, edits.updated("channels", "c9", name="Flyers")), "channel/unattended-segment"
    )


def record(**values):
    def edit(document):
        records = tuple(replace(r, **values) if r.segment == "s1" else r for r in document.toolkit)
        return replace(document, toolkit=records)

    return edit


def test_a_finding_read_off_the_toolkit_returns_when_that_part_of_the_record_changes():
    document = with_waiver("ladder/satisfied-not-loyal")
    assert changed(document, record(value=CustomerValue(effort=1))).waivers == document.waivers
    ladder = Ladder(trial=1500, satisfaction=1300, repurchase=500)
    assert counts(changed(document, record(ladder=ladder)), "ladder/satisfied-not-loyal")


def test_a_touchpoint_that_changes_brings_its_finding_back():
    (waiver,) = [w for w in DOCUMENT.waivers if w.subjects == ("t4",)]
    (first,) = [r for r in DOCUMENT.toolkit if any(t.id == "t4" for t in r.touchpoints)]
    touchpoints = tuple(replace(t, name="Invoice") if t.id == "t4" else t for t in first.touchpoints)
    after = changed(DOCUMENT, record(touchpoints=touchpoints))
    assert waiver not in after.waivers


def test_a_waiver_that_meets_nothing_is_kept():
    stale = Waiver(rule="channel/retired", subjects=("r1",), reason="Long ago.")
    document = replace(DOCUMENT, waivers=(stale,))
    after = changed(document, edits.updated("relationships", "r2", text="Another"))
    assert after.waivers == (stale,)


def test_a_change_that_gives_the_waiver_itself_keeps_it():
    edit = edits.chain(
        edits.updated("relationships", "r9", text="The Sunday circle"),
        waived(finding("channel/no-peers"), "Yes."),
    )
    assert not counts(changed(DOCUMENT, edit), "channel/no-peers")


@pytest.fixture
def canvas(make_canvas):
    return make_canvas(with_waiver("channel/no-peers"))


def rename(canvas, what="relationship.changed"):
    edit = edits.updated("relationships", "r9", text="The Sunday circle")
    return store.change(canvas, actor=None, what=what, subject="r9", edit=edit)


def test_every_change_of_a_subject_drops_its_waiver_and_undo_brings_both_back(canvas):
    entry = rename(canvas)
    assert counts(store.load(canvas), "channel/no-peers")
    store.change(canvas, actor=None, what=store.UNDONE, edit=store.undo(entry))
    assert store.load(canvas) == with_waiver("channel/no-peers")


def test_taking_the_undo_back_drops_the_waiver_once_more(canvas):
    undone = store.change(canvas, actor=None, what=store.UNDONE, edit=store.undo(rename(canvas)))
    store.change(canvas, actor=None, what=store.UNDONE, edit=store.undo(undone))
    assert counts(store.load(canvas), "channel/no-peers")


def test_a_document_put_in_place_of_the_whole_keeps_its_waivers(canvas):
    rename(canvas, what=store.REPLACED)
    assert not counts(store.load(canvas), "channel/no-peers")


def test_taking_a_replacement_back_gives_exactly_what_was(canvas):
    entry = rename(canvas, what=store.REPLACED)
    store.change(canvas, actor=None, what=store.UNDONE, edit=store.undo(entry))
    assert store.load(canvas) == with_waiver("channel/no-peers")
