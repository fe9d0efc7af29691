"""The sign-up form: an e-mail address, a password and, for those who like, a name."""

from allauth.account.forms import SignupForm as AllauthSignupForm
from django import forms
from django.utils.translation import gettext_lazy as _


class SignupForm(AllauthSignupForm):  # type: ignore[misc]
    """``first_name`` holds the whole name, as teammates see it; allauth stores it by that name."""

    first_name = forms.CharField(
        label=_("Your name"),
        help_text=_("As your team will see it. You may leave it empty."),
        max_length=150,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    field_order = ["first_name", "email", "password1"]
