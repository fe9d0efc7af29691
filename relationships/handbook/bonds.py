"""The four bonds that tie a customer; the later, the harder to copy."""

from relationships.handbook.page import Page, Shelf, Term
from relationships.handbook.sources import HEALTH_CARE, SERVICES, SERVICES_ZBG
from relationships.kinds import Bond
from segments.words import gettext_noop

SOURCES = (SERVICES_ZBG, SERVICES, HEALTH_CARE)
RULES = ("bond/none", "bond/financial-only")

PAGES = (
    Page(
        shelf=Shelf.BONDS,
        slug=Bond.FINANCIAL,
        title=gettext_noop("Financial bond"),
        lead=gettext_noop("Staying is cheaper than leaving."),
        term=Term("financial", "ფინანსური", "финансовая", "tài chính"),
        what=gettext_noop(
            "Customers get money’s worth for coming back: lower prices for those who stay, a discount on several services together, the tenth one free."
        ),
        example=gettext_noop("A coffee bar: a card with ten stamps, and the next cup is free."),
        fits=gettext_noop(
            "Where people buy often, choosing is simple and the price matters. A good first tie, seldom a good only one."
        ),
        costs=gettext_noop("A share of every sale, also from those who would have come anyway."),
        wrong=gettext_noop(
            "The bar across the street prints the same card. Whoever stayed for the price leaves for a better one."
        ),
        rules=RULES,
        sources=SOURCES,
    ),
    Page(
        shelf=Shelf.BONDS,
        slug=Bond.SOCIAL,
        title=gettext_noop("Social bond"),
        lead=gettext_noop("People know each other."),
        term=Term("social", "სოციალური", "социальная", "xã hội"),
        what=gettext_noop(
            "Staff and customers know each other by name, or customers know one another. Going elsewhere would mean leaving somebody."
        ),
        example=gettext_noop(
            "A hairdresser: she remembers the wedding, the move and the last colour, and tells about her own."
        ),
        fits=gettext_noop("Where people meet often or for long, and trust matters."),
        costs=gettext_noop(
            "Time, and staff who stay. Every change of staff tears a little of what was woven."
        ),
        wrong=gettext_noop(
            "The tie belongs to one employee and leaves with that employee. Or friendliness follows a rule book, and customers notice."
        ),
        rules=(*RULES, "ladder/satisfied-not-loyal"),
        sources=SOURCES,
    ),
    Page(
        shelf=Shelf.BONDS,
        slug=Bond.CUSTOMIZATION,
        title=gettext_noop("Customization bond"),
        lead=gettext_noop("It is made to fit, and nobody else has the measurements."),
        term=Term("customization", "მორგება", "индивидуализация", "cá nhân hóa"),
        what=gettext_noop(
            "The company knows each customer so well that what it offers fits this one alone. A competitor would have to learn everything from the beginning."
        ),
        example=gettext_noop("A tailor: the measurements and the taste of twenty years lie in one drawer."),
        fits=gettext_noop(
            "Where needs differ from one customer to the next, and people are willing to tell you theirs."
        ),
        costs=gettext_noop(
            "Asking, keeping and using what is known of each customer, and a way of working that can vary."
        ),
        wrong=gettext_noop(
            "Much is asked and nothing is done with it. Or it is used in a way to which customers never agreed."
        ),
        rules=(*RULES, "level/unrecognised", "value/premium-unassisted"),
        sources=SOURCES,
    ),
    Page(
        shelf=Shelf.BONDS,
        slug=Bond.STRUCTURAL,
        title=gettext_noop("Structural bond"),
        lead=gettext_noop("Your service is built into the way they work."),
        term=Term("structural", "სტრუქტურული", "структурная", "cấu trúc"),
        what=gettext_noop(
            "Customer and company share systems, equipment or ways of working. Whoever leaves has to rebuild them. It is the hardest bond to copy."
        ),
        example=gettext_noop(
            "A parcel service: the sender’s own computer prints its labels and follows every parcel."
        ),
        fits=gettext_noop("Mostly firms that buy often and have ways of working of their own."),
        costs=gettext_noop("A large effort once, on both sides, and the duty to keep it running."),
        wrong=gettext_noop(
            "It becomes a cage: customers stay because they cannot leave, and look for the door."
        ),
        rules=(*RULES, "ladder/hostages"),
        sources=SOURCES,
    ),
)
