"""Rows of the canvas itself, and of the courses that work on canvases."""

from canvas.models.assignment import Assignment, Work
from canvas.models.canvas import Canvas
from canvas.models.change import Change
from canvas.models.course import Course, Enrolment, Expected, Team
from canvas.models.picture import Picture
from canvas.models.reader import Reader
from canvas.models.review import Allocation, Comment, Phrase, Review
from canvas.models.submission import PictureBytes, Submission, SubmittedPicture
from canvas.models.things import Note, NoteRelationship, NoteSegment, Reference

__all__ = [
    "Allocation",
    "Assignment",
    "Canvas",
    "Change",
    "Comment",
    "Course",
    "Enrolment",
    "Expected",
    "Note",
    "NoteRelationship",
    "NoteSegment",
    "Phrase",
    "Picture",
    "PictureBytes",
    "Reader",
    "Reference",
    "Review",
    "Submission",
    "SubmittedPicture",
    "Team",
    "Work",
]
