"""Addresses of what a canvas can be taken away as, all below one canvas."""

from django.urls import path

from canvas.export import thumbnails, views

app_name = "export"
urlpatterns = [
    path("", views.export, name="export"),
    path("thumbnail.png", thumbnails.thumbnail, name="thumbnail"),
    path("<str:slug>", views.file, name="file"),
    path("<str:slug>/preview/", views.preview, name="preview"),
]
