"""The forms of the canvas list."""

from django import forms
from django.utils.translation import gettext_lazy as _

from canvas.document import CanvasDocument, InvalidDocument, loads
from segments.language import explain
from segments.shape import NAME_LIMIT, Problems, Text


class TitleForm(forms.Form):
    """A canvas's title, held to what a document holds."""

    title = forms.CharField(label=_("Title"), widget=forms.TextInput(attrs={"maxlength": NAME_LIMIT}))

    def clean_title(self) -> str:
        """The title as it is stored."""
        problems: Problems = []
        title = Text(NAME_LIMIT).read(self.cleaned_data["title"], "", problems)
        for problem in problems:
            raise forms.ValidationError(explain(problem))
        return title


class FileForm(forms.Form):
    """A canvas document as a file. ``problems`` says where the document is wrong, and how."""

    file = forms.FileField(
        label=_("Canvas file"),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".json,application/json"}),
    )
    problems: list[tuple[str, str]] = []

    def clean_file(self) -> CanvasDocument:
        """The document that the file holds."""
        try:
            return loads(self.cleaned_data["file"].read())
        except InvalidDocument as error:
            self.problems = [(problem.path, explain(problem)) for problem in error.problems]
            raise forms.ValidationError(_("This file is no canvas that can be opened.")) from error
