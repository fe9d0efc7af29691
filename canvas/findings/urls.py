"""Addresses of the findings, all below one canvas."""

from django.urls import path

from canvas.board import converters  # noqa: F401
from canvas.findings import resting, views

app_name = "findings"
urlpatterns = [
    path("", views.findings, name="findings"),
    path("assumptions/", resting.assumptions, name="assumptions"),
    path("assumptions/undo/<int:version>/", resting.unrest, name="unrest"),
    path("assumptions/<collection:collection>/<thing:id_>/", resting.rest, name="rest"),
    path("undo/<int:version>/", views.undo, name="undo"),
    path("<slug:family>/<slug:slug>/", views.one, name="one"),
    path("<slug:family>/<slug:slug>/mend/", views.mend, name="mend"),
    path("<slug:family>/<slug:slug>/waive/", views.waive, name="waive"),
    path("<slug:family>/<slug:slug>/count/", views.count, name="count"),
]
