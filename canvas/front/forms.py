"""The forms of the canvas list."""

import json

from django import forms
from django.utils.translation import gettext_lazy as _

from canvas.document import InvalidDocument
from canvas.imports import Draft, drafted, read
from canvas.imports.limits import fitted
from canvas.imports.outline import from_plain
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
    """A canvas as a file of any kind that is understood. ``problems`` says what is wrong, where, and how."""

    file = forms.FileField(
        label=_("Canvas file"),
        allow_empty_file=True,
        widget=forms.FileInput(),
    )
    problems: list[tuple[str, str]] = []
    name = ""

    def clean_file(self) -> Draft:
        """What the file is understood to be."""
        file = self.cleaned_data["file"]
        self.name = file.name
        try:
            return read(file.name, file.read())
        except InvalidDocument as error:
            self.problems = [(problem.path, explain(problem)) for problem in error.problems]
            raise forms.ValidationError(_("This file is no canvas that can be opened.")) from error


class DraftForm(forms.Form):
    """The preview of an import as it comes back: the outline that travelled in it, and what the founder chose."""

    draft = forms.CharField()
    problems: list[tuple[str, str]] = []

    def clean_draft(self) -> Draft:
        """The draft, made once more of the outline and the choices; what came back is trusted in nothing."""
        try:
            outline = from_plain(json.loads(self.cleaned_data["draft"]))
        except (ValueError, RecursionError) as error:
            raise forms.ValidationError(
                _("What was understood could not be read back. Bring the file once more.")
            ) from error
        try:
            return drafted(fitted(outline), dict(self.data.items()))
        except InvalidDocument as error:
            self.problems = [(problem.path, explain(problem)) for problem in error.problems]
            raise forms.ValidationError(_("This file is no canvas that can be opened.")) from error
