"""What a course reckons with, free of rows: roles, states of work, rubrics, points."""
