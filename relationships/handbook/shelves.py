"""All pages of the handbook in their order, and who stands beside whom."""

from dataclasses import dataclass
from typing import NamedTuple

from relationships.handbook import bonds, channels, levels, models, motives, types
from relationships.handbook.families import FAMILIES, Family
from relationships.handbook.page import Group, Page, Shelf
from relationships.rules import Rule
from segments.words import gettext_noop


@dataclass(frozen=True)
class Row:
    """A shelf as the index shows it: what stands on it, in a sentence, and its pages in groups."""

    shelf: Shelf
    words: str
    groups: tuple[Group | Family, ...]

    @property
    def count(self) -> int:
        """How many pages stand on it."""
        return sum(len(group.pages) for group in self.groups)


ROWS = (
    Row(
        Shelf.TYPES,
        gettext_noop("Six ways to treat customers. One segment may meet several of them."),
        (Group("", types.PAGES),),
    ),
    Row(
        Shelf.MOTIVES,
        gettext_noop("What a relationship is for."),
        (Group("", motives.PAGES),),
    ),
    Row(
        Shelf.BONDS,
        gettext_noop("What ties customers to you: the later, the harder to copy."),
        (Group("", bonds.PAGES),),
    ),
    Row(
        Shelf.LEVELS,
        gettext_noop("How close a segment is to you, now and as a target."),
        (Group("", levels.PAGES),),
    ),
    Row(
        Shelf.MODELS,
        gettext_noop("The basics, the tools of relationship marketing, and how channels are read."),
        (Group("", models.PAGES),),
    ),
    Row(
        Shelf.CHANNELS,
        gettext_noop("Where a relationship lives. What a channel can carry decides which can live on it."),
        channels.GROUPS,
    ),
    Row(
        Shelf.RULES,
        gettext_noop("What the pencil looks for. Each says what does not fit, and how to mend it."),
        tuple(FAMILIES.values()),
    ),
)
PAGES: dict[str, dict[str, Page]] = {
    str(row.shelf): {
        page.slug: page for group in row.groups for page in group.pages if isinstance(page, Page)
    }
    for row in ROWS
    if row.shelf is not Shelf.RULES
}
RULES_IN_ORDER: tuple[Rule, ...] = tuple(rule for family in FAMILIES.values() for rule in family.pages)


class Neighbours(NamedTuple):
    """What stands before and after a page on its shelf; None at the ends."""

    before: Page | Rule | None
    after: Page | Rule | None


def neighbours(page: Page | Rule) -> Neighbours:
    """The pages beside a page."""
    row: list[Page | Rule] = (
        list(PAGES[page.shelf].values()) if isinstance(page, Page) else list(RULES_IN_ORDER)
    )
    place = row.index(page)
    return Neighbours(row[place - 1] if place else None, row[place + 1] if place + 1 < len(row) else None)


def group_of(page: Page) -> Group:
    """The pages among which a page is listed."""
    return next(
        group for row in ROWS for group in row.groups if isinstance(group, Group) and page in group.pages
    )


def pages_about(rule: Rule) -> tuple[Page, ...]:
    """The pages that name a rule among those that look at them; kinds of channel are too many to name."""
    return tuple(
        page
        for shelf, pages in PAGES.items()
        if shelf != Shelf.CHANNELS
        for page in pages.values()
        if rule.id in page.rules
    )
