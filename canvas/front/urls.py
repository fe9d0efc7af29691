"""The front door and the list of one's canvases."""

from django.urls import path

from canvas.front import views

app_name = "front"
urlpatterns = [
    path("", views.start, name="start"),
    path("theme/", views.theme, name="theme"),
]
