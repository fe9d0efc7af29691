"""What a customer relationship is, and the two mistakes that are made most often."""

from relationships.handbook.page import Page, Part, Parts, Shelf, Term
from relationships.handbook.sources import BUSINESS_MODEL
from segments.words import gettext_noop

PAGE = Page(
    shelf=Shelf.MODELS,
    slug="customer-relationship",
    title=gettext_noop("What a customer relationship is"),
    lead=gettext_noop("What a company keeps up with one segment, through one channel or more."),
    term=Term(
        "customer relationships",
        "ურთიერთობა მომხმარებლებთან",
        "взаимоотношения с клиентами",
        "quan hệ khách hàng",
    ),
    what=gettext_noop(
        "It says how these people are treated: by a person, by a machine, by one another. It has an aim and a cost, it lives on channels, and it fits the rest of the business or does not. One segment may have several at once. Together they make up most of what it is like to be a customer."
    ),
    example=gettext_noop(
        "A gym has two segments. Students book their hours in the app and never meet anybody at the desk. Patients after an operation have one trainer, for months. The rooms are the same, and the relationships are not."
    ),
    fits=gettext_noop(
        "Every segment meets you in some way. Where nobody chooses the way, chance chooses it."
    ),
    costs=gettext_noop(
        "From almost nothing for each customer to a salary for a few: relationships are among the dearest things in many businesses."
    ),
    wrong=gettext_noop(
        "All segments are treated alike because it is simplest. Or a relationship is written down that has no channel, no cost and nobody to keep it up: then it is only a wish."
    ),
    rules=(
        "expectation/no-relationship",
        "expectation/unmet",
        "expectation/human-wanted",
        "expectation/copied",
        "channel/none",
        "channel/foreign-segment",
        "channel/rented",
        "value/none",
        "cost/above-value",
        "cost/sum-above-value",
    ),
    sources=(BUSINESS_MODEL,),
    groups=(
        Parts(
            gettext_noop("The two commonest mistakes"),
            (
                Part(
                    "expectations",
                    gettext_noop("It is not what they expect"),
                    gettext_noop(
                        "Customers look for a person and find a form, or want to be left alone and are called."
                    ),
                ),
                Part(
                    "step",
                    gettext_noop("It is out of step with the rest"),
                    gettext_noop(
                        "The channel cannot carry the relationship, or what is promised does not go with it."
                    ),
                ),
            ),
            counted=True,
        ),
    ),
)
