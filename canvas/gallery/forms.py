"""A picture that is brought, and the words that stand for it."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from canvas.pictures.kinds import ALT_LIMIT, BYTES_LIMIT, Fault
from canvas.pictures.reading import Kept, Refused, read
from segments.formfields import TextField
from segments.language import say
from segments.shape import Text

ACCEPTED = "image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif"
NO_FILE = _("Choose a picture.")


def alternative() -> TextField:
    """The field for the words that stand for a picture."""
    return TextField(
        Text(ALT_LIMIT),
        rows=2,
        label=_("What it shows, in words"),
        help_text=_("For those who do not see it: it is read out to them, and stands below it in print."),
        error_messages={"required": _("Say in words what the picture shows.")},
    )


class AltForm(forms.Form):
    """The words of a picture that is there."""

    use_required_attribute = False
    alt = alternative()


class PictureForm(forms.Form):
    """A new picture with its words. ``transparent`` lets a transparent ground stay."""

    use_required_attribute = False

    file = forms.FileField(
        label=_("Picture"),
        help_text=_(
            "JPEG, PNG, WebP or HEIC, at most 10 MB. The place where it was taken, and all else that the camera noted, is removed."
        ),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        error_messages={"required": NO_FILE, "missing": NO_FILE, "invalid": NO_FILE},
    )
    alt = alternative()

    def __init__(self, data: Any = None, files: Any = None, *, transparent: bool = False) -> None:
        super().__init__(data, files, auto_id="f-%s")
        self.transparent = transparent

    def clean_file(self) -> Kept:
        """The picture as it will be kept."""
        file: UploadedFile = self.cleaned_data["file"]
        try:
            if (file.size or 0) > BYTES_LIMIT:
                raise Refused(Fault.HEAVY)
            return read(file.read(), transparent=self.transparent)
        except Refused as refused:
            raise forms.ValidationError(say(refused.fault.value)) from refused

    def clean(self) -> dict[str, Any]:
        """Say which file has to be chosen again where only the words will not do: no browser keeps it."""
        if self.errors and "file" in self.cleaned_data:
            self.choose_again()
        return self.cleaned_data

    def choose_again(self) -> None:
        """Say at the field that the file has to be chosen once more."""
        sentence = _("Choose “%(name)s” once more: this page cannot keep it for you.")
        file: Any = self.files["file"]
        self.add_error("file", forms.ValidationError(sentence % {"name": file.name}))
