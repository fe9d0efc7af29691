"""The four levels of closeness between a segment and the company."""

from relationships.handbook.page import Page, Shelf, Term
from relationships.handbook.sources import HEALTH_CARE, SERVICES_ZBG
from segments.kinds import Level
from segments.words import gettext_noop

SOURCES = (SERVICES_ZBG, HEALTH_CARE)
RULES = ("level/backwards", "level/jump")

PAGES = (
    Page(
        shelf=Shelf.LEVELS,
        slug=Level.STRANGER,
        title=gettext_noop("Strangers"),
        lead=gettext_noop("People with whom you have no relationship yet."),
        term=Term("stranger", "უცხო", "незнакомец", "người lạ"),
        what=gettext_noop(
            "They may be a competitor’s customers, or new in the market altogether. They have to hear of you before anything else can happen."
        ),
        example=gettext_noop("A dentist: everybody in the district who walks past the sign."),
        fits=gettext_noop(
            "The present level of any segment that you have not reached yet. As a target it says that you do not want to come any closer."
        ),
        costs=gettext_noop(
            "Being seen and recommended. Nothing is known about any one of them, so everyone is told the same."
        ),
        wrong=gettext_noop(
            "They hear a promise that nobody keeps, and the first meeting is a disappointment."
        ),
        rules=(*RULES, "motive/startup-no-acquisition"),
        sources=SOURCES,
    ),
    Page(
        shelf=Shelf.LEVELS,
        slug=Level.ACQUAINTANCE,
        title=gettext_noop("Acquaintances"),
        lead=gettext_noop("People who have met you for the first time."),
        term=Term("acquaintance", "ნაცნობი", "знакомый", "người quen"),
        what=gettext_noop(
            "Now they compare what they expected with what they get. If the service is good and the price is fair, they may come back."
        ),
        example=gettext_noop("A dentist: the patient who came once, with a toothache."),
        fits=gettext_noop("Where many people buy something simple, or buy seldom, and each pays a little."),
        costs=gettext_noop("A service that is as good every time, at a price that holds."),
        wrong=gettext_noop("The first contact falls short of what was expected, and there is no second."),
        rules=(*RULES, "quality/gap", "expectation/unmet"),
        sources=SOURCES,
    ),
    Page(
        shelf=Shelf.LEVELS,
        slug=Level.FRIEND,
        title=gettext_noop("Friends"),
        lead=gettext_noop("People who come back, and of whom you know something."),
        term=Term("friend", "მეგობარი", "друг", "bạn bè"),
        what=gettext_noop(
            "They have used your service several times. You can use what you know of them to serve them otherwise than a competitor would. Now it matters to keep them."
        ),
        example=gettext_noop(
            "A dentist: the patient who comes every half-year, and whose fear of needles is on the card."
        ),
        fits=gettext_noop(
            "Customers who come back often enough to be recognised, and to whom it makes a difference."
        ),
        costs=gettext_noop("Knowing who is there, remembering it, and acting on it."),
        wrong=gettext_noop("They are known to the database alone: whoever serves them knows nothing of it."),
        rules=(*RULES, "level/unrecognised", "bond/none", "bond/financial-only"),
        sources=SOURCES,
    ),
    Page(
        shelf=Shelf.LEVELS,
        slug=Level.PARTNER,
        title=gettext_noop("Partners"),
        lead=gettext_noop("People who trust you, and whom you can trust."),
        term=Term("partner", "პარტნიორი", "партнёр", "đối tác"),
        what=gettext_noop(
            "Both sides count on each other and adjust to each other. Partners stay loyal, and say so when something is wrong."
        ),
        example=gettext_noop(
            "A dentist: the family that sends grandparents and children alike, and helps to choose new opening hours."
        ),
        fits=gettext_noop("A few customers who matter much to you, and to whom you matter."),
        costs=gettext_noop("More time than any other level, and openness in both directions."),
        wrong=gettext_noop(
            "One side speaks of partnership, and the other of a contract. Or everybody is to be a partner, and nobody has the time."
        ),
        rules=(*RULES, "level/unrecognised", "bond/none", "bond/financial-only"),
        sources=SOURCES,
    ),
)
