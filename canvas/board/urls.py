"""Addresses of the board, all below one canvas."""

from django.urls import path

from canvas.board import converters  # noqa: F401
from canvas.board.views import shown

app_name = "board"
urlpatterns = [
    path("", shown.board, name="board"),
    path("settings/", shown.board, name="settings"),
    path("<collection:collection>/add/", shown.board, name="add"),
    path("<collection:collection>/<thing:id_>/", shown.board, name="thing"),
]
