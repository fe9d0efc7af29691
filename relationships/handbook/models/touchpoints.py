"""Touchpoints: moments of contact by importance and performance."""

from relationships.handbook.page import Page, Part, Parts, Shelf, Term
from relationships.handbook.sources import HEALTH_CARE, IMPORTANCE
from segments.words import gettext_noop, pgettext_noop

PAGE = Page(
    shelf=Shelf.MODELS,
    slug="touchpoints",
    title=gettext_noop("Touchpoints"),
    lead=gettext_noop("Every moment of contact, by how much it matters and how well it goes."),
    term=Term("touchpoints", "კონტაქტის წერტილები", "точки контакта", "điểm tiếp xúc"),
    what=gettext_noop(
        "Customers give each moment of contact two marks from 1 to 5: how important it is to them, and how it went against what they expected, 3 being as expected. The two marks put it into one of four fields."
    ),
    example=gettext_noop(
        "A garage: customers care little for the coffee, which is excellent, and much for hearing beforehand what it will cost, which they never do."
    ),
    fits=gettext_noop("When effort is short and you have to decide where it goes."),
    costs=gettext_noop("A list of all moments, and a dozen customers who mark them."),
    wrong=gettext_noop(
        "The company marks its own moments. Or everything is important, and nothing comes first. Where an important moment falls short, ask whether the problem is real or only perceived: the second one calls for better information."
    ),
    rules=("touchpoint/action", "touchpoint/transfer"),
    sources=(HEALTH_CARE, IMPORTANCE),
    groups=(
        Parts(
            gettext_noop("The four fields"),
            (
                Part(
                    "action",
                    pgettext_noop("touchpoint field", "Act"),
                    gettext_noop("Important, and not as expected. Begin here."),
                ),
                Part(
                    "leverage",
                    pgettext_noop("touchpoint field", "Build on it"),
                    gettext_noop("Important, and better than expected. Worth telling others about."),
                ),
                Part(
                    "status_quo",
                    pgettext_noop("touchpoint field", "Leave it"),
                    gettext_noop("Not as expected, but of little importance. It can stay as it is for now."),
                ),
                Part(
                    "transfer",
                    pgettext_noop("touchpoint field", "Move the effort"),
                    gettext_noop(
                        "Better than expected, and of little importance. The effort would do more elsewhere."
                    ),
                ),
            ),
        ),
    ),
)
