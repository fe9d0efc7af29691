"""Addresses of the pictures of a canvas, all below one canvas."""

from django.urls import path

from canvas.board import converters  # noqa: F401
from canvas.gallery import serving, views

app_name = "gallery"
urlpatterns = [
    path("", views.pictures, name="pictures"),
    path("logo/", views.of, name="logo"),
    path("of/<thing:id_>/", views.of, name="of"),
    path("<int:picture_id>/", views.change, name="change"),
    path("<int:picture_id>/delete/", views.delete, name="delete"),
    path("<int:picture_id>/restore/", views.restore, name="restore"),
    path("<int:picture_id>/whole", serving.picture, {"which": "content"}, name="whole"),
    path("<int:picture_id>/small", serving.picture, {"which": "thumbnail"}, name="small"),
]
