"""Addresses of the findings, all below one canvas."""

from django.urls import path

from canvas.findings import views

app_name = "findings"
urlpatterns = [
    path("", views.findings, name="findings"),
    path("assumptions/", views.assumptions, name="assumptions"),
    path("undo/<int:version>/", views.undo, name="undo"),
    path("<slug:family>/<slug:slug>/", views.one, name="one"),
    path("<slug:family>/<slug:slug>/mend/", views.mend, name="mend"),
    path("<slug:family>/<slug:slug>/waive/", views.waive, name="waive"),
    path("<slug:family>/<slug:slug>/count/", views.count, name="count"),
]
