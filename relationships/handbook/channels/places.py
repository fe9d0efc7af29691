"""Channels that are places, and people who come or are come to."""

from relationships.handbook.channels.base import channel
from segments.kinds import ChannelKind
from segments.words import gettext_noop

PAGES = (
    channel(
        ChannelKind.OWN_STORE,
        what=gettext_noop("Rooms of your own, in which your staff meet customers."),
        example=gettext_noop("A bakery: the seller knows who takes the dark loaf on Fridays."),
        fits=gettext_noop("Things that people want to see, touch or try, with advice on the spot."),
        costs=gettext_noop("Rent and staff, whether anybody comes or not."),
        wrong=gettext_noop(
            "Nobody has time to advise. Or regulars are known to one seller only, and are strangers on that seller’s day off."
        ),
    ),
    channel(
        ChannelKind.PARTNER_STORE,
        what=gettext_noop("Somebody else’s shop that sells what you make."),
        example=gettext_noop("A small cheese dairy: forty village shops sell its cheese."),
        fits=gettext_noop("Reaching many places soon, without rooms of your own."),
        costs=gettext_noop("A share of the price, and part of the say in how it is sold."),
        wrong=gettext_noop("The shop knows the customers and you do not. When it drops you, they are gone."),
    ),
    channel(
        ChannelKind.SELF_SERVICE_STORE,
        what=gettext_noop("A shop or hall in which customers find, take and pay for things without help."),
        example=gettext_noop("A supermarket with tills at which people scan their things themselves."),
        fits=gettext_noop("Many simple purchases by people who know what they want."),
        costs=gettext_noop("Shelves, signs and tills that explain themselves, kept in order all day."),
        wrong=gettext_noop("A question comes up, and there is nobody to ask."),
    ),
    channel(
        ChannelKind.KIOSK,
        what=gettext_noop("A machine that sells or serves by itself, at any hour."),
        example=gettext_noop("A bank: cash and transfers from a machine in the wall."),
        fits=gettext_noop("Short errands that people run often, close to where they are anyway."),
        costs=gettext_noop("The machine, the place where it stands, filling and repairs."),
        wrong=gettext_noop("It is out of order, and the notice on it has no number to call."),
    ),
    channel(
        ChannelKind.OFFICE_VISIT,
        what=gettext_noop("Customers come to you at an agreed time, and somebody is ready for them."),
        example=gettext_noop("A notary: one hour, one desk, the papers laid out."),
        fits=gettext_noop("Matters that are private or difficult and need time."),
        costs=gettext_noop("Rooms and hours that are kept free, also when nobody comes."),
        wrong=gettext_noop("The way there and the wait cost the customer more than the visit gives."),
    ),
    channel(
        ChannelKind.EVENT,
        what=gettext_noop("People come together at a time and a place: a workshop, a meet-up, a club night."),
        example=gettext_noop("A wine shop: on Thursdays eight people taste six bottles, and argue."),
        fits=gettext_noop("Meeting one another, trying things, and starting a community."),
        costs=gettext_noop("Days of preparation for a few people at a time."),
        wrong=gettext_noop("It is a sales talk with chairs. Or it happens once and never again."),
    ),
)
