"""The one form of the walk that answers no question: it names a segment."""

from django import forms
from django.utils.translation import gettext_lazy as _

from canvas.document import InvalidDocument
from segments.document import Segment
from segments.formfields import fault, text_of


class NameForm(forms.Form):
    """A segment's name."""

    use_required_attribute = False
    name = text_of(
        Segment,
        "name",
        label=_("What do you call them?"),
        error_messages={"required": _("Give them a name, such as “Working parents”.")},
    )

    def __init__(self, data: object = None) -> None:
        super().__init__(data, auto_id="w-%s")  # type: ignore[arg-type]

    def blame(self, error: InvalidDocument) -> None:
        """Say why the canvas cannot take it."""
        for problem in error.problems:
            self.add_error(None, fault(problem))
