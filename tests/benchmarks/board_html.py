"""The canvas page once more as HTML, for programs that make PDFs of web pages: the same words, drawings and typeface."""

from base64 import b64encode
from collections.abc import Iterable
from html import escape

from django.conf import settings

from canvas.export.cards import Item, Run
from canvas.export.pictures import Picture
from canvas.export.sheet import Area, Sheet

FONTS = settings.BASE_DIR / "static" / "fonts"
STYLE = """
@font-face { font-family: FiraGO; font-weight: 400; src: url(%(regular)s) }
@font-face { font-family: FiraGO; font-weight: 600; src: url(%(bold)s) }
@page { size: 297mm 210mm; margin: 8mm 9mm 6mm }
* { margin: 0; padding: 0; box-sizing: border-box }
body { font: 7.4pt/1.28 FiraGO; color: #1b2333 }
h1 { font-size: 17pt; line-height: 1.2 } h2, h3 { font-size: 1em; font-weight: 600 }
header, footer { display: flex; justify-content: space-between; align-items: end; padding: 1mm 0 }
.board { display: grid; border: 1.5pt solid; height: 150mm;
  grid-template-areas: "kp ka vp cr cs" "kp kr vp cr cs" "kp kr vp ch cs"; grid-template-rows: 58fr 19fr 23fr;
  grid-template-columns: 12fr 14fr 14fr 43fr 17fr }
.below { display: grid; grid-template-columns: 1fr 1fr; border: 1.5pt solid; border-top: 0 }
section { border: .75pt solid; padding: 1.6mm 2mm; background: #f3f5f1 }
.key_partners { grid-area: kp } .key_activities { grid-area: ka } .key_resources { grid-area: kr }
.value_propositions { grid-area: vp } .channels { grid-area: ch } .customer_segments { grid-area: cs }
.customer_relationships { grid-area: cr; background: #fff }
.customer_relationships ul, .below ul { display: grid; grid-template-columns: 1fr 1fr; gap: 1mm 3mm }
.channels ul { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 0 3mm }
li { list-style: none; padding: .3mm 0; border-bottom: .75pt solid #cbd0ce }
.card { border: .75pt solid #cbd0ce; border-left: 2.25pt solid; padding: .6mm 1.6mm; margin-bottom: .6mm }
.planned { border-style: dashed } .meta { color: #505868; font-size: .9em }
.query { text-decoration: underline wavy #b3241a } img { height: 1.3em; vertical-align: -.3em }
"""


def board_html(sheet: Sheet) -> str:
    """The sheet as one page; it asks for nothing but the typeface's files."""
    show = _Shower(sheet)
    upper = "".join(show.area(area) for area in sheet.areas if area.slug not in show.BELOW)
    below = "".join(show.area(area) for area in sheet.areas if area.slug in show.BELOW)
    style = STYLE % {
        "regular": (FONTS / "FiraGO-Regular.ttf").as_uri(),
        "bold": (FONTS / "FiraGO-SemiBold.ttf").as_uri(),
    }
    tally = " ".join(show.picture(sign.picture) + sign.count for sign in sheet.tally)
    legend = " ".join(show.picture(label.picture) + escape(label.text) for label in sheet.legend)
    credit = "".join(
        f'<a href="{piece.url}">{piece.text}</a>' if piece.url else escape(piece.text)
        for piece in sheet.credit
    )
    return (
        f'<!doctype html><html lang="{sheet.reader.lang}"><head><meta charset="utf-8">'
        f"<title>{escape(sheet.title)}</title><style>{style}</style></head><body>"
        f"<header><h1>{escape(sheet.title)}</h1><p>{escape(sheet.summary)} · {escape(sheet.facts)}</p>"
        f"<p>{tally} {sheet.date}</p></header>"
        f'<div class="board">{upper}</div><div class="below">{below}</div>'
        f"<footer><p>{legend}</p></footer><footer><p>{credit}</p><p>{sheet.brand.text}</p></footer></body></html>"
    )


class _Shower:
    BELOW = ("cost_structure", "revenue_streams")

    def __init__(self, sheet: Sheet) -> None:
        self._sources = {
            key: f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
            for key, svg in sheet.pictures.items()
        }

    def picture(self, picture: Picture) -> str:
        return f'<img src="{self._sources[picture.key]}" alt="{escape(picture.alt or "sign")}">'

    def pictures(self, pictures: Iterable[Picture]) -> str:
        return "".join(map(self.picture, pictures))

    def area(self, area: Area) -> str:
        items = "".join(map(self.item, area.items))
        return f'<section class="{area.slug}"><h2>{area.number} {escape(area.title)}</h2><ul>{items}</ul></section>'

    def item(self, item: Item) -> str:
        badges = self.pictures(item.badges) + item.letters
        if item.kind in ("note", "channel"):
            return f"<li>{badges} {escape(item.text)} {self.pictures(item.pictures)}</li>"
        signs = " ".join(self.picture(sign.picture) + sign.count for sign in item.signs)
        lines = "".join(f'<p class="meta">{"".join(map(self.run, line))}</p>' for line in item.lines)
        planned = " planned" if item.planned else ""
        return (
            f'<li class="card{planned}" style="border-left-color: {item.hue}">'
            f"<h3>{badges} {self.pictures(item.pictures)} {escape(item.title)} {item.tag}</h3>"
            f"<p>{escape(item.text)}</p>{lines}<p>{signs}</p></li>"
        )

    def run(self, run: Run) -> str:
        if run.picture:
            return self.picture(run.picture)
        return f'<span class="query">{escape(run.text)}</span>' if run.queried else escape(run.text)
