"""Sentences of Django and allauth that our pages show and that their own catalogues lack in one of our languages."""

from segments.words import gettext_noop


def ngettext_noop(singular: str, plural: str) -> tuple[str, str]:
    """Mark a sentence that counts."""
    return singular, plural


BORROWED = (
    gettext_noop("Email"),
    gettext_noop("Forgot your password?"),
    gettext_noop("You must type the same password each time."),
    gettext_noop("This account is currently inactive."),
    gettext_noop("This email address is already associated with this account."),
    gettext_noop("The email address and/or password you specified are not correct."),
    gettext_noop("A user is already registered with this email address."),
    gettext_noop("Please type your current password."),
    gettext_noop("Incorrect password."),
    gettext_noop("Invalid or expired key."),
    gettext_noop("The password reset token was invalid."),
    gettext_noop("Too many failed login attempts. Try again later."),
    gettext_noop("The email address is not assigned to any user account."),
    gettext_noop("The new value must be different from the current one."),
    gettext_noop("Be patient, you are sending too many requests."),
    gettext_noop("Null characters are not allowed."),
    ngettext_noop(
        "Ensure this filename has at most %(max)d character (it has %(length)d).",
        "Ensure this filename has at most %(max)d characters (it has %(length)d).",
    ),
    ngettext_noop(
        "This password is too short. It must contain at least %d character.",
        "This password is too short. It must contain at least %d characters.",
    ),
    ngettext_noop("%(num)d year", "%(num)d years"),
    ngettext_noop("%(num)d month", "%(num)d months"),
    ngettext_noop("%(num)d week", "%(num)d weeks"),
    ngettext_noop("%(num)d day", "%(num)d days"),
    ngettext_noop("%(num)d hour", "%(num)d hours"),
    ngettext_noop("%(num)d minute", "%(num)d minutes"),
)
