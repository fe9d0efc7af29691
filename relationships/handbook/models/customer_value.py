"""Customer value: what customers get, less what they give."""

from relationships.handbook.page import Page, Part, Parts, Shelf, Term
from relationships.handbook.sources import HEALTH_CARE, SERVICES, VALUE
from segments.words import gettext_noop, pgettext_noop

PAGE = Page(
    shelf=Shelf.MODELS,
    slug="customer-value",
    title=gettext_noop("Customer value"),
    lead=gettext_noop("What customers get, less what it takes from them."),
    term=Term("customer value", "მომხმარებლის ღირებულება", "ценность для клиента", "giá trị khách hàng"),
    what=gettext_noop(
        "Value is (outcome + service process) − (price out of pocket + effort). The customer does this sum, not you, and does it against the alternatives. Here each of the four is marked from 0 to 10."
    ),
    example=gettext_noop(
        "A clinic: the knee is well again, and the nurses explained everything. Against that stand the bill, the long way and three hours in the waiting room."
    ),
    fits=gettext_noop("When people stay away although the product is good, or before you touch the price."),
    costs=gettext_noop(
        "Asking customers for their four marks. Your own guess is usually kinder to you than theirs."
    ),
    wrong=gettext_noop(
        "Only outcome and price are looked at. A competitor who spares people the forms and the waiting wins them at the same price."
    ),
    rules=("value/negative",),
    sources=(HEALTH_CARE, SERVICES, VALUE),
    groups=(
        Parts(
            gettext_noop("What they get"),
            (
                Part(
                    "outcome",
                    pgettext_noop("customer value", "Outcome"),
                    gettext_noop("What they came for: the knee that bends, the box of fresh vegetables."),
                ),
                Part(
                    "process",
                    pgettext_noop("customer value", "Service process"),
                    gettext_noop("How they were served on the way: in time, with care, without worry."),
                ),
            ),
        ),
        Parts(
            gettext_noop("What they give"),
            (
                Part(
                    "price",
                    pgettext_noop("customer value", "Price"),
                    gettext_noop("What they pay out of their own pocket."),
                ),
                Part(
                    "effort",
                    pgettext_noop("customer value", "Effort"),
                    gettext_noop("Time, ways, forms, waiting, learning, worry."),
                ),
            ),
        ),
    ),
)
