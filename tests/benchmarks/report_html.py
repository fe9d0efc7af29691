"""The report once more as HTML, for programs that make PDFs of web pages: the same words, drawings and typeface."""

from base64 import b64encode
from collections.abc import Iterable
from functools import singledispatchmethod
from html import escape

from canvas.export.pictures import Picture
from canvas.export.report.parts import (
    Bars,
    Drawing,
    Figures,
    Line,
    Lines,
    Pairs,
    Part,
    Photos,
    Points,
    Report,
    Table,
    Text,
    Title,
)
from tests.benchmarks.board_html import FONTS

STYLE = f"""
@font-face {{ font-family: FiraGO; font-weight: 400; src: url({(FONTS / "FiraGO-Regular.ttf").as_uri()}) }}
@font-face {{ font-family: FiraGO; font-weight: 600; src: url({(FONTS / "FiraGO-SemiBold.ttf").as_uri()}) }}
@page {{ size: A4; margin: 16mm 18mm }}
* {{ margin: 0; padding: 0; box-sizing: border-box }}
body {{ font: 9.5pt/1.35 FiraGO; color: #1b2333 }}
h2 {{ margin: 6mm 0 2mm }} h3 {{ margin: 4mm 0 1mm }} img {{ height: 1.3em; vertical-align: -.3em }}
table {{ border-collapse: collapse; width: 100% }} th, td {{ text-align: left; border-bottom: .75pt solid #cbd0ce }}
.large {{ width: 100%; height: auto }} .figures, .two {{ display: grid; grid-template-columns: 1fr 1fr; gap: 4mm }}
.bar {{ height: 2mm; background: #505868 }} li {{ list-style: none }} dt {{ font-weight: 600 }}
"""


def report_html(report: Report) -> str:
    """The report as one document; it asks for nothing but the typeface's files."""
    show = _Shower(report)
    sections = "".join(
        f"<section><h2>{show.line(section.title)}</h2><p>{escape(section.facts)}</p>"
        f"{''.join(map(show.part, section.parts))}</section>"
        for section in report.sections
    )
    tally = "".join(
        f"<li>{show.picture(count.picture)} {escape(count.before)} {count.number} {escape(count.after)}</li>"
        for count in report.tally
    )
    told = "".join(
        f"<p>{escape(text)}</p>" for text in (report.summary, report.sentence, report.authors, report.facts)
    )
    return (
        f'<!doctype html><html lang="{report.reader.lang}"><head><meta charset="utf-8">'
        f"<title>{escape(report.title)}</title><style>{STYLE}</style></head><body>"
        f"<h1>{escape(report.title)}</h1>{told}<p>{report.date}</p><ul>{tally}</ul>{sections}"
        f"<p>{''.join(escape(link.text) for link in report.credit)}</p></body></html>"
    )


class _Shower:
    def __init__(self, report: Report) -> None:
        self._sources = {
            key: f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
            for key, svg in report.pictures.items()
        }

    def picture(self, picture: Picture, look: str = "small") -> str:
        return (
            f'<img class="{look}" src="{self._sources[picture.key]}" alt="{escape(picture.alt or "sign")}">'
        )

    def line(self, line: Line) -> str:
        return "".join(self.picture(p.picture) if p.picture else escape(p.text) for p in line)

    def lines(self, lines: Lines) -> str:
        return "".join(f"<p>{self.line(line)}</p>" for line in lines)

    @singledispatchmethod
    def part(self, part: Part) -> str:
        raise TypeError(part)

    @part.register
    def _(self, part: Title) -> str:
        return f"<h3>{self.line(part.line)}</h3>"

    @part.register
    def _(self, part: Text) -> str:
        return self.lines(part.lines)

    @part.register
    def _(self, part: Table) -> str:
        head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in part.head)
        rows = "".join(
            f"<tr>{''.join(f'<td>{self.lines(cell)}</td>' for cell in row)}</tr>" for row in part.rows
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"

    @part.register
    def _(self, part: Points) -> str:
        items = (
            f"<li>{self.picture(item.mark) if item.mark else ''}{self.lines(item.lines)}{self._all(item.photos)}</li>"
            for item in part.items
        )
        return f'<ul class="{"two" if part.columns == 2 else ""}">{"".join(items)}</ul>'

    @part.register
    def _(self, part: Pairs) -> str:
        items = (f"<dt>{self.line(pair.term)}</dt><dd>{self.lines(pair.told)}</dd>" for pair in part.items)
        return f"<dl>{''.join(items)}</dl>"

    @part.register
    def _(self, part: Bars) -> str:
        return "".join(
            f'<p>{self.line(bar.line)} {escape(bar.amount)}</p><div class="bar" style="width: {100 * (bar.share or 0)}%"></div>'
            for bar in part.items
        )

    @part.register
    def _(self, part: Figures) -> str:
        items = (
            f"<figure><figcaption>{escape(figure.title)}</figcaption>{self.picture(figure.picture, 'large')}"
            f"<p>{escape(figure.say)}</p></figure>"
            for figure in part.items
        )
        return f'<div class="figures">{"".join(items)}</div>'

    @part.register
    def _(self, part: Drawing) -> str:
        return f"<p>{self.picture(part.picture, 'large')}</p>"

    @part.register
    def _(self, part: Photos) -> str:
        return f"<p>{self._all(part.items)}</p>"

    def _all(self, pictures: Iterable[Picture]) -> str:
        return "".join(map(self.picture, pictures))
