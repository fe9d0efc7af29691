"""Sign-up asks for an e-mail address, a password and, for those who like, a name. Passwords are asked for in our words.

``first_name`` holds the whole name, as teammates see it; allauth stores it by that name.
"""

from typing import Any

from allauth.account.forms import ChangePasswordForm as AllauthChangePasswordForm
from allauth.account.forms import ResetPasswordKeyForm as AllauthResetPasswordKeyForm
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


PASSWORD_WORDS = {
    "oldpassword": _("Current password"),
    "password1": _("New password"),
    "password2": _("New password again"),
}


class _InOurWords(forms.Form):
    """Fields of passwords, named as ours are."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in PASSWORD_WORDS.keys() & self.fields.keys():
            self.fields[name].label = PASSWORD_WORDS[name]
            self.fields[name].widget.attrs.pop("placeholder", None)


class ChangePasswordForm(_InOurWords, AllauthChangePasswordForm):
    """The password of now, and the next one twice."""


class ResetPasswordKeyForm(_InOurWords, AllauthResetPasswordKeyForm):
    """The next password twice, for who came by the link of a mail."""
