"""Addresses of the walk, all below one canvas."""

from django.urls import path

from canvas.walk import converters, views  # noqa: F401

app_name = "walk"
urlpatterns = [
    path("", views.entry, name="walk"),
    path("all/", views.everyone, name="all"),
    path("begin/", views.begin, name="begin"),
    path("undo/<int:version>/", views.undo, name="undo"),
    path("<thing:segment_id>/review/", views.review, name="review"),
    path("<thing:segment_id>/<question:question>/", views.step, name="step"),
    path("<thing:segment_id>/<question:question>/margin/", views.margin, name="margin"),
]
