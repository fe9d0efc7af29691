"""The five gaps between what customers expect and what they get."""

from relationships.handbook.page import Page, Part, Parts, Shelf, Term
from relationships.handbook.sources import GAPS, HEALTH_CARE, SERVICES_ZBG
from relationships.kinds import GapNumber
from segments.words import gettext_noop


def _gap(number: GapNumber, text: str) -> Part:
    return Part(f"gap-{number}", number.label, text)


PAGE = Page(
    shelf=Shelf.MODELS,
    slug="five-gaps",
    title=gettext_noop("The five gaps"),
    lead=gettext_noop("Five places at which a service comes apart on its way to the customer."),
    term=Term("five gaps", "ხუთი ცდომილება (gap ანალიზი)", "пять разрывов", "năm khoảng cách"),
    what=gettext_noop(
        "A service that disappoints went wrong somewhere between the customer’s wish and the customer’s door. Each gap names two things that should be the same and are not. Here its size is marked from 0, none, to 4, wide."
    ),
    example=gettext_noop(
        "A guest house: guests want quiet, and the owner believes that they want a view. The rule says that keys are ready at two, and on Saturdays they are not. The brochure shows the sea, and the window shows the car park."
    ),
    fits=gettext_noop("When you know that a service falls short, and look for the place to begin."),
    costs=gettext_noop(
        "Talking to customers, to those who set the standards and to those who deliver. They rarely tell the same story."
    ),
    wrong=gettext_noop(
        "The people at the counter are blamed for a gap that opened long before them: in a wrong belief, a missing standard or a promise too large."
    ),
    note=gettext_noop(
        "Here the fifth gap lies between what customers expect and what they were promised. In the article that the model comes from, the fifth lies between what they expect and what they perceive: that one is measured as service quality."
    ),
    rules=("gap/unanswered", "quality/gap"),
    sources=(HEALTH_CARE, GAPS, SERVICES_ZBG),
    groups=(
        Parts(
            gettext_noop("Each gap lies between two things"),
            (
                _gap(GapNumber.ONE, gettext_noop("Nobody asked, or nobody passed the answer on.")),
                _gap(
                    GapNumber.TWO,
                    gettext_noop("You know what they want, and never made it a rule of the house."),
                ),
                _gap(
                    GapNumber.THREE,
                    gettext_noop(
                        "The rule is there, and the people, the time or the tools for it are missing."
                    ),
                ),
                _gap(GapNumber.FOUR, gettext_noop("The advertisement says more than the kitchen can do.")),
                _gap(GapNumber.FIVE, gettext_noop("You promise one thing, and they came for another.")),
            ),
            counted=True,
        ),
    ),
)
