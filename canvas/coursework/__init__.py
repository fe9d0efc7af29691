"""What a course reckons with: roles, states of work, rubrics, points. Rows may be given; none is asked for."""
