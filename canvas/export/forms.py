"""How a canvas is taken away."""

from typing import Any, get_args

from django import forms
from django.conf import settings
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from canvas.document import CanvasDocument
from canvas.export.formats.base import Heeded, Options, Paper
from segments.marks import mark_of

PAPERS = {"a4": _("A4"), "a3": _("A3, for the wall"), "letter": _("Letter")}


def _choice(label: Any, choices: list[tuple[str, Any]], widget: Any = forms.RadioSelect) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, widget=widget, required=False)


class SegmentSelect(forms.Select):
    """Each of the founder's names in their own direction, and in their ``language`` where one is known."""

    language = ""

    def create_option(self, *arguments: Any, **options: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(*arguments, **options)
        if option["value"]:
            option["attrs"] |= {"dir": "auto"} | ({"lang": self.language} if self.language else {})
        return option


class ExportForm(forms.Form):
    """Everything that one can choose; what is not said is as usual. Each field has the name of its option."""

    paper = _choice(_("Paper"), [(paper, PAPERS[paper]) for paper in get_args(Paper)])
    findings = _choice(_("Findings"), [("yes", _("With findings")), ("no", _("Without"))])
    mono = _choice(_("Colours"), [("no", _("In colour")), ("yes", _("Black and white"))])
    scale = _choice(_("Size of pictures"), [("1", _("As large as on screen")), ("2", _("Twice as large"))])
    language = _choice(_("Language of headings and remarks"), settings.LANGUAGES, forms.Select)
    segment = _choice(_("Segments"), [], SegmentSelect)

    def __init__(self, document: CanvasDocument, data: Any = None) -> None:
        super().__init__(data, initial=usual())
        self.fields["segment"].widget.language = document.language
        self.fields["segment"].choices = [("", _("All segments")), *_segments(document)]  # type: ignore[attr-defined]

    def options(self) -> Options:
        """The options of a valid form."""
        said = {name: value or self.initial[name] for name, value in self.cleaned_data.items()}
        return Options(
            paper=said["paper"],
            language=said["language"],
            findings=said["findings"] == "yes",
            segment=said["segment"],
            mono=said["mono"] == "yes",
            scale=int(said["scale"]),
        )


def usual() -> dict[str, str]:
    """What is chosen as long as nobody chose."""
    language = get_language() or settings.LANGUAGE_CODE
    return {
        "paper": "a4",
        "findings": "yes",
        "mono": "no",
        "scale": "1",
        "language": language,
        "segment": "",
    }


def _segments(document: CanvasDocument) -> list[tuple[str, str]]:
    return [
        (segment.id, f"{mark_of(place).letter} {segment.name}")
        for place, segment in enumerate(document.segments)
    ]


def labels(heeds: frozenset[Heeded]) -> list[str]:
    """What a format heeds, in the order of the form and in its words, or shorter ones."""
    short = {"language": gettext("Language")}
    fields = ExportForm.base_fields.items()
    return [short.get(name, str(field.label)) for name, field in fields if name in heeds]
