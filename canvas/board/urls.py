"""Addresses of the board, all below one canvas."""

from django.urls import path

from canvas.board import converters  # noqa: F401
from canvas.board.views import changes, remarks, shown, things, whole

app_name = "board"
urlpatterns = [
    path("", shown.board, name="board"),
    path("settings/", whole.settings, name="settings"),
    path("undo/<int:version>/", changes.undo, name="undo"),
    path("remarks/<int:remark_id>/", remarks.remark, name="remark"),
    path("<collection:collection>/add/", things.add, name="add"),
    path("<collection:collection>/<thing:id_>/", things.thing, name="thing"),
    path("<collection:collection>/<thing:id_>/move/", changes.move, name="move"),
    path("<collection:collection>/<thing:id_>/delete/", changes.delete, name="delete"),
]
