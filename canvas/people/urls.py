"""Sharing a canvas: the owner's page below the canvas, and the door that a link opens."""

from django.urls import path

from canvas.people import views

app_name = "people"
urlpatterns = [
    path("", views.share, name="share"),
]
