"""The handbook in a browser: no barrier, no sideways scrolling, nothing that needs a script."""

import pytest
from django.conf import settings

from tests.browser import new_page, violations

PAGES = [
    "",
    "types/dedicated_assistance/",
    "channels/contribution_platform/",
    "motives/growth/",
    "bonds/customization/",
    "levels/partner/",
    "models/five-gaps/",
    "models/loyalty-ladder/",
    "rules/channel/phase-gap/",
    "rules/quality/gap/",
    "?q=loyalty",
    "?q=xylophone",
]
WIDTHS = [320, 390, 768, 1024, 1440]
SIZES = {"desk": (1440, 900), "phone": (390, 844)}


@pytest.mark.parametrize(("size", "scheme"), [("desk", "light"), ("phone", "dark")])
def test_no_page_has_a_barrier(browser, live_server, size, scheme):
    width, height = SIZES[size]
    view = {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
    with new_page(browser, live_server.url, **view) as page:
        for path in PAGES:
            page.goto(f"/handbook/{path}")
            assert violations(page) == [], path


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
def test_nothing_scrolls_sideways_at_any_width(browser, live_server, language):
    with new_page(browser, live_server.url, locale=language) as page:
        for path in PAGES:
            page.goto(f"/handbook/{path}")
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)


def test_from_a_word_to_its_rule_and_its_example_without_scripts(browser, live_server):
    with new_page(browser, live_server.url, java_script_enabled=False) as page:
        page.goto("/handbook/")
        page.get_by_role("searchbox").fill("communities")
        page.get_by_role("button", name="Search").click()
        page.get_by_role("link", name="Communities", exact=True).click()
        page.get_by_role("link", name="A community whose members cannot meet").click()
        page.get_by_role("heading", name="Here it does not fit").wait_for()
        page.locator(".marks").click()
        assert page.url.endswith("/handbook/rules/channel/no-peers/#remark")
        page.get_by_role("link", name="After:").click()
        page.get_by_role("heading", level=1).wait_for()
        assert "/handbook/rules/" in page.url


def test_the_page_one_is_on_is_told_apart_among_its_neighbours(page):
    page.goto("/handbook/levels/friend/")
    here = page.locator("nav [aria-current='page']")
    assert here.inner_text() == "Friends"


def test_a_link_to_a_part_lands_on_it(page):
    page.goto("/handbook/models/service-quality/#empathy")
    assert page.evaluate("document.querySelector(':target h3').textContent") == "empathy"
    assert page.locator("#empathy").is_visible()
