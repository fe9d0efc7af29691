"""The map as one picture: ``map_svg`` draws it for the page or, standing alone, for paper and files."""

from collections.abc import Iterable, Iterator

from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext, pgettext

from canvas.document import CanvasDocument
from canvas.drawings.map import paint
from canvas.drawings.map.columns import Words
from canvas.drawings.map.layout import lay_out
from canvas.drawings.map.scene import Scene, remarks_of
from canvas.drawings.map.setting import TYPOGRAPHY
from canvas.drawings.map.shapes import (
    Badge,
    Box,
    Carried,
    Cluster,
    Label,
    Layout,
    Line,
    Pencil,
    Sign,
    Target,
    TypeBox,
)
from relationships.phrases import NO_SIZE, count_phrase
from relationships.rules import Finding, Severity
from segments.drawing.colours import HUES
from segments.drawing.pen import NOTHING, Attributes, Pen, number, safe
from segments.drawing.ring import ring
from segments.drawing.sprite import definitions
from segments.kinds import Capability, RelationshipType
from segments.language import say
from segments.marks import SHAPES

MARGIN = 4.0
REACH = (13.5, 14.0)  # of the ring round a sign
GREAT = 20.0  # from here on a badge is one of the large ones beside the names
BEAD, BEADED = 16.0, 60.0  # how wide the sign on a line is, and how long a line that has one
ALONG = (0.5, 0.4, 0.6, 0.3, 0.7)  # where along a line its sign may be, best first
WAVE = "M-4.5 1C-3-2.4-1.5-1.6 0 0S3 2.4 4.5-1"
GRIDS = {"sh": 20.0, "t": 24.0, "k": 20.0}


def map_svg(
    document: CanvasDocument, findings: Iterable[Finding], *, standalone: bool = True, mono: bool = False
) -> str:
    """The map of a canvas as one SVG element, in the active language.

    For the page it has classes, and each part says in ``data-way`` what it belongs to. Standing alone it has its own
    colours and asks for nothing outside itself. Remarks are numbered as ``canvas.drawings.map.scene.remarks_of`` numbers them.
    With ``mono``, for black and white, every line carries its segment's shape half way, for colour does not tell whose
    it is; whoever prints it takes the colours out.
    """
    scene = Scene(document, remarks_of(findings))
    return Drawing(document, lay_out(scene, words_for(document)), standalone=standalone, mono=mono).svg()


def words_for(document: CanvasDocument) -> Words:
    """What the product says on the map, in the active language."""
    return Words(
        segments=gettext("Segments"),
        relationships=gettext("Relationships"),
        channels=gettext("Channels"),
        nothing=pgettext("a column of the map", "none yet"),
        types={kind: say(kind.label) for kind in RelationshipType},
        sizes={s.id: say(NO_SIZE) if s.size is None else count_phrase(s.size) for s in document.segments},
    )


def counted(document: CanvasDocument) -> str:
    """What the map shows, in one sentence for those who cannot see it."""
    counts = [len(document.segments), len(document.relationships), len(document.channels)]
    return gettext("%(segments)s, %(relationships)s and %(channels)s, joined by lines.") % {
        "segments": ngettext("%(count)s segment", "%(count)s segments", counts[0]) % {"count": counts[0]},
        "relationships": ngettext("%(count)s relationship", "%(count)s relationships", counts[1])
        % {"count": counts[1]},
        "channels": ngettext("%(count)s channel", "%(count)s channels", counts[2]) % {"count": counts[2]},
    }


class Drawing:
    """One layout, drawn for the page or for itself."""

    def __init__(
        self, document: CanvasDocument, layout: Layout, *, standalone: bool, mono: bool = False
    ) -> None:
        self._document, self._layout, self._pen = document, layout, Pen(paint.CLASSES if standalone else None)
        self._standalone, self._mono = standalone, mono

    def svg(self) -> SafeString:
        """The whole picture."""
        whole = self._whole()
        look = (
            f'width="{number(whole.width)}" height="{number(whole.height)}"'
            if self._standalone
            else 'class="flow"'
        )
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{self._view()}" {look}'
            ' role="img" aria-labelledby="map-title" aria-describedby="map-desc">'
        )
        return SafeString(head + "".join(self._parts()) + "</svg>")

    def targets(self) -> SafeString:
        """A second layer for the page: what one can point at or walk through by keyboard, leading to the table."""
        label = safe(gettext("Light up a path"))
        links = "".join(map(self._target, self._layout.targets))
        return SafeString(
            f'<svg class="targets" viewBox="{self._view()}" role="group" aria-label="{label}">{links}</svg>'
        )

    def _target(self, target: Target) -> str:
        link = {"href": f"#{target.way}", "aria-label": target.name} | self._said(target.founders)
        return self._pen.element(
            "a", "", link, self._pen.element("rect", "", _corner(target.box)), [target.way]
        )

    def _view(self) -> str:
        return " ".join(map(number, self._whole()))

    def _whole(self) -> Box:
        width, height = self._layout.width + 2 * MARGIN, self._layout.height + 2 * MARGIN
        return Box(-MARGIN, -MARGIN, width, height)

    def _said(self, founders: bool) -> dict[str, str]:
        """The language of what the founder wrote, where it is known."""
        return {"lang": self._document.language} if founders and self._document.language else {}

    def _parts(self) -> Iterator[str]:
        layout = self._layout
        yield f'<title id="map-title">{safe(gettext("Who is treated how, and where"))}</title>'
        yield f'<desc id="map-desc">{safe(counted(self._document))}</desc>'
        yield f"<defs>{definitions(_names())}</defs>"
        if self._standalone:  # paper is light, whatever it is shown on
            yield self._pen.element("rect", "ground", _corner(self._whole()))
        yield from (self._pen.element("path", "hair", {"d": _across(rule)}) for rule in layout.rules)
        yield from (drawn for line in layout.lines for drawn in self._line(line))
        yield from (drawn for box in layout.types for drawn in self._type(box))
        if self._mono:
            yield from self._beads()
        yield from map(self._label, layout.labels)
        yield from map(self._badge, layout.badges)
        yield from (drawn for sign in layout.signs for drawn in self._sign(sign))
        yield from map(self._cluster, layout.clusters)

    def _line(self, line: Line) -> Iterator[str]:
        path = {"d": _path(line)}
        if line.mark is None:
            yield self._pen.element("path", "miss", path, ways=line.ways)
            return
        hue = {"stroke": HUES[line.mark.shape_slug][0]} if self._standalone else {}
        states = {"double": line.mark.outlined, "dash": line.planned}
        classes = " ".join(
            ["ln2", f"s-{line.mark.shape_slug}", *(name for name, holds in states.items() if holds)]
        )
        yield self._pen.element("path", classes, path | hue, ways=line.ways)
        if line.mark.outlined:
            yield self._pen.element("path", "core", path, ways=line.ways)

    def _beads(self) -> Iterator[str]:
        """Whose each line is, about half way along; a line too short for that has the sign at its end alone."""
        taken: list[Box] = []
        for line in self._layout.lines:
            if line.mark is None or line.end.x - line.run - line.start.x < BEADED:
                continue
            spots = [_bead(line, along) for along in ALONG]
            box = next((spot for spot in spots if not any(map(spot.meets, taken))), spots[0])
            taken.append(box)
            middle = {"cx": box.x + BEAD / 2, "cy": box.middle, "r": BEAD * 0.7}
            yield self._pen.element("circle", "ground", middle)
            yield self._badge(Badge(line.mark, box))

    def _type(self, kind: TypeBox) -> Iterator[str]:
        yield self._pen.element("rect", "bx", _corner(kind.box))
        yield self._use(f"t-{kind.type}", kind.sign, "ln")

    def _label(self, label: Label) -> str:
        kind, box = TYPOGRAPHY[label.look], label.box
        lines = ((line, box.x, box.y + kind.base + kind.line * n) for n, line in enumerate(label.lines))
        return self._pen.text(label.look, lines, self._said(label.founders))

    def _badge(self, badge: Badge) -> str:
        great = badge.box.width > GREAT
        shape, letter = badge.mark.shape_slug, badge.mark.letter
        size = (13.0 if great else 11.5) - 2.5 * (len(letter) - 1)
        x = badge.box.x + badge.box.width * (0.44 if shape == "e" else 0.5)
        y = badge.box.middle + size * 0.36
        if self._standalone:
            painted, on = paint.badge(shape, outlined=badge.mark.outlined, hollow=badge.hollow)
            drawn = self._use(f"sh-{shape}", badge.box, "", painted)
            return drawn + self._pen.text("letter", [(letter, x, y)], {"fill": on, "font-size": size})
        states = {
            "outlined": badge.mark.outlined,
            "hollow": badge.hollow,
            "great": great,
            "long": len(letter) > 1,
        }
        classes = " ".join(["bdg", f"s-{shape}", *(name for name, holds in states.items() if holds)])
        parts = [self._use(f"sh-{shape}", badge.box), self._pen.text("", [(letter, x, y)])]
        return self._pen.group(parts, classes, badge.ways)

    def _sign(self, sign: Sign) -> Iterator[str]:
        x, y = sign.box.x + sign.box.width / 2, sign.box.middle
        if sign.carried is Carried.YES:
            yield self._use(f"t-{_type_of(sign.capability)}", sign.box, "ln")
        elif sign.carried is Carried.PERHAPS:
            yield self._pen.element("path", "wave", {"d": WAVE, "transform": _to(x, y)})
        else:
            yield self._pen.element("circle", "dot", {"cx": x, "cy": y, "r": 1.6})
        if sign.ringed:
            yield self._pen.element("path", "ring", {"d": ring(x, y, *REACH)})

    def _cluster(self, cluster: Cluster) -> str:
        return self._pen.group(map(self._pencil, cluster.pencils), ways=cluster.ways)

    def _pencil(self, pencil: Pencil) -> str:
        box = pencil.box
        middle = box.x + box.width / 2
        if isinstance(pencil.what, Severity):
            ground = self._pen.element("circle", "ground", {"cx": middle, "cy": box.middle, "r": 9})
            return ground + self._use(f"k-{pencil.what}", box, "pk")
        inner = Box(box.x + 1, box.y + 1, box.width - 2, box.height - 2)
        ring = self._pen.element("rect", "round", {"rx": inner.height / 2, **_corner(inner)})
        return ring + self._pen.text("count", [(str(pencil.what), middle, box.middle + 4.1)])

    def _use(self, name: str, box: Box, classes: str = "", attributes: Attributes = NOTHING) -> str:
        """A shape of the sprite, as large as the box is wide."""
        scale = box.width / GRIDS[name.partition("-")[0]]
        place = {"href": f"#map-{name}", "transform": f"{_to(box.x, box.y)} scale({scale:.3f})"}
        return self._pen.element("use", classes, {**place, **attributes})


def _names() -> list[str]:
    return (
        [f"sh-{shape}" for shape in SHAPES]
        + [f"t-{kind}" for kind in RelationshipType]
        + [f"k-{severity}" for severity in Severity]
    )


def _type_of(capability: Capability) -> RelationshipType:
    return next(kind for kind in RelationshipType if kind.needs is capability)


def _path(line: Line) -> str:
    """From left to right in one swing, level at both ends; a stub is straight."""
    (x, y), (end_x, end_y) = line.start, line.end
    if y == end_y:
        return f"M{number(x)} {number(y)}H{number(end_x)}"
    landing = end_x - line.run
    half = number((x + landing) / 2)
    swing = f"C{half} {number(y)} {half} {number(end_y)} {number(landing)} {number(end_y)}"
    return f"M{number(x)} {number(y)}{swing}H{number(end_x)}"


def _bead(line: Line, along: float) -> Box:
    """The room of a sign on a line of ``_path``, at a share of its swing."""
    left, right = line.start.x, line.end.x - line.run
    near, far = 1 - along, along
    x = left * near**3 + 1.5 * (left + right) * (near**2 * far + near * far**2) + right * far**3
    y = line.start.y * (near**3 + 3 * near**2 * far) + line.end.y * (far**3 + 3 * near * far**2)
    return Box(x - BEAD / 2, y - BEAD / 2, BEAD, BEAD)


def _across(rule: Box) -> str:
    return f"M{number(rule.x)} {number(rule.y)}H{number(rule.right)}"


def _corner(box: Box) -> dict[str, float]:
    return {"x": box.x, "y": box.y, "width": box.width, "height": box.height}


def _to(x: float, y: float) -> str:
    return f"translate({number(x)} {number(y)})"
