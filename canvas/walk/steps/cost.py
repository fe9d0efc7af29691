"""What it costs: an amount for every relationship, or the hours, wages and tools to reckon it from."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as say_now
from django.utils.translation import gettext_lazy as _

from canvas import edits
from canvas.board.frame import sign_of
from canvas.document import CanvasDocument
from canvas.edits import Edit
from canvas.walk.steps import reckoning
from canvas.walk.steps.base import RowForm, Said, StepForm, kept_with, line
from relationships.document import Cost
from relationships.kinds import Per, Question
from relationships.phrases import cost_phrase, money, number
from segments.document import Segment
from segments.formfields import NumberField, OneField, fault, number_of
from segments.numerals import typed
from segments.shape import Number

NAMES = ("size", "value_per_customer", "lifetime_years")


class Row(RowForm):
    """One relationship: its cost; or hours, what an hour costs, and tools, from which ``amount`` is reckoned.

    ``reckoned`` is the sum that the form was last given: an amount that is still that sum follows the hours.
    """

    amount = number_of(Cost, "amount", label=_("What it costs"))
    per = OneField(Per, label=_("Counted by"), required=True)
    hours = NumberField(Number(), label=_("Hours of work"))
    wage = NumberField(Number(), label=_("What an hour costs"))
    tools = NumberField(Number(), label=_("Tools and goods"))
    reckoned = forms.CharField(required=False, max_length=1_100, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        hours, wage = cleaned.get("hours"), cleaned.get("wage")
        if hours is not None and wage is None and not self.has_error("wage"):
            self.add_error("wage", _("Say what an hour costs you."))
        if wage is not None and hours is None and not self.has_error("hours"):
            self.add_error("hours", _("Say how many hours it takes."))
        if not self.errors and (total := self.total()) is not None:
            if problem := reckoning.amount_fault(total):
                self.add_error("amount", fault(problem))
            elif cleaned["amount"] is None or str(cleaned["amount"]) == cleaned["reckoned"]:
                cleaned["amount"] = total
        return cleaned

    def total(self) -> Decimal | None:
        """What hours, wage and tools come to; None where none of them is given."""
        hours, wage, tools = (self.cleaned_data[name] for name in ("hours", "wage", "tools"))
        if hours is None and tools is None:
            return None
        return reckoning.work(hours or Decimal(0), wage or Decimal(0), tools or Decimal(0))

    @property
    def cost(self) -> Cost | None:
        """The cost as it will be kept."""
        amount = self.cleaned_data["amount"]
        return None if amount is None else Cost(amount=amount, per=self.cleaned_data["per"])

    @property
    def opened(self) -> bool:
        """Whether the reckoner is in use."""
        return any(self[name].value() or self[name].errors for name in ("hours", "wage", "tools"))


class Form(StepForm):
    """A cost for every relationship, and beside them what one customer brings, and for how long."""

    question = Question.COST
    size = number_of(Segment, "size", label=_("How many customers"))
    value_per_customer = number_of(
        Segment,
        "value_per_customer",
        label=_("What one is worth a year"),
        help_text=_("Gross margin. 0 for a side that does not pay."),
    )
    lifetime_years = number_of(Segment, "lifetime_years", label=_("How many years one stays"))

    def first(self) -> dict[str, Any]:
        return {name: getattr(self.segment, name) for name in NAMES}

    def make_rows(self, data: Any) -> Iterator[RowForm]:
        for relationship in self.kept:
            cost = relationship.cost
            first = {"amount": cost and cost.amount, "per": cost.per if cost else Per.CUSTOMER_YEAR}
            row = Row(data, thing=relationship, initial=first)
            row.fields["amount"].label = _in(self.document.currency, _("What it costs"))
            yield row

    def set_up(self) -> None:
        field = self.fields["value_per_customer"]
        field.label = _in(self.document.currency, field.label)

    def structured(self) -> Edit:
        values = {name: self.cleaned_data[name] for name in NAMES}
        return edits.chain(
            edits.updated("segments", self.segment.id, **values),
            *[edits.updated("relationships", row.thing.id, cost=row.cost) for row in self.sent],
        )

    def reckoned(self) -> QueryDict:
        """What was posted, with the sums put in as amounts, so that they are seen before they are kept."""
        posted: Any = self.data
        data: QueryDict = posted.copy()
        for row in self.sent:
            if not row.errors and (total := row.total()) is not None:
                data[row.add_prefix("amount")] = typed(total)
                data[row.add_prefix("reckoned")] = str(total)
        return data

    @classmethod
    def said(cls, document: CanvasDocument, segment: Segment) -> Iterator[Said]:
        for relationship in kept_with(document, segment):
            if relationship.cost:
                yield line(relationship, cost_phrase(relationship.cost, document.currency))
        if segment.value_per_customer is not None:
            amount = money(segment.value_per_customer, document.currency)
            yield Said(say_now("What one is worth a year"), amount)
        if segment.lifetime_years is not None:
            yield Said(say_now("How many years one stays"), number(segment.lifetime_years))
        if segment.size is not None:
            yield Said(say_now("How many customers"), number(segment.size))


def _in(currency: str, label: Any) -> str:
    """The label of an amount, with the sign of its currency."""
    return f"{label}, {sign_of(currency)}" if currency else str(label)
