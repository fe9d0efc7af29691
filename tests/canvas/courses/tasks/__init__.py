"""Assignments, rubrics, and handing work in."""
