"""Sites, apps and programs that customers use by themselves."""

from relationships.handbook.channels.base import channel
from segments.kinds import ChannelKind
from segments.words import gettext_noop

PAGES = (
    channel(
        ChannelKind.WEBSITE,
        what=gettext_noop("Pages that inform, and let people do simple things without saying who they are."),
        example=gettext_noop("A museum: opening hours, the way there, what is on show."),
        fits=gettext_noop("Being found, and answering what everybody asks."),
        costs=gettext_noop("Making it once, and keeping it true."),
        wrong=gettext_noop("It is out of date. Or it only says how good you are."),
    ),
    channel(
        ChannelKind.WEB_SHOP,
        what=gettext_noop("A site where people choose, order and pay, and are known when they come back."),
        example=gettext_noop("A bookshop on the net: it remembers the address, and the last author."),
        fits=gettext_noop("Things that can be described and sent, bought at any hour."),
        costs=gettext_noop("Software, pictures, packing, and what is sent back."),
        wrong=gettext_noop("Something goes wrong between order and delivery, and there is nobody to ask."),
    ),
    channel(
        ChannelKind.CUSTOMER_ACCOUNT,
        what=gettext_noop(
            "A protected place in which each customer sees their own orders, contracts and settings."
        ),
        example=gettext_noop("An electricity supplier: meter readings, bills, and the move to another flat."),
        fits=gettext_noop("Customers who stay for years and have something to look up or change."),
        costs=gettext_noop("Software, safety, and help for those who forgot their password."),
        wrong=gettext_noop("It shows everything and changes nothing, so people phone anyway."),
    ),
    channel(
        ChannelKind.MOBILE_APP,
        what=gettext_noop("A program on the customer’s own phone that knows who they are."),
        example=gettext_noop("A bus company: tickets, delays, and the lost umbrella."),
        fits=gettext_noop("Things that people do often, and on the way."),
        costs=gettext_noop("Building it for several systems, and again with each new version of theirs."),
        wrong=gettext_noop("People use it once and forget that it is there."),
    ),
    channel(
        ChannelKind.CHATBOT,
        what=gettext_noop("A program that answers questions in a chat, at any hour."),
        example=gettext_noop("A tram company: when does the last tram leave?"),
        fits=gettext_noop("The same few questions, asked thousands of times."),
        costs=gettext_noop("Building it, feeding it, and reading what it did not understand."),
        wrong=gettext_noop("It does not understand, and there is no way on to a person."),
    ),
    channel(
        ChannelKind.MARKETPLACE,
        what=gettext_noop("A site on which many sellers offer side by side; it belongs to somebody else."),
        example=gettext_noop("A potter: her bowls stand between those of a thousand others."),
        fits=gettext_noop("Being found by people who have never heard of you."),
        costs=gettext_noop("A fee on every sale, and your price beside everybody else’s."),
        wrong=gettext_noop("Customers remember the site and not you, and the site changes its rules."),
    ),
    channel(
        ChannelKind.INTEGRATION,
        what=gettext_noop("Your service works inside the customer’s own systems: orders, stock, accounts."),
        example=gettext_noop("A supplier of screws: the factory’s shelf orders by itself when it runs low."),
        fits=gettext_noop("Firms that buy often and have systems of their own."),
        costs=gettext_noop("Months of work on both sides, then care with every change."),
        wrong=gettext_noop("One side changes its system, and nothing arrives any more."),
    ),
)
