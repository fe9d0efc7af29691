"""For a final canvas: what does a relationship cost, what does it bring, what ties the customer, what was tested? Thirty points.

It leans on relationship marketing: levels, bonds, the loyalty ladder and lifetime value (Wirtz & Lovelock, *Services
Marketing*, 8th ed.). Points are unequal on purpose: the money and the test weigh more than the vocabulary.
"""

from canvas.courses.rubrics.making import criterion
from canvas.coursework.rubric import Rubric
from segments.words import gettext_noop

RUBRIC = Rubric(
    title=gettext_noop("Numbers and reasons"),
    criteria=(
        criterion(
            "cost",
            gettext_noop("Costs are known, and held against what a customer is worth"),
            (
                (0, gettext_noop("No relationship has a cost.")),
                (2, gettext_noop("Some have one; it is not said where the number comes from.")),
                (5, gettext_noop("Every relationship that is lived has a cost, and each segment a value.")),
                (
                    8,
                    gettext_noop(
                        "The same, the numbers can be checked, and none costs more than it brings without a reason."
                    ),
                ),
            ),
        ),
        criterion(
            "time",
            gettext_noop("Winning, keeping and growing are thought of in turn"),
            (
                (0, gettext_noop("Everything is about winning customers.")),
                (2, gettext_noop("Keeping is named; it is not said what happens after the sale.")),
                (
                    4,
                    gettext_noop("It is said how customers are won, what keeps them and when they buy more."),
                ),
                (
                    6,
                    gettext_noop(
                        "The same, and the weights suit the stage of the market and how often people buy."
                    ),
                ),
            ),
        ),
        criterion(
            "bonds",
            gettext_noop("Something ties them that is hard to copy"),
            (
                (0, gettext_noop("Nothing ties the customers, or a discount alone.")),
                (2, gettext_noop("Bonds are ticked, but no relationship shows how they come about.")),
                (
                    4,
                    gettext_noop(
                        "Where customers should become friends or partners, a relationship builds a bond that lasts."
                    ),
                ),
                (5, gettext_noop("The same, and it is said why a competitor could not do it next month.")),
            ),
        ),
        criterion(
            "tested",
            gettext_noop("The gravest assumption was tested"),
            (
                (0, gettext_noop("Nothing was tested.")),
                (3, gettext_noop("Something was tested, though not what the model hangs on.")),
                (
                    5,
                    gettext_noop(
                        "What the model hangs on was put to customers, and it is said what came of it."
                    ),
                ),
                (7, gettext_noop("The same, and the canvas changed because of it.")),
            ),
        ),
        criterion(
            "words",
            gettext_noop("Others can follow"),
            (
                (0, gettext_noop("One has to ask what is meant.")),
                (2, gettext_noop("Most cards say who does what for whom.")),
                (
                    4,
                    gettext_noop(
                        "A new colleague could act on it tomorrow: short, plain, and nothing stands there twice."
                    ),
                ),
            ),
        ),
    ),
)
