"""Courses: who teaches and learns in them, and in which teams."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.timezone import now

from canvas.coursework.kinds import Role
from segments.models import slug_field
from segments.shape import NAME_LIMIT


class Course(models.Model):
    """A class that learns with canvases. ``join_code`` lets people in by themselves; it is empty while the door is closed.

    ``timezone`` is the IANA name of the zone in which its hours are said. ``teams_open`` lets students form teams
    themselves. A course that is over has ``ended_at``: it is read, and nobody joins it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(max_length=NAME_LIMIT)
    language = models.CharField(max_length=35, blank=True, default="")
    term = models.CharField(max_length=NAME_LIMIT, blank=True, default="")
    timezone = models.CharField(max_length=64, default="UTC")
    join_code = models.CharField(max_length=16, blank=True, default="")
    teams_open = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            CheckConstraint(condition=~Q(title=""), name="course_has_a_title"),
            UniqueConstraint(fields=["join_code"], condition=~Q(join_code=""), name="one_course_to_a_code"),
        ]

    def __str__(self) -> str:
        return self.title


class Team(models.Model):
    """Students who work on one canvas together."""

    course = models.ForeignKey(Course, models.CASCADE, related_name="teams")
    name = models.CharField(max_length=NAME_LIMIT)

    class Meta:
        constraints = [UniqueConstraint(fields=["course", "name"], name="one_team_to_a_name")]

    def __str__(self) -> str:
        return self.name


class Enrolment(models.Model):
    """Somebody in a course, in one role. Who left has ``left_at``; who closed the account has no ``user`` any more.

    The row stays for as long as the course does: what was handed in and said in reviews hangs on it.
    """

    course = models.ForeignKey(Course, models.CASCADE, related_name="enrolments")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="enrolments"
    )
    role = slug_field(Role, blank=False)
    team = models.ForeignKey(Team, models.SET_NULL, null=True, blank=True, related_name="enrolments")
    joined_at = models.DateTimeField(default=now)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [UniqueConstraint(fields=["course", "user"], name="one_enrolment_to_an_account")]

    def __str__(self) -> str:
        return f"{self.role} {self.user_id}"


class Expected(models.Model):
    """A line of an imported roster, until the account with this address joins."""

    course = models.ForeignKey(Course, models.CASCADE, related_name="expected")
    email = models.EmailField()
    name = models.CharField(max_length=NAME_LIMIT, blank=True, default="")
    team = models.CharField(max_length=NAME_LIMIT, blank=True, default="")

    class Meta:
        constraints = [UniqueConstraint(fields=["course", "email"], name="expected_once")]

    def __str__(self) -> str:
        return self.email
