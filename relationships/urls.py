"""The addresses of the handbook."""

from django.urls import path

from relationships import views

app_name = "handbook"
urlpatterns = [
    path("", views.index, name="index"),
    path("rules/<slug:family>/<slug:slug>/", views.rule, name="rule"),
    path("<slug:shelf>/<slug:slug>/", views.page, name="page"),
]
