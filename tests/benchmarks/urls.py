"""The product's addresses, and an empty page to hold the others against."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import path

from canvas.urls import urlpatterns as product


@login_not_required
def empty(request: HttpRequest) -> HttpResponse:
    """Nothing, by the same road as everything."""
    return HttpResponse()


urlpatterns = [*product, path("empty/", empty, name="empty")]
