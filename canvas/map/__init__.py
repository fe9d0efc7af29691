"""The map as a page: the picture, the remarks on it, and the same as tables."""
