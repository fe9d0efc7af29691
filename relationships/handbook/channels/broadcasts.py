"""Channels on which you speak to many, and what fits nowhere else."""

from relationships.handbook.channels.base import channel
from segments.kinds import ChannelKind
from segments.words import gettext_noop

PAGES = (
    channel(
        ChannelKind.NEWSLETTER,
        what=gettext_noop(
            "Mailings to those who signed up, with news or with recommendations chosen for each."
        ),
        example=gettext_noop("A garden shop: in March, what goes well with last year’s roses."),
        fits=gettext_noop("Calling back people who know you already."),
        costs=gettext_noop("Little to send, and time to have something to say."),
        wrong=gettext_noop("It comes too often and says the same to everyone, and nobody reads the replies."),
    ),
    channel(
        ChannelKind.MESSENGER_CHANNEL,
        what=gettext_noop("News to all who follow it; they cannot answer in it."),
        example=gettext_noop("A farm: what is ripe this week."),
        fits=gettext_noop("Short news for people who asked for it."),
        costs=gettext_noop("Next to nothing but somebody who writes."),
        wrong=gettext_noop("It is called a community, though nobody but you can speak."),
    ),
    channel(
        ChannelKind.ADVERTISING,
        what=gettext_noop("Messages that you pay for, on walls, in papers, on the air or on screens."),
        example=gettext_noop("A circus: posters on every fence two weeks before it comes."),
        fits=gettext_noop("Being noticed by people who do not know you."),
        costs=gettext_noop("Paid for each time anew; it ends on the day you stop paying."),
        wrong=gettext_noop(
            "It promises what the service does not keep, or speaks to people for whom you have nothing."
        ),
    ),
    channel(
        ChannelKind.POST,
        what=gettext_noop("Letters and parcels: something to hold in one’s hands."),
        example=gettext_noop("A tea house: in the parcel lie a written card and two samples."),
        fits=gettext_noop("Delivering, and being remembered at home."),
        costs=gettext_noop("Paper, packing and postage for every single piece."),
        wrong=gettext_noop("The parcel is late, and it has your name on it, not the courier’s."),
    ),
    channel(
        ChannelKind.OTHER,
        what=gettext_noop("A way to reach customers that none of the other kinds describes."),
        example=gettext_noop("A travelling library: a bus with shelves that stops in fourteen villages."),
        fits=gettext_noop(
            "When nothing else comes close. Then tick what it can carry: nobody else can know."
        ),
        costs=gettext_noop("It depends. Write it down with the relationship that uses it."),
        wrong=gettext_noop(
            "Nothing is ticked, so everything is taken to be possible, and no rule can warn you."
        ),
    ),
)
