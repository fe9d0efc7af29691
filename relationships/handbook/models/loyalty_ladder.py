"""The loyalty ladder."""

from relationships.handbook.page import Page, Part, Parts, Shelf, Term
from relationships.handbook.sources import DEFECTION, HEALTH_CARE, SERVICES
from relationships.kinds import LadderStep
from segments.words import gettext_noop


def _step(step: LadderStep, text: str, *term: str) -> Part:
    return Part(step, step.label, text, Term(*term))


PAGE = Page(
    shelf=Shelf.MODELS,
    slug="loyalty-ladder",
    title=gettext_noop("The loyalty ladder"),
    lead=gettext_noop(
        "Seven steps from hearing of you to staying with you, each with its number of customers."
    ),
    term=Term(
        "loyalty ladder",
        "მომხმარებლის ლოიალურობის პირამიდა",
        "лестница лояльности",
        "bậc thang lòng trung thành",
    ),
    what=gettext_noop(
        "Every customer climbs from below, and on every step some turn back. Write down how many stand on each step, and the narrowest passage shows where you lose them."
    ),
    example=gettext_noop(
        "A gym: 9,000 people have seen its posters, 1,500 came for a trial hour, 1,300 liked it, and 600 took out a second term. Most are lost after they were content."
    ),
    fits=gettext_noop(
        "When you can count, even roughly, and want to know what to mend first. For things that people buy once or seldom the two top steps say little."
    ),
    costs=gettext_noop(
        "Counting: visits, first purchases, a question about satisfaction, returns. A careful guess is better than none."
    ),
    wrong=gettext_noop(
        "Satisfaction is taken for loyalty. Content people leave too, and others come back without being content because they have no choice. Meanwhile winning a new customer is said to cost about five times what keeping one costs."
    ),
    rules=(
        "ladder/impossible",
        "ladder/leak",
        "ladder/satisfied-not-loyal",
        "ladder/hostages",
        "motive/long-life-unkept",
    ),
    sources=(HEALTH_CARE, SERVICES, DEFECTION),
    groups=(
        Parts(
            gettext_noop("The seven steps"),
            (
                _step(
                    LadderStep.AWARENESS,
                    gettext_noop("They have heard that you exist."),
                    "awareness",
                    "გაცნობა",
                    "знакомство",
                    "nhận biết",
                ),
                _step(
                    LadderStep.INTEREST,
                    gettext_noop("They want to know more."),
                    "interest",
                    "ინტერესი",
                    "интерес",
                    "quan tâm",
                ),
                _step(
                    LadderStep.EVALUATION,
                    gettext_noop("They compare: read reviews, ask around, look at prices."),
                    "evaluation",
                    "შეფასება",
                    "оценка",
                    "đánh giá",
                ),
                _step(
                    LadderStep.TRIAL,
                    gettext_noop("They buy for the first time."),
                    "trial",
                    "გამოცდა",
                    "проба",
                    "dùng thử",
                ),
                _step(
                    LadderStep.SATISFACTION,
                    gettext_noop(
                        "They got what they expected, or better. It does not yet mean that they stay."
                    ),
                    "satisfaction",
                    "კმაყოფილება",
                    "удовлетворённость",
                    "hài lòng",
                ),
                _step(
                    LadderStep.REPURCHASE,
                    gettext_noop("They buy again."),
                    "repurchase",
                    "ხელახლა ყიდვა",
                    "повторная покупка",
                    "mua lại",
                ),
                _step(
                    LadderStep.LOYALTY,
                    gettext_noop(
                        "They stay and recommend you. They know how things go, so they also cost less to serve."
                    ),
                    "loyalty",
                    "ლოიალობა",
                    "лояльность",
                    "trung thành",
                ),
            ),
            counted=True,
        ),
    ),
)
