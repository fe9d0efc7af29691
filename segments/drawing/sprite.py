"""The shapes that drawings borrow from the product's sprite: six badges, six pictograms, three pencil marks."""

import re
from functools import lru_cache
from pathlib import Path

from django.conf import settings

SPRITE = Path(settings.BASE_DIR) / "static" / "img" / "sprite.svg"


@lru_cache(maxsize=1)
def symbols() -> dict[str, str]:
    """What is inside each symbol of the sprite, by its name: ``sh-a``, ``t-self_service``, ``k-error``."""
    found = re.findall(r'<symbol id="([^"]+)"[^>]*>(.*?)</symbol>', SPRITE.read_text("utf-8"), re.DOTALL)
    return dict(found)


def definitions(names: list[str]) -> str:
    """These shapes once, to be used by ``#map-`` and their name."""
    return "".join(f'<g id="map-{name}">{symbols()[name]}</g>' for name in names)
