"""For a first draft: is everything there that one can think about? Eight points."""

from canvas.courses.rubrics.making import criterion
from canvas.coursework.rubric import Rubric
from segments.words import gettext_noop

RUBRIC = Rubric(
    title=gettext_noop("A first draft"),
    criteria=(
        criterion(
            "segments",
            gettext_noop("The customers are told apart"),
            (
                (0, gettext_noop("“Everybody”, or no segment at all.")),
                (
                    1,
                    gettext_noop(
                        "Segments are named, but nothing is said that would make one treat them differently."
                    ),
                ),
                (2, gettext_noop("Each segment is named, and differs in what it needs, buys or expects.")),
            ),
        ),
        criterion(
            "relationships",
            gettext_noop("Every segment has a relationship"),
            (
                (0, gettext_noop("Most segments have none.")),
                (
                    1,
                    gettext_noop(
                        "Every segment has one, but it is a type without words: nobody could act on it."
                    ),
                ),
                (
                    2,
                    gettext_noop(
                        "Every segment has one, and a sentence says what happens between them and the company."
                    ),
                ),
            ),
        ),
        criterion(
            "channels",
            gettext_noop("Every relationship lives on a channel"),
            (
                (0, gettext_noop("Channels are missing, or a mere list beside the relationships.")),
                (1, gettext_noop("Most relationships name a channel; some name one that cannot carry them.")),
                (2, gettext_noop("Each relationship names its channels, and each of them can carry it.")),
            ),
        ),
        criterion(
            "open",
            gettext_noop("What is not known is said to be open"),
            (
                (0, gettext_noop("Guesses stand there as facts.")),
                (1, gettext_noop("Some statements are marked as assumptions.")),
                (
                    2,
                    gettext_noop(
                        "Whatever nobody asked or measured yet is marked as assumption, and the gravest is named."
                    ),
                ),
            ),
        ),
    ),
)
