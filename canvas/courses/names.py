"""What people and teams are called, as the rooms of a course ask for it."""

from canvas.coursework.names import called, who

__all__ = ["called", "who"]
