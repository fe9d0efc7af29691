"""Courses, each with its rooms: one small list a sub-room."""

from django.urls import include, path

app_name = "courses"
urlpatterns = [
    path("", include("canvas.courses.people.urls")),
    path("", include("canvas.courses.tasks.urls")),
    path("", include("canvas.courses.cohort.urls")),
    path("", include("canvas.courses.review.urls")),
    path("", include("canvas.courses.peers.urls")),
]
