"""The board: the nine blocks of a canvas, read and changed in place."""
