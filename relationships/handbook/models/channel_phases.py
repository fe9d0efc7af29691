"""The five phases of a channel."""

from relationships.handbook.page import Page, Part, Parts, Shelf, Term
from relationships.handbook.sources import CHANNELS
from segments.kinds import Phase
from segments.words import gettext_noop

PAGE = Page(
    shelf=Shelf.MODELS,
    slug="channel-phases",
    title=gettext_noop("Five phases of a channel"),
    lead=gettext_noop("When a channel meets customers: before, while and after they buy."),
    term=Term("channel phases", "არხის ფაზები", "этапы канала", "các giai đoạn của kênh"),
    what=gettext_noop(
        "A channel can serve one phase or all five. What a relationship is for decides which it needs: people are won before and while they buy, kept once they have bought, and sold more from the purchase on."
    ),
    example=gettext_noop(
        "A shoe shop: a poster makes people aware, the fitting bench lets them judge, the till takes the money, the bag is the delivery, and the new sole two years later is after sales."
    ),
    fits=gettext_noop("For every channel on the canvas: tick the phases in which customers meet it."),
    costs=gettext_noop(
        "Each phase that a channel serves takes work of its own. Ticking one that it does not serve costs nothing, and helps nobody."
    ),
    wrong=gettext_noop(
        "A relationship should keep customers, and its only channel falls silent once they have paid."
    ),
    rules=("channel/phase-gap", "channel/unattended-segment"),
    sources=(CHANNELS,),
    groups=(
        Parts(
            gettext_noop("The five phases"),
            (
                Part(Phase.AWARENESS, Phase.AWARENESS.label, gettext_noop("How do they hear of you?")),
                Part(
                    Phase.EVALUATION,
                    Phase.EVALUATION.label,
                    gettext_noop("What helps them to judge what you offer?"),
                ),
                Part(Phase.PURCHASE, Phase.PURCHASE.label, gettext_noop("How do they buy?")),
                Part(Phase.DELIVERY, Phase.DELIVERY.label, gettext_noop("How does it reach them?")),
                Part(Phase.AFTER_SALES, Phase.AFTER_SALES.label, gettext_noop("Who helps them afterwards?")),
            ),
            counted=True,
        ),
    ),
)
