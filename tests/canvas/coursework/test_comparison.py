"""What became of a canvas between two submissions."""

from dataclasses import replace

from hypothesis import given, settings

from canvas.coursework.comparison import compare
from canvas.coursework.words import Fate, Reader
from canvas.document import Waiver, new_document
from canvas.examples import example
from relationships.rules import check
from tests.strategies import documents, texts

GREEN = example("green-basket").document


def compared(before, after):
    return compare(before, after, check(before), check(after))


def said(runs):
    return [(str(run.fate), run.text) for run in runs]


def names(things):
    return [getattr(thing, "name", "") or thing.text for thing in things]


def with_text(document, text, place=0):
    things = list(document.relationships)
    things[place] = replace(things[place], text=text)
    return replace(document, relationships=tuple(things))


def test_a_changed_text_is_told_word_by_word():
    before = with_text(GREEN, "Choose, skip or change the box by telephone")
    after = with_text(GREEN, "Choose or change the box online")
    found = compare(before, after).of("relationships")
    assert (found.added, found.removed) == ((), ())
    [changed] = found.changed
    assert changed.fields == ("text",)
    assert said(changed.words["text"]) == [
        ("removed", "Choose, skip"),
        ("added", "Choose"),
        ("stayed", "or change the box"),
        ("removed", "by telephone"),
        ("added", "online"),
    ]


def test_texts_with_hardly_a_word_in_common_are_told_whole():
    assert said(Reader().runs("A thank-you mail", "A call after the first box")) == [
        ("removed", "A thank-you mail"),
        ("added", "A call after the first box"),
    ]


def test_what_came_and_what_went_is_told_by_kind():
    after = replace(GREEN, notes=GREEN.notes[1:])
    found = compare(GREEN, after)
    assert list(found.things) == ["notes"]
    assert found.of("notes").removed == GREEN.notes[:1]
    back = compare(after, GREEN)
    assert back.of("notes").added == GREEN.notes[:1]


def test_what_is_no_text_is_told_by_its_name():
    changed = replace(GREEN.relationships[0], cost=None, channels=())
    found = compare(GREEN, replace(GREEN, relationships=(changed, *GREEN.relationships[1:])))
    [entry] = found.of("relationships").changed
    assert (set(entry.fields), dict(entry.words)) == ({"cost", "channels"}, {})


def test_the_canvas_as_a_whole_may_change_too():
    [changed] = compare(GREEN, replace(GREEN, title="Green Basket, again")).of("canvas").changed
    assert said(changed.words["title"]) == [
        ("stayed", "Green"),
        ("removed", "Basket"),
        ("added", "Basket, again"),
    ]


def test_another_order_is_no_change():
    assert not compared(GREEN, replace(GREEN, segments=GREEN.segments[::-1], notes=GREEN.notes[::-1]))


def test_a_touchpoint_that_changed_is_told_once():
    harbour = example("harbour-mutual").document
    place = next(place for place, record in enumerate(harbour.toolkit) if record.touchpoints)
    record = harbour.toolkit[place]
    moved = replace(record.touchpoints[0], plan="Ring them before noon")
    again = replace(record, touchpoints=(moved, *record.touchpoints[1:]))
    toolkit = (*harbour.toolkit[:place], again, *harbour.toolkit[place + 1 :])
    found = compare(harbour, replace(harbour, toolkit=toolkit))
    assert list(found.things) == ["touchpoints"]
    assert found.of("touchpoints").changed[0].after == moved


def test_findings_are_gone_new_waived_and_counted_again():
    finding = check(GREEN)[0]
    assert finding.waived is None
    waiver = Waiver(
        rule=finding.rule, subjects=finding.subjects, about=finding.about or "", reason="So be it"
    )
    waived = replace(GREEN, waivers=(*GREEN.waivers, waiver))
    there = compared(GREEN, waived).findings
    assert [found.waived for found in there.waived] == ["So be it"]
    assert (there.gone, there.new, there.counted) == ((), (), ())
    assert [found.rule for found in compared(waived, GREEN).findings.counted] == [finding.rule]
    blank = new_document("Green Basket")
    assert compared(GREEN, blank).findings.gone == tuple(check(GREEN))
    assert compared(blank, GREEN).findings.new == tuple(check(GREEN))


@settings(max_examples=15, deadline=None)
@given(documents())
def test_nothing_became_of_what_is_the_same(document):
    assert not compared(document, document)


@settings(max_examples=15, deadline=None)
@given(documents(), documents())
def test_what_was_added_one_way_is_removed_the_other(before, after):
    there, back = compared(before, after), compared(after, before)
    assert set(there.things) == set(back.things)
    for kind, found in there.things.items():
        mirror = back.of(kind)
        assert set(map(repr, found.added)) == set(map(repr, mirror.removed))
        assert set(map(repr, found.removed)) == set(map(repr, mirror.added))
        assert {(repr(one.before), repr(one.after)) for one in found.changed} == {
            (repr(one.after), repr(one.before)) for one in mirror.changed
        }
    assert {found[:4] for found in map(_plain, there.findings.gone)} == {
        found[:4] for found in map(_plain, back.findings.new)
    }


def _plain(finding):
    return finding.rule, finding.subjects, finding.about or "", finding.severity


@given(texts(12), texts(12))
def test_what_stayed_and_what_came_is_the_later_text(before, after):
    runs = Reader().runs(before, after)
    kept = [run.text for run in runs if run.fate is not Fate.REMOVED]
    was = [run.text for run in runs if run.fate is not Fate.ADDED]
    assert " ".join(kept) == " ".join(after.split())
    assert " ".join(was) == " ".join(before.split())


def test_a_reader_whose_patience_ended_tells_texts_whole():
    one, other = " ".join("abcdefgh" * 2), "x " + " ".join("abcdefgh" * 2) + " y"
    assert len(Reader().runs(one, other)) == 3
    assert len(Reader(work=10).runs(one, other)) == 2
