"""Reading the pictures of a canvas, each in one query; their bytes only where bytes are asked for."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from canvas.models import Canvas, Picture, Reference
from canvas.pictures.kinds import SMALL_SIDE, Size
from canvas.pictures.photo import Photo


@dataclass(frozen=True)
class Shown:
    """A picture as a page shows it: what to say of it, and how large it is whole and as a thumbnail."""

    id: int
    alt: str
    size: Size

    @property
    def small(self) -> Size:
        """The size of its thumbnail."""
        return self.size.within(SMALL_SIDE)


NO_PICTURES: Mapping[str, tuple[Shown, ...]] = {}


def present(canvas: Canvas) -> QuerySet[Picture]:
    """The pictures that nobody deleted and whose thing is there, the logo first."""
    things = Reference.objects.filter(canvas_id=canvas.pk, ref=OuterRef("subject"))
    here = Q(subject="") | Exists(things)
    return Picture.objects.filter(here, canvas_id=canvas.pk, deleted_at=None).order_by("pk")


def shown(canvas: Canvas) -> dict[str, tuple[Shown, ...]]:
    """The pictures of a canvas by the id of what they belong to; the logo stands under no id at all: ``""``."""
    found: dict[str, tuple[Shown, ...]] = {}
    for id_, subject, alt, width, height in present(canvas).values_list(
        "pk", "subject", "alt", "width", "height"
    ):
        found[subject] = (*found.get(subject, ()), Shown(id_, alt, Size(width, height)))
    return found


def whole(canvas: Canvas) -> tuple[Photo, ...]:
    """The pictures of a canvas with their bytes, the logo first."""
    rows = present(canvas).values_list("subject", "alt", "media_type", "width", "height", "content")
    photos = [Photo(*row[:5], content=bytes(row[5])) for row in rows]
    return tuple(sorted(photos, key=lambda photo: photo.subject != ""))
