"""The daily cleaning leaves alone what a course works on."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone

from canvas.front.services import LEFT_DAYS
from canvas.models import Canvas
from tests.canvas.courses.making import course_with, work_of


def test_a_teams_canvas_which_nobody_owns_is_not_taken_for_a_guests(instructor, owner):
    canvas = work_of(course_with(instructor, owner), owner).canvas
    long_ago = timezone.now() - timedelta(days=LEFT_DAYS + 1)
    Canvas.objects.filter(pk=canvas.pk).update(owner=None, updated_at=long_ago)
    call_command("purge")
    assert Canvas.objects.filter(pk=canvas.pk).exists()
