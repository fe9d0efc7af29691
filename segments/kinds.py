"""The closed vocabularies of segments, channels and value propositions.

Members are their own slugs, as they stand in documents and in the database; ``label`` is the
marked English term (see ``segments.words``). Sources: Osterwalder & Pigneur, *Business Model
Generation* (2010), blocks 1 to 4; Wirtz & Lovelock, *Services Marketing* (8th ed.).
"""

from enum import StrEnum
from typing import NamedTuple, Self

from segments.words import gettext_noop, pgettext_noop


class Kind(StrEnum):
    """A slug with a term that people read."""

    label: str

    def __new__(cls, slug: str, label: str = "") -> Self:
        member = str.__new__(cls, slug)
        member._value_ = slug
        member.label = label
        return member


class Block(Kind):
    """The nine blocks of the canvas."""

    KEY_PARTNERS = "key_partners", gettext_noop("Key partners")
    KEY_ACTIVITIES = "key_activities", gettext_noop("Key activities")
    KEY_RESOURCES = "key_resources", gettext_noop("Key resources")
    VALUE_PROPOSITIONS = "value_propositions", gettext_noop("Value propositions")
    CUSTOMER_RELATIONSHIPS = "customer_relationships", gettext_noop("Customer relationships")
    CHANNELS = "channels", gettext_noop("Channels")
    CUSTOMER_SEGMENTS = "customer_segments", gettext_noop("Customer segments")
    COST_STRUCTURE = "cost_structure", gettext_noop("Cost structure")
    REVENUE_STREAMS = "revenue_streams", gettext_noop("Revenue streams")


class NoteBlock(Kind):
    """The five blocks that hold plain notes."""

    KEY_PARTNERS = "key_partners", Block.KEY_PARTNERS.label
    KEY_ACTIVITIES = "key_activities", Block.KEY_ACTIVITIES.label
    KEY_RESOURCES = "key_resources", Block.KEY_RESOURCES.label
    COST_STRUCTURE = "cost_structure", Block.COST_STRUCTURE.label
    REVENUE_STREAMS = "revenue_streams", Block.REVENUE_STREAMS.label


class Stage(Kind):
    """How far the market has come that the company plays in."""

    STARTUP = "startup", pgettext_noop("stage", "start-up")
    GROWING = "growing", pgettext_noop("stage", "growing market")
    SATURATED = "saturated", pgettext_noop("stage", "saturated market")


class Evidence(Kind):
    """What a statement rests on."""

    ASSUMPTION = "assumption", pgettext_noop("evidence", "assumption")
    TESTING = "testing", pgettext_noop("evidence", "being tested")
    SUPPORTED = "supported", pgettext_noop("evidence", "supported")
    REFUTED = "refuted", pgettext_noop("evidence", "refuted")


class Character(Kind):
    """What makes a value proposition worth having (Osterwalder & Pigneur, block 2)."""

    NEWNESS = "newness", gettext_noop("Newness")
    PERFORMANCE = "performance", gettext_noop("Performance")
    CUSTOMIZATION = "customization", gettext_noop("Customization")
    GETTING_THE_JOB_DONE = "getting_the_job_done", gettext_noop("Getting the job done")
    DESIGN = "design", gettext_noop("Design")
    STATUS = "status", gettext_noop("Brand and status")
    LOW_PRICE = "low_price", gettext_noop("Low price")
    COST_REDUCTION = "cost_reduction", gettext_noop("Cost reduction")
    RISK_REDUCTION = "risk_reduction", gettext_noop("Risk reduction")
    ACCESSIBILITY = "accessibility", gettext_noop("Accessibility")
    CONVENIENCE = "convenience", gettext_noop("Convenience")


class Repeat(Kind):
    """How often a customer of the segment would buy again."""

    ONCE = "once", pgettext_noop("repeat", "once")
    RARELY = "rarely", pgettext_noop("repeat", "rarely")
    REGULARLY = "regularly", pgettext_noop("repeat", "regularly")


class Buying(Kind):
    """How hard the decision to buy is for the customer."""

    SIMPLE = "simple", pgettext_noop("buying", "simple")
    CONSIDERED = "considered", pgettext_noop("buying", "considered")
    COMPLEX = "complex", pgettext_noop("buying", "complex")


class Level(Kind):
    """How close a segment and the company are; later is closer."""

    STRANGER = "stranger", pgettext_noop("level", "stranger")
    ACQUAINTANCE = "acquaintance", pgettext_noop("level", "acquaintance")
    FRIEND = "friend", pgettext_noop("level", "friend")
    PARTNER = "partner", pgettext_noop("level", "partner")

    @property
    def height(self) -> int:
        """0 for a stranger to 3 for a partner."""
        return list(Level).index(self)


class Phase(Kind):
    """The five phases of a channel (Osterwalder & Pigneur, block 3)."""

    AWARENESS = "awareness", pgettext_noop("phase", "awareness")
    EVALUATION = "evaluation", pgettext_noop("phase", "evaluation")
    PURCHASE = "purchase", pgettext_noop("phase", "purchase")
    DELIVERY = "delivery", pgettext_noop("phase", "delivery")
    AFTER_SALES = "after_sales", pgettext_noop("phase", "after sales")


class Ownership(Kind):
    """Whose channel it is."""

    OWN = "own", pgettext_noop("ownership", "our own")
    PARTNER = "partner", pgettext_noop("ownership", "a partner’s")


class Capability(Kind):
    """What a channel can carry, in the order of the six relationship types that need it."""

    HUMAN = "human", gettext_noop("A person answers")
    NAMED = "named", gettext_noop("The same, known person answers")
    UNATTENDED = "unattended", gettext_noop("Customers can act with no staff")
    RECOGNISES = "recognises", gettext_noop("It knows who the customer is")
    PEERS = "peers", gettext_noop("Customers reach each other")
    CONTRIBUTES = "contributes", gettext_noop("Customers leave something of value")


class RelationshipType(Kind):
    """The six types, as a segment expects them; each is drawn by the pictogram ``t-<slug>``.

    They stand on this floor because what customers expect is known before any relationship is.
    """

    PERSONAL_ASSISTANCE = "personal_assistance", gettext_noop("Personal assistance")
    DEDICATED_ASSISTANCE = "dedicated_assistance", gettext_noop("Dedicated assistance")
    SELF_SERVICE = "self_service", gettext_noop("Self-service")
    AUTOMATED_SERVICES = "automated_services", gettext_noop("Automated services")
    COMMUNITIES = "communities", gettext_noop("Communities")
    CO_CREATION = "co_creation", gettext_noop("Co-creation")

    @property
    def needs(self) -> Capability:
        """The capability that a channel must have to carry this type; it shares its pictogram."""
        return list(Capability)[list(RelationshipType).index(self)]

    @property
    def contains(self) -> frozenset["RelationshipType"]:
        """The types that a customer gets with this one: automated services hold self-service."""
        return frozenset({self}) | _INSIDE.get(self, frozenset())


_INSIDE = {
    RelationshipType.AUTOMATED_SERVICES: frozenset({RelationshipType.SELF_SERVICE}),
    RelationshipType.DEDICATED_ASSISTANCE: frozenset({RelationshipType.PERSONAL_ASSISTANCE}),
}


class ChannelKind(Kind):
    """The kinds of channel; ``CARRIES`` says what each can carry."""

    OWN_STORE = "own_store", gettext_noop("Own store")
    PARTNER_STORE = "partner_store", gettext_noop("Partner store")
    SELF_SERVICE_STORE = "self_service_store", gettext_noop("Self-service store")
    KIOSK = "kiosk", gettext_noop("Kiosk, terminal or cash machine")
    SALES_FORCE = "sales_force", gettext_noop("Field sales, account managers")
    OFFICE_VISIT = "office_visit", gettext_noop("Visit to the office by appointment")
    PHONE = "phone", gettext_noop("Direct phone line")
    CALL_CENTRE = "call_centre", gettext_noop("Call centre")
    VIDEO_CALL = "video_call", gettext_noop("Video call")
    EMAIL = "email", gettext_noop("E-mail, written by a person")
    NEWSLETTER = "newsletter", gettext_noop("Newsletter, recommendations")
    LIVE_CHAT = "live_chat", gettext_noop("Live chat")
    CHATBOT = "chatbot", gettext_noop("Chatbot")
    MESSENGER_DIRECT = "messenger_direct", gettext_noop("Messenger, one to one")
    MESSENGER_CHANNEL = "messenger_channel", gettext_noop("Messenger channel, one to many")
    MESSENGER_GROUP = "messenger_group", gettext_noop("Messenger group")
    WEBSITE = "website", gettext_noop("Website")
    WEB_SHOP = "web_shop", gettext_noop("Web shop")
    CUSTOMER_ACCOUNT = "customer_account", gettext_noop("Customer account, portal")
    MOBILE_APP = "mobile_app", gettext_noop("Mobile app")
    MARKETPLACE = "marketplace", gettext_noop("Marketplace")
    SOCIAL_PAGE = "social_page", gettext_noop("Social network page")
    SOCIAL_GROUP = "social_group", gettext_noop("Social network group")
    FORUM = "forum", gettext_noop("Forum")
    REVIEW_PLATFORM = "review_platform", gettext_noop("Review platform")
    CONTRIBUTION_PLATFORM = "contribution_platform", gettext_noop("Platform for ideas, designs, uploads")
    EVENT = "event", gettext_noop("Event, workshop, club")
    ADVERTISING = "advertising", gettext_noop("Advertising")
    POST = "post", gettext_noop("Mail, courier")
    INTEGRATION = "integration", gettext_noop("Built into the customer’s own systems")
    OTHER = "other", gettext_noop("Something else")


class Carries(NamedTuple):
    """What a kind of channel carries by its nature, what it may carry, and who usually owns it."""

    surely: frozenset[Capability]
    maybe: frozenset[Capability]
    owner: Ownership


def _row(marks: str, owner: Ownership = Ownership.OWN) -> Carries:
    """Read six marks, one a capability in order: ``x`` by nature, ``~`` perhaps, ``.`` no."""
    pairs = list(zip(marks, Capability, strict=True))
    return Carries(
        frozenset(capability for mark, capability in pairs if mark == "x"),
        frozenset(capability for mark, capability in pairs if mark == "~"),
        owner,
    )


CARRIES: dict[ChannelKind, Carries] = {
    ChannelKind.OWN_STORE: _row("x~~~.."),
    ChannelKind.PARTNER_STORE: _row("x.....", Ownership.PARTNER),
    ChannelKind.SELF_SERVICE_STORE: _row("..x..."),
    ChannelKind.KIOSK: _row("..x~.."),
    ChannelKind.SALES_FORCE: _row("xx.x.."),
    ChannelKind.OFFICE_VISIT: _row("xx.x.."),
    ChannelKind.PHONE: _row("xx...."),
    ChannelKind.CALL_CENTRE: _row("x..~.."),
    ChannelKind.VIDEO_CALL: _row("xx...."),
    ChannelKind.EMAIL: _row("xx.x.."),
    ChannelKind.NEWSLETTER: _row("...x.."),
    ChannelKind.LIVE_CHAT: _row("x..~.."),
    ChannelKind.CHATBOT: _row("..x~.."),
    ChannelKind.MESSENGER_DIRECT: _row("xx.x.."),
    ChannelKind.MESSENGER_CHANNEL: _row("......"),
    ChannelKind.MESSENGER_GROUP: _row("...~x~"),
    ChannelKind.WEBSITE: _row("..x..~"),
    ChannelKind.WEB_SHOP: _row("..xx.~"),
    ChannelKind.CUSTOMER_ACCOUNT: _row("..xx.~"),
    ChannelKind.MOBILE_APP: _row("..xx~~"),
    ChannelKind.MARKETPLACE: _row("..x..~", Ownership.PARTNER),
    ChannelKind.SOCIAL_PAGE: _row("x....~"),
    ChannelKind.SOCIAL_GROUP: _row("...~xx"),
    ChannelKind.FORUM: _row("...~xx"),
    ChannelKind.REVIEW_PLATFORM: _row("....~x"),
    ChannelKind.CONTRIBUTION_PLATFORM: _row("..x~~x"),
    ChannelKind.EVENT: _row("x~.~xx"),
    ChannelKind.ADVERTISING: _row("......"),
    ChannelKind.POST: _row("...~.."),
    ChannelKind.INTEGRATION: _row("..xx.."),
    ChannelKind.OTHER: _row("~~~~~~"),
}
