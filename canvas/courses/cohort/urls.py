"""The class as a whole, for its staff."""

from django.urls import path

from canvas.courses.cohort import views

urlpatterns = [
    path("<uuid:course_id>/examples/", views.examples, name="examples"),
]
