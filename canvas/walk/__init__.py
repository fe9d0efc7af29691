"""The guided walk: seven questions for every segment, and each answer is at once the canvas."""
