"""Relationship marketing for one segment: ladder, value, quality, gaps, touchpoints, blueprint, recovery."""
