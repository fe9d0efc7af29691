"""What is read out of a TrueType font: which characters it has, and how wide each is. Pure.

Source: OpenType specification, tables “cmap” (format 4), “head”, “hhea” and “hmtx”.
"""

import struct
from collections.abc import Iterator


def _tables(font: bytes) -> dict[bytes, int]:
    """Where each table begins."""
    (count,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4s4xII", font, 12 + 16 * place) for place in range(count))
    return {tag: offset for tag, offset, _ in entries}


def glyphs(font: bytes) -> dict[int, int]:
    """The glyph of every code point that the font has one for.

    Raises:
        ValueError: when the font has no character map of format 4.
    """
    start = _tables(font)[b"cmap"]
    (maps,) = struct.unpack_from(">H", font, start + 2)
    offsets = [struct.unpack_from(">4xI", font, start + 4 + 8 * place)[0] + start for place in range(maps)]
    for offset in offsets:
        if struct.unpack_from(">H", font, offset) == (4,):
            return dict(_mapped(font, offset))
    raise ValueError("this font has no character map of format 4")


def _mapped(font: bytes, offset: int) -> Iterator[tuple[int, int]]:
    (doubled,) = struct.unpack_from(">H", font, offset + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", font, offset + 14)
    starts, deltas, ranges = (
        struct.unpack_from(f">{count}H", font, offset + 16 + doubled * part) for part in (1, 2, 3)
    )
    for place in range(count):
        for code in range(starts[place], min(ends[place], 0xFFFE) + 1):
            glyph = code
            if ranges[place]:
                where = offset + 16 + doubled * 3 + 2 * place + ranges[place] + 2 * (code - starts[place])
                (glyph,) = struct.unpack_from(">H", font, where)
            found = (glyph + deltas[place]) % 0x10000 if glyph or not ranges[place] else 0
            if found:
                yield code, found


def advances(font: bytes) -> dict[str, float]:
    """How far each character moves the pen on, in em."""
    tables = _tables(font)
    (per_em,) = struct.unpack_from(">H", font, tables[b"head"] + 18)
    (count,) = struct.unpack_from(">H", font, tables[b"hhea"] + 34)
    start = tables[b"hmtx"]
    widths = [struct.unpack_from(">H", font, start + 4 * place)[0] / per_em for place in range(count)]
    return {chr(code): widths[min(glyph, count - 1)] for code, glyph in glyphs(font).items()}
