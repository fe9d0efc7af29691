"""Drawings of a whole canvas, for pages and for paper."""
