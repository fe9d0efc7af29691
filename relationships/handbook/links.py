"""Ways into the handbook: from any word of the vocabularies, and from any rule, to the page that explains it."""

from django.urls import reverse

from relationships.handbook.models import PAGES as MODELS
from relationships.handbook.page import Page, Shelf
from relationships.kinds import Bond, Dimension, GapNumber, LadderStep, Motive, Question
from relationships.rules import RULES, Rule
from segments.kinds import Capability, ChannelKind, Kind, Level, Phase, RelationshipType

SHELF_OF: dict[type[Kind], Shelf] = {
    RelationshipType: Shelf.TYPES,
    ChannelKind: Shelf.CHANNELS,
    Motive: Shelf.MOTIVES,
    Bond: Shelf.BONDS,
    Level: Shelf.LEVELS,
}
# Words that are explained as part of a model: the model's slug, and where on its page.
PART_OF: dict[type[Kind], tuple[str, str]] = {
    LadderStep: ("loyalty-ladder", ""),
    Dimension: ("service-quality", ""),
    GapNumber: ("five-gaps", "gap-"),
    Question: ("guiding-questions", ""),
    Phase: ("channel-phases", ""),
    Capability: ("channel-capabilities", ""),
}


def handbook_url(about: Kind | Rule | Page | str) -> str:
    """The address of the page that explains a word, a model (“loyalty-ladder”) or a rule (“channel/no-human”).

    Empty for what the handbook does not explain, so that a template may link only where there is something to read.
    """
    if isinstance(about, Rule):
        return _rule(about.id)
    if isinstance(about, Page):
        return _page(about.shelf, about.slug)
    if isinstance(about, Kind):
        return _word(about)
    return _rule(about) if about in RULES else _model(about)


def vocabulary_url(kinds: type[Kind]) -> str:
    """The address at which a whole vocabulary is explained: its shelf, or the model that it is a part of."""
    if kinds in SHELF_OF:
        return f"{reverse('handbook:index')}#{SHELF_OF[kinds]}"
    return _page(Shelf.MODELS, PART_OF[kinds][0]) if kinds in PART_OF else ""


def vocabulary_title(kinds: type[Kind]) -> str:
    """What that place is called, marked; empty where there is none."""
    if kinds in SHELF_OF:
        return SHELF_OF[kinds].label
    return next((page.title for page in MODELS if page.slug == PART_OF.get(kinds, ("",))[0]), "")


def _word(kind: Kind) -> str:
    if type(kind) in SHELF_OF:
        return _page(SHELF_OF[type(kind)], kind)
    if type(kind) in PART_OF:
        model, before = PART_OF[type(kind)]
        return f"{_page(Shelf.MODELS, model)}#{before}{kind}"
    return ""


def _model(slug: str) -> str:
    return _page(Shelf.MODELS, slug) if any(page.slug == slug for page in MODELS) else ""


def _page(shelf: Shelf, slug: str) -> str:
    return reverse("handbook:page", args=[str(shelf), str(slug)])


def _rule(rule_id: str) -> str:
    return reverse("handbook:rule", args=rule_id.split("/"))
