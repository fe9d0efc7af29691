"""Service recovery: what happens when it goes wrong."""

from relationships.handbook.page import Page, Part, Parts, Shelf, Term
from relationships.handbook.sources import HEALTH_CARE, RECOVERY, SERVICES
from segments.words import gettext_noop, pgettext_noop

PAGE = Page(
    shelf=Shelf.MODELS,
    slug="recovery",
    title=gettext_noop("Service recovery"),
    lead=gettext_noop("What is agreed beforehand for the day on which a service fails."),
    term=Term("service recovery", "აღდგენის სისტემა", "восстановление обслуживания", "khắc phục dịch vụ"),
    what=gettext_noop(
        "Every service fails now and then. A recovery system expects it: everybody knows what to do, and what was learned changes the service. Five things have to be there first, and then each recovery goes six steps."
    ),
    example=gettext_noop(
        "A railway: the train is late, the conductor may hand out vouchers for a taxi without asking anybody, and on Monday somebody counts which connection it was."
    ),
    fits=gettext_noop(
        "Wherever customers are served already, and first where a failure would cost you most."
    ),
    costs=gettext_noop("Training, some money that the front line may spend, and time to look for causes."),
    wrong=gettext_noop(
        "Complaining is made so hard that nobody complains, and silence is taken for content. Or every case is settled, and the cause stays."
    ),
    rules=("recovery/none", "recovery/no-easy-complaint", "recovery/not-empowered"),
    sources=(HEALTH_CARE, RECOVERY, SERVICES),
    groups=(
        Parts(
            gettext_noop("What it needs"),
            (
                Part(
                    "training",
                    gettext_noop("Training"),
                    gettext_noop("Everybody has practised what to do when something fails."),
                ),
                Part(
                    "standards",
                    gettext_noop("Standards"),
                    gettext_noop("It is written down how fast and how far things are put right."),
                ),
                Part(
                    "easy_complaint",
                    gettext_noop("An easy way to complain"),
                    gettext_noop("Customers know where to turn, and it costs them little."),
                ),
                Part(
                    "front_line",
                    gettext_noop("The front line as part of the system"),
                    gettext_noop("Those who meet customers feel that it is their system too."),
                ),
                Part(
                    "belief",
                    gettext_noop("Staff who believe in quality"),
                    gettext_noop("They are sure that the company means it."),
                ),
            ),
        ),
        Parts(
            gettext_noop("The six steps"),
            (
                Part(
                    "identify",
                    pgettext_noop("recovery step", "Identify"),
                    gettext_noop("Notice that something failed, best of all before the customer says so."),
                ),
                Part(
                    "empower",
                    pgettext_noop("recovery step", "Empower"),
                    gettext_noop("Whoever hears of it first may act."),
                ),
                Part(
                    "solve",
                    pgettext_noop("recovery step", "Solve"),
                    gettext_noop("The customer’s own problem is put right."),
                ),
                Part(
                    "classify",
                    pgettext_noop("recovery step", "Classify"),
                    gettext_noop("Write down what kind of failure it was."),
                ),
                Part(
                    "feed_back",
                    pgettext_noop("recovery step", "Feed back"),
                    gettext_noop("Change the service so that it does not happen again."),
                ),
                Part(
                    "follow_up",
                    pgettext_noop("recovery step", "Follow up"),
                    gettext_noop("Ask the customer some days later whether all is well."),
                ),
            ),
            counted=True,
        ),
    ),
)
