"""Cards change places: by steps, in front of another, into another block."""

import pytest
from django.urls import reverse

from canvas.edits import find
from canvas.models import Change
from segments.kinds import NoteBlock
from tests.canvas.board.conftest import HTMX


@pytest.fixture
def row(now):
    """The ids of a note block in order."""
    return lambda block: [note.id for note in now().notes if note.block == block]


def test_a_step_earlier_and_a_step_later(owner, at, row):
    assert row("key_partners") == ["n13", "n14", "n15", "n16", "n17"]
    owner.post(at("move", "notes", "n14"), {"step": "earlier"})
    assert row("key_partners") == ["n14", "n13", "n15", "n16", "n17"]
    owner.post(at("move", "notes", "n14"), {"step": "later"})
    owner.post(at("move", "notes", "n16"), {"step": "later"})
    assert row("key_partners") == ["n13", "n14", "n15", "n17", "n16"]


def test_the_answer_says_where_the_card_stands_now(owner, at):
    answer = owner.post(at("move", "notes", "n14"), {"step": "earlier"}, headers=HTMX)
    said = [str(message) for message in answer.context["messages"]]
    assert said == ["“Courier co-operative” is now number 1 of 5 in “Key partners”."]
    assert "autofocus>Courier co-operative</a>" in answer.content.decode()


@pytest.mark.parametrize(("id_", "step"), [("n13", "earlier"), ("n17", "later")])
def test_at_either_end_nothing_changes(id_, step, owner, at, canvas):
    answer = owner.post(at("move", "notes", id_), {"step": step}, headers=HTMX)
    assert [str(message) for message in answer.context["messages"]] == ["Nothing changed."]
    assert not Change.objects.filter(canvas=canvas).exists()


@pytest.mark.parametrize("collection", ["value_propositions", "segments", "channels", "relationships"])
def test_every_kind_of_card_goes_in_front_of_another(collection, owner, at, now):
    ids = [thing.id for thing in getattr(now(), collection)]
    owner.post(at("move", collection, ids[-1]), {"before": ids[1]})
    assert [thing.id for thing in getattr(now(), collection)] == [ids[0], ids[-1], *ids[1:-1]]
    owner.post(at("move", collection, ids[0]), {"before": ""})
    assert [thing.id for thing in getattr(now(), collection)][-1] == ids[0]


def test_a_note_goes_into_another_block(owner, at, row):
    owner.post(at("move", "notes", "n13"), {"block": "cost_structure", "before": "n19"})
    assert row("cost_structure") == ["n18", "n13", "n19", "n20", "n21", "n22"]
    assert "n13" not in row("key_partners")


@pytest.mark.parametrize("block", ["channels", "nowhere", ""])
def test_no_note_leaves_for_a_block_that_holds_none(block, owner, at, now):
    owner.post(at("move", "notes", "n13"), {"block": block, "before": "n17"})
    assert find(now(), "notes", "n13").block is NoteBlock.KEY_PARTNERS


@pytest.mark.parametrize("before", ["s1", "no-such", "n14", "\x00"])
def test_in_front_of_what_is_not_there_means_last_and_breaks_nothing(before, owner, at, now):
    owner.post(at("move", "notes", "n14"), {"before": before})
    assert len(now().notes) == 27


def test_a_step_among_the_shown_passes_the_hidden(owner, at, now):
    ids = [r.id for r in now().relationships]
    assert ids.index("r6") - ids.index("r4") > 1
    owner.post(at("move", "relationships", "r5") + "?only=s2", {"step": "later"})
    order = [r.id for r in now().relationships if r.segment == "s2"]
    assert order == ["r4", "r6", "r5"]


def test_the_form_moves_too_and_saves_what_was_typed(owner, canvas, at, now, row):
    address = reverse("board:thing", args=[canvas.pk, "notes", "n14"])
    data = {"text": "Couriers", "block": "key_partners", "step": "later"}
    answer = owner.post(address, data, headers=HTMX)
    assert row("key_partners") == ["n13", "n15", "n14", "n16", "n17"]
    assert find(now(), "notes", "n14").text == "Couriers"
    html = answer.content.decode()
    assert 'value="later" autofocus>' in html
    assert 'id="form-at-n14"' in html
    assert Change.objects.filter(canvas=canvas).count() == 1


def test_the_form_puts_a_note_into_another_block_and_a_relationship_to_another_segment(owner, at, now):
    owner.post(at("thing", "notes", "n14"), {"text": "Couriers", "block": "key_resources"})
    owner.post(at("thing", "relationships", "r1"), {"segment": "s2", "type": "self_service"})
    assert find(now(), "notes", "n14").block is NoteBlock.KEY_RESOURCES
    assert find(now(), "relationships", "r1").segment == "s2"


def test_one_step_through_the_form_goes_from_the_last_address_on(owner, at):
    data = {"text": "Couriers", "block": "key_partners", "step": "later"}
    answer = owner.post(at("thing", "notes", "n14"), data)
    assert answer.url == at("thing", "notes", "n14") + "?step=later"
    assert 'value="later" autofocus>' in owner.get(answer.url).content.decode()
