"""Every address. A room of the canvas adds one line to ``canvas_rooms`` (and its rows to tests/test_urls.py)."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from canvas.accounts.language import choose
from canvas.export import thumbnails
from canvas.people import views as people

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

canvas_rooms: list[URLPattern | URLResolver] = [
    path("", include("canvas.board.urls")),
    path("findings/", include("canvas.findings.urls")),
    path("map/", include("canvas.map.urls")),
    path("walk/", include("canvas.walk.urls")),
    path("export/", include("canvas.export.urls")),
    path("share/", include("canvas.people.urls")),
    path("pictures/", include("canvas.gallery.urls")),
]

urlpatterns = [
    path("", include("canvas.front.urls")),
    path("c/<uuid:canvas_id>/", include(canvas_rooms)),
    path("s/<slug:token>/", people.shared, name="shared"),
    path("s/<slug:token>/picture.png", thumbnails.shared, name="shared_picture"),
    path("examples/<slug:slug>/picture.png", thumbnails.example, name="example_picture"),
    path("courses/", include("canvas.courses.urls")),
    path("handbook/", include("relationships.urls")),
    path("account/", include("canvas.accounts.urls")),
    path("account/", include("allauth.account.urls")),
    path("language/", choose, name="set_language"),
    path("admin/", admin.site.urls),
]
