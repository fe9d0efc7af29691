"""The seven guiding questions: what each is, and when it counts as answered."""

from string import Template

import pytest

from canvas.document import CanvasDocument, Note, ValueProposition, new_document
from relationships.coverage import Aspect, coverage
from relationships.document import Answer, Cost, Relationship
from relationships.kinds import Bond, Motive, Per, Question, Status
from relationships.questions import STEPS, answered, progress
from relationships.questions.expected import NOT_ASKED
from relationships.questions.samples import FIRST, SAMPLES, SEEN_BY_THEM
from relationships.rules import RULES, check
from segments.document import Channel, Segment
from segments.kinds import CARRIES, ChannelKind, NoteBlock, RelationshipType
from tests.boards import board_with


def canvas(relationship: dict | None = None, segment: dict | None = None, **fields: object) -> CanvasDocument:
    """A canvas of one segment, with one relationship where one is given."""
    kept = [Relationship(id="r1", segment="s1", type="self_service", **relationship)] if relationship else []
    return new_document(
        "Green Basket",
        segments=(Segment(id="s1", name="Working parents", **(segment or {})),),
        relationships=tuple(kept),
        **fields,
    )


def test_there_is_one_step_for_each_of_the_seven_questions_in_their_order():
    assert list(STEPS) == list(Question)
    assert [step.question for step in STEPS.values()] == list(Question)
    assert len({step.short for step in STEPS.values()}) == 7


@pytest.mark.parametrize("step", STEPS.values(), ids=list(STEPS))
def test_every_question_names_the_segment_in_quotes_and_says_why_it_is_asked(step):
    assert step.wording.count("“%(segment)s”") == 1
    assert step.wording % {"segment": "100 % <b>"}
    assert step.why.endswith(".")
    assert step.words
    for text in (step.why, step.words, *step.starts):
        assert "%" not in text
        assert Template(text).safe_substitute() == text


@pytest.mark.parametrize("step", STEPS.values(), ids=list(STEPS))
def test_every_question_knows_which_rules_look_at_it(step):
    families = {rule.partition("/")[0] for rule in RULES}
    assert step.families
    assert set(step.families) <= families


@pytest.mark.parametrize("question", Question)
def test_nothing_is_answered_on_a_canvas_of_which_only_the_segment_is_known(question):
    assert not answered(canvas(), "s1", question)


@pytest.mark.parametrize("question", Question)
def test_own_words_answer_any_question_for_their_segment_alone(question):
    document = new_document(
        "Green Basket",
        segments=(Segment(id="s1", name="Working parents"), Segment(id="s2", name="Offices")),
        answers=(Answer(segment="s1", question=question, text="As far as we know"),),
    )
    assert answered(document, "s1", question)
    assert not answered(document, "s2", question)
    assert progress(document) == {"s1": (question,), "s2": ()}


@pytest.mark.parametrize(
    ("question", "document"),
    [
        (Question.EXPECTED, canvas(segment={"expects": (RelationshipType.SELF_SERVICE,)})),
        (Question.ESTABLISHED, canvas({"status": Status.INTENDED})),
        (Question.ACQUIRE_AND_RETAIN, canvas({"motives": (Motive.RETENTION,)})),
        (Question.ACQUIRE_AND_RETAIN, canvas({"motives": (Motive.GROWTH, Motive.ACQUISITION)})),
        (Question.MAINTAIN, canvas({"bonds": (Bond.SOCIAL,)})),
        (Question.GROWTH, canvas({"motives": (Motive.GROWTH,)})),
        (Question.COST, canvas({"cost": Cost(amount=0, per=Per.CUSTOMER_YEAR)})),
        (
            Question.INTEGRATION,
            canvas(
                {"text": "Orders online"},
                notes=(Note(id="n1", block=NoteBlock.KEY_RESOURCES, text="The site", supports=("r1",)),),
            ),
        ),
    ],
)
def test_what_stands_on_the_canvas_answers_its_question(question, document):
    assert answered(document, "s1", question)


@pytest.mark.parametrize(
    ("question", "document"),
    [
        (Question.ACQUIRE_AND_RETAIN, canvas({"motives": (Motive.GROWTH,)})),
        (Question.GROWTH, canvas({"motives": (Motive.ACQUISITION,)})),
        (Question.MAINTAIN, canvas({"text": "Orders online"}, segment={"level_now": "stranger"})),
        (
            Question.INTEGRATION,
            canvas(
                {"text": "Orders online"},
                notes=(Note(id="n1", block=NoteBlock.COST_STRUCTURE, text="Wages", supports=("r1",)),),
            ),
        ),
    ],
)
def test_what_belongs_to_another_question_does_not_answer_this_one(question, document):
    assert not answered(document, "s1", question)


def test_the_cost_is_answered_once_no_lived_relationship_lacks_it():
    known = Relationship(
        id="r1", segment="s1", type="self_service", cost=Cost(amount=9, per=Per.CUSTOMER_YEAR)
    )
    planned = Relationship(id="r2", segment="s1", type="communities", status=Status.INTENDED)
    lived = Relationship(id="r3", segment="s1", type="communities", status=Status.ESTABLISHED)
    segments = (Segment(id="s1", name="Working parents"),)
    one = new_document("Green Basket", segments=segments, relationships=(known, planned))
    other = new_document("Green Basket", segments=segments, relationships=(known, lived))
    assert answered(one, "s1", Question.COST)
    assert not answered(other, "s1", Question.COST)


def test_every_type_has_sample_wordings_and_words_for_how_customers_see_it():
    assert {sample.type for sample in SAMPLES.values()} == set(RelationshipType)
    assert {SAMPLES[slug].type for slug in FIRST} == set(RelationshipType)
    assert set(SEEN_BY_THEM) == set(RelationshipType)


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=list(SAMPLES))
def test_a_sample_wording_begins_without_a_contradiction(sample):
    assert sample.type.needs in CARRIES[sample.kind].surely
    document = new_document(
        "Green Basket",
        segments=(Segment(id="s1", name="Working parents", expects=(sample.type,)),),
        channels=(Channel(id="c1", name="It", kind=sample.kind, segments=("s1",)),),
        relationships=(
            Relationship(
                id="r1",
                segment="s1",
                type=sample.type,
                text=sample.text,
                status=Status.ESTABLISHED,
                channels=("c1",),
            ),
        ),
    )
    assert not [finding for finding in check(document) if finding.severity == "error"]


def test_the_sentence_for_founders_who_have_not_asked_is_a_sentence():
    assert NOT_ASKED == "We have not asked them yet"


def test_a_canvas_without_segments_has_no_coverage_and_no_progress():
    empty = coverage(new_document("Green Basket"))
    assert empty.total is None
    assert empty.segments == {}
    assert progress(new_document("Green Basket")) == {}


def test_a_segment_of_which_only_the_name_is_known_covers_nothing():
    assert coverage(canvas()) == ({"s1": frozenset()}, 0)


def test_coverage_counts_what_is_there_and_not_how_much_is_written():
    long = canvas({"text": "word " * 900}, answers=(Answer(segment="s1", question="cost", text="x" * 4000),))
    short = canvas({"text": "word"})
    assert coverage(long) == coverage(short)


def test_six_things_make_a_segment_whole():
    document = canvas(
        {"channels": ("c1",), "cost": Cost(amount=4, per=Per.CUSTOMER_YEAR)},
        segment={"expects": (RelationshipType.SELF_SERVICE,)},
        value_propositions=(ValueProposition(id="v1", text="In 24 hours", segments=("s1",)),),
        channels=(Channel(id="c1", name="Web shop", kind=ChannelKind.WEB_SHOP),),
        notes=(Note(id="n1", block=NoteBlock.REVENUE_STREAMS, text="Boxes", supports=("r1",)),),
    )
    assert coverage(document).segments["s1"] == frozenset(Aspect)
    assert coverage(document).total == 1


def test_a_note_of_the_cost_structure_is_no_revenue_and_a_side_that_does_not_pay_needs_none():
    note = Note(id="n1", block=NoteBlock.COST_STRUCTURE, text="Wages", segments=("s1",))
    assert Aspect.REVENUE not in coverage(canvas(notes=(note,))).segments["s1"]
    assert Aspect.REVENUE in coverage(canvas(segment={"value_per_customer": 0})).segments["s1"]


def test_a_planned_relationship_covers_but_an_unasked_expectation_does_not():
    document = canvas(
        {"status": Status.INTENDED}, answers=(Answer(segment="s1", question="expected", text=NOT_ASKED),)
    )
    assert coverage(document).segments["s1"] == {Aspect.RELATIONSHIP}
    assert answered(document, "s1", Question.EXPECTED)


def test_the_total_is_the_share_of_all_that_is_asked_of_all_segments():
    document = new_document(
        "Green Basket",
        segments=(
            Segment(id="s1", name="Working parents", expects=(RelationshipType.SELF_SERVICE,)),
            Segment(id="s2", name="Offices"),
        ),
    )
    assert coverage(document).total * 12 == 1


@pytest.mark.parametrize("size", [60, 300])
def test_a_board_of_any_size_is_read_without_asking_the_same_twice(size):
    document = board_with(size)
    assert set(progress(document)) == set(coverage(document).segments)
    assert coverage(document).total is not None
