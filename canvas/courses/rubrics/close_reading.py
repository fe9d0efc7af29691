"""For a finished block: do expectations, types, channels, motives and waivers hold together? Twenty points.

The criteria follow the seven guiding questions and the two mistakes that the field names as typical: relationships that
do not meet what the segment expects, and channels or promises out of step with the type of relationship.
"""

from canvas.courses.rubrics.making import criterion
from canvas.coursework.rubric import Rubric
from segments.words import gettext_noop

RUBRIC = Rubric(
    title=gettext_noop("The relationships, read closely"),
    criteria=(
        criterion(
            "expected",
            gettext_noop("Expectations were asked, not guessed"),
            (
                (0, gettext_noop("It is not said what any segment expects.")),
                (1, gettext_noop("Expectations are ticked; nothing says where they come from.")),
                (2, gettext_noop("For some segments, customers were asked or watched.")),
                (3, gettext_noop("For every segment it is said what it expects and how that is known.")),
                (
                    4,
                    gettext_noop(
                        "The same, and where customers want two things at odds, this is said and weighed."
                    ),
                ),
            ),
        ),
        criterion(
            "fit",
            gettext_noop("The relationship meets the expectation"),
            (
                (0, gettext_noop("The types could be swapped between the segments and nobody would notice.")),
                (1, gettext_noop("Some types suit their segment; a contradiction is left standing.")),
                (2, gettext_noop("No contradiction is left; some expectations go unmet without a word.")),
                (3, gettext_noop("Each expectation is met, or it is said why it is not.")),
                (4, gettext_noop("The same, and nobody gets a dearer relationship than they want.")),
            ),
        ),
        criterion(
            "channels",
            gettext_noop("The channels can carry it"),
            (
                (0, gettext_noop("Channels and relationships know nothing of each other.")),
                (1, gettext_noop("Several relationships stand on channels that cannot carry them.")),
                (
                    2,
                    gettext_noop(
                        "Each stands on a channel that carries it; phases before or after the sale are missing."
                    ),
                ),
                (
                    3,
                    gettext_noop(
                        "Winning, keeping and growing each have a channel for the phase in which they happen."
                    ),
                ),
                (
                    4,
                    gettext_noop(
                        "The same, and what hangs on a partner’s channel is known and answered for."
                    ),
                ),
            ),
        ),
        criterion(
            "whole",
            gettext_noop("It fits the rest of the canvas"),
            (
                (0, gettext_noop("The block stands alone.")),
                (1, gettext_noop("A few notes of other blocks name a relationship.")),
                (2, gettext_noop("Resources, activities or partners support most relationships.")),
                (
                    3,
                    gettext_noop(
                        "Every relationship has what supports it, and its cost stands in the cost structure."
                    ),
                ),
                (
                    4,
                    gettext_noop(
                        "The same, and the promise made to each segment is one that its relationship keeps."
                    ),
                ),
            ),
        ),
        criterion(
            "reasons",
            gettext_noop("What is let stand has a reason"),
            (
                (0, gettext_noop("Findings are neither answered nor noticed.")),
                (1, gettext_noop("Findings were made to go away; nothing is better for the customers.")),
                (2, gettext_noop("Most findings are mended; some are waived with a word or two.")),
                (
                    3,
                    gettext_noop(
                        "Every risk is mended, or waived with a reason that names customers, money or time."
                    ),
                ),
                (
                    4,
                    gettext_noop(
                        "The same, and each reason says what would have to happen to change one’s mind."
                    ),
                ),
            ),
        ),
    ),
)
