"""Pages hold the longest words, and read leftwards as well as rightwards."""

import re

import pytest
from django.conf import settings
from django.urls import reverse

from canvas.examples import example
from tests import cast
from tests.browser import new_page, sign_in
from tests.canvas.courses.making import course_with
from tests.languages.pseudo import LEFTWARDS, PSEUDO

WIDTHS = (320, 768, 1440)
LANGUAGES = [*(code for code, _ in settings.LANGUAGES), PSEUDO, LEFTWARDS]
ROOMS = ("board:board", "findings:findings", "map:map", "export:export", "board:settings", "gallery:logo")
SIDES = re.compile(
    r"(margin|padding|border)-(left|right)|(?<![\w-])(left|right)\s*:|text-align:\s*(left|right)"
    r"|float:\s*(left|right)|clear:\s*(left|right)|border-(top|bottom)-(left|right)-radius"
)
# What does not fit: text in a box that cuts it off, or words that stick out of what is pressed.
CLIPPED = """() => [...document.querySelectorAll('body *')].filter(element => {
  const style = getComputedStyle(element);
  if (element.closest('.vh, svg, .scroll, .tools') || element.clientWidth < 2 || style.visibility === 'hidden') return false;
  const cuts = /hidden|clip/.test(style.overflowX) || element.matches('button, .btn, summary, legend');
  return cuts && style.display !== 'inline' && element.scrollWidth > element.clientWidth + 1 && element.textContent.trim();
}).map(element => element.outerHTML.slice(0, 120))"""

# Words that would fit a line of their own, and are broken nevertheless.
BROKEN = """() => { const walker = document.createTreeWalker(document.querySelector('.where'), NodeFilter.SHOW_TEXT), found = [];
  while (walker.nextNode()) for (const word of walker.currentNode.data.matchAll(/[^\\s-]{2,12}(?![^\\s-])/g)) {
    const range = new Range(); range.setStart(walker.currentNode, word.index); range.setEnd(walker.currentNode, word.index + word[0].length);
    if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) found.push(word[0]);
  } return found; }"""


@pytest.fixture
def canvas(owner, make_canvas):
    return make_canvas(example("green-basket").document, owner)


def paths(canvas):
    return [
        reverse("front:start"),
        reverse("front:canvases"),
        reverse("accounts:me"),
        reverse("courses:courses"),
        reverse("courses:new"),
        *(reverse(room, args=[canvas.pk]) for room in ROOMS),
        reverse("board:add", args=[canvas.pk, "relationships"]),
        reverse("walk:step", args=[canvas.pk, "s1", "established"]),
        reverse("walk:review", args=[canvas.pk, "s1"]),
        reverse("handbook:index"),
        reverse("handbook:rule", args=["channel", "none"]),
        "/no/such/page/",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(
    language, browser, live_server, strange, canvas, owner, reads
):
    found = []
    with new_page(browser, live_server.url) as page:
        sign_in(page, live_server.url, reads(owner, language))
        for path in paths(canvas):
            page.goto(path)
            root = page.locator("html")
            assert root.get_attribute("lang") == language
            assert root.evaluate("e => getComputedStyle(e).direction") == (
                "rtl" if language == LEFTWARDS else "ltr"
            )
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                over = root.evaluate("e => e.scrollWidth - e.clientWidth")
                found += [f"{path} at {width}: {over} px too wide"] if over else []
                found += [f"{path} at {width}: {clipped}" for clipped in page.evaluate(CLIPPED)]
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_head_of_a_page_fits_a_phone_whoever_reads_it(
    language, browser, live_server, owner, canvas, reads
):
    canvas.share_token = "the-link"
    canvas.save()
    course = course_with(owner, title="Business models, spring")
    course.term = "Spring 2027"
    course.save()
    course_url = reverse("courses:people", args=[course.pk])
    for person, path in (
        (cast.reader("the-link"), reverse("board:board", args=[canvas.pk])),
        (owner, course_url),
    ):
        with new_page(browser, live_server.url, viewport={"width": 320, "height": 640}) as page:
            sign_in(page, live_server.url, reads(person, language))
            page.goto(path)
            assert page.evaluate("document.documentElement.scrollWidth") == 320, path
            assert page.evaluate(BROKEN) == [], path
            copy, account = (
                page.locator(".where form, .where .settle").last,
                page.locator(".mast > :last-child"),
            )
            assert copy.bounding_box()["x"] + copy.bounding_box()["width"] <= account.bounding_box()["x"], (
                path
            )


@pytest.mark.parametrize(
    "path", sorted((settings.BASE_DIR / "static" / "css").glob("*.css")), ids=lambda path: path.name
)
def test_style_sheets_know_start_and_end_and_no_left_and_right(path):
    assert [line.strip() for line in path.read_text().splitlines() if SIDES.search(line)] == []
