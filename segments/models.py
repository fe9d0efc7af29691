"""Rows of the ground floor. ``ref`` is the id that the document knows a thing by."""

from functools import partial

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from segments import kinds
from segments.fields import ExactDecimalField, SlugsField, choices_of
from segments.shape import NAME_LIMIT, NUMBER_LIMIT


def slug_field(kind: type[kinds.Kind], *, blank: bool = True) -> models.CharField:
    """A column that holds one slug of a vocabulary, or nothing."""
    return models.CharField(max_length=40, choices=partial(choices_of, kind), blank=blank, default="")


class Owned(models.Model):
    """A row that belongs to one canvas and has a place in it."""

    canvas = models.ForeignKey("canvas.Canvas", models.CASCADE, related_name="%(class)s_rows")
    position = models.PositiveIntegerField()

    class Meta:
        abstract = True


class Thing(Owned):
    """A row that other things of its canvas can name."""

    ref = models.CharField(max_length=NAME_LIMIT)

    class Meta:
        abstract = True
        constraints = [UniqueConstraint(fields=["canvas", "ref"], name="%(app_label)s_%(class)s_one_ref")]

    def __str__(self) -> str:
        return self.ref


class Link(models.Model):
    """One entry of an ordered list of references."""

    position = models.PositiveIntegerField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.position}"


class Segment(Thing):
    """One kind of customer; units as in ``segments.document.Segment``."""

    name = models.CharField(max_length=NAME_LIMIT)
    description = models.TextField(blank=True, default="")
    expects = SlugsField()
    size = models.BigIntegerField(null=True, blank=True)
    value_per_customer = ExactDecimalField(null=True, blank=True)
    repeat = slug_field(kinds.Repeat)
    lifetime_years = ExactDecimalField(null=True, blank=True)
    buying = slug_field(kinds.Buying)
    level_now = slug_field(kinds.Level)
    level_target = slug_field(kinds.Level)
    evidence = slug_field(kinds.Evidence)

    class Meta(Thing.Meta):
        constraints = [
            *Thing.Meta.constraints,
            CheckConstraint(condition=Q(size__gte=0, size__lte=NUMBER_LIMIT), name="segment_size_in_range"),
            CheckConstraint(condition=Q(value_per_customer__gte=0), name="segment_value_not_negative"),
            CheckConstraint(condition=Q(lifetime_years__gte=0), name="segment_lifetime_not_negative"),
            CheckConstraint(condition=~Q(name=""), name="segment_has_a_name"),
        ]


class Channel(Thing):
    """A way to reach segments."""

    name = models.CharField(max_length=NAME_LIMIT)
    kind = slug_field(kinds.ChannelKind, blank=False)
    ownership = slug_field(kinds.Ownership)
    phases = SlugsField()
    segments_known = models.BooleanField(default=False)
    segments = models.ManyToManyField(Segment, through="ChannelSegment", related_name="channels")
    capabilities = SlugsField(null=True, default=None)

    class Meta(Thing.Meta):
        constraints = [
            *Thing.Meta.constraints,
            CheckConstraint(condition=~Q(name=""), name="channel_has_a_name"),
        ]


class ValueProposition(Thing):
    """What a segment gets that it would miss."""

    text = models.TextField()
    segments_known = models.BooleanField(default=False)
    segments = models.ManyToManyField(Segment, through="PropositionSegment", related_name="propositions")
    character = SlugsField()
    evidence = slug_field(kinds.Evidence)

    class Meta(Thing.Meta):
        constraints = [
            *Thing.Meta.constraints,
            CheckConstraint(condition=~Q(text=""), name="proposition_has_a_text"),
        ]


class ChannelSegment(Link):
    """A channel serves a segment."""

    source = models.ForeignKey(Channel, models.CASCADE, related_name="segment_links")
    target = models.ForeignKey(Segment, models.CASCADE, related_name="channel_links")

    class Meta:
        constraints = [UniqueConstraint(fields=["source", "target"], name="channel_serves_a_segment_once")]


class PropositionSegment(Link):
    """A value proposition is for a segment."""

    source = models.ForeignKey(ValueProposition, models.CASCADE, related_name="segment_links")
    target = models.ForeignKey(Segment, models.CASCADE, related_name="proposition_links")

    class Meta:
        constraints = [
            UniqueConstraint(fields=["source", "target"], name="proposition_is_for_a_segment_once")
        ]
