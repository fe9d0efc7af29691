"""Notes, and the register of ids."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from relationships.models import Relationship
from segments.kinds import Evidence, NoteBlock
from segments.models import Link, Segment, Thing, slug_field
from segments.shape import NAME_LIMIT


class Note(Thing):
    """A note in one of the five plain blocks."""

    block = slug_field(NoteBlock, blank=False)
    text = models.TextField()
    segments_known = models.BooleanField(default=False)
    segments = models.ManyToManyField(Segment, through="NoteSegment", related_name="notes")
    supports = models.ManyToManyField(Relationship, through="NoteRelationship", related_name="notes")
    evidence = slug_field(Evidence)

    class Meta(Thing.Meta):
        constraints = [
            *Thing.Meta.constraints,
            CheckConstraint(condition=~Q(text=""), name="note_has_a_text"),
        ]


class NoteSegment(Link):
    """A note is about a segment."""

    source = models.ForeignKey(Note, models.CASCADE, related_name="segment_links")
    target = models.ForeignKey(Segment, models.CASCADE, related_name="note_links")

    class Meta:
        constraints = [UniqueConstraint(fields=["source", "target"], name="note_names_a_segment_once")]


class NoteRelationship(Link):
    """A note carries a relationship."""

    source = models.ForeignKey(Note, models.CASCADE, related_name="relationship_links")
    target = models.ForeignKey(Relationship, models.CASCADE, related_name="note_links")

    class Meta:
        constraints = [
            UniqueConstraint(fields=["source", "target"], name="note_supports_a_relationship_once")
        ]


class Reference(models.Model):
    """Every id of a canvas, once. Triggers alone write it (see ``canvas.models.guards``)."""

    canvas = models.ForeignKey("canvas.Canvas", models.CASCADE, related_name="references")
    ref = models.CharField(max_length=NAME_LIMIT)

    class Meta:
        constraints = [UniqueConstraint(fields=["canvas", "ref"], name="one_thing_to_an_id")]

    def __str__(self) -> str:
        return self.ref
