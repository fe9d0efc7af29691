"""Reviewing: the queue, what was handed in as a still board, what is said of it, and how students learn of that."""
