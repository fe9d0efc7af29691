"""Form fields that take their limits from the shapes of the document, so that both refuse the same."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from segments.kinds import Kind
from segments.language import as_listed, explain, say
from segments.numerals import example, plain_numeral, typed
from segments.shape import Number, Numeral, Problem, Problems, Text, forbidden, shape_of

NOT_KNOWN = _("not known yet")
CHOOSE = pgettext_lazy("one of a list", "choose one")


def fault(problem: Problem) -> forms.ValidationError:
    """A problem of the document as an error at a field."""
    sentence = explain(problem)
    # Georgian sentences begin without a capital: title() knows, upper() does not.
    return forms.ValidationError(
        sentence[:1].title() + sentence[1:] + ("" if sentence.endswith(".") else ".")
    )


class Pictured:
    """A widget of choices that hands more to the template: ``extras`` by value, such as a pictogram's name."""

    extras: Mapping[str, Mapping[str, Any]] = {}

    def optgroups(self, name: str, value: list[str], attrs: Any = None) -> list[Any]:
        """The choices; of several that would take the focus, the first that is chosen (or the first) does."""
        groups: list[Any] = super().optgroups(name, value, attrs)  # type: ignore[misc]
        options = [option for _group, found, _index in groups for option in found]
        takes = next((option for option in options if option["selected"]), options[0] if options else None)
        for option in options:
            option |= self.extras.get(str(option["value"]), {})
            if option is not takes:
                option["attrs"].pop("autofocus", None)
        return groups


class Radios(Pictured, forms.RadioSelect):
    """One of a few, all in sight."""


class Checkboxes(Pictured, forms.CheckboxSelectMultiple):
    """Any of a few."""


class TextField(forms.Field):
    """A text, held to a ``Text`` shape; white space around it goes."""

    def __init__(self, shape: Text, *, rows: int = 0, **kwargs: Any) -> None:
        self.shape = shape
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput())
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        """Raises ``ValidationError`` for what no document may hold."""
        raw = value if isinstance(value, str) else ""
        problems: Problems = [found] if (found := forbidden(raw)) else []
        text = "" if problems else self.shape.read(raw.strip(), "", problems)
        if problems:
            raise fault(problems[0])
        return text


class NumberField(forms.Field):
    """An exact number in the reader's writing, held to a ``Number`` shape; blank is None."""

    def __init__(self, shape: Number, **kwargs: Any) -> None:
        self.shape = shape
        mode = "numeric" if shape.places == 0 else "decimal"
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": mode, "autocomplete": "off"}))
        super().__init__(required=False, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """What stands in the field: what was typed, or a number as one would type it."""
        return typed(value) if isinstance(value, Decimal | int) else value

    def to_python(self, value: Any) -> Decimal | int | None:
        """Raises ``ValidationError`` for what is no number, or none that fits."""
        raw = value if isinstance(value, str) else ""
        if not raw.strip():
            return None
        try:
            numeral = Numeral(plain_numeral(raw))
        except ValueError:
            message = _("“%(text)s” is no number here. Write it like %(example)s.")
            raise forms.ValidationError(message % {"text": raw[:40], "example": example()}) from None
        problems: Problems = []
        number: Decimal | int | None = self.shape.read(numeral, "", problems)
        if problems:
            raise fault(problems[0])
        return number


class OneField(forms.TypedChoiceField):
    """One term of a vocabulary (``kinds``), or None while it is not known; a long one is in the alphabet's order."""

    def __init__(
        self, kinds: type[Kind], *, blank: Any = NOT_KNOWN, alphabetical: bool = False, **kwargs: Any
    ) -> None:
        self.kinds = kinds
        options: dict[str, Any] = {"required": False, "coerce": kinds, "empty_value": None} | kwargs
        first = [] if options.get("widget") is Radios else [("", CHOOSE if options["required"] else blank)]
        super().__init__(choices=lambda: first + _choices(kinds, alphabetical), **options)


def _choices(kinds: type[Kind], alphabetical: bool) -> list[tuple[str, str]]:
    found = [(str(kind), say(kind.label)) for kind in kinds]
    return sorted(found, key=lambda choice: as_listed(choice[1])) if alphabetical else found


class SomeField(forms.TypedMultipleChoiceField):
    """Some terms of a vocabulary (``kinds``), as a tuple."""

    def __init__(self, kinds: type[Kind], **kwargs: Any) -> None:
        self.kinds = kinds
        options: dict[str, Any] = {"required": False, "widget": Checkboxes, "coerce": kinds} | kwargs
        super().__init__(choices=lambda: [(str(kind), say(kind.label)) for kind in kinds], **options)

    def clean(self, value: Any) -> Any:
        return tuple(dict.fromkeys(super().clean(value)))


class RefField(forms.ChoiceField):
    """The id of one other thing; the form says which there are."""

    def to_python(self, value: Any) -> Any:
        return _id(super().to_python(value))


class RefsField(forms.MultipleChoiceField):
    """The ids of other things, as a tuple."""

    widget = Checkboxes

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)

    def to_python(self, value: Any) -> list[str]:
        return [_id(entry) for entry in super().to_python(value)]

    def clean(self, value: Any) -> Any:
        return tuple(dict.fromkeys(super().clean(value)))


def _id(posted: str) -> str:
    """An id as it was sent out: browsers send every line break as two signs."""
    return posted.replace("\r\n", "\n")


class KnownField(forms.ChoiceField):
    """Whether the list below it is known; ``words`` are the two answers, not known first."""

    def __init__(self, not_known: Any, known: Any) -> None:
        super().__init__(
            choices=[("unknown", not_known), ("known", known)], required=False, widget=Radios, label=""
        )


def text_of(thing: type[Any], name: str, **kwargs: Any) -> TextField:
    """The field of a text of a thing."""
    return TextField(shape_of(thing, name), **kwargs)


def number_of(thing: type[Any], name: str, **kwargs: Any) -> NumberField:
    """The field of a number of a thing."""
    return NumberField(shape_of(thing, name), **kwargs)


def in_order(chosen: Iterable[Any], was: Iterable[Any] | None) -> tuple[Any, ...]:
    """What is chosen, in the order in which it stood before; what is new comes last."""
    new = list(chosen)
    kept = [entry for entry in was or () if entry in new]
    return (*kept, *(entry for entry in new if entry not in kept))
