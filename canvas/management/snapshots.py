"""Photographs for the demonstration, drawn when it is loaded: what was noted down in interviews, on a wall."""

import io
from random import Random

from PIL import Image, ImageDraw, ImageFilter

SIZE = (960, 640)  # pixels
WALL, PEN = (214, 211, 203), (70, 72, 84)
PAPERS = ((247, 224, 138), (244, 186, 171), (180, 214, 190), (176, 202, 226))


def wall(seed: int) -> bytes:
    """A JPEG of slips of paper on a wall, of another order for every seed."""
    chance = Random(seed)  # noqa: S311
    image = Image.new("RGB", SIZE, WALL)
    for row in range(3):
        for column in range(5):
            slip = _slip(chance)
            place = (
                40 + column * 180 + chance.randint(-14, 14),
                30 + row * 195 + chance.randint(-12, 12),
            )
            image.paste(slip, place, slip)
    written = io.BytesIO()
    image.filter(ImageFilter.GaussianBlur(0.8)).save(written, "JPEG", quality=80)
    return written.getvalue()


def _slip(chance: Random) -> Image.Image:
    """A slip with some lines of writing, hung not quite straight."""
    slip = Image.new("RGBA", (150, 150), (*chance.choice(PAPERS), 255))
    draw = ImageDraw.Draw(slip)
    for line in range(chance.randint(2, 5)):
        y = 28 + line * 24
        points = [(x, y + chance.randint(-3, 3)) for x in range(16, chance.randint(80, 134), 7)]
        draw.line(points, fill=(*PEN, 255), width=3)
    return slip.rotate(chance.uniform(-5, 5), expand=True, resample=Image.Resampling.BICUBIC)
