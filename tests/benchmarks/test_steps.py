"""How much one does from an empty canvas to a complete relationships block for two segments, in a real browser.

``pytest tests/benchmarks/test_steps.py -n 0 -s`` prints the figures: pages, clicks, keys that choose or move, and
letters of the founder's own words. They are counted, not timed, so they are the same on every machine.
"""

from collections import Counter

import pytest

from relationships.coverage import coverage
from relationships.kinds import Question
from relationships.questions import progress
from relationships.rules import check
from tests.browser import new_page, sign_in
from tests.canvas.walk.conftest import Walker

SEGMENTS = (
    {
        "name": "Parents",
        "expects": "self_service",
        "wording": "shop",
        "motive": "acquisition",
        "bond": "customization",
        "stream": "Weekly box",
        "cost": "9",
        "host": "Web shop",
        "promise": "In 24 hours",
    },
    {
        "name": "Chefs",
        "expects": "dedicated_assistance",
        "wording": "representative",
        "motive": "acquisition",
        "bond": "social",
        "stream": "Orders by weight",
        "cost": "620",
        "host": "Lasha",
        "promise": "Grown to order",
    },
)


class Mouse:
    """Somebody who clicks, and types only words and numbers."""

    def __init__(self, page):
        self.page, self.count = page, Counter()
        page.on("framenavigated", lambda frame: self.count.update(pages=1))

    def choose(self, selector):
        self.page.locator(selector).first.click()
        self.count["clicks"] += 1

    def write(self, selector, text):
        self.choose(selector)
        self.page.locator(selector).first.press_sequentially(text)
        self.count["letters"] += len(text)

    def tick(self, name, value):
        self.choose(f"label:has([name='{name}'][value='{value}'])")

    def go_on(self):
        self.choose(".go .main")


class Keys(Mouse):
    """Somebody who never touches the mouse: Tab and Space, and the walk's own keys."""

    def choose(self, selector):
        self._reach(selector)
        self._press(
            "Enter"
            if self.page.locator(selector).first.evaluate("it => it.matches('a, button')")
            else "Space"
        )

    def _reach(self, selector):
        wanted = self.page.locator(selector).first
        for _ in range(200):
            if wanted.evaluate("it => it === document.activeElement || it.contains(document.activeElement)"):
                return
            self._press("Tab")
        raise AssertionError(f"no key leads to {selector}")

    def write(self, selector, text):
        self._reach(selector)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)
        self.count["letters"] += len(text)

    def tick(self, name, value):
        figure = self.page.locator(f"label.tile:has([name='{name}'][value='{value}']) kbd")
        if figure.count():
            self._press(figure.inner_text())
        else:
            super().tick(name, value)

    def go_on(self):
        self._press("Control+Enter")

    def _press(self, key):
        with_pages = self.count["pages"]
        self.page.keyboard.press(key)
        self.count["keys"] += 1
        if key in ("Enter", "Control+Enter"):
            self.page.wait_for_timeout(50)
            assert self.count["pages"] >= with_pages


def walk_through(hand, page, segment, place):
    """Answer the seven questions about one segment, each on the canvas."""
    row = f"at-r{place}"
    hand.write("[name=name]", segment["name"])
    hand.choose(".naming button")
    arrive(page, "expected")
    hand.tick("expects", segment["expects"])
    hand.go_on()
    arrive(page, "established")
    hand.tick("add", segment["wording"])
    hand.go_on()
    arrive(page, "acquire_and_retain")
    hand.tick(f"{row}-motives", segment["motive"])
    hand.go_on()
    arrive(page, "maintain")
    hand.tick(f"{row}-bonds", segment["bond"])
    hand.go_on()
    arrive(page, "growth")
    hand.choose(f"[name={row}-grows]")
    hand.write("[name=stream]", segment["stream"])
    hand.go_on()
    arrive(page, "cost")
    hand.write(f"[name={row}-amount]", segment["cost"])
    hand.go_on()
    arrive(page, "integration")
    hand.write(f"[name={row}-host]", segment["host"])
    hand.write("[name=promise]", segment["promise"])
    hand.go_on()
    arrive(page, "review")


def arrive(page, what):
    page.wait_for_url(f"**/{what}/")
    page.wait_for_load_state()


@pytest.mark.parametrize(
    ("hand", "scripts"),
    [(Mouse, True), (Mouse, False), (Keys, True)],
    ids=["mouse", "mouse, no scripts", "keys"],
)
def test_the_way_to_a_complete_block_for_two_segments(
    browser, live_server, owner, make_canvas, capsys, request, hand, scripts
):
    walk = Walker(owner, make_canvas("Green Basket", owner))
    with new_page(browser, live_server.url, java_script_enabled=scripts) as page:
        sign_in(page, live_server.url, owner)
        used = hand(page)
        page.goto(walk.at("walk"))
        for place, segment in enumerate(SEGMENTS, 1):
            walk_through(used, page, segment, place)
    document = walk.document
    assert all(set(answered) == set(Question) for answered in progress(document).values())
    assert coverage(document).total == 1
    assert [finding for finding in check(document) if finding.severity == "error"] == []
    done = used.count
    with capsys.disabled():
        print(
            f"\n{request.node.callspec.id}: {done['pages']} pages, {done['clicks']} clicks, "
            f"{done['keys']} keys, {done['letters']} letters"
        )
