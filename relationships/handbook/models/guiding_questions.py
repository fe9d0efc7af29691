"""The seven guiding questions, asked for every segment."""

from relationships.handbook.page import Page, Part, Parts, Shelf, Term
from relationships.handbook.sources import BUSINESS_MODEL
from relationships.kinds import Question
from segments.words import gettext_noop


def _question(question: Question, text: str) -> Part:
    return Part(question, question.label, text)


PAGE = Page(
    shelf=Shelf.MODELS,
    slug="guiding-questions",
    title=gettext_noop("Seven guiding questions"),
    lead=gettext_noop("What to ask about every segment before its relationships are decided."),
    term=Term("guiding questions", "დამხმარე კითხვები", "вспомогательные вопросы", "câu hỏi định hướng"),
    what=gettext_noop(
        "Ask all seven for one segment, then go on to the next. The answers differ, or the segments are one and the same. Only customers themselves can answer the first."
    ),
    example=gettext_noop(
        "A cycle shop asks them about commuters and about racers. Commuters expect a repair by the evening and no talk. Racers expect somebody who knows their times."
    ),
    fits=gettext_noop("At the beginning, and again whenever a segment or the market has changed."),
    costs=gettext_noop("An hour for each segment, and a few honest talks with customers."),
    wrong=gettext_noop(
        "The questions are answered for all customers at once. Or the first is answered by those who would like it to be so."
    ),
    rules=(
        "expectation/unknown",
        "expectation/no-relationship",
        "motive/none",
        "cost/unknown",
        "cost/not-in-structure",
        "integration/unsupported",
        "integration/no-host",
    ),
    sources=(BUSINESS_MODEL,),
    groups=(
        Parts(
            gettext_noop("The seven questions"),
            (
                _question(
                    Question.EXPECTED,
                    gettext_noop(
                        "Relationships that do not meet what people expect are one of the two commonest mistakes."
                    ),
                ),
                _question(
                    Question.ESTABLISHED,
                    gettext_noop("Write down what is lived already, also what nobody ever decided."),
                ),
                _question(
                    Question.ACQUIRE_AND_RETAIN,
                    gettext_noop("What wins people is seldom what keeps them."),
                ),
                _question(
                    Question.MAINTAIN,
                    gettext_noop("Who does what, and how often, so that it does not fall asleep?"),
                ),
                _question(
                    Question.GROWTH,
                    gettext_noop("What could customers who trust you want next, and who tells them?"),
                ),
                _question(
                    Question.COST,
                    gettext_noop("A rough number is enough to see whether it pays."),
                ),
                _question(
                    Question.INTEGRATION,
                    gettext_noop(
                        "It needs channels that carry it, people or systems behind it, and a place among the costs."
                    ),
                ),
            ),
            counted=True,
        ),
    ),
)
