"""Peer reviews. What a fellow student is asked for has an address of its own, which tells nothing of whose work it is."""

from django.urls import path

from canvas.courses.peers import views

urlpatterns = [
    path("<uuid:course_id>/assignments/<uuid:assignment_id>/peers/", views.peers, name="peers"),
    path(
        "<uuid:course_id>/assignments/<uuid:assignment_id>/peers/hand-out/", views.hand_out, name="hand_out"
    ),
    path(
        "<uuid:course_id>/assignments/<uuid:assignment_id>/peers/release/",
        views.release,
        name="release_peers",
    ),
    path("<uuid:course_id>/peers/<int:allocation_id>/", views.peer, name="peer"),
    path(
        "<uuid:course_id>/peers/<int:allocation_id>/comments/<int:comment_id>/",
        views.answer,
        name="answer_peer",
    ),
    *(
        path(
            f"<uuid:course_id>/peers/<int:allocation_id>/pictures/<int:picture_id>/{which}",
            views.picture,
            {"which": which},
            name=name,
        )
        for which, name in (("whole", "peer_picture"), ("small", "small_peer_picture"))
    ),
]
