"""The form of the findings: the reason why one may stay."""

from django import forms
from django.utils.translation import gettext_lazy as _

from canvas.document import Waiver
from segments.formfields import text_of


class WaiveForm(forms.Form):
    """Why a finding may stay."""

    use_required_attribute = False
    reason = text_of(
        Waiver,
        "reason",
        rows=2,
        label=_("Why may it stay?"),
        error_messages={"required": _("Say in a few words why. Whoever reads the canvas sees your reason.")},
    )
