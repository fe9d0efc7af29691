"""The service blueprint: a service drawn step by step, on both sides of the counter."""

from relationships.handbook.page import Page, Part, Parts, Shelf, Term
from relationships.handbook.sources import BLUEPRINT, HEALTH_CARE, SERVICES_ZBG
from segments.words import gettext_noop

PAGE = Page(
    shelf=Shelf.MODELS,
    slug="service-blueprint",
    title=gettext_noop("Service blueprint"),
    lead=gettext_noop("A service drawn step by step, with what the customer sees and what lies behind it."),
    term=Term(
        "service blueprint", "მომსახურების მონახაზი (გეგმა)", "карта обслуживания", "bản thiết kế dịch vụ"
    ),
    what=gettext_noop(
        "From left to right run the steps that the customer takes. From top to bottom lie five lanes, from what the customer can touch down to the systems that nobody sees. Three lines part the lanes: of interaction, of visibility and of internal interaction."
    ),
    example=gettext_noop(
        "A restaurant that delivers: the guest orders on the phone and hears a voice, the cook reads a slip, the stock list counts one fish less, and a driver whom the guest does see rings the bell."
    ),
    fits=gettext_noop(
        "Before a new service opens its doors, and whenever things go wrong between two departments."
    ),
    costs=gettext_noop("A wall, an afternoon, and somebody from every lane."),
    wrong=gettext_noop(
        "It shows how the company would like to work. Or a step of the customer stands there with nothing below it, and nobody asks who answers."
    ),
    rules=("blueprint/hole",),
    sources=(BLUEPRINT, SERVICES_ZBG, HEALTH_CARE),
    groups=(
        Parts(
            gettext_noop("The five lanes, from top to bottom"),
            (
                Part(
                    "evidence",
                    gettext_noop("What they can touch"),
                    gettext_noop(
                        "Rooms, papers, messages, packing: all that tells them how good the service is."
                    ),
                ),
                Part(
                    "customer",
                    gettext_noop("What they do"),
                    gettext_noop(
                        "Every step that the customer takes. Below it runs the line of interaction."
                    ),
                ),
                Part(
                    "visible",
                    gettext_noop("Contact they see"),
                    gettext_noop("Staff whom they meet face to face. Below runs the line of visibility."),
                ),
                Part(
                    "invisible",
                    gettext_noop("Contact they do not see"),
                    gettext_noop(
                        "Staff who deal with them by phone or over the network. Below runs the line of internal interaction."
                    ),
                ),
                Part(
                    "support",
                    gettext_noop("What supports it"),
                    gettext_noop(
                        "Systems and people without whom the service would stop, and whom the customer never meets."
                    ),
                ),
            ),
        ),
    ),
)
