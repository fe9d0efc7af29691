"""What the database itself refuses, whoever writes to it."""

import pytest
from django.db import IntegrityError, connection, transaction

from canvas.document import loads
from canvas.models import Canvas, Note, NoteRelationship, NoteSegment, Reference
from canvas.models.guards import OWNED, THINGS, TIES
from relationships.models import (
    Answer,
    BlueprintStep,
    Relationship,
    RelationshipChannel,
    ToolkitRecord,
    Touchpoint,
)
from segments.models import Channel, ChannelSegment, PropositionSegment, Segment, ValueProposition
from tests.test_fixtures import FIXTURES

DOCUMENT = loads((FIXTURES / "everything-at-odds.json").read_bytes())


@pytest.fixture
def two(make_canvas):
    """Two canvases of the same document."""
    return make_canvas(DOCUMENT), make_canvas(DOCUMENT)


def refused(act):
    with pytest.raises(IntegrityError), transaction.atomic():
        act()


LINKS = [
    (ChannelSegment, Channel, Segment),
    (PropositionSegment, ValueProposition, Segment),
    (NoteSegment, Note, Segment),
    (NoteRelationship, Note, Relationship),
    (RelationshipChannel, Relationship, Channel),
]


@pytest.mark.parametrize(("link", "source", "target"), LINKS, ids=lambda model: model.__name__)
def test_nothing_names_a_thing_of_another_canvas(link, source, target, two):
    here, there = two
    foreign = target.objects.filter(canvas=there).last()
    refused(
        lambda: link.objects.create(
            source=source.objects.filter(canvas=here).last(), target=foreign, position=9
        )
    )
    refused(lambda: link.objects.filter(source__canvas=here).update(target=foreign))


KEYS = [
    (Relationship, "segment", Segment),
    (Answer, "segment", Segment),
    (ToolkitRecord, "segment", Segment),
    (Touchpoint, "record", ToolkitRecord),
    (Touchpoint, "relationship", Relationship),
    (BlueprintStep, "record", ToolkitRecord),
]


@pytest.mark.parametrize(
    ("model", "key", "target"), KEYS, ids=lambda entry: getattr(entry, "__name__", entry)
)
def test_no_row_hangs_on_a_row_of_another_canvas(model, key, target, two):
    here, there = two
    foreign = target.objects.filter(canvas=there).last()
    refused(
        lambda: model.objects.filter(pk=model.objects.filter(canvas=here).first().pk).update(**{key: foreign})
    )


@pytest.mark.parametrize(
    "model", [Segment, Channel, ValueProposition, Note, Relationship, Touchpoint, BlueprintStep]
)
def test_no_two_things_of_one_canvas_share_an_id(model, two):
    here, _ = two
    taken = "s2" if model is not Segment else "c1"
    row = model.objects.filter(canvas=here).first()
    refused(lambda: model.objects.filter(pk=row.pk).update(ref=taken))
    row.pk = None
    row.ref = taken
    refused(row.save)


def test_two_canvases_may_use_the_same_ids(two):
    assert Segment.objects.filter(ref="s1").count() == 2


@pytest.mark.parametrize("model", [Segment, Channel, Note, Answer])
def test_nothing_moves_to_another_canvas(model, two):
    here, there = two
    refused(lambda: model.objects.filter(canvas=here).update(canvas=there))


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (Segment, {"size": -1}),
        (Segment, {"size": 10**12 + 1}),
        (Segment, {"value_per_customer": -1}),
        (Segment, {"lifetime_years": "-0.5"}),
        (Segment, {"name": ""}),
        (Channel, {"name": ""}),
        (Note, {"text": ""}),
        (ValueProposition, {"text": ""}),
        (Relationship, {"people": "-0.1"}),
        (Relationship, {"cost_amount": -1}),
        (Relationship, {"cost_amount": None}),
        (Relationship, {"cost_per": ""}),
        (Touchpoint, {"importance": 6}),
        (Touchpoint, {"performance": 0}),
        (Canvas, {"title": ""}),
    ],
    ids=str,
)
def test_values_that_must_never_be_are_refused(model, values, two):
    rows = model.objects.exclude(cost_amount=None) if model is Relationship else model.objects.all()
    refused(lambda: rows.filter(pk=rows.first().pk).update(**values))


def test_a_canvas_belongs_to_an_account_or_to_a_guest_but_never_to_both(owner, make_canvas):
    canvas = make_canvas("Mine", owner)
    refused(lambda: Canvas.objects.filter(pk=canvas.pk).update(guest_key="somebody"))


def test_one_answer_to_a_question_and_one_record_a_segment(two):
    here, _ = two
    answer = Answer.objects.filter(canvas=here).first()
    answer.pk = None
    refused(answer.save)
    record = ToolkitRecord.objects.filter(canvas=here).first()
    record.pk = None
    refused(record.save)


def test_the_register_of_ids_follows_every_deletion(two):
    here, _ = two
    Segment.objects.filter(canvas=here, ref="s1").delete()
    assert not Reference.objects.filter(canvas=here, ref__in=["s1", "r1", "t1", "b1"]).exists()
    Canvas.objects.filter(pk=here.pk).delete()
    assert not Reference.objects.filter(canvas_id=here.pk).exists()


@pytest.mark.django_db
def test_every_table_that_belongs_to_a_canvas_is_guarded():
    tables = set(connection.introspection.table_names())
    guarded = {*OWNED, *(tie.table for tie in TIES)}
    assert guarded <= tables
    assert set(THINGS) <= set(OWNED)
    owned = {
        model._meta.db_table
        for model in (
            Segment,
            Channel,
            ValueProposition,
            Note,
            Relationship,
            Answer,
            ToolkitRecord,
            Touchpoint,
            BlueprintStep,
        )
    }
    assert owned == set(OWNED)
