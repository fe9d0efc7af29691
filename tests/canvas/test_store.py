"""Rows and documents are two forms of the same thing, and every change goes one road."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canvas import edits, store
from canvas.difference import Conflict, apply, difference
from canvas.document import InvalidDocument, Note, Waiver, loads, new_document
from canvas.models import Canvas, Change
from segments.document import Segment
from segments.kinds import NoteBlock
from tests.boards import board_with
from tests.strategies import documents

EXAMPLES = sorted(
    path for path in Path("../shared/examples").glob("*.json") if not path.name.endswith(".findings.json")
)
SLOW = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def example(name: str = "harbour-mutual"):
    return loads(Path(f"../shared/examples/{name}.json").read_bytes())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_comes_back_from_the_rows_as_it_went_in(path, make_canvas):
    document = loads(path.read_bytes())
    assert store.load(make_canvas(document)) == document


@SLOW
@given(document=documents())
@pytest.mark.django_db
def test_any_document_comes_back_from_the_rows_as_it_went_in(document):
    assert store.load(store.create(document)) == document


@SLOW
@given(before=documents(), after=documents())
@pytest.mark.django_db
def test_any_document_can_become_any_other_and_go_back(before, after):
    canvas = store.create(before)
    entry = store.change(canvas, actor=None, what=store.REPLACED, edit=lambda _: after)
    assert store.load(canvas) == after
    if entry is not None:
        store.change(canvas, actor=None, what=store.REPLACED, edit=store.undo(entry))
    assert store.load(canvas) == before


@SLOW
@given(document=documents(), data=st.data())
@pytest.mark.django_db
def test_whatever_is_deleted_comes_back_whole_by_undo(document, data):
    named = edits.ids(document)
    board = [
        (collection, id_)
        for id_, collection in named.items()
        if collection not in ("touchpoints", "blueprint")
    ]
    if not board:
        return
    collection, id_ = data.draw(st.sampled_from(board))
    canvas = store.create(document)
    entry = store.change(
        canvas, actor=None, what="thing.deleted", subject=id_, edit=edits.deleted(collection, id_)
    )
    assert id_ not in edits.ids(store.load(canvas))
    store.change(canvas, actor=None, what="change.undone", edit=store.undo(entry))
    assert store.load(canvas) == document


@pytest.mark.parametrize("notes", [0, 60, 300])
def test_loading_takes_the_same_queries_whatever_the_size(notes, make_canvas, django_assert_num_queries):
    canvas = make_canvas(board_with(notes) if notes else new_document("Nothing yet"))
    with django_assert_num_queries(8):
        store.load(canvas)


def test_a_change_bumps_the_version_and_is_logged_with_both_sides(owner, make_canvas):
    canvas = make_canvas("Green Basket", owner)
    note = Note(id="n1", block=NoteBlock.KEY_PARTNERS, text="Fourteen farms")
    entry = store.change(
        canvas, actor=owner.user, what="note.added", subject="n1", edit=edits.added("notes", note)
    )
    assert (entry.version, entry.actor, entry.what, entry.subject) == (1, owner.user, "note.added", "n1")
    assert entry.before == '{"notes":{"n1":null}}'
    assert entry.after == '{"notes":{"n1":[0,{"id":"n1","block":"key_partners","text":"Fourteen farms"}]}}'
    assert Canvas.objects.get().version == canvas.version == 1


def test_an_edit_that_changes_nothing_leaves_no_trace(make_canvas):
    canvas = make_canvas(example())
    assert store.change(canvas, actor=None, what="note.edited", edit=lambda document: document) is None
    assert canvas.version == 0
    assert not Change.objects.exists()


def test_a_change_that_would_not_hold_together_is_refused_whole(make_canvas):
    canvas = make_canvas(example())
    clash = edits.added("segments", Segment(id="n1", name="Has the id of a note"))
    with pytest.raises(InvalidDocument, match="already the id"):
        store.change(canvas, actor=None, what="segment.added", edit=clash)
    assert store.load(canvas) == example()
    assert not Change.objects.exists()


def test_the_501st_note_is_refused(make_canvas):
    notes = tuple(Note(id=f"n{n}", block=NoteBlock.KEY_PARTNERS, text="One more") for n in range(500))
    canvas = make_canvas(new_document("Overfull", notes=notes))
    extra = edits.added("notes", replace(notes[0], id="n500"))
    with pytest.raises(InvalidDocument, match="501 entries"):
        store.change(canvas, actor=None, what="note.added", edit=extra)


def test_a_canvas_never_grows_beyond_what_a_document_may_weigh(make_canvas):
    notes = tuple(Note(id=f"n{n}", block=NoteBlock.KEY_PARTNERS, text="x" * 5000) for n in range(200))
    canvas = make_canvas(new_document("Heavy", notes=notes))
    more = tuple(replace(note, id=f"m{note.id}") for note in notes[:20])
    with pytest.raises(InvalidDocument, match="bytes"):
        store.change(
            canvas, actor=None, what="note.added", edit=lambda document: replace(document, notes=notes + more)
        )


def test_undo_is_refused_where_the_thing_has_changed_since(make_canvas):
    canvas = make_canvas(example())
    renamed = store.change(
        canvas, actor=None, what="segment.edited", edit=edits.updated("segments", "s1", name="Pupils")
    )
    store.change(
        canvas, actor=None, what="segment.edited", edit=edits.updated("segments", "s1", name="Students")
    )
    with pytest.raises(Conflict):
        store.change(canvas, actor=None, what="change.undone", edit=store.undo(renamed))
    assert store.load(canvas).segments[0].name == "Students"


def test_undo_leaves_alone_what_others_did_meanwhile(make_canvas):
    canvas = make_canvas(example())
    gone = store.change(canvas, actor=None, what="note.deleted", edit=edits.deleted("notes", "n3"))
    store.change(
        canvas, actor=None, what="segment.edited", edit=edits.updated("segments", "s1", name="Pupils")
    )
    store.change(canvas, actor=None, what="change.undone", edit=store.undo(gone))
    document = store.load(canvas)
    assert document.notes == example().notes
    assert document.segments[0].name == "Pupils"


def test_a_deleted_segment_takes_its_relationships_answers_and_record_along():
    document = edits.deleted("segments", "s1")(example("everything-at-odds"))
    assert "s1" not in {relationship.segment for relationship in document.relationships}
    assert "s1" not in {answer.segment for answer in document.answers}
    assert "s1" not in {record.segment for record in document.toolkit}
    assert loads_again(document) == document


def test_a_list_of_segments_that_loses_its_last_is_not_known_any_more():
    only = new_document(
        "Shop",
        segments=(Segment(id="s1", name="Parents"),),
        notes=(Note(id="n1", block=NoteBlock.KEY_PARTNERS, text="Farms", segments=("s1",)),),
    )
    assert edits.deleted("segments", "s1")(only).notes[0].segments is None


def test_a_waiver_goes_with_the_thing_that_it_is_about():
    waived = replace(
        example(), waivers=(Waiver(rule="bond/none", subjects=("s1",), reason="They stay for the place"),)
    )
    assert edits.deleted("segments", "s1")(waived).waivers == ()


def test_what_is_moved_stands_in_front_of_what_was_named():
    document = example()
    moved = edits.moved("notes", "n5", before="n2")(document)
    assert [note.id for note in moved.notes][:4] == ["n1", "n5", "n2", "n3"]
    last = edits.moved("notes", "n1")(document)
    assert last.notes[-1].id == "n1"


def test_a_moved_note_may_change_its_block_on_the_way(make_canvas):
    canvas = make_canvas(example())
    store.change(
        canvas,
        actor=None,
        what="note.moved",
        edit=edits.moved("notes", "n1", before="n20", block=NoteBlock.REVENUE_STREAMS),
    )
    notes = store.load(canvas).notes
    assert [note.id for note in notes][17:20] == ["n19", "n1", "n20"]
    assert notes[18].block is NoteBlock.REVENUE_STREAMS


def test_what_is_added_after_deletions_comes_last(make_canvas):
    canvas = make_canvas(example())
    for id_ in ("n1", "n2", "n3"):
        store.change(canvas, actor=None, what="note.deleted", edit=edits.deleted("notes", id_))
    new = Note(id="nx", block=NoteBlock.KEY_PARTNERS, text="New")
    store.change(canvas, actor=None, what="note.added", edit=edits.added("notes", new))
    assert store.load(canvas).notes[-1] == new


def test_editing_what_is_gone_says_so(make_canvas):
    canvas = make_canvas(example())
    with pytest.raises(edits.Missing):
        store.change(canvas, actor=None, what="note.edited", edit=edits.updated("notes", "gone", text="x"))


def test_new_ids_are_free():
    document = example()
    assert edits.new_id(document, "segments") not in edits.ids(document)


@SLOW
@given(before=documents(), after=documents())
def test_the_two_patches_lead_there_and_back(before, after):
    back, forth = difference(before, after)
    assert apply(before, forth) == after
    assert apply(after, back) == before


def test_two_waivers_of_one_finding_are_told_apart():
    first = Waiver(rule="bond/none", subjects=("s1",), reason="They stay for the place")
    before = replace(example(), waivers=(first,))
    after = replace(before, waivers=(first, replace(first, reason="And for the coffee")))
    back, forth = difference(before, after)
    assert apply(before, forth) == after
    assert apply(after, back) == before


def loads_again(document):
    from canvas.document import dumps

    return loads(dumps(document))
