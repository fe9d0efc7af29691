"""The shape of the things in a canvas document: one declaration, four readers.

A thing is a frozen dataclass whose fields are declared with a shape (``Text``, ``Number``, ``OneOf`` …).
From that one declaration the document is read and checked (``read``), written (``plain``), described as
JSON Schema (``schema``), and forms take their limits. Pure: standard library only.

Reading never stops at the first fault: every fault becomes a ``Problem`` with a JSON Pointer.
"""

from segments.shape.base import (
    LIST_LIMIT,
    NAME_LIMIT,
    NUMBER_LIMIT,
    PLACES_LIMIT,
    TEXT_LIMIT,
    Numeral,
    Plain,
    Problem,
    Problems,
    Shape,
    Twice,
    pointer,
    too_many,
)
from segments.shape.choices import ListOf, OneOf, Ref, refs, some_of
from segments.shape.numbers import Number, Truth, canonical, decimals
from segments.shape.texts import Text, clean, forbidden, printable
from segments.shape.things import (
    Declared,
    Part,
    Parts,
    declared,
    plain,
    read,
    schema,
    shape_of,
    shaped,
    thing,
)

__all__ = [
    "LIST_LIMIT",
    "NAME_LIMIT",
    "NUMBER_LIMIT",
    "PLACES_LIMIT",
    "TEXT_LIMIT",
    "Declared",
    "ListOf",
    "Number",
    "Numeral",
    "OneOf",
    "Part",
    "Parts",
    "Plain",
    "Problem",
    "Problems",
    "Ref",
    "Shape",
    "Text",
    "Truth",
    "Twice",
    "canonical",
    "clean",
    "decimals",
    "declared",
    "forbidden",
    "plain",
    "pointer",
    "printable",
    "read",
    "refs",
    "schema",
    "shape_of",
    "shaped",
    "some_of",
    "thing",
    "too_many",
]
