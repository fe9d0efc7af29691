"""What the pages of pictures show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from canvas.board.notices import called
from canvas.document import CanvasDocument
from canvas.edits import Missing
from canvas.gallery.forms import AltForm
from canvas.pictures.kinds import EACH_NOTE
from canvas.pictures.selectors import Shown


@dataclass(frozen=True)
class Shelf:
    """One thing that has pictures or may have them: “logo”, “portrait” or “photograph”, and what it is called.

    ``place`` is that of a segment in the document, for its sign.
    """

    kind: str
    id: str
    name: str
    href: str
    pictures: tuple[Shown, ...]
    place: int | None = None

    @property
    def title(self) -> str:
        """The heading of its page."""
        if self.kind == "logo":
            return _("The logo of the canvas")
        titles = {"portrait": _("Portrait of “%(name)s”"), "photograph": _("Photographs on “%(name)s”")}
        return titles[self.kind] % {"name": self.name}

    @property
    def full(self) -> bool:
        """Whether there is no room for one more."""
        return self.kind == "photograph" and len(self.pictures) >= EACH_NOTE


def address(canvas_id: UUID, subject: str) -> str:
    """The page of a thing's pictures, or of the logo."""
    return (
        reverse("gallery:of", args=[canvas_id, subject])
        if subject
        else reverse("gallery:logo", args=[canvas_id])
    )


def shelves(
    canvas_id: UUID, document: CanvasDocument, shown: dict[str, tuple[Shown, ...]]
) -> Iterator[Shelf]:
    """The logo, every segment, every note."""

    def shelf(kind: str, id_: str, name: str, place: int | None = None) -> Shelf:
        return Shelf(kind, id_, name, address(canvas_id, id_), shown.get(id_, ()), place)

    yield shelf("logo", "", document.title)
    for place, segment in enumerate(document.segments):
        yield shelf("portrait", segment.id, segment.name, place)
    for note in document.notes:
        yield shelf("photograph", note.id, called(note))


def shelf_of(
    canvas_id: UUID, document: CanvasDocument, shown: dict[str, tuple[Shown, ...]], subject: str
) -> Shelf:
    """The one of a thing.

    Raises:
        Missing: where it is neither a segment nor a note (any more).
    """
    for shelf in shelves(canvas_id, document, shown):
        if shelf.id == subject:
            return shelf
    raise Missing(subject)


def hung(shelf: Shelf, wrong: AltForm | None = None, wrong_id: int = 0) -> Sequence[tuple[Shown, AltForm]]:
    """Each picture with the form of its words; ``wrong`` is one that was sent and will not do."""

    def form(picture: Shown) -> Any:
        if wrong is not None and picture.id == wrong_id:
            return wrong
        return AltForm(initial={"alt": picture.alt}, auto_id=f"p{picture.id}-%s")

    return [(picture, form(picture)) for picture in shelf.pictures]
