"""Where work stands, as the rooms of a course ask for it."""

from canvas.coursework.states import Refusal, Stand, comes_late, overdue, refusal, released, state

__all__ = ["Refusal", "Stand", "comes_late", "overdue", "refusal", "released", "state"]
