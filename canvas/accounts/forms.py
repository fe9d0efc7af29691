"""Sign-up asks for an e-mail address, a password and, for those who like, a name.

``first_name`` holds the whole name, as teammates see it; allauth stores it by that name.
"""

from allauth.account.forms import SignupForm as AllauthSignupForm
from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _


def _name_field() -> forms.CharField:
    return forms.CharField(
        label=_("Your name"),
        help_text=_("As your team will see it. You may leave it empty."),
        max_length=150,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class SignupForm(AllauthSignupForm):
    """What allauth asks for, and the name."""

    first_name = _name_field()
    field_order = ["first_name", "email", "password1"]


class NameForm(forms.ModelForm):
    """Another name."""

    first_name = _name_field()

    class Meta:
        model = get_user_model()
        fields = ["first_name"]
