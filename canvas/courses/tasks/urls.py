"""What a course asks for, and handing it in."""

from django.urls import URLPattern, URLResolver, include, path

from canvas.courses.tasks import doing, editing, views

an_assignment = [
    path("", views.assignment, name="assignment"),
    path("edit/", editing.edit, name="edit_assignment"),
    path("delete/", editing.delete, name="delete_assignment"),
    path("rubric/", editing.rubric, name="rubric"),
    path("begin/", doing.start, name="begin"),
    path("bring-back/", doing.bring_back, name="bring_back"),
    path("hand-in/", doing.submit, name="hand_in"),
]
a_course: list[URLPattern | URLResolver] = [
    path("assignments/", views.assignments, name="assignments"),
    path("assignments/new/", editing.new, name="new_assignment"),
    path("assignments/<uuid:assignment_id>/", include(an_assignment)),
    path("receipts/<int:submission_id>/", doing.receipt, name="receipt"),
    path("receipts/<int:submission_id>/canvas.json", doing.file, name="handed_in"),
]
urlpatterns = [path("<uuid:course_id>/", include(a_course))]
