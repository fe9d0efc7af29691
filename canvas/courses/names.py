"""What people and teams of a course are called."""

from django.utils.translation import gettext as _

from canvas.models import Enrolment, Work


def called(enrolment: Enrolment) -> str:
    """A person's name, or their address before its @; of who closed the account nothing is known. Load ``user``."""
    user = enrolment.user
    if user is None:
        return _("Someone who closed their account")
    return user.get_full_name() or user.email.partition("@")[0] or user.get_username()


def who(work: Work) -> str:
    """Whose work it is: the team’s name or the student’s. Load ``team`` and ``enrolment__user``."""
    if work.team is not None:
        return work.team.name
    assert work.enrolment is not None  # the database holds that it is the one or the other
    return called(work.enrolment)
