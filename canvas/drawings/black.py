"""Takes the colours out of a drawing that stands alone. Pure."""

from segments.drawing.colours import EDGE, HUES, INK, INK_2, LINE, PENCIL

BLACK, WHITE = "#000000", "#ffffff"
DARK = "#131925"  # a letter on a light badge
ONE_BLACK = {hue: BLACK for hue, _ in HUES.values()} | {DARK: WHITE}
ONE_BLACK |= dict.fromkeys((INK, INK_2, PENCIL, LINE, EDGE), BLACK)


def in_black(svg: str) -> str:
    """A drawing whose shapes are black, and whose letters are white on them."""
    for colour, instead in ONE_BLACK.items():
        svg = svg.replace(colour, instead)
    return svg
