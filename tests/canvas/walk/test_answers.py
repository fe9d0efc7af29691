"""Each answer is at once the canvas: what it changes, and that nothing else changes."""

from dataclasses import replace

import pytest

from canvas import store
from canvas.document import Note, new_document
from canvas.models import Change
from relationships.document import Answer, Relationship
from relationships.kinds import Bond, Motive, Question, Status
from segments.document import Channel, Segment, ValueProposition
from segments.kinds import ChannelKind, Level, NoteBlock, Phase, RelationshipType, Repeat
from tests.canvas.walk.conftest import Walker

pytestmark = pytest.mark.django_db


def changed(walk, green, **collections):
    """The document as it is now, with these collections put back as they were."""
    return replace(walk.document, **{name: getattr(green, name) for name in collections})


@pytest.mark.parametrize("question", Question)
@pytest.mark.parametrize("segment", ["s1", "s4", "s6"])
def test_a_form_that_is_sent_as_it_was_opened_changes_nothing(walk, green, question, segment):
    sent = walk.answer(question, segment, go="skip")
    assert sent.status_code == 302
    assert walk.document == green
    assert not Change.objects.exists()


def test_ticked_types_are_what_the_segment_expects(walk, green):
    walk.answer("expected", "s6", expects=["communities", "self_service"], words="They told us")
    expects = walk.one("segments", "s6").expects
    assert set(expects) == {RelationshipType.COMMUNITIES, RelationshipType.SELF_SERVICE}
    assert walk.words("expected", "s6") == "They told us"
    assert changed(walk, green, segments=1, answers=1) == green
    assert Change.objects.get().what == "answer.expected"
    assert Change.objects.get().subject == "s6"


def test_not_asked_yet_is_an_answer_kept_as_words_and_empties_what_was_expected(walk):
    walk.answer("expected", "s5", expects=None, unknown="on", words="")
    assert walk.one("segments", "s5").expects == ()
    assert walk.words("expected", "s5") == "We have not asked them yet"
    again = walk.open("expected", "s5")
    assert walk.fill(again)["unknown"] == ["on"]
    assert walk.fill(again)["words"] == [""]


def test_not_asked_yet_is_said_in_the_readers_language_and_known_again_in_any(walk):
    walk.person.cookies.load({"django_language": "ka"})
    walk.answer("expected", "s5", expects=None, unknown="on", words="")
    assert walk.words("expected", "s5")
    walk.person.cookies.load({"django_language": "en"})
    assert walk.fill(walk.open("expected", "s5"))["unknown"] == ["on"]


def test_own_words_stand_beside_not_asked_yet(walk):
    walk.answer("expected", "s5", expects=None, unknown="on", words="In June we will")
    assert walk.words("expected", "s5") == "In June we will"
    assert walk.one("segments", "s5").expects == ()


def test_asking_them_after_all_takes_the_sentence_away(walk):
    walk.answer("expected", "s6", unknown="on")
    walk.answer("expected", "s6", unknown=None, expects=["self_service"])
    assert walk.words("expected", "s6") is None


def test_a_ticked_wording_makes_a_relationship_and_its_channel(fresh):
    fresh.person.post(fresh.at("begin"), {"name": "Working parents"})
    fresh.answer("established", add=["phone"], planned=["account"])
    document = fresh.document
    phone, account = document.relationships
    assert phone == Relationship(
        id="r1",
        segment="s1",
        type=RelationshipType.PERSONAL_ASSISTANCE,
        text="A direct phone line",
        status=Status.ESTABLISHED,
        channels=("c1",),
    )
    assert (account.status, account.channels) == (Status.INTENDED, ("c2",))
    assert document.channels[0] == Channel(
        id="c1", name="Direct phone line", kind=ChannelKind.PHONE, segments=("s1",)
    )
    assert Change.objects.filter(what="answer.established").count() == 1


def test_a_ticked_wording_uses_the_channel_that_is_there_and_opens_it(walk, green):
    walk.answer("established", "s6", add=["phone"])
    made = walk.document.relationships[-1]
    assert (made.segment, made.channels) == ("s6", ("c2",))
    assert walk.one("channels", "c2").segments == ("s1", "s2", "s6")
    assert len(walk.document.channels) == len(green.channels)


def test_a_channel_that_does_not_carry_what_its_kind_does_is_not_used_for_a_wording(make_canvas, owner):
    mute = Channel(id="c1", name="Mute", kind=ChannelKind.PHONE, capabilities=())
    document = new_document("Green", segments=(Segment(id="s1", name="Parents"),), channels=(mute,))
    walk = Walker(owner, make_canvas(document, owner))
    walk.answer("established", add=["phone"])
    assert walk.document.relationships[0].channels == ("c2",)


def test_a_ticked_wording_that_is_sent_twice_makes_one_relationship(walk, green):
    data = walk.fill(walk.open("established", "s6"), add=["phone"])
    walk.post("established", data, "s6")
    assert walk.post("established", data, "s6").status_code == 302
    assert len(walk.document.relationships) == len(green.relationships) + 1


def test_relationships_are_reworded_marked_as_lived_and_put_on_channels(walk):
    changes = {
        "at-r3-text": "It learns",
        "at-r3-status": "established",
        "at-r3-channels": ["c1", "c8"],
        "at-r3-more": "new:chatbot",
    }
    walk.answer("established", **changes)
    r3 = walk.one("relationships", "r3")
    assert (r3.text, r3.status, r3.channels) == ("It learns", Status.ESTABLISHED, ("c8", "c1", "c10"))
    assert walk.one("channels", "c10") == Channel(
        id="c10", name="Chatbot", kind=ChannelKind.CHATBOT, segments=("s1",)
    )


def test_a_channel_of_others_opens_when_it_is_chosen(walk):
    walk.answer("established", **{"at-r2-more": "at:c3"})
    assert walk.one("relationships", "r2").channels == ("c2", "c3")
    assert walk.one("channels", "c3").segments == ("s2", "s1")


def test_a_relationship_in_own_words(walk):
    walk.answer(
        "established",
        "s6",
        own_type="co_creation",
        own_text="They design the ribbon",
        own_status="intended",
        own_more="at:c6",
    )
    made = walk.document.relationships[-1]
    assert (made.type, made.text, made.status, made.channels) == (
        RelationshipType.CO_CREATION,
        "They design the ribbon",
        Status.INTENDED,
        ("c6",),
    )


def test_winning_and_keeping_are_set_and_growth_stays(walk, green):
    changes = {"at-r1-motives": ["retention"], "at-r3-motives": ["acquisition"]}
    walk.answer("acquire_and_retain", **changes)
    assert walk.one("relationships", "r1").motives == (Motive.RETENTION,)
    assert set(walk.one("relationships", "r3").motives) == {Motive.GROWTH, Motive.ACQUISITION}
    assert changed(walk, green, relationships=1) == green


def test_bonds_levels_and_repetition_are_set(walk, green):
    changes = {
        "at-r1-bonds": ["financial", "structural"],
        "at-r2-bonds": None,
        "level_now": "friend",
        "level_target": "partner",
        "repeat": "",
    }
    walk.answer("maintain", **changes)
    assert walk.one("relationships", "r1").bonds == (Bond.FINANCIAL, Bond.STRUCTURAL)
    assert walk.one("relationships", "r2").bonds == ()
    s1 = walk.one("segments", "s1")
    assert (s1.level_now, s1.level_target, s1.repeat) == (Level.FRIEND, Level.PARTNER, None)
    assert changed(walk, green, relationships=1, segments=1) == green


def test_repetition_is_known_by_its_word(walk):
    walk.answer("maintain", repeat="once")
    assert walk.one("segments", "s1").repeat is Repeat.ONCE


def test_growth_is_set_and_its_streams_of_revenue_are_tied_loosened_and_added(walk, green):
    changes = {"at-r11-grows": "on", "streams": ["n24"], "stream": "Carrying upstairs"}
    walk.answer("growth", "s5", **changes)
    assert walk.one("relationships", "r11").motives == (Motive.ACQUISITION, Motive.GROWTH)
    assert walk.one("notes", "n23").segments == ("s1",)
    assert walk.one("notes", "n24").segments == ("s2", "s5")
    assert walk.document.notes[-1] == Note(
        id="n28", block=NoteBlock.REVENUE_STREAMS, text="Carrying upstairs", segments=("s5",)
    )
    assert changed(walk, green, relationships=1, notes=1) == green


def test_a_stream_that_carries_a_relationship_counts_as_theirs_and_can_be_loosened(make_canvas, owner, green):
    notes = (*green.notes, Note(id="n99", block="revenue_streams", text="Tips", supports=("r1", "r4")))
    walk = Walker(owner, make_canvas(replace(green, notes=notes), owner))
    assert walk.fill(walk.open("growth"))["streams"] == ["n23", "n99"]
    walk.answer("growth", streams=["n23"])
    assert walk.one("notes", "n99").supports == ("r4",)


def test_growth_can_be_taken_back_from_a_relationship(walk):
    walk.answer("growth", **{"at-r3-grows": None})
    assert walk.one("relationships", "r3").motives == ()


def test_supports_notes_channels_moments_and_promises_are_tied(walk, green):
    changes = {
        "at-r3-hosts": ["n9"],
        "at-r3-host": "A model of what they cook",
        "at-r3-block": "key_resources",
        "at-r3-cost": "Two developers",
        "at-r1-costs": ["n22"],
        "at-r1-channels": ["c1", "c8"],
        "at-c1-phases": ["evaluation", "purchase", "after_sales"],
        "promises": ["v1", "v6"],
        "promise": "No evening lost",
    }
    walk.answer("integration", **changes)
    assert walk.one("notes", "n9").supports == ("r1", "r5", "r11", "r3")
    assert walk.one("notes", "n18").supports == ("r11",)
    assert walk.one("relationships", "r1").channels == ("c1", "c8")
    assert walk.one("channels", "c1").phases == (Phase.EVALUATION, Phase.PURCHASE, Phase.AFTER_SALES)
    assert walk.document.notes[-2:] == (
        Note(
            id="n28",
            block=NoteBlock.KEY_RESOURCES,
            text="A model of what they cook",
            segments=("s1",),
            supports=("r3",),
        ),
        Note(
            id="n29",
            block=NoteBlock.COST_STRUCTURE,
            text="Two developers",
            segments=("s1",),
            supports=("r3",),
        ),
    )
    assert walk.one("value_propositions", "v2").segments is None
    assert walk.one("value_propositions", "v6").segments == ("s5", "s1")
    assert walk.document.value_propositions[-1] == ValueProposition(
        id="v8", text="No evening lost", segments=("s1",)
    )
    kept = changed(walk, green, relationships=1, notes=1, channels=1, value_propositions=1)
    assert kept == green


def test_what_was_built_upon_cannot_be_taken_back_and_that_is_said(walk):
    walk.answer("expected", expects=["communities"])
    walk.answer("expected", expects=["co_creation"])
    first = Change.objects.earliest("version")
    page = walk.person.post(walk.at("undo", first.version), follow=True)
    assert "cannot be taken back" in page.content.decode()
    assert walk.one("segments", "s1").expects == (RelationshipType.CO_CREATION,)


def test_an_answer_says_who_gave_it(walk):
    walk.answer("expected", expects=["communities"])
    assert Change.objects.get().actor == walk.person.user


def test_answers_of_other_segments_stay_where_they_were(walk, green):
    walk.answer("expected", "s3", words="New")
    places = [(answer.segment, answer.question) for answer in walk.document.answers]
    assert places == [(answer.segment, answer.question) for answer in green.answers]
    assert Answer(segment="s3", question=Question.EXPECTED, text="New") in walk.document.answers
    assert store.load(walk.canvas) == walk.document
