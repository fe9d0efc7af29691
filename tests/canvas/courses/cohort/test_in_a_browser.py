"""The pages of a class in a browser: wide and light, narrow and dark."""

from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from canvas.management.classroom import address, make_course
from tests.browser import new_page, violations
from tests.canvas.courses.cohort.test_class import signed_in

LOOKS = (("light", 1440, ("course", "grades")), ("dark", 320, ("course", "examples")))


def test_the_class_is_read_by_everybody_on_every_width(browser, live_server, enter, transactional_db):
    course = make_course(timezone.now())
    tamar = signed_in(address("Tamar Jibladze"))
    for scheme, width, names in LOOKS:
        options = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
        with new_page(browser, live_server.url, **options) as page:
            enter(page, tamar)
            for name in names:
                page.goto(reverse(f"courses:{name}", args=[course.pk]))
                assert page.evaluate("document.documentElement.scrollWidth") == width, (name, width)
                assert violations(page) == [], (name, scheme)
    with new_page(browser, live_server.url) as page:
        enter(page, tamar)
        page.goto(reverse("courses:course", args=[course.pk]))
        page.get_by_role("link", name="Show 30 more").click()
        expect(page.locator(".heat tbody tr")).to_have_count(38)
        page.goto(reverse("courses:grades", args=[course.pk]))
        with page.expect_download() as saved:
            page.get_by_role("link", name="Download 7 pages").click()
        assert saved.value.suggested_filename.startswith("business-models-spring-")
        expect(page.locator("#under-way-said")).to_contain_text("Saved: business-models-spring")
        made = page.locator("#under-way progress")  # each page was counted as it came
        assert (made.get_attribute("max"), made.get_attribute("value")) == ("7", "7")
