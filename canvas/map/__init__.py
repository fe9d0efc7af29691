"""The map: segments, relationship types and channels as one picture, with what does not meet on it."""
