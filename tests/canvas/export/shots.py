"""Photos for a canvas: small pictures of one colour, as they are kept beside it."""

import io

from PIL import Image

from canvas.document import CanvasDocument
from canvas.pictures.photo import Photo

RED = (200, 30, 40)


def photo(subject: str, alt: str, size: tuple[int, int] = (90, 60), media_type: str = "image/jpeg") -> Photo:
    """A picture of one red; a PNG is transparent."""
    written = io.BytesIO()
    if media_type == "image/png":
        Image.new("RGBA", size, (*RED, 128)).save(written, "PNG")
    else:
        Image.new("RGB", size, RED).save(written, "JPEG")
    return Photo(subject, alt, media_type, *size, written.getvalue())


def photos_of(document: CanvasDocument) -> tuple[Photo, ...]:
    """A logo, a portrait of every segment, and two photos of every third note."""
    portraits = [photo(segment.id, f"Portrait: {segment.name}") for segment in document.segments]
    evidence = [photo(note.id, f"Seen: {note.text}"[:200]) for note in document.notes[::3] for _ in range(2)]
    return (photo("", "The logo", (300, 80), "image/png"), *portraits, *evidence)
