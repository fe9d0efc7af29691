"""The pictures of a canvas: looked at, added, worded anew, taken off, and served."""
