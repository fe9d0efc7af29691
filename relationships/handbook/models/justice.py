"""Justice after a failure, in three respects."""

from relationships.handbook.page import Page, Part, Parts, Shelf, Term
from relationships.handbook.sources import HEALTH_CARE, JUSTICE, SERVICES
from segments.words import gettext_noop, pgettext_noop

PAGE = Page(
    shelf=Shelf.MODELS,
    slug="justice",
    title=gettext_noop("Justice"),
    lead=gettext_noop("Three ways in which customers want to be treated fairly after a failure."),
    term=Term("justice, fairness", "სამართლიანობა", "справедливость", "sự công bằng"),
    what=gettext_noop(
        "Whoever was let down asks three questions: what do I get, how hard is it to get, and how am I spoken to? A good answer to one of them does not make up for the other two."
    ),
    example=gettext_noop(
        "An airline loses a suitcase: it pays for a toothbrush and a shirt at once, says that it was its own fault, and the clerk looks up and apologises."
    ),
    fits=gettext_noop(
        "When you plan how complaints are answered, and when a customer leaves although you paid."
    ),
    costs=gettext_noop("Least of all money: mostly a rule that lets staff act, and staff who listen."),
    wrong=gettext_noop(
        "The money comes, after four forms and six weeks. Or everyone is very kind, and nothing is put right."
    ),
    rules=("recovery/none", "recovery/no-easy-complaint", "recovery/not-empowered"),
    sources=(HEALTH_CARE, JUSTICE, SERVICES),
    groups=(
        Parts(
            gettext_noop("The three respects"),
            (
                Part(
                    "outcome",
                    pgettext_noop("justice", "Made good"),
                    gettext_noop("They get back what they lost, or something worth it."),
                    Term(
                        "outcome justice",
                        "გამოსავლის სამართლიანობა",
                        "справедливость результата",
                        "công bằng về kết quả",
                    ),
                ),
                Part(
                    "procedural",
                    pgettext_noop("justice", "Fast and simple"),
                    gettext_noop(
                        "The company takes responsibility, and getting there takes little time and no fight."
                    ),
                    Term(
                        "procedural justice",
                        "პროცედურული სამართლიანობა",
                        "процедурная справедливость",
                        "công bằng về quy trình",
                    ),
                ),
                Part(
                    "interactional",
                    pgettext_noop("justice", "With respect"),
                    gettext_noop("Somebody listens, explains and apologises."),
                    Term(
                        "interactional justice",
                        "ინტერაქციული სამართლიანობა",
                        "справедливость взаимодействия",
                        "công bằng về tương tác",
                    ),
                ),
            ),
        ),
    ),
)
