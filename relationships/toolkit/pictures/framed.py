"""A picture as a file of its own: whom it is about and what it is above it, what to see below it."""

from relationships.toolkit.pictures.base import ToolPicture, View
from relationships.toolkit.pictures.sheet import SMALL, Sheet, fitted
from segments.drawing.text import leans

MARGIN = 20.0
TITLE, SAID = 21.0, 15.0
BADGE = 22.0


def framed(view: View, picture: ToolPicture) -> str:
    """The picture as SVG with its head and its sentence, in the active language."""
    sheet = Sheet(view, picture.width + 2 * MARGIN)
    sheet.badge(MARGIN + BADGE / 2, MARGIN + BADGE / 2, BADGE)
    name = fitted(view.segment.name, picture.width - BADGE - 10, SMALL, founders=True)
    y = sheet.words(name, MARGIN + BADGE + 10, MARGIN + BADGE / 2 + 5)
    y = sheet.words(fitted(picture.title, picture.width, TITLE), MARGIN, y + 20)
    sheet.inside(picture.svg, MARGIN, y - 4)
    y += picture.height + 26
    left, look = MARGIN, ""
    if picture.severity:
        sheet.mark(picture.severity, MARGIN + 9, y - 5)
        left += 28
        look = "pen leaning" if leans(picture.say) else "pen"
    y = sheet.words(fitted(picture.say, picture.width - left + MARGIN, SAID), left, y, look)
    return sheet.svg(y + 6, f"{picture.alt} {picture.say}")
