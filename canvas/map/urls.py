"""The address of the map, below one canvas."""

from django.urls import path

from canvas.map import views

app_name = "map"
urlpatterns = [path("", views.page, name="map")]
