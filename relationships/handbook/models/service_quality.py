"""Service quality: five sides on which a service is expected and perceived."""

from relationships.handbook.page import Page, Part, Parts, Shelf, Term
from relationships.handbook.sources import HEALTH_CARE, SERVICES_ZBG, SERVQUAL
from relationships.kinds import Dimension
from segments.words import gettext_noop


def _side(dimension: Dimension, text: str, *term: str) -> Part:
    return Part(dimension, dimension.label, text, Term(*term))


PAGE = Page(
    shelf=Shelf.MODELS,
    slug="service-quality",
    title=gettext_noop("Service quality"),
    lead=gettext_noop("What customers perceive, held against what they expected, on five sides."),
    term=Term("service quality", "მომსახურების ხარისხი", "качество обслуживания", "chất lượng dịch vụ"),
    what=gettext_noop(
        "For each of five sides customers say what they expect and what they perceive, from 1 to 7. The gap is perceived less expected: above zero the service is better than hoped for, below zero it disappoints."
    ),
    example=gettext_noop(
        "A hotel: guests mark its quiet rooms as expected, the friendly desk above it, and the breakfast that is late every Sunday two points below."
    ),
    fits=gettext_noop("When customers complain, or leave, and nobody can say about what."),
    costs=gettext_noop("A short questionnaire and some thirty people who fill it in honestly."),
    wrong=gettext_noop(
        "One average for all five hides the side that hurts. Or only perceptions are asked for, and nobody knows what had been expected."
    ),
    rules=("quality/gap",),
    sources=(SERVQUAL, SERVICES_ZBG, HEALTH_CARE),
    groups=(
        Parts(
            gettext_noop("The five sides"),
            (
                _side(
                    Dimension.RELIABILITY,
                    gettext_noop("Is what was promised done, and done right?"),
                    "reliability",
                    "საიმედოობა",
                    "надёжность",
                    "độ tin cậy",
                ),
                _side(
                    Dimension.RESPONSIVENESS,
                    gettext_noop("Does help come in time, and willingly?"),
                    "responsiveness",
                    "რეაგირება",
                    "отзывчивость",
                    "sự đáp ứng",
                ),
                _side(
                    Dimension.ASSURANCE,
                    gettext_noop("Do the staff know their trade, and do people trust them?"),
                    "assurance",
                    "ავტორიტეტი",
                    "уверенность",
                    "sự đảm bảo",
                ),
                _side(
                    Dimension.EMPATHY,
                    gettext_noop("Is each customer seen as a person, with needs of their own?"),
                    "empathy",
                    "ემპათია",
                    "эмпатия",
                    "sự đồng cảm",
                ),
                _side(
                    Dimension.TANGIBLES,
                    gettext_noop(
                        "What can be seen and touched of the service: rooms, tools, clothes, papers."
                    ),
                    "tangibles",
                    "ხელშესახები მტკიცებულება",
                    "осязаемые свидетельства",
                    "phương tiện hữu hình",
                ),
            ),
        ),
    ),
)
