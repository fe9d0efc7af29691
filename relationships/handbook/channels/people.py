"""Channels on which one of your people answers from afar, or goes to the customer."""

from relationships.handbook.channels.base import channel
from segments.kinds import ChannelKind
from segments.words import gettext_noop

PAGES = (
    channel(
        ChannelKind.SALES_FORCE,
        what=gettext_noop("Staff who travel to customers, or account managers who look after them."),
        example=gettext_noop("A maker of dentists’ chairs: the same adviser visits a practice twice a year."),
        fits=gettext_noop("Dear and difficult things that firms buy after long talks."),
        costs=gettext_noop("Wages, travel and years of practice: one of the dearest channels."),
        wrong=gettext_noop("The adviser leaves, and takes the customers along."),
    ),
    channel(
        ChannelKind.PHONE,
        what=gettext_noop("A number at which somebody known answers."),
        example=gettext_noop("A vet: the number on the vaccination card rings in the practice."),
        fits=gettext_noop("Urgent questions, and people who would rather speak than write."),
        costs=gettext_noop("Somebody who can be reached, and somebody else when that person cannot."),
        wrong=gettext_noop("It rings and rings, or a recorded voice asks to call again tomorrow."),
    ),
    channel(
        ChannelKind.CALL_CENTRE,
        what=gettext_noop("One number for many staff: whoever is free answers."),
        example=gettext_noop("An airline: any of two hundred people can change your flight."),
        fits=gettext_noop("Many short questions, at hours when an office is closed."),
        costs=gettext_noop("Wages by the minute, training, and a system that shows who is calling."),
        wrong=gettext_noop("Customers tell their story again to every new voice."),
    ),
    channel(
        ChannelKind.VIDEO_CALL,
        what=gettext_noop("You and the customer see each other on a screen, at an agreed time."),
        example=gettext_noop("A language teacher: half an hour with a pupil three time zones away."),
        fits=gettext_noop("Talks that need a face, or papers that both look at, when the way is too long."),
        costs=gettext_noop("An hour of somebody’s time for each hour of talk; only the journey is saved."),
        wrong=gettext_noop("The line breaks, or people do not like to be seen."),
    ),
    channel(
        ChannelKind.EMAIL,
        what=gettext_noop("Letters to and fro, each written by a person."),
        example=gettext_noop("A small hotel: the owner answers every request herself."),
        fits=gettext_noop("Questions with details, and answers that one wants to keep."),
        costs=gettext_noop("Minutes for every letter, and a promise on how soon an answer comes."),
        wrong=gettext_noop("No answer for days, or one that might have gone to anybody."),
    ),
    channel(
        ChannelKind.LIVE_CHAT,
        what=gettext_noop("A window on your site in which a person answers at once."),
        example=gettext_noop("A shop for bicycle parts: does this brake fit my frame?"),
        fits=gettext_noop("Short questions in the middle of a purchase."),
        costs=gettext_noop("Staff at the keyboard as long as the window is open."),
        wrong=gettext_noop("It says that somebody is there, and nobody writes back."),
    ),
    channel(
        ChannelKind.MESSENGER_DIRECT,
        what=gettext_noop("A customer and one of your people write to each other in a messenger."),
        example=gettext_noop("A dressmaker: a photograph of the fabric in the morning, an answer by noon."),
        fits=gettext_noop(
            "Customers who use messengers all day anyway, and like to find a known person there."
        ),
        costs=gettext_noop("Somebody’s attention, often in the evening too."),
        wrong=gettext_noop("The talks lie in a private phone, and nobody else can go on with them."),
    ),
)
