"""One's own account, beside what allauth brings."""

from django.urls import path

from canvas.accounts import views

app_name = "accounts"
urlpatterns = [path("", views.me, name="me")]
