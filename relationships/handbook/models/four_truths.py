"""The four truths of customer relationship management."""

from relationships.handbook.page import Page, Part, Parts, Shelf, Term
from relationships.handbook.sources import HEALTH_CARE, SERVICES
from segments.words import gettext_noop

PAGE = Page(
    shelf=Shelf.MODELS,
    slug="four-truths",
    title=gettext_noop("The four truths of CRM"),
    lead=gettext_noop("Four sentences on which customer relationship management stands."),
    term=Term(
        "customer relationship management (CRM)",
        "მომხმარებელთან ურთიერთობის მენეჯმენტი",
        "управление взаимоотношениями с клиентами",
        "quản trị quan hệ khách hàng",
    ),
    what=gettext_noop(
        "Customer relationship management is what a company does to know its customers and to keep them: its strategy, its work and its software for storing what it knows. The software is the smallest part. These four have to be believed first."
    ),
    example=gettext_noop(
        "A garden centre: it sees that one customer in ten buys half of all the trees, calls these few in October, and writes to the others in March."
    ),
    fits=gettext_noop("Whenever there is more than one segment, which is nearly always."),
    costs=gettext_noop("Keeping what is known of customers, with care and with their consent, and using it."),
    wrong=gettext_noop(
        "Software is bought, and everybody goes on as before. Or all customers are treated alike, so the best are treated too badly and others too dearly."
    ),
    rules=(
        "effort/inverted",
        "cost/above-value",
        "expectation/copied",
        "expectation/unknown",
        "level/unrecognised",
        "motive/long-life-unkept",
    ),
    sources=(HEALTH_CARE, SERVICES),
    groups=(
        Parts(
            gettext_noop("The four truths"),
            (
                Part(
                    "asset",
                    gettext_noop("Customers are a core asset"),
                    gettext_noop("They belong in the plan as much as the machines do."),
                ),
                Part(
                    "unequal",
                    gettext_noop("Not all are equally valuable"),
                    gettext_noop("What one relationship may cost depends on what the customer brings."),
                ),
                Part(
                    "differ",
                    gettext_noop("They differ"),
                    gettext_noop(
                        "In what they need, what they prefer and how they buy: that is why there are segments."
                    ),
                ),
                Part(
                    "drives",
                    gettext_noop("Knowing what drives them pays"),
                    gettext_noop(
                        "An offer that fits them better is worth more to them, and so are they to you."
                    ),
                ),
            ),
            counted=True,
        ),
    ),
)
