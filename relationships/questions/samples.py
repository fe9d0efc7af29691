"""Sample wordings to start from: what a relationship would look like, its type, and the kind of channel it lives on.

Each kind of channel surely carries what its type needs, so that whoever starts from one begins without a contradiction.
"""

from typing import NamedTuple

from segments.kinds import ChannelKind, RelationshipType
from segments.words import gettext_noop


class Sample(NamedTuple):
    """One wording; ``slug`` names it in forms."""

    slug: str
    text: str
    type: RelationshipType
    kind: ChannelKind


SAMPLES: dict[str, Sample] = {
    sample.slug: sample
    for sample in (
        Sample(
            "phone",
            gettext_noop("A direct phone line"),
            RelationshipType.PERSONAL_ASSISTANCE,
            ChannelKind.PHONE,
        ),
        Sample(
            "recommendations",
            gettext_noop("E-mail with recommendations"),
            RelationshipType.AUTOMATED_SERVICES,
            ChannelKind.NEWSLETTER,
        ),
        Sample(
            "group",
            gettext_noop("A group in a social network"),
            RelationshipType.COMMUNITIES,
            ChannelKind.SOCIAL_GROUP,
        ),
        Sample(
            "messenger",
            gettext_noop("A messenger channel where a person answers"),
            RelationshipType.PERSONAL_ASSISTANCE,
            ChannelKind.MESSENGER_DIRECT,
        ),
        Sample(
            "account",
            gettext_noop("A customer account on the site"),
            RelationshipType.SELF_SERVICE,
            ChannelKind.CUSTOMER_ACCOUNT,
        ),
        Sample(
            "visit",
            gettext_noop("A personal visit to the office"),
            RelationshipType.DEDICATED_ASSISTANCE,
            ChannelKind.OFFICE_VISIT,
        ),
        Sample(
            "ideas",
            gettext_noop("A page for their own ideas"),
            RelationshipType.CO_CREATION,
            ChannelKind.CONTRIBUTION_PLATFORM,
        ),
        Sample(
            "counter",
            gettext_noop("Somebody in the shop who helps"),
            RelationshipType.PERSONAL_ASSISTANCE,
            ChannelKind.OWN_STORE,
        ),
        Sample(
            "representative",
            gettext_noop("One representative who comes to them"),
            RelationshipType.DEDICATED_ASSISTANCE,
            ChannelKind.SALES_FORCE,
        ),
        Sample(
            "shop",
            gettext_noop("A web shop where they order alone"),
            RelationshipType.SELF_SERVICE,
            ChannelKind.WEB_SHOP,
        ),
        Sample(
            "app",
            gettext_noop("An app that remembers what they like"),
            RelationshipType.AUTOMATED_SERVICES,
            ChannelKind.MOBILE_APP,
        ),
        Sample(
            "evening",
            gettext_noop("An evening where customers meet"),
            RelationshipType.COMMUNITIES,
            ChannelKind.EVENT,
        ),
        Sample(
            "reviews",
            gettext_noop("Reviews that customers write for each other"),
            RelationshipType.CO_CREATION,
            ChannelKind.REVIEW_PLATFORM,
        ),
    )
}

# One or two of each type, as one would recognise them: for those who do not know what the types are called.
FIRST = ("phone", "recommendations", "group", "messenger", "account", "visit", "ideas")

# How each type looks from the customers' side.
SEEN_BY_THEM: dict[RelationshipType, str] = {
    RelationshipType.PERSONAL_ASSISTANCE: gettext_noop("A person answers when they ask"),
    RelationshipType.DEDICATED_ASSISTANCE: gettext_noop("The same named person, every time"),
    RelationshipType.SELF_SERVICE: gettext_noop("They do it alone, at any hour"),
    RelationshipType.AUTOMATED_SERVICES: gettext_noop("It knows them and adapts"),
    RelationshipType.COMMUNITIES: gettext_noop("They talk to each other"),
    RelationshipType.CO_CREATION: gettext_noop("They want a hand in making it"),
}
