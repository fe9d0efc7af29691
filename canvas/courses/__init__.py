"""Courses: who learns together, what they are asked for, what they hand in, and what is said of it."""
