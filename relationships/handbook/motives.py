"""The three aims of a relationship: to win, to keep, to grow."""

from relationships.handbook.page import Page, Shelf, Term
from relationships.handbook.sources import BUSINESS_MODEL, DEFECTION, LIFETIME, SERVICES
from relationships.kinds import Motive
from segments.words import gettext_noop

PAGES = (
    Page(
        shelf=Shelf.MOTIVES,
        slug=Motive.ACQUISITION,
        title=gettext_noop("Winning customers"),
        lead=gettext_noop("To bring in people who have never bought from you."),
        term=Term("acquisition", "მოზიდვა", "приобретение", "thu hút"),
        what=gettext_noop(
            "The relationship is there to be noticed, understood and tried by people who do not know you yet. On the canvas this aim is called “win”."
        ),
        example=gettext_noop(
            "A mobile operator in a young market: it gives a phone away with the first contract, because whoever joins pays for years."
        ),
        fits=gettext_noop("A market that is just starting, or a segment in which hardly anyone knows you."),
        costs=gettext_noop(
            "Usually paid once for each newcomer: advertising, discounts, gifts, hours of selling. As a rule of thumb it should take no more than a third of what the customer brings in all the years."
        ),
        wrong=gettext_noop(
            "The market is full, and every newcomer has to be bought from a competitor. Or those who come for the gift leave with it."
        ),
        rules=(
            "motive/none",
            "motive/saturated-acquisition",
            "motive/startup-no-acquisition",
            "channel/phase-gap",
            "cost/acquisition-above-lifetime",
            "cost/thin-lifetime",
        ),
        sources=(BUSINESS_MODEL, LIFETIME),
    ),
    Page(
        shelf=Shelf.MOTIVES,
        slug=Motive.RETENTION,
        title=gettext_noop("Keeping customers"),
        lead=gettext_noop("To let those who have bought once come back and stay."),
        term=Term("retention", "შენარჩუნება", "удержание", "duy trì"),
        what=gettext_noop(
            "The relationship is there for people who are customers already, and gives them reasons not to leave. On the canvas this aim is called “keep”."
        ),
        example=gettext_noop(
            "The same mobile operator ten years later: everybody has a phone by now, so it rewards every further year of staying."
        ),
        fits=gettext_noop(
            "Customers who could buy again and stay for years, above all where the market is full and a new one is hard to find."
        ),
        costs=gettext_noop(
            "Winning a customer is said to cost about five times what keeping one costs. So keeping is cheaper, but not free: it takes service, reminders, rewards and time."
        ),
        wrong=gettext_noop(
            "Customers are held by a contract and by nothing that they like, and leave on its last day. Or effort goes into people who will never buy a second time."
        ),
        rules=(
            "motive/none",
            "motive/long-life-unkept",
            "motive/one-off-kept",
            "motive/saturated-acquisition",
            "channel/phase-gap",
            "ladder/satisfied-not-loyal",
            "ladder/hostages",
        ),
        sources=(BUSINESS_MODEL, SERVICES, DEFECTION),
    ),
    Page(
        shelf=Shelf.MOTIVES,
        slug=Motive.GROWTH,
        title=gettext_noop("Helping sales grow"),
        lead=gettext_noop("To let each customer who stays bring in more."),
        term=Term(
            "growth, boosting sales", "გაყიდვების გაზრდა", "увеличение продаж, LTV", "đẩy mạnh doanh số"
        ),
        what=gettext_noop(
            "The relationship is there so that customers buy more often, or more, or something better, and each brings in more over the years. On the canvas this aim is called “grow”."
        ),
        example=gettext_noop(
            "A language school: whoever finishes the first course is asked about the next one, and about a summer course for the children."
        ),
        fits=gettext_noop("Customers who know and trust you, and an offer that has something more for them."),
        costs=gettext_noop(
            "Finding out what each customer might need next, and the time to offer it well. Hold the cost against the extra revenue, not against all of it."
        ),
        wrong=gettext_noop(
            "There is nothing more to sell. Or every contact turns into an offer, and people stop answering."
        ),
        rules=("motive/none", "motive/growth-without-revenue", "channel/phase-gap"),
        sources=(BUSINESS_MODEL,),
    ),
)
