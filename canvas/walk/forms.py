"""The one form of the walk that answers no question: it names a segment."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from canvas.document import InvalidDocument
from segments.document import Segment
from segments.formfields import fault, text_of


class NameForm(forms.Form):
    """A segment's name; ``first`` where there is nothing else to do on the page."""

    use_required_attribute = False
    name = text_of(
        Segment,
        "name",
        label=_("What do you call them?"),
        error_messages={"required": _("Give them a name, such as “Working parents”.")},
    )

    def __init__(self, data: Any = None, *, first: bool = False) -> None:
        super().__init__(data, auto_id="w-%s")
        if first or self.errors:
            self.fields["name"].widget.attrs["autofocus"] = True

    def blame(self, error: InvalidDocument) -> None:
        """Say why the canvas cannot take it."""
        for problem in error.problems:
            self.add_error(None, fault(problem))
