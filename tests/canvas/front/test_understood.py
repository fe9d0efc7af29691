"""“What we understood”: another tool's file is shown before it is a canvas, and settled in one form."""

import json
import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from canvas import store
from canvas.front.understood import MANY
from canvas.imports import read
from canvas.models import Canvas
from tests.browser import new_page, violations

FROM_FILE, FROM_DRAFT = reverse("front:from_file"), reverse("front:from_draft")
FILE = {
    "version": "1.2",
    "project": {
        "name": "Tea <house>",
        "canvasData": {
            "customerSegments": ["Office workers", {"name": "Students", "description": "In the evening"}],
            "channels": ["Corner shop", "Samovar"],
            "customerRelationships": ["Loyalty stamps", "A call to each student"],
            "keyPartners": ["Tea farms"],
            "vision": "Tea for all",
        },
    },
}


def bring(person, content, name="tea.json"):
    content = content if isinstance(content, bytes) else json.dumps(content).encode()
    return person.post(FROM_FILE, {"file": SimpleUploadedFile(name, content)})


def as_sent(page, **choices):
    """What the form of a page sends, with some choices made."""
    data = {
        name: unescape(value)
        for name, value in re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page)
    }
    data["title"] = unescape(re.search(r'name="title" id="title" value="([^"]*)"', page)[1])
    for name, options in re.findall(r'<select name="([\w-]+)".*?>(.*?)</select>', page, re.DOTALL):
        chosen = re.search(r'<option(?: value="([^"]*)")? selected[^>]*>([^<]*)', options)
        data[name] = (chosen[1] if chosen[1] is not None else unescape(chosen[2])) if chosen else ""
    return data | choices


@pytest.fixture
def shown(guest):
    """The preview of a file that leaves two choices open."""
    answer = bring(guest, FILE)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_preview_shows_everything_and_makes_nothing(shown):
    assert not Canvas.objects.exists()
    for words in (
        "What we understood",
        "was read as JSON",
        "Office workers",
        "In the evening",
        "Tea farms",
        "Tea for all",
        "because of “call”",
        "because of “student”",
        "no word in it says which",
        "it does not say for whom",
        "version: 1.2",
        "Tea &lt;house&gt;",
    ):
        assert words in shown
    assert "<house>" not in shown


def test_what_is_open_keeps_it_from_being_made_and_nothing_is_lost(guest, shown):
    answer = guest.post(
        FROM_DRAFT,
        as_sent(shown, title="Tea house", **{re.search(r'name="(block-\d+)"', shown)[1]: "revenue_streams"}),
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "2 choices are still open" in page
    assert 'aria-invalid="true"' in page
    assert 'value="Tea house"' in page
    assert '<option value="revenue_streams" selected>' in page
    assert not Canvas.objects.exists()


def test_once_all_is_chosen_the_canvas_is_made_as_it_was_settled(guest, shown):
    page = guest.post(FROM_DRAFT, as_sent(shown)).content.decode()
    keys = re.findall(r'<a href="#((?:type|segment)-\d+)">', page)
    sent = as_sent(page, **dict(zip(keys, ["self_service", "Office workers"], strict=True)), aside="on")
    answer = guest.post(FROM_DRAFT, sent | {"title": "Tea"})
    canvas = Canvas.objects.get()
    assert answer.url == reverse("board:board", args=[canvas.pk])
    document = store.load(canvas)
    assert document.title == "Tea"
    assert [(entry.type, entry.segment) for entry in document.relationships] == [
        ("self_service", document.segments[0].id),
        ("personal_assistance", document.segments[1].id),
    ]
    assert [entry.kind for entry in document.channels] == ["own_store", "other"]
    assert [note.text for note in document.notes] == [
        "Tea farms",
        "vision: Tea for all",
        "Technical details of the file: version: 1.2",
    ]


@pytest.mark.parametrize("title", ["", "   ", "x" * 201, "a\x07b"])
def test_a_title_that_cannot_be_is_said_and_the_rest_stays(guest, title):
    page = bring(guest, {"keyPartners": ["Tea farms"]}).content.decode()
    answer = guest.post(FROM_DRAFT, as_sent(page, title=title))
    assert answer.status_code == 422
    assert 'href="#title"' in answer.content.decode()
    assert "Tea farms" in answer.content.decode()
    assert not Canvas.objects.exists()


@pytest.mark.parametrize("draft", ["", "x", "[]", "{}", "[" * 100_000, '{"title": 1}', "\x00"])
def test_a_preview_that_was_tampered_with_makes_nothing(guest, draft):
    answer = guest.post(FROM_DRAFT, {"draft": draft})
    assert answer.status_code == 422
    assert not Canvas.objects.exists()


def test_a_canvas_of_ours_needs_no_preview_and_an_address_without_a_form_leads_to_the_list(guest):
    assert guest.get(FROM_DRAFT).url == reverse("front:canvases")
    assert bring(guest, {"format": "rapport-canvas/1", "title": "Tea"}).status_code == 302
    assert bring(guest, b"# Tea\n", "tea.md").status_code == 302


def test_the_largest_file_comes_back_whole(guest):
    texts = [f"{number} " + "“quoted” " * 100 for number in range(400)]
    page = bring(guest, {"keyPartners": texts, "relationships": [f"Call {n}" for n in range(500)],
                         "segments": ["All"], "channels": [f"Shop {n}" for n in range(500)], "vision": texts[:20]})  # fmt: skip
    assert page.status_code == 200
    answer = guest.post(FROM_DRAFT, as_sent(page.content.decode()))
    assert answer.status_code == 302
    document = store.load(Canvas.objects.get())
    assert len(document.relationships) == len(document.channels) == 500


def test_many_segments_are_proposed_and_not_listed_for_each_relationship(guest):
    names = [f"Segment {number}" for number in range(MANY + 1)]
    page = bring(guest, {"segments": names, "relationships": ["Call", "Club"]}).content.decode()
    assert page.count('list="names"') == 2
    assert page.count('<option value="Segment 1">') == 1
    keys = re.findall(r'name="(segment-\d+)"', page)
    answer = guest.post(FROM_DRAFT, as_sent(page, **dict(zip(keys, ["Segment 3", "Segment 7"], strict=True))))
    assert answer.status_code == 302
    document = store.load(Canvas.objects.get())
    assert [entry.segment for entry in document.relationships] == ["s4", "s8"]


def test_the_preview_breaks_no_rule_and_needs_no_scripts(browser, live_server, tmp_path):
    path = tmp_path / "tea.json"
    path.write_text(json.dumps(FILE))
    with new_page(browser, live_server.url, java_script_enabled=False) as page:
        page.goto(reverse("front:canvases"))
        page.get_by_label("Open a file").set_input_files(path)
        page.get_by_role("button", name="Open the file").click()
        page.get_by_role("heading", name="What we understood").wait_for()
        page.get_by_label("Type of relationship: Loyalty stamps").select_option("Self-service")
        page.get_by_label("For which segment: Loyalty stamps").select_option("Students")
        page.get_by_role("button", name="Make the canvas").click()
        page.wait_for_url("**/c/*/")
    for scheme, widths in {"light": (1440, 390, 320), "dark": (1440,)}.items():
        with new_page(browser, live_server.url, color_scheme=scheme) as page:
            page.goto(reverse("front:canvases"))
            page.get_by_label("Open a file").set_input_files(path)
            page.get_by_role("button", name="Open the file").click()
            page.get_by_role("heading", name="What we understood").wait_for()
            page.locator("form.understood").evaluate("form => form.noValidate = true")
            page.get_by_role("button", name="Make the canvas").click()
            page.get_by_role("alert").wait_for()
            page.get_by_text("Technical details").click()
            for width in widths:
                page.set_viewport_size({"width": width, "height": 844})
                assert violations(page) == []
                over = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
                assert page.evaluate(over) == 0


def test_the_draft_of_the_page_is_the_one_that_is_read(shown):
    assert read("tea.json", json.dumps(FILE).encode()).document.title in unescape(shown)
