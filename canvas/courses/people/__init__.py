"""The courses that one is in, and the people of a course."""
