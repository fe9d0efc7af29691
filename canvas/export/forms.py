"""How a canvas is printed."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from canvas.export.page import PAPERS

NAMES = {"a4": _("A4"), "a3": _("A3, for the wall"), "letter": _("Letter")}


class PrintForm(forms.Form):
    """The paper, and the language of everything that the founder did not write; what is not said is as usual."""

    paper = forms.ChoiceField(
        label=_("Paper"),
        choices=[(paper, NAMES[paper]) for paper in PAPERS],
        widget=forms.RadioSelect,
        required=False,
    )
    language = forms.ChoiceField(
        label=_("Language of headings and remarks"), choices=settings.LANGUAGES, required=False
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, initial={"paper": "a4", "language": get_language()})

    def clean(self) -> dict[str, Any]:
        """Fill in what was not said."""
        return {name: value or self.initial[name] for name, value in self.cleaned_data.items()}
