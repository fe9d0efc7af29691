"""The pages of a course's people as they are met: in Chromium with axe looking, and without any script."""

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse
from django.utils import timezone

from canvas.coursework.kinds import Role
from canvas.models import Course, Enrolment, Expected, Team
from tests import cast
from tests.browser import new_page, sign_in, violations
from tests.canvas.courses.making import course_with, enrol

LONG = "A name as long as people give when nobody stops them, and thensomethingwithoutanyspaceatallatitsend"


@pytest.fixture
def course(instructor, owner):
    course = course_with(instructor, owner, title=LONG)
    Course.objects.update(term="Spring, for everyone who comes")
    Enrolment.objects.filter(user=owner.user).update(team=Team.objects.create(course=course, name=LONG))
    enrol(course, cast.account("Gone"), left_at=timezone.now())
    Expected.objects.create(course=course, email="somebody.with.a.long.name@example.com", name=LONG)
    expecting = course_with(cast.account("Teacher"), title="Another")
    Expected.objects.create(course=expecting, email="irakli@example.com")
    EmailAddress.objects.create(user=instructor.user, email="irakli@example.com", verified=True)
    return course


def pages_of(course):
    """What the instructor meets, then what the student does."""
    of_course = ("people", "settings", "roster", "leave", "delete")
    teaching = [reverse(f"courses:{name}", args=[course.pk]) for name in of_course]
    own = reverse("courses:team", args=[course.pk, course.teams.get().pk])
    listed = [reverse(f"courses:{name}") for name in ("courses", "new", "join")]
    return [*listed, *teaching, own], [teaching[0], own]


@pytest.mark.parametrize(("width", "height", "scheme"), [(1440, 900, "light"), (390, 844, "dark")])
def test_no_page_breaks_a_rule_or_scrolls_sideways(
    browser, live_server, instructor, owner, stranger, course, width, height, scheme
):
    view = {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
    door = [reverse("courses:by_link", args=[course.join_code])]
    teaching, learning = pages_of(course)
    for person, paths in ((instructor, teaching), (owner, learning), (stranger, door)):
        with new_page(browser, live_server.url, **view) as page:
            sign_in(page, live_server.url, person)
            for path in paths:
                page.goto(path)
                for details in page.locator("details").all():
                    details.evaluate("details => details.open = true")
                assert violations(page) == [], path
                page.set_viewport_size({"width": 320, "height": 640})
                wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                page.set_viewport_size({"width": width, "height": height})
                assert wider <= 0, path


def test_a_class_is_put_together_by_keys_and_without_any_script(browser, live_server, instructor, course):
    with new_page(browser, live_server.url, java_script_enabled=False) as page:
        sign_in(page, live_server.url, instructor)
        page.goto(reverse("courses:roster", args=[course.pk]))
        page.get_by_label("Or its lines").fill("ana@example.com;Ana;Plum\nnobody")
        page.get_by_role("button", name="Look it through").press("Enter")
        assert page.get_by_text("Line 2: “nobody” is no e-mail address").is_visible()
        page.get_by_role("button", name="Keep the 1 good line").press("Enter")
        page.get_by_role("checkbox", name="Olga").press("Space")
        page.get_by_label("Team", exact=True).select_option("Plum")
        page.get_by_role("button", name="Put them there").press("Enter")
        assert page.get_by_role("status").get_by_text("1 student is in “Plum” now.").is_visible()
    assert course.enrolments.get(role=Role.STUDENT, left_at=None).team.name == "Plum"
