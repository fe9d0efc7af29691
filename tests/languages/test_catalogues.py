"""Every catalogue is whole, sound and compiled."""

import re
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import ngettext, override

from canvas.catalogues import CODE, KEYWORDS, brought_up, gathered, missing, mo_bytes, po_bytes, po_path
from segments.formfields import fault
from segments.shape import Problem
from segments.words import gettext_noop

LANGUAGES = [code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
LOCALE = settings.LOCALE_PATHS[0]
PLACEHOLDERS = re.compile(r"%\(\w+\)[a-z]|%[a-z%]|\{\w*\}")
TAGS = re.compile(r"</?\w+[^>]*>")
FORMS = {"ka": 2, "ru": 4, "vi": 1}
# What a language writes around a quotation, and what only others write.
QUOTES = {"ka": ("„", "“"), "ru": ("«", "»"), "vi": ("“", "”")}
FOREIGN_QUOTES = {"ka": "«»”", "ru": "“”", "vi": "«»„"}


def catalogue(language: str) -> Catalog:
    with po_path(LOCALE, language).open("rb") as file:
        return read_po(file, locale=language)


def strings(message: Message) -> list[str]:
    return list(message.string) if isinstance(message.string, list | tuple) else [message.string]


def sources(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def messages(language):
    """Every translation of a language."""
    return [message for message in catalogue(language) if message.id and all(strings(message))]


def test_nothing_is_missing_and_nothing_is_guessed(language):
    whole = brought_up(gathered(settings.BASE_DIR), po_path(LOCALE, language), language)
    assert [message.id for message in missing(whole)] == []


def test_the_catalogue_is_up_to_date_and_so_is_what_is_compiled_of_it(language):
    path = po_path(LOCALE, language)
    whole = brought_up(gathered(settings.BASE_DIR), path, language)
    assert path.read_bytes() == po_bytes(whole)
    assert path.with_suffix(".mo").read_bytes() == mo_bytes(whole)


def test_every_placeholder_is_there_and_no_other(messages):
    wrong = [
        (message.id, said)
        for message in messages
        for said in strings(message)
        if set(PLACEHOLDERS.findall(said)) != set(PLACEHOLDERS.findall(sources(message)[-1]))
    ]
    assert wrong == []


def test_every_tag_is_there_as_often_as_in_english(messages):
    wrong = [
        (message.id, said)
        for message in messages
        for said in strings(message)
        if Counter(TAGS.findall(said)) != Counter(TAGS.findall(sources(message)[-1]))
    ]
    assert wrong == []


def test_a_sentence_begins_and_ends_as_it_does_in_english(messages):
    wrong = [
        (message.id, said)
        for message in messages
        for said in strings(message)
        for source in sources(message)[-1:]
        if (said[0].isspace(), said[-1].isspace()) != (source[0].isspace(), source[-1].isspace())
    ]
    assert wrong == []


def test_every_plural_has_the_forms_of_its_language(language, messages):
    counted = {len(strings(message)) for message in messages if not isinstance(message.id, str)}
    assert counted == {FORMS[language]}


def test_the_forms_are_chosen_as_the_language_counts():
    said = {}
    for language in LANGUAGES:
        with override(language):
            said[language] = [
                ngettext("%(num)d month", "%(num)d months", count) % {"num": count} for count in (1, 2, 5, 21)
            ]
    assert said["ru"] == ["1 месяц", "2 месяца", "5 месяцев", "21 месяц"]
    assert len({text.split()[1] for text in said["vi"]}) == 1
    assert len({text.split()[1] for text in said["ka"]}) == 1, "Georgian counts without an ending"


def test_quotes_are_those_of_the_language(language, messages):
    opening, closing = QUOTES[language]
    for message in messages:
        for said in strings(message):
            bare = TAGS.sub("", said)
            assert not set(bare) & set(FOREIGN_QUOTES[language]), said
            assert '"' not in bare, said
            assert bare.count(opening) == bare.count(closing), said


def test_the_voice_does_not_shout(messages):
    assert [said for message in messages for said in strings(message) if "!" in said] == []


def test_georgian_has_no_capitals():
    """Capitals of Georgian are for headlines alone; no sentence of ours has any, and nothing makes them."""
    said = [text for message in catalogue("ka") if message.id for text in strings(message)]
    assert not re.search(
        "[\N{GEORGIAN MTAVRULI CAPITAL LETTER AN}-\N{GEORGIAN MTAVRULI CAPITAL LETTER LABIAL SIGN}]",
        "".join(said),
    )
    for path in (settings.BASE_DIR / "static" / "css").glob("*.css"):
        for line in path.read_text().splitlines():
            assert not re.search("text-transform|small-caps", line) or ":not(:lang(ka))" in line, path.name
    for path in (settings.BASE_DIR / "templates").rglob("*.*"):
        assert not re.search(r"\|(upper|title|capfirst)\b", path.read_text()), path.name


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
def test_what_is_wrong_is_said_in_a_sentence_of_the_language(language):
    with override(language):
        (said,) = fault(Problem("/title", gettext_noop("a text is due here"))).messages
    first = said[0]
    assert first == first.title()
    assert (
        not "\N{GEORGIAN MTAVRULI CAPITAL LETTER AN}"
        <= first
        <= "\N{GEORGIAN MTAVRULI CAPITAL LETTER LABIAL SIGN}"
    )
    assert said.endswith(".")


def test_what_marks_a_message_is_known_by_the_name_it_is_gathered_by():
    """A message that is marked by another name would be shown in English, and nobody would miss it."""
    aliases = set()
    for folder in CODE:
        for path in Path(settings.BASE_DIR, folder).rglob("*.py"):
            aliases |= set(re.findall(r"^from .* import n?p?gettext\w* as (\w+)$", path.read_text(), re.M))
    assert aliases <= set(KEYWORDS)
