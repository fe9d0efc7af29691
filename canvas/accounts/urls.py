"""One's own account, beside what allauth brings."""

from django.urls import path

from canvas.accounts import closing, views

app_name = "accounts"
urlpatterns = [path("", views.me, name="me"), path("close/", closing.close, name="close")]
