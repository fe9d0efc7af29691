"""Rows of the middle floor: relationships, answers, the toolkit's records."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from relationships import document, kinds
from segments.fields import ExactDecimalField, PartField, SlugsField
from segments.kinds import Evidence, RelationshipType
from segments.models import Channel, Link, Owned, Segment, Thing, slug_field
from segments.shape import NAME_LIMIT


class Relationship(Thing):
    """What the company keeps up with one segment; units as in ``relationships.document``."""

    segment = models.ForeignKey(Segment, models.CASCADE, related_name="relationships")
    type = slug_field(RelationshipType, blank=False)
    text = models.TextField(blank=True, default="")
    status = slug_field(kinds.Status)
    motives = SlugsField()
    channels = models.ManyToManyField(Channel, through="RelationshipChannel", related_name="relationships")
    people = ExactDecimalField(null=True, blank=True)
    cost_amount = ExactDecimalField(null=True, blank=True)
    cost_per = slug_field(kinds.Per)
    bonds = SlugsField()
    evidence = slug_field(Evidence)

    class Meta(Thing.Meta):
        constraints = [
            *Thing.Meta.constraints,
            CheckConstraint(condition=Q(people__gte=0), name="relationship_people_not_negative"),
            CheckConstraint(condition=Q(cost_amount__gte=0), name="relationship_cost_not_negative"),
            CheckConstraint(
                condition=Q(cost_amount__isnull=True, cost_per="")
                | (Q(cost_amount__isnull=False) & ~Q(cost_per="")),
                name="relationship_cost_says_per_what",
            ),
        ]


class RelationshipChannel(Link):
    """A relationship lives on a channel."""

    source = models.ForeignKey(Relationship, models.CASCADE, related_name="channel_links")
    target = models.ForeignKey(Channel, models.CASCADE, related_name="relationship_links")

    class Meta:
        constraints = [UniqueConstraint(fields=["source", "target"], name="relationship_uses_a_channel_once")]


class Answer(Owned):
    """The founder's own words on one guiding question about one segment."""

    segment = models.ForeignKey(Segment, models.CASCADE, related_name="answers")
    question = slug_field(kinds.Question, blank=False)
    text = models.TextField()

    class Meta:
        constraints = [
            UniqueConstraint(fields=["segment", "question"], name="one_answer_to_a_question"),
            CheckConstraint(condition=~Q(text=""), name="answer_has_a_text"),
        ]

    def __str__(self) -> str:
        return self.question


class ToolkitRecord(Owned):
    """Relationship marketing for one segment; the parts are document text."""

    segment = models.OneToOneField(Segment, models.CASCADE, related_name="toolkit_record")
    ladder = PartField(thing=document.Ladder, null=True)
    value = PartField(thing=document.CustomerValue, null=True)
    service_quality = PartField(thing=document.ServiceQuality, null=True)
    gaps = PartField(thing=document.Gaps, null=True)
    recovery = PartField(thing=document.Recovery, null=True)

    def __str__(self) -> str:
        return f"{self.segment_id}"


class Touchpoint(Thing):
    """A moment of contact, 1 to 5 on both scales."""

    record = models.ForeignKey(ToolkitRecord, models.CASCADE, related_name="touchpoints")
    name = models.CharField(max_length=NAME_LIMIT)
    importance = models.PositiveSmallIntegerField(null=True)
    performance = models.PositiveSmallIntegerField(null=True)
    relationship = models.ForeignKey(Relationship, models.SET_NULL, null=True, related_name="touchpoints")
    plan = models.TextField(blank=True, default="")

    class Meta(Thing.Meta):
        constraints = [
            *Thing.Meta.constraints,
            CheckConstraint(condition=Q(importance__range=(1, 5)), name="touchpoint_importance_on_scale"),
            CheckConstraint(condition=Q(performance__range=(1, 5)), name="touchpoint_performance_on_scale"),
        ]


class BlueprintStep(Thing):
    """One step of the customer's way through a service, in five lanes."""

    record = models.ForeignKey(ToolkitRecord, models.CASCADE, related_name="blueprint")
    step = models.TextField()
    evidence = models.TextField(blank=True, default="")
    customer = models.TextField(blank=True, default="")
    visible = models.TextField(blank=True, default="")
    invisible = models.TextField(blank=True, default="")
    support = models.TextField(blank=True, default="")
