"""Our own tables of relationships and of notes, as a CSV export writes them, in any of our languages.

What a row says in our terms comes in as that; what cannot be placed stays with its card in words, or is a note.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from django.conf import settings
from django.utils.translation import override

from canvas.document import CURRENCY, new_document
from canvas.imports.names import block_of
from canvas.imports.outline import Gathering
from canvas.imports.told import NUMERAL, PEOPLE, TERMS
from canvas.imports.tree import fits
from canvas.texts.comma_separated import unguarded
from canvas.texts.tables import BETWEEN, Table, Tables
from canvas.texts.vocabulary import EMPTY, slug_of
from relationships.kinds import Per
from segments.kinds import Block, ChannelKind, Kind, RelationshipType

THINGS = ("block", "text", "kind", "more", "segments", "supports", "evidence")
COSTS = ("people", "amount", "per", "currency", "yearly")
RELATIONSHIPS = ("segment", "type", "text", "status", "motives", "channels", *COSTS, "bonds", "evidence")
KINDS = {
    Block.CUSTOMER_SEGMENTS: "expects",
    Block.CUSTOMER_RELATIONSHIPS: "type",
    Block.CHANNELS: "kind",
    Block.VALUE_PROPOSITIONS: "character",
}
MEANT: dict[str, type[Kind]] = {**TERMS, "type": RelationshipType, "kind": ChannelKind, "per": Per}


def read_own(rows: Sequence[Sequence[str]]) -> Gathering | None:
    """What one of our tables says; None for any other table."""
    heads = tuple(rows[0]) if rows else ()
    for name, keys in (("things", THINGS), ("relationships", RELATIONSHIPS)):
        if heads[: len(keys)] in _headings(name):
            cells = [_Row(keys, heads, row) for row in rows[1:]]
            return _things(cells) if name == "things" else _relationships(cells)
    return None


@cache
def _headings(name: str) -> frozenset[tuple[str, ...]]:
    found = set()
    for code, _ in settings.LANGUAGES:
        with override(code):
            table: Table = getattr(Tables(new_document("-"), None), name)()
            found.add(tuple(column.title for column in table.columns))
    return frozenset(found)


class _Row:
    """A row: its cells by what they mean, what was understood of it, and what was not."""

    def __init__(self, keys: Sequence[str], heads: Sequence[str], row: Sequence[str]) -> None:
        self.cells = dict.fromkeys(keys, "") | dict(zip(keys, map(unguarded, row), strict=False))
        self.told: dict[str, tuple[str, ...]] = {}
        self._heads = dict(zip(keys, heads, strict=False))
        self._rest: list[str] = []

    def term(self, key: str, name: str = "") -> None:
        """Understand a cell of terms as a field; a word that is none of ours is left over."""
        said = list(filter(None, self.cells[key].split(BETWEEN)))
        slugs = {term: slug_of(MEANT[name or key], term) for term in said}
        for term in (term for term, slug in slugs.items() if slug is None):
            self.over(key, term)
        if found := tuple(filter(None, slugs.values())):
            self.told[name or key] = found

    def names(self, key: str, known: Mapping[str, object]) -> None:
        """Understand a cell of names; one that nothing has is left over. Names may hold what parts them."""
        parts, found = self.cells[key].split(BETWEEN), []
        if slug_of(EMPTY, self.cells[key]) and self.cells[key] not in known:
            parts = []
        while parts:
            runs = (BETWEEN.join(parts[:end]) for end in range(len(parts), 0, -1))
            name = next((run for run in runs if run in known), "")
            if name:
                found.append(name)
            else:
                self.over(key, parts[0])
            del parts[: name.count(BETWEEN) + 1]
        if found or (self.cells[key] and not self._rest):
            self.told[key] = tuple(found)

    def over(self, key: str, text: str) -> None:
        """Keep in words what is not understood."""
        if text:
            self._rest.append(f"{self._heads[key]}: {text}")

    def cost(self) -> None:
        """Understand what it costs, and how many people keep it up."""
        people, amount, per = (self.cells[key] for key in ("people", "amount", "per"))
        if PEOPLE.fullmatch(people):
            self.told["people"] = (people,)
        else:
            self.over("people", people)
        slug = slug_of(Per, per)
        if slug and NUMERAL.fullmatch(amount):
            self.told["cost"] = (amount, slug)
        else:
            self.over("amount", f"{amount} {self.cells['currency']}".strip() if amount else "")
            self.over("per", per)

    def place(self, found: Gathering, block: Block, otherwise: str = "") -> None:
        """Put it on the canvas; one without words goes by ``otherwise`` and stays without."""
        if not self.cells["text"]:
            self.told["text"] = ()
        more = [self.cells.get("more", ""), *self._rest]
        text = self.cells["text"] or otherwise
        found.place(block, text, more="\n".join(filter(None, more)), told=self.told)


def _things(rows: list[_Row]) -> Gathering:
    found = Gathering()
    blocks = [block_of(row.cells["block"]) for row in rows]
    segments = {
        r.cells["text"]: 1 for r, block in zip(rows, blocks, strict=True) if block is Block.CUSTOMER_SEGMENTS
    }
    called = [
        row.cells["text"] or row.cells["kind"]
        for row, block in zip(rows, blocks, strict=True)
        if block is Block.CUSTOMER_RELATIONSHIPS
    ]
    alone = {name: 1 for name in called if called.count(name) == 1}
    for row, block in zip(rows, blocks, strict=True):
        if block is None:
            found.leave("\n".join(filter(None, list(row.cells.values())[1:])), row.cells["block"])
            continue
        if block in KINDS:
            row.term("kind", KINDS[block])
        else:
            row.over("kind", row.cells["kind"])
        if block is Block.CUSTOMER_RELATIONSHIPS:
            row.told["segment"] = (row.cells["segments"],)
        elif row.cells["segments"]:
            row.names("segments", segments)
        if row.cells["supports"]:
            row.names("supports", alone)
        row.term("evidence")
        row.place(found, block, row.cells["kind"])
    return found


def _relationships(rows: list[_Row]) -> Gathering:
    found = Gathering()
    for name in dict.fromkeys(row.cells["segment"] for row in rows):
        found.place(Block.CUSTOMER_SEGMENTS, name)
    channels = dict.fromkeys(name for row in rows for name in row.cells["channels"].split(BETWEEN) if name)
    for name in channels:
        found.place(Block.CHANNELS, name)
    for row in rows:
        row.told["segment"] = (row.cells["segment"],)
        for key in ("type", "status", "motives", "bonds", "evidence"):
            row.term(key)
        if row.cells["channels"]:
            row.names("channels", channels)
        row.cost()
        row.place(found, Block.CUSTOMER_RELATIONSHIPS, row.cells["type"])
    currencies = {row.cells["currency"] for row in rows} - {""}
    if len(currencies) == 1 and fits(CURRENCY, *currencies):
        found.currency = currencies.pop()
    return found
