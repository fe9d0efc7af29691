"""Writing a rubric down."""

from decimal import Decimal

from canvas.coursework.rubric import Criterion, Level


def criterion(id_: str, text: str, levels: tuple[tuple[int, str], ...]) -> Criterion:
    """A criterion of points and marked descriptions, from the lowest to the highest."""
    return Criterion(
        id=id_, text=text, levels=tuple(Level(points=Decimal(points), text=said) for points, said in levels)
    )
