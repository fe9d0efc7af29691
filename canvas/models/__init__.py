"""Rows of the canvas itself."""

from canvas.models.canvas import Canvas
from canvas.models.change import Change
from canvas.models.picture import Picture
from canvas.models.reader import Reader
from canvas.models.things import Note, NoteRelationship, NoteSegment, Reference

__all__ = ["Canvas", "Change", "Note", "NoteRelationship", "NoteSegment", "Picture", "Reader", "Reference"]
