"""The courses that one is in, and the people of a course."""

from django.urls import include, path

from canvas.courses import overview
from canvas.courses.people import mine, roster_views, settings_views, team_views, views

a_course = [
    path("", overview.overview, name="course"),
    path("accept/", mine.accept, name="accept"),
    path("settings/", settings_views.settings, name="settings"),
    path("door/", settings_views.door, name="door"),
    path("end/", settings_views.end, name="end"),
    path("delete/", settings_views.delete, name="delete"),
    path("people/", views.people, name="people"),
    path("people/change/", views.change, name="change_people"),
    path("people/<int:enrolment_id>/back/", views.take_back, name="take_back"),
    path("leave/", views.leave, name="leave"),
    path("teams/", team_views.new, name="new_team"),
    path("teams/out/", team_views.leave, name="leave_team"),
    path("teams/<int:team_id>/", team_views.team, name="team"),
    path("teams/<int:team_id>/join/", team_views.join, name="join_team"),
    path("teams/<int:team_id>/dissolve/", team_views.dissolve, name="dissolve_team"),
    path("roster/", roster_views.bring, name="roster"),
    path("roster/keep/", roster_views.keep, name="keep_roster"),
    path("roster/strike/", roster_views.strike, name="strike_roster"),
]
urlpatterns = [
    path("", mine.courses, name="courses"),
    path("new/", mine.new, name="new"),
    path("join/", mine.join, name="join"),
    path("join/<slug:code>/", mine.by_link, name="by_link"),
    path("<uuid:course_id>/", include(a_course)),
]
