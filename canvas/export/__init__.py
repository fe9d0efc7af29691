"""The canvas on paper: one landscape page, set by typst from data alone."""
