"""The queue, the desk of a reviewer, and what the students see of it."""

from django.urls import path

from canvas.courses.review import picture_views, queue_views, submission_views, views, work_views

urlpatterns = [
    path("<uuid:course_id>/queue/<uuid:assignment_id>/", queue_views.queue, name="queue"),
    path("<uuid:course_id>/queue/<uuid:assignment_id>/assign/", queue_views.assign, name="assign"),
    path("<uuid:course_id>/queue/<uuid:assignment_id>/release/", queue_views.release, name="release_all"),
    path("<uuid:course_id>/review/<int:submission_id>/", views.review, name="review"),
    path("<uuid:course_id>/review/<int:submission_id>/take-back/", views.take_back, name="take_back_review"),
    path("<uuid:course_id>/review/<int:submission_id>/others/", views.others, name="review_others"),
    path(
        "<uuid:course_id>/review/<int:submission_id>/pictures/<int:picture_id>/whole",
        picture_views.picture,
        {"which": "content"},
        name="picture",
    ),
    path(
        "<uuid:course_id>/review/<int:submission_id>/pictures/<int:picture_id>/small",
        picture_views.picture,
        {"which": "thumbnail"},
        name="small_picture",
    ),
    path("<uuid:course_id>/submission/<int:submission_id>/", submission_views.submission, name="submission"),
    path("<uuid:course_id>/work/<int:work_id>/", work_views.work, name="work"),
    path(
        "<uuid:course_id>/work/<int:work_id>/comments/<int:comment_id>/", work_views.comment, name="comment"
    ),
]
