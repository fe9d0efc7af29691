"""The courses that one is in, and the people of a course."""

from django.urls import path

from canvas.courses import overview
from canvas.courses.people import mine

urlpatterns = [
    path("", mine.courses, name="courses"),
    path("<uuid:course_id>/", overview.overview, name="course"),
]
