"""Adding, changing, deleting and taking back, with htmx and without."""

from dataclasses import replace

import pytest
from django.urls import reverse

from canvas import store
from canvas.board import services
from canvas.board.converters import COLLECTIONS
from canvas.board.kinds import form_for
from canvas.document import Note, new_document
from canvas.edits import find
from canvas.models import Change
from segments.kinds import NoteBlock
from segments.shape import LIST_LIMIT, TEXT_LIMIT
from tests.canvas.board.conftest import HTMX
from tests.canvas.board.posted import posted

MADE = {
    "notes": {"text": "A new farm", "block": "key_partners"},
    "value_propositions": {"text": "Fresh"},
    "segments": {"name": "Schools"},
    "channels": {"name": "Kiosk", "kind": "kiosk"},
    "relationships": {"segment": "s1", "type": "communities", "text": "A parents’ circle"},
}
NAMES = {"segments": "name", "channels": "name"}
KNOWN = {"notes": "n3", "value_propositions": "v1", "segments": "s1", "channels": "c1", "relationships": "r1"}


@pytest.fixture
def opened(now):
    """The form of a thing as a browser holds it, with changes."""

    def open_(collection, id_, **changes):
        document = now()
        was = find(document, collection, id_)
        form = posted(form_for(collection, document, was=was), opened=services.stamp(was), **changes)
        return dict(form.lists())

    return open_


def names(document, collection):
    return [getattr(thing, NAMES.get(collection, "text")) for thing in getattr(document, collection)]


def messages(answer):
    return [str(message) for message in answer.context["messages"]]


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_thing_is_added_at_the_end_and_the_form_waits_for_the_next(collection, owner, at, now):
    answer = owner.post(at("add", collection), MADE[collection], headers=HTMX)
    assert answer.status_code == 200
    assert (
        names(now(), collection)[-1]
        == list(MADE[collection].values())[2 if collection == "relationships" else 0]
    )
    assert messages(answer) == [f"Added: “{names(now(), collection)[-1]}”."]
    sheet = answer.context["sheet"]
    assert sheet.slot
    assert not sheet.form.is_bound
    assert answer.content.decode().count("autofocus") == 1


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_without_scripts_adding_leads_to_an_empty_form_on_the_board(collection, owner, at, now):
    answer = owner.post(at("add", collection), MADE[collection], follow=True)
    assert answer.redirect_chain[0][1] == 302
    assert answer.context["sheet"].slot
    assert "Undo" in answer.content.decode()
    assert len(getattr(now(), collection)) == len({thing.id for thing in getattr(now(), collection)})


def test_the_next_note_goes_to_the_same_block_and_the_next_relationship_to_the_same_segment(owner, at):
    note = owner.post(at("add", "notes"), MADE["notes"], headers=HTMX).context["sheet"]
    assert note.form["block"].value() == NoteBlock.KEY_PARTNERS
    relationship = owner.post(at("add", "relationships"), MADE["relationships"], headers=HTMX).context[
        "sheet"
    ]
    assert relationship.form["segment"].value() == "s1"


def test_what_is_added_while_one_segment_is_shown_is_for_that_segment(owner, at):
    sheet = owner.get(at("add", "notes") + "?only=s2&block=key_resources", headers=HTMX).context["sheet"]
    assert sheet.form["segments"].value() == ("s2",)
    assert sheet.form["block"].value() == NoteBlock.KEY_RESOURCES


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_thing_is_changed_and_its_card_takes_the_focus(collection, owner, at, now, opened):
    id_ = KNOWN[collection]
    field = NAMES.get(collection, "text")
    before = find(now(), collection, id_)
    answer = owner.post(
        at("thing", collection, id_), opened(collection, id_, **{field: "Otherwise"}), headers=HTMX
    )
    assert answer.status_code == 200
    assert find(now(), collection, id_) == replace(before, **{field: "Otherwise"})
    html = answer.content.decode()
    assert html.count("autofocus") == 1
    assert "autofocus>Otherwise</a>" in html


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_without_scripts_a_change_leads_back_to_its_card(collection, owner, at, opened):
    id_ = KNOWN[collection]
    answer = owner.post(at("thing", collection, id_), opened(collection, id_))
    assert answer.status_code == 302
    assert answer.url == f"{at('board')}#at-{id_}"


def test_saving_without_a_change_writes_nothing(owner, at, canvas, opened):
    answer = owner.post(at("thing", "notes", "n3"), opened("notes", "n3"), headers=HTMX)
    assert messages(answer) == ["Nothing changed."]
    assert not Change.objects.filter(canvas=canvas).exists()


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_form_opens_in_its_card_or_on_the_whole_board(collection, owner, at):
    id_ = KNOWN[collection]
    part = owner.get(at("thing", collection, id_), headers=HTMX).content.decode()
    whole = owner.get(at("thing", collection, id_)).content.decode()
    assert part.lstrip().startswith("<li ")
    assert f'id="at-{id_}"' in part
    assert part.count('class="leaf"') == whole.count('class="leaf"') == 1
    assert "<html" in whole
    assert whole.count('<section class="block') == 9


@pytest.mark.parametrize("collection", COLLECTIONS)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_what_is_wrong_is_shown_at_its_field_and_nothing_typed_is_lost(
    collection, headers, owner, at, now, opened
):
    id_, field = KNOWN[collection], NAMES.get(collection, "text")
    before, typed = now(), "ж" * (TEXT_LIMIT + 1)
    for address, data in (
        (at("thing", collection, id_), opened(collection, id_, **{field: typed})),
        (at("add", collection), MADE[collection] | {field: typed}),
    ):
        answer = owner.post(address, data, headers=headers)
        assert answer.status_code == 422
        html = answer.content.decode()
        assert typed in html
        assert 'aria-invalid="true"' in html
        assert f'aria-describedby="f-{field}_error"' in html
    assert now() == before


def test_a_full_list_is_said_at_the_form_and_the_text_stays(owner, make_canvas):
    notes = tuple(Note(id=f"n{n}", block=NoteBlock.KEY_PARTNERS, text=f"Farm {n}") for n in range(LIST_LIMIT))
    canvas = make_canvas(replace(new_document("Full"), notes=notes), owner)
    data = {"text": "One more farm", "block": "key_partners"}
    answer = owner.post(reverse("board:add", args=[canvas.pk, "notes"]), data, headers=HTMX)
    assert answer.status_code == 422
    assert "501 entries; at most 500 are allowed" in answer.content.decode()
    assert "One more farm</textarea>" in answer.content.decode()
    assert len(store.load(canvas).notes) == LIST_LIMIT


def test_a_canvas_too_large_is_said_at_the_form_and_the_text_stays(owner, make_canvas):
    notes = tuple(Note(id=f"n{n}", block=NoteBlock.KEY_PARTNERS, text="ж" * TEXT_LIMIT) for n in range(104))
    canvas = make_canvas(replace(new_document("Heavy"), notes=notes), owner)
    address = reverse("board:add", args=[canvas.pk, "notes"])
    answer = owner.post(address, {"text": "ѣ" * TEXT_LIMIT, "block": "key_partners"}, headers=HTMX)
    assert answer.status_code == 422
    assert "a canvas document has at most" in answer.content.decode()
    assert "ѣ" * TEXT_LIMIT in answer.content.decode()


@pytest.mark.parametrize("collection", COLLECTIONS)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_deletion_is_offered_back_and_taken_back(collection, headers, owner, at, now, canvas):
    before = now()
    answer = owner.post(at("delete", collection, KNOWN[collection]), headers=headers, follow=True)
    assert answer.status_code == 200
    assert KNOWN[collection] not in [thing.id for thing in getattr(now(), collection)]
    undo = at("undo", 1)
    assert f'action="{undo}"' in answer.content.decode()
    taken_back = owner.post(undo, headers=headers, follow=True)
    assert taken_back.status_code == 200
    assert now() == before
    assert messages(taken_back) == ["Taken back."]


def test_a_segment_says_how_many_relationships_go_with_it(owner, at):
    answer = owner.post(at("delete", "segments", "s2"), headers=HTMX)
    assert messages(answer) == ["Deleted: “Small restaurants” and 3 relationships with them."]


def test_after_a_deletion_the_neighbour_takes_the_focus(owner, at):
    html = owner.post(at("delete", "notes", "n13"), headers=HTMX).content.decode()
    assert "autofocus>Courier co-operative</a>" in html


def test_after_the_last_of_a_block_is_deleted_its_add_link_takes_the_focus(owner, make_canvas):
    note = Note(id="n1", block=NoteBlock.COST_STRUCTURE, text="Rent")
    canvas = make_canvas(replace(new_document("One"), notes=(note,)), owner)
    html = owner.post(reverse("board:delete", args=[canvas.pk, "notes", "n1"]), headers=HTMX).content.decode()
    assert 'aria-label="Add: Cost structure" autofocus>' in html


def test_any_change_can_be_taken_back_and_that_too(owner, at, now, opened):
    start = now()
    owner.post(at("thing", "notes", "n3"), opened("notes", "n3", text="First"))
    owner.post(at("add", "segments"), MADE["segments"])
    changed = now()
    owner.post(at("undo", 1))
    assert find(now(), "notes", "n3") == find(start, "notes", "n3")
    assert now().segments == changed.segments
    owner.post(at("undo", 3))
    assert now() == changed


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_what_was_built_on_cannot_be_taken_back_and_says_so(headers, owner, at, now, opened):
    owner.post(at("thing", "notes", "n3"), opened("notes", "n3", text="First"))
    owner.post(at("thing", "notes", "n3"), opened("notes", "n3", text="Second"))
    answer = owner.post(at("undo", 1), headers=headers)
    assert answer.status_code == 409
    assert "This cannot be taken back any more" in answer.content.decode()
    assert find(now(), "notes", "n3").text == "Second"


def test_an_added_segment_that_is_used_cannot_be_taken_back(owner, at, now):
    owner.post(at("add", "segments"), MADE["segments"])
    made = now().segments[-1].id
    owner.post(at("add", "relationships"), MADE["relationships"] | {"segment": made})
    assert owner.post(at("undo", 1)).status_code == 409
    assert now().segments[-1].id == made


@pytest.mark.parametrize("version", [0, 7, 2**31, 2**63, 10**30])
def test_there_is_nothing_to_take_back_where_nothing_was(version, owner, canvas):
    address = reverse("board:board", args=[canvas.pk]) + f"undo/{version}/"
    assert owner.post(address).status_code == 404


def test_nobody_takes_back_a_change_of_another_canvas(owner, make_canvas, at):
    owner.post(at("delete", "notes", "n1"))
    other = make_canvas("Another", owner)
    assert owner.post(reverse("board:undo", args=[other.pk, 1])).status_code == 404


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_card_that_is_gone_says_so_and_shows_the_board(headers, owner, at):
    for answer in (
        owner.get(at("thing", "notes", "n99"), headers=headers),
        owner.post(at("delete", "notes", "n99"), headers=headers),
        owner.post(at("move", "notes", "n99"), {"step": "later"}, headers=headers),
        owner.get(at("thing", "notes", "s1"), headers=headers),
    ):
        assert answer.status_code == 404
        assert "not on the board any more" in answer.content.decode()
        assert 'id="canvas"' in answer.content.decode()


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_what_was_typed_for_a_card_that_is_gone_can_be_added_anew(headers, owner, at, now, opened):
    data = opened("notes", "n3", text="Long thought about")
    owner.post(at("delete", "notes", "n3"))
    answer = owner.post(at("thing", "notes", "n3"), data, headers=headers)
    assert answer.status_code == 404
    sheet = answer.context["sheet"]
    assert sheet.slot == "key_activities"
    assert "Long thought about</textarea>" in answer.content.decode()
    owner.post(sheet.action, data)
    assert "Long thought about" in names(now(), "notes")


def test_two_who_write_the_same_card_see_both_texts(owner, at, now, opened):
    mine, theirs = opened("notes", "n3", text="Mine"), opened("notes", "n3", text="Theirs")
    owner.post(at("thing", "notes", "n3"), theirs)
    answer = owner.post(at("thing", "notes", "n3"), mine, headers=HTMX)
    assert answer.status_code == 409
    assert find(now(), "notes", "n3").text == "Theirs"
    html = answer.content.decode()
    assert '<td lang="en" dir="auto">Theirs</td>' in html
    assert '<td lang="en" dir="auto">Mine</td>' in html
    assert "Mine</textarea>" in html
    owner.post(at("thing", "notes", "n3"), mine | {"opened": answer.context["sheet"].stamp})
    assert find(now(), "notes", "n3").text == "Mine"


def test_two_who_write_the_same_need_no_decision(owner, at, opened):
    data = opened("notes", "n3", text="Same")
    assert owner.post(at("thing", "notes", "n3"), data).status_code == 302
    assert owner.post(at("thing", "notes", "n3"), data).status_code == 302


def test_a_change_elsewhere_or_a_new_place_is_no_conflict(owner, at, now, opened):
    data = opened("notes", "n3", text="Mine")
    owner.post(at("delete", "notes", "n1"))
    owner.post(at("move", "notes", "n3"), {"step": "earlier"})
    assert owner.post(at("thing", "notes", "n3"), data).status_code == 302
    assert find(now(), "notes", "n3").text == "Mine"


def test_differences_are_in_words(owner, at, opened):
    mine = opened("relationships", "r1", cost_amount="12,000", motives=["growth"], channels=[])
    theirs = opened("relationships", "r1", text="Otherwise", segment="s2")
    owner.post(at("thing", "relationships", "r1"), theirs)
    rows = owner.post(at("thing", "relationships", "r1"), mine, headers=HTMX).context["sheet"].differences
    assert ("What it costs", "9", "12000") in rows
    assert ("What it is for", "win, keep", "grow") in rows
    assert ("On which channels", "Web shop", "–") in rows
    assert ("With whom", "Small restaurants", "Working parents") in rows


def test_an_id_of_another_canvas_names_nothing_here(owner, make_canvas, at, now):
    other = make_canvas(
        replace(new_document("Other"), notes=(Note(id="x1", block=NoteBlock.KEY_PARTNERS, text="T"),)), owner
    )
    before = now()
    assert owner.post(at("add", "notes"), MADE["notes"] | {"segments": ["x1"]}).status_code == 422
    assert owner.post(at("delete", "notes", "x1")).status_code == 404
    assert now() == before
    assert store.load(other).notes


def test_two_added_at_once_get_two_ids(owner, canvas, green, at, now):
    values = {"block": NoteBlock.KEY_PARTNERS, "text": "Twice"}
    for _ in range(2):
        services.add(canvas=canvas, actor=owner.user, collection="notes", document=green, values=values)
    ids = [note.id for note in now().notes]
    assert len(set(ids)) == len(ids) == len(green.notes) + 2


def test_every_change_is_logged_once_with_who_and_what(owner, at, canvas, opened):
    owner.post(at("add", "notes"), MADE["notes"])
    owner.post(at("thing", "channels", "c1"), opened("channels", "c1", name="Shop"))
    owner.post(at("move", "notes", "n2"), {"step": "earlier"})
    owner.post(at("delete", "relationships", "r3"))
    owner.post(at("undo", 4))
    log = Change.objects.filter(canvas=canvas).order_by("version").values_list("what", "subject", "actor")
    person = owner.user.pk
    assert list(log) == [
        ("note.added", "n28", person),
        ("channel.changed", "c1", person),
        ("note.moved", "n2", person),
        ("relationship.deleted", "r3", person),
        ("change.undone", "r3", person),
    ]


def test_a_guest_does_all_this_without_an_account(guest, make_canvas, green):
    canvas = make_canvas(green, guest)
    assert guest.get(reverse("board:board", args=[canvas.pk])).status_code == 200
    assert guest.post(reverse("board:add", args=[canvas.pk, "notes"]), MADE["notes"]).status_code == 302
    assert guest.post(reverse("board:undo", args=[canvas.pk, 1])).status_code == 302
    assert Change.objects.filter(canvas=canvas, actor=None).count() == 2


def test_the_settings_say_what_the_canvas_is(owner, at, now):
    data = {
        "title": "Red Basket",
        "summary": "Boxes",
        "stage": "growing",
        "currency": "EUR",
        "language": "ka",
    }
    answer = owner.post(at("settings"), data, follow=True)
    assert messages(answer) == ["Saved: “Red Basket”."]
    document = now()
    assert {name: getattr(document, name) for name in data} == data
    assert "growing market · €" in answer.content.decode()
    owner.post(at("undo", 1))
    assert now().title == "Green Basket"


@pytest.mark.parametrize(
    ("name", "value"),
    [("title", " "), ("title", "ж" * 201), ("stage", "old"), ("currency", "XXXX"), ("language", "en us")],
)
def test_settings_that_no_canvas_can_have_are_refused(name, value, owner, at, now):
    data = {"title": "T", "summary": "", "stage": "", "currency": "", "language": ""} | {name: value}
    answer = owner.post(at("settings"), data)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [name]
    assert now().title == "Green Basket"
