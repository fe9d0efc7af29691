"""Addresses of the findings, all below one canvas."""

from django.urls import path

from canvas.findings import views

app_name = "findings"
urlpatterns = [path("", views.findings, name="findings")]
