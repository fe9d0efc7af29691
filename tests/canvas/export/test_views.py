"""The export page, and what is downloaded from it."""

import io
import re

import pytest
from django.urls import reverse
from pypdf import PdfReader

from canvas.document import loads, new_document
from canvas.examples import example
from canvas.export.offers import slugs
from tests.browser import new_page, sign_in, violations


@pytest.fixture
def canvas(make_canvas, owner):
    return make_canvas(example("green-basket").document, owner)


def pages(answer):
    return PdfReader(io.BytesIO(answer.content)).pages


@pytest.mark.parametrize(
    ("paper", "size"), [("a4", (842, 595)), ("a3", (1191, 842)), ("letter", (792, 612)), ("", (842, 595))]
)
def test_the_pdf_has_the_paper_that_was_chosen(paper, size, owner, canvas):
    answer = owner.get(reverse("export:file", args=[canvas.pk, "canvas.pdf"]), {"paper": paper})
    assert answer.headers["Content-Type"] == "application/pdf"
    box = pages(answer)[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_the_pdf_speaks_the_language_that_was_chosen(owner, canvas):
    address = reverse("export:file", args=[canvas.pk, "canvas.pdf"])
    english, georgian = (owner.get(address, {"language": language}).content for language in ("en", "ka"))
    assert PdfReader(io.BytesIO(english)).trailer["/Root"]["/Lang"] == "en"
    assert PdfReader(io.BytesIO(georgian)).trailer["/Root"]["/Lang"] == "ka"


@pytest.mark.parametrize(
    "query",
    [
        {"paper": "a0"},
        {"paper": "\x00"},
        {"language": "tlh"},
        {"findings": "some"},
        {"segment": "gone"},
        {"mono": "1"},
        {"scale": "40"},
    ],
)
def test_what_is_not_on_offer_is_not_there(query, owner, canvas):
    assert owner.get(reverse("export:file", args=[canvas.pk, "canvas.pdf"]), query).status_code == 404


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Green Basket", 'attachment; filename="Green Basket 20'),
        ("../../etc/passwd\nX: y", 'attachment; filename="etcpasswdX y 20'),
        ("მწვანე", "attachment; filename*=utf-8''%E1%83%9B"),
        ("…", 'attachment; filename="canvas 20'),
    ],
)
def test_the_file_is_named_after_the_canvas_and_the_day(title, name, owner, make_canvas):
    canvas = make_canvas(new_document(title), owner)
    disposition = owner.get(reverse("export:file", args=[canvas.pk, "canvas.pdf"])).headers[
        "Content-Disposition"
    ]
    assert disposition.startswith(name)
    assert ".pdf" in disposition


def test_the_page_offers_every_format_and_the_archive(owner, canvas):
    html = owner.get(reverse("export:export", args=[canvas.pk])).content.decode()
    for slug in slugs():
        assert f'formaction="{reverse("export:file", args=[canvas.pk, slug])}"' in html


def test_what_was_chosen_before_is_chosen_again(owner, canvas):
    address = reverse("export:export", args=[canvas.pk])
    html = owner.get(address, {"paper": "letter", "segment": "s2"}).content.decode()
    assert re.search(r'value="letter"[^>]* checked', html)
    assert re.search(r'value="s2" selected', html)
    html = owner.get(address, {"paper": "parchment", "segment": "s2"}).content.decode()
    assert re.search(r'value="a4"[^>]* checked', html)


def test_a_file_is_seen_and_then_taken_away(page, enter, owner, canvas):
    enter(page, owner)
    page.goto(reverse("export:export", args=[canvas.pk]))
    assert not violations(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert not violations(page)
    page.get_by_label("A3, for the wall").check()
    page.get_by_role("button", name="Preview Canvas page PDF").click()
    assert not violations(page)
    with page.expect_download() as found:
        page.get_by_role("link", name="Download").click()
    assert found.value.suggested_filename.startswith("Green Basket 20")
    assert round(PdfReader(found.value.path()).pages[0].mediabox.width) == 1191
    page.get_by_role("link", name="Choose something else").click()
    assert page.get_by_label("A3, for the wall").is_checked()
    with page.expect_download() as found:
        page.get_by_role("button", name="Download Canvas document JSON").click()
    assert loads(found.value.path().read_bytes()) == example("green-basket").document
    assert page.locator("#under-way-said").inner_text().startswith("Saved: Green Basket 20")


def test_what_cannot_be_loaded_is_said(page, enter, owner, canvas):
    enter(page, owner)
    page.goto(reverse("export:export", args=[canvas.pk]))
    canvas.delete()
    page.get_by_role("button", name="Download Canvas page PDF").click()
    page.get_by_text("This could not be made: Canvas page. Try again.").wait_for()
    assert not violations(page)


def test_both_pages_fit_a_phone_and_need_no_javascript(browser, live_server, owner, canvas):
    options = {"viewport": {"width": 320, "height": 640}, "java_script_enabled": False}
    with new_page(browser, live_server.url, **options) as page:
        sign_in(page, live_server.url, owner)
        for path in ("", "canvas.json/preview/", "canvas.pdf/preview/"):
            page.goto(reverse("export:export", args=[canvas.pk]) + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320
        with page.expect_download() as found:
            page.get_by_role("link", name="Download").click()
        assert found.value.suggested_filename.endswith(".pdf")
