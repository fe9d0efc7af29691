"""Every page is held to PDF/UA-1 by a checker that knows nothing of the typesetter, and says its text exactly."""

import page
import pytest

from tests import examples
from tests.boards import LANGUAGES, board_with
from tests.canvas.export.reading import example, lost, set_page
from tests.canvas.export.shots import photos_of

VARIANTS = {
    "plain": {},
    "black and white, no findings": {"mono": True, "with_findings": False},
    "with photos, on letter": {"paper": "letter"},
}


def failures(pdf):
    return [f"{failure.rule_id}: {failure.message}" for failure in page.validate_pdf_bytes(pdf).failures]


def test_the_checker_finds_what_is_wrong():
    untagged = set_page(example("first-draft")).replace(b"/StructTreeRoot", b"/StructTreeNone")
    assert failures(untagged)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("name", examples.NAMES)
def test_every_example_keeps_to_the_standard(name, variant):
    document = example(name)
    photos = photos_of(document) if "photos" in variant else ()
    pdf = set_page(document, photos=photos, **VARIANTS[variant])
    assert failures(pdf) == []
    assert lost(document, pdf) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_segment_keeps_to_the_standard_in_every_language(language):
    document = board_with(60, language)
    assert failures(set_page(document, language=language, segment="s2")) == []


def test_what_goes_on_behind_the_page_keeps_to_the_standard_and_says_its_text():
    document = board_with(200, "vi")
    pdf = set_page(document, language="vi", mono=True, photos=photos_of(document))
    assert failures(pdf) == []
    assert lost(document, pdf) == []
