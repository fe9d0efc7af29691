"""The front door and the list of one's canvases."""

from django.urls import path

from canvas.front import library, list_views, schema, views

app_name = "front"
urlpatterns = [
    path("", views.start, name="start"),
    path("theme/", views.theme, name="theme"),
    path("schema/canvas-1.json", schema.schema, name="schema"),
    path("examples/", library.examples, name="examples"),
    path("canvases/", list_views.canvases, name="canvases"),
    path("canvases/new/", list_views.new, name="new"),
    path("canvases/from-file/", list_views.from_file, name="from_file"),
    path("canvases/from-draft/", list_views.from_draft, name="from_draft"),
    path("canvases/from-example/<slug:slug>/", list_views.from_example, name="example"),
    path("canvases/<uuid:canvas_id>/file/", list_views.to_file, name="file"),
    path("canvases/<uuid:canvas_id>/duplicate/", list_views.duplicate, name="duplicate"),
    path("canvases/<uuid:canvas_id>/rename/", list_views.rename, name="rename"),
    path("canvases/<uuid:canvas_id>/delete/", list_views.delete, name="delete"),
    path("canvases/<uuid:canvas_id>/restore/", list_views.restore, name="restore"),
]
