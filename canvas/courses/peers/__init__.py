"""Peer review: who is asked to review whom, their desk, and what the staff see of it. Neither side learns of the other."""
