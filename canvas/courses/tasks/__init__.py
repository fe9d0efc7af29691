"""What a course asks for: assignments and their rubrics, and handing work in."""
