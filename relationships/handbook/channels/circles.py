"""Channels where customers meet one another, or leave something of value."""

from relationships.handbook.channels.base import channel
from segments.kinds import ChannelKind
from segments.words import gettext_noop

PAGES = (
    channel(
        ChannelKind.MESSENGER_GROUP,
        what=gettext_noop("One chat in which customers and your people all write to one another."),
        example=gettext_noop("A running club: who brings the water on Sunday?"),
        fits=gettext_noop("Small circles of people who know each other, or soon will."),
        costs=gettext_noop("A host who keeps order, answers, and knows when to be silent."),
        wrong=gettext_noop("A hundred messages a day, and the one that mattered is lost."),
    ),
    channel(
        ChannelKind.SOCIAL_PAGE,
        what=gettext_noop("Your own page in a social network, on which you post and answer."),
        example=gettext_noop("An ice-cream parlour: the flavours of the day, and answers to the comments."),
        fits=gettext_noop("Being met, and passed on, by people who spend time there anyway."),
        costs=gettext_noop("Posts, pictures and answers, week after week."),
        wrong=gettext_noop("Questions stay unanswered where everybody can see them."),
    ),
    channel(
        ChannelKind.SOCIAL_GROUP,
        what=gettext_noop("A group in a social network, in which customers write to one another."),
        example=gettext_noop(
            "A maker of sewing machines: members show what they made, and help with a torn thread."
        ),
        fits=gettext_noop("People who share a hobby, a trade or a worry."),
        costs=gettext_noop("A host, and patience in the first year."),
        wrong=gettext_noop(
            "Advertisers and quarrels take over. Or the network changes what members get to see."
        ),
    ),
    channel(
        ChannelKind.FORUM,
        what=gettext_noop("A place where questions and answers of customers stay, and can be found."),
        example=gettext_noop("A software house: one user answers another, and the next hundred read it."),
        fits=gettext_noop("Things with many details, and customers who like to know them."),
        costs=gettext_noop("Software, a host, and an answer when nobody else has one."),
        wrong=gettext_noop(
            "Old answers are wrong by now, and unanswered questions say that nobody is at home."
        ),
    ),
    channel(
        ChannelKind.REVIEW_PLATFORM,
        what=gettext_noop("A place where customers rate and describe what they bought."),
        example=gettext_noop("A guest house: the breakfast is praised, the stairs are not."),
        fits=gettext_noop("Whatever is hard to judge before one has bought it."),
        costs=gettext_noop("Reading and answering, above all the bad ones."),
        wrong=gettext_noop("Bad reviews get no answer, or good ones are paid for."),
    ),
    channel(
        ChannelKind.CONTRIBUTION_PLATFORM,
        what=gettext_noop("A place where customers leave ideas, designs, pictures or other work of theirs."),
        example=gettext_noop("A maker of T-shirts: members draw, members vote, and the best is printed."),
        fits=gettext_noop("Customers who like to make things, and an offer that lives on new ones."),
        costs=gettext_noop("Software, somebody who sorts and answers, and a rule on whose work it is."),
        wrong=gettext_noop("Nobody hears what became of the ideas, so no more come."),
    ),
)
