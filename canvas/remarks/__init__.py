"""What is asked for and said of a canvas in courses, for those whose work it is."""
