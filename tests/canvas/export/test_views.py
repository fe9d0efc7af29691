"""The export page, and what is downloaded from it."""

import io

import pytest
from django.urls import reverse
from pypdf import PdfReader

from canvas.document import loads, new_document
from canvas.examples import example
from tests.browser import violations


@pytest.fixture
def canvas(make_canvas, owner):
    return make_canvas(example("green-basket").document, owner)


def pages(answer):
    return PdfReader(io.BytesIO(answer.content)).pages


@pytest.mark.parametrize(
    ("paper", "size"), [("a4", (842, 595)), ("a3", (1191, 842)), ("letter", (792, 612)), ("", (842, 595))]
)
def test_the_pdf_has_the_paper_that_was_chosen(paper, size, owner, canvas):
    answer = owner.get(reverse("export:pdf", args=[canvas.pk]), {"paper": paper})
    assert answer.headers["Content-Type"] == "application/pdf"
    box = pages(answer)[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_the_pdf_speaks_the_language_that_was_chosen(owner, canvas):
    address = reverse("export:pdf", args=[canvas.pk])
    english, georgian = (owner.get(address, {"language": language}).content for language in ("en", "ka"))
    assert PdfReader(io.BytesIO(english)).trailer["/Root"]["/Lang"] == "en"
    assert PdfReader(io.BytesIO(georgian)).trailer["/Root"]["/Lang"] == "ka"


@pytest.mark.parametrize("query", [{"paper": "a0"}, {"language": "tlh"}, {"paper": "\x00"}])
def test_what_is_not_on_offer_is_not_there(query, owner, canvas):
    assert owner.get(reverse("export:pdf", args=[canvas.pk]), query).status_code == 404


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
    disposition = owner.get(reverse("export:pdf", args=[canvas.pk])).headers["Content-Disposition"]
    assert disposition.startswith(name)
    assert ".pdf" in disposition


def test_the_page_offers_the_canvas_on_paper_and_as_a_file(page, enter, owner, canvas):
    enter(page, owner)
    page.goto(reverse("export:export", args=[canvas.pk]))
    assert not violations(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert not violations(page)
    page.get_by_label("A3, for the wall").check()
    with page.expect_download() as found:
        page.get_by_role("button", name="Download the PDF").click()
    assert found.value.suggested_filename.startswith("Green Basket 20")
    with page.expect_download() as found:
        page.get_by_role("link", name="Download the file").click()
    assert loads(found.value.path().read_bytes()) == example("green-basket").document


def test_the_page_fits_a_phone(phone, enter, owner, canvas):
    enter(phone, owner)
    phone.goto(reverse("export:export", args=[canvas.pk]))
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert not violations(phone)
