"""The class as a whole, for its staff."""

from django.urls import path

from canvas.courses.cohort import files, views

urlpatterns = [
    path("<uuid:course_id>/examples/", views.examples, name="examples"),
    path("<uuid:course_id>/grades/", files.grades, name="grades"),
    path("<uuid:course_id>/grades/<slug:shape>.csv", files.book, name="gradebook"),
    path("<uuid:course_id>/pages.zip", files.all_pages, name="pages"),
    path("<uuid:course_id>/course.json", files.everything, name="everything"),
]
