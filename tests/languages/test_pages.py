"""Every page, in every language."""

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from canvas.catalogues import po_path
from canvas.examples import example
from canvas.imports.outline import Outline, Statement, to_plain
from segments.jsontext import to_json
from segments.kinds import Block
from tests.cast import PASSWORD
from tests.languages.crawling import pages, seeds
from tests.languages.pseudo import PSEUDO
from tests.languages.reading import Reading, untranslated

LANGUAGES = [code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


@pytest.fixture
def canvas(live_server, owner, make_canvas):
    """Green Basket, on one database: what pages say is the same on the other."""
    return make_canvas(example("green-basket").document, owner)


@pytest.mark.parametrize("person", ["owner", "visitor"])
def test_nothing_is_said_that_cannot_be_translated(person, canvas, strange, reads, request):
    reader = reads(request.getfixturevalue(person), PSEUDO)
    found: dict[str, str] = {}
    for path, html in pages(reader, seeds(canvas.pk), whole=person == "owner"):
        for said in untranslated(html):
            found.setdefault(said, path)
    assert found == {}, "\n".join(f"{path}: {said}" for said, path in found.items())


def translated(language):
    """What is said otherwise in a language than in English."""
    with po_path(settings.LOCALE_PATHS[0], language).open("rb") as file:
        catalogue = read_po(file, locale=language)
    return {
        message.id
        for message in catalogue
        if isinstance(message.id, str) and message.id and message.string and message.string != message.id
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_english_sentence_is_left(language, canvas, owner, reads):
    english, found, count = translated(language), {}, 0
    for path, html in pages(reads(owner, language), seeds(canvas.pk), whole=False):
        read = Reading(html)
        count += 1
        for said in (*read.texts, *read.attributes):
            if " ".join(said.split()) in english:
                found.setdefault(said.strip(), path)
    assert found == {}
    assert count > 50, "the crawl reached the rooms"


# What the preview of an import sends back, with a type and a segment left open.
STATEMENTS = [Statement(text, block) for block, text in ((Block.CUSTOMER_SEGMENTS, "A"), (Block.CUSTOMER_SEGMENTS, "B"), (Block.CUSTOMER_RELATIONSHIPS, "x"), (None, "y"))]  # fmt: skip
UNSETTLED = to_json(
    to_plain(Outline("Tea house", statements=tuple(STATEMENTS), source="JSON", encoding="cp866"))
)

MISTAKES = [
    ("visitor", "account_signup", [], {}),
    ("visitor", "account_signup", [], {"email": "nobody", "password1": "1234567"}),
    ("visitor", "account_signup", [], {"email": "ana@example.com", "password1": "ana@example.com"}),
    ("visitor", "account_signup", [], {"email": "ana@example.com", "password1": "password12\x00"}),
    ("visitor", "account_login", [], {}),
    ("visitor", "account_login", [], {"login": "olga@example.com", "password": "another"}),
    ("visitor", "account_reset_password", [], {}),
    ("visitor", "account_reset_password", [], {"email": "nobody"}),
    ("owner", "account_change_password", [], {}),
    ("owner", "account_change_password", [], {"oldpassword": "x", "password1": "1", "password2": "2"}),
    ("owner", "account_change_password", [], {"oldpassword": PASSWORD, "password1": PASSWORD, "password2": "2"}),
    ("owner", "account_email", [], {"action_add": "", "email": "nobody"}),
    ("owner", "account_email", [], {"action_add": "", "email": "olga@example.com"}),
    ("owner", "account_reauthenticate", [], {"password": "another"}),
    ("owner", "accounts:me", [], {"first_name": "A" * 200}),
    ("owner", "accounts:me", [], {"first_name": "A\x00"}),
    ("owner", "front:from_file", [], {}),
    ("owner", "front:from_file", [], {"file": "{}"}),
    ("owner", "front:from_file", [], {"file": '{"format": "rapport-canvas/1", "title": 3, "stage": "x", "colour": 1}'}),
    ("owner", "front:from_file", [], {"file": '{"segments": ["A", "B"], "relationships": ["Call", "x"], "mission": "y", "version": "1", "channels": ["z"]}'}),
    ("owner", "front:from_draft", [], {"draft": "{}"}),
    ("owner", "front:from_draft", [], {"draft": UNSETTLED, "title": ""}),
    ("owner", "front:rename", ["canvas"], {"title": ""}),
    ("owner", "front:rename", ["canvas"], {"title": "x" * 400}),
    ("owner", "board:settings", ["canvas"], {"title": "", "stage": "x", "currency": "x", "language": "x"}),
    ("owner", "board:add", ["canvas", "segments"], {"name": "", "size": "many", "lifetime_years": "-1"}),
    ("owner", "board:add", ["canvas", "channels"], {"kind": "x"}),
    ("owner", "board:add", ["canvas", "relationships"], {"type": "x", "people": "a", "amount": "1e9999"}),
    ("owner", "board:add", ["canvas", "notes"], {"block": "x"}),
    ("owner", "walk:step", ["canvas", "s1", "cost"], {"value_per_customer": "much", "size": "1.5"}),
    ("owner", "walk:step", ["canvas", "s1", "expected"], {"expects": "x", "unknown": "on"}),
    ("owner", "walk:step", ["canvas", "s1", "established"], {"own_text": "We call them.", "add": "x"}),
]  # fmt: skip


def test_what_is_wrong_with_a_form_can_be_translated(canvas, strange, reads, request):
    found = {}
    for name, url, takes, data in MISTAKES:
        person = reads(request.getfixturevalue(name), PSEUDO)
        path = reverse(url, args=[canvas.pk if each == "canvas" else each for each in takes])
        if "file" in data:
            data = data | {"file": SimpleUploadedFile("canvas.json", data["file"].encode())}
        answer = person.post(path, data)
        assert answer.status_code in (200, 422), (path, data, answer.status_code)
        html = answer.content.decode()
        assert "⟦" in html
        for said in untranslated(html):
            found.setdefault(said, f"{path} {data}")
    assert found == {}, "\n".join(f"{path}: {said}" for said, path in found.items())
