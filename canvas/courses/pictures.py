"""The pictures of a canvas when it was handed in. Their bytes are kept once, however often they are handed in."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Prefetch, prefetch_related_objects

from canvas.coursework.places import picture_key
from canvas.models import Canvas, Picture, PictureBytes, Submission, SubmittedPicture
from canvas.pictures.kinds import SMALL_SIDE, Size
from canvas.pictures.photo import Photo
from canvas.pictures.selectors import present


@dataclass(frozen=True)
class Frozen:
    """A picture of a submission as pages show it. ``source`` is the id that it had on the canvas.

    ``subject`` is the id of its segment or note, empty for the logo; ``digest`` is the SHA-256 of its bytes.
    """

    id: int
    subject: str
    alt: str
    digest: str
    size: Size
    source: int

    @property
    def small(self) -> Size:
        """The size of its thumbnail."""
        return self.size.within(SMALL_SIDE)

    @property
    def key(self) -> str:
        """What a comment keeps that is pinned to it."""
        return picture_key(self.subject, self.digest)


def freeze(canvas: Canvas, submission: Submission) -> None:
    """Keep the pictures that a canvas shows with a submission of it; in a few queries, and one picture in memory."""
    rows = present(canvas)
    contents = rows.values_list("pk", "content").iterator(chunk_size=1)
    digests = {pk: hashlib.sha256(content).hexdigest() for pk, content in contents}
    known = _known(digests)
    fresh = {digest: pk for pk, digest in digests.items() if digest not in known}
    for digest in sorted(
        fresh
    ):  # in one order, so that two teams who keep the same do not wait for each other
        _keep(digest, rows.get(pk=fresh[digest]))
    known |= _known(digests) if fresh else {}
    SubmittedPicture.objects.bulk_create(
        SubmittedPicture(
            submission=submission, subject=subject, alt=alt, content_id=known[digests[pk]], source=pk
        )
        for pk, subject, alt in rows.values_list("pk", "subject", "alt")
    )


def _keep(digest: str, picture: Picture) -> None:
    kept = PictureBytes(
        digest=digest,
        media_type=picture.media_type,
        width=picture.width,
        height=picture.height,
        content=picture.content,
        thumbnail=picture.thumbnail,
    )
    PictureBytes.objects.bulk_create(
        [kept], ignore_conflicts=True
    )  # another team may have just kept the same


def _known(digests: Mapping[int, str]) -> dict[str, int]:
    """The rows of bytes that are kept already, by digest."""
    found = PictureBytes.objects.filter(digest__in=set(digests.values()))
    return dict(found.values_list("digest", "pk"))


def frozen(submission: Submission) -> tuple[Frozen, ...]:
    """The pictures of a submission without their bytes, in the order they came; one query, or none after ``named``."""
    prefetch_related_objects([submission], named())
    return tuple(_frozen(row, row.content) for row in submission.pictures.all())


def _frozen(row: SubmittedPicture, kept: PictureBytes) -> Frozen:
    return Frozen(row.pk, row.subject, row.alt, kept.digest, Size(kept.width, kept.height), row.source)


def named() -> "Prefetch[str]":
    """For ``prefetch_related`` of submissions: their pictures, without the bytes."""
    rows = SubmittedPicture.objects.select_related("content").order_by("pk")
    return Prefetch("pictures", rows.defer("content__content", "content__thumbnail"))


def photos(submission: Submission) -> tuple[Photo, ...]:
    """The pictures of a submission with their bytes, for its page: the logo first."""
    rows = SubmittedPicture.objects.filter(submission=submission.pk).order_by("pk")
    whole = [
        Photo(row.subject, row.alt, kept.media_type, kept.width, kept.height, bytes(kept.content))
        for row in rows.select_related("content").defer("content__thumbnail")
        if (kept := row.content)
    ]
    return tuple(sorted(whole, key=lambda photo: photo.subject != ""))


def purge() -> int:
    """Remove for good the bytes that no submission has any more; says how many."""
    return PictureBytes.objects.filter(submitted=None).delete()[0]
