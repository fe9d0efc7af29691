"""The closed vocabularies of customer relationships and relationship marketing.

Sources: Osterwalder & Pigneur, *Business Model Generation* (2010), block 4; Wirtz & Lovelock,
*Services Marketing* (8th ed.); Zeithaml, Bitner & Gremler, *Services Marketing* (7th ed.);
Parasuraman, Zeithaml & Berry (1988) for the five dimensions of service quality.
"""

from segments.kinds import Kind, RelationshipType
from segments.words import gettext_noop, pgettext_noop

__all__ = ["RelationshipType"]

HUMAN_TYPES = frozenset({RelationshipType.PERSONAL_ASSISTANCE, RelationshipType.DEDICATED_ASSISTANCE})
MACHINE_TYPES = frozenset({RelationshipType.SELF_SERVICE, RelationshipType.AUTOMATED_SERVICES})

TYPE_WORDS: dict[RelationshipType, str] = {
    RelationshipType.PERSONAL_ASSISTANCE: gettext_noop("A person helps, during the sale or after it."),
    RelationshipType.DEDICATED_ASSISTANCE: gettext_noop("One named person for one client, for years."),
    RelationshipType.SELF_SERVICE: gettext_noop("Everything is there for customers to help themselves."),
    RelationshipType.AUTOMATED_SERVICES: gettext_noop("Self-service that knows who you are."),
    RelationshipType.COMMUNITIES: gettext_noop("Customers meet, and help each other."),
    RelationshipType.CO_CREATION: gettext_noop("Customers make part of what you sell."),
}


class Motive(Kind):
    """Why the company keeps a relationship."""

    ACQUISITION = "acquisition", pgettext_noop("motive", "win")
    RETENTION = "retention", pgettext_noop("motive", "keep")
    GROWTH = "growth", pgettext_noop("motive", "grow")


class Status(Kind):
    """Whether a relationship is lived already."""

    ESTABLISHED = "established", pgettext_noop("status", "established")
    INTENDED = "intended", pgettext_noop("status", "planned")


class Per(Kind):
    """What an amount of cost is counted by."""

    CUSTOMER_YEAR = "customer_year", pgettext_noop("cost", "a customer, a year")
    CUSTOMER_MONTH = "customer_month", pgettext_noop("cost", "a customer, a month")
    CUSTOMER_ONCE = "customer_once", pgettext_noop("cost", "a customer, once")
    SEGMENT_YEAR = "segment_year", pgettext_noop("cost", "the segment, a year")
    SEGMENT_MONTH = "segment_month", pgettext_noop("cost", "the segment, a month")


class Bond(Kind):
    """What ties a customer; the later, the harder to copy."""

    FINANCIAL = "financial", pgettext_noop("bond", "financial")
    SOCIAL = "social", pgettext_noop("bond", "social")
    CUSTOMIZATION = "customization", pgettext_noop("bond", "customization")
    STRUCTURAL = "structural", pgettext_noop("bond", "structural")


class Question(Kind):
    """The seven guiding questions, asked for every segment."""

    EXPECTED = "expected", gettext_noop("What kind of relationship do they expect of us?")
    ESTABLISHED = "established", gettext_noop("Which relationships have we established?")
    ACQUIRE_AND_RETAIN = (
        "acquire_and_retain",
        gettext_noop("How do we meet them while winning and keeping them?"),
    )
    MAINTAIN = "maintain", gettext_noop("How do we maintain the relationship?")
    GROWTH = "growth", gettext_noop("How do we help income per customer to grow?")
    COST = "cost", gettext_noop("How costly is each relationship?")
    INTEGRATION = "integration", gettext_noop("How does it fit the rest of the business model?")


class LadderStep(Kind):
    """The loyalty ladder, from hearing of a company to staying with it."""

    AWARENESS = "awareness", pgettext_noop("ladder", "awareness")
    INTEREST = "interest", pgettext_noop("ladder", "interest")
    EVALUATION = "evaluation", pgettext_noop("ladder", "evaluation")
    TRIAL = "trial", pgettext_noop("ladder", "trial")
    SATISFACTION = "satisfaction", pgettext_noop("ladder", "satisfaction")
    REPURCHASE = "repurchase", pgettext_noop("ladder", "repurchase")
    LOYALTY = "loyalty", pgettext_noop("ladder", "loyalty")


class Dimension(Kind):
    """The five dimensions of service quality (SERVQUAL)."""

    RELIABILITY = "reliability", pgettext_noop("quality", "reliability")
    RESPONSIVENESS = "responsiveness", pgettext_noop("quality", "responsiveness")
    ASSURANCE = "assurance", pgettext_noop("quality", "assurance")
    EMPATHY = "empathy", pgettext_noop("quality", "empathy")
    TANGIBLES = "tangibles", pgettext_noop("quality", "tangibles")


class GapNumber(Kind):
    """The five gaps, in the wording of the flashcards (the literature's fifth is expected / perceived)."""

    ONE = "1", gettext_noop("what customers expect, and what we believe they expect")
    TWO = "2", gettext_noop("what we believe, and the standards we set")
    THREE = "3", gettext_noop("the standards we set, and what is delivered")
    FOUR = "4", gettext_noop("what is delivered, and what was promised")
    FIVE = "5", gettext_noop("what customers expect, and what they were promised")
