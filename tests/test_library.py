"""The library of examples: they load, are written in the language they claim, and the flawed ones say exactly what is wrong."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from canvas import store
from canvas.document import CanvasDocument, dumps, loads
from relationships.rules import Severity, check

LIBRARY = Path(__file__).parent.parent / "fixtures" / "library"
LANGUAGES = ("en", "ka", "ru", "vi")
INDEX: list[dict[str, Any]] = json.loads((LIBRARY / "index.json").read_bytes())
SECTORS: dict[str, dict[str, str]] = json.loads((LIBRARY / "sectors.json").read_bytes())
FLAWED = [row for row in INDEX if row["flawed"]]
CLEAN = [row for row in INDEX if not row["flawed"]]

FOUNDERS_TEXTS = frozenset(
    [
        "title",
        "summary",
        "text",
        "name",
        "description",
        "reason",
        "note",
        "plan",
        "step",
        "customer",
        "visible",
        "invisible",
        "support",
        "outcome",
        "procedural",
        "interactional",
    ]
)
# Names of things that are called so in Vietnam, and one word of chemistry.
NAMES = frozenset({"facebook", "zalo", "oxy"})
SCRIPTS = {"ka": "GEORGIAN", "ru": "CYRILLIC"}
QUOTES = {"en": "“”", "ka": "„“", "ru": "«»", "vi": "“”"}
ANY_QUOTE = set("\"'“”„«»‘‹›`")
SYLLABLE = re.compile(
    r"(b|ch?|d|gh?|h|kh?|l|m|ngh?|nh?|ph?|q|r|s|th?|tr|v|x)?[aeiouy]+(ch?|m|ng?|nh|p|t)?", re.ASCII
)


def named(rows: list[dict[str, Any]]) -> Any:
    return pytest.mark.parametrize("row", rows, ids=lambda row: row["file"])


def read(row: dict[str, Any]) -> CanvasDocument:
    return loads((LIBRARY / row["file"]).read_bytes())


def founders_texts(node: Any, key: str = "") -> Iterator[str]:
    """What the founder wrote; a blueprint's evidence is a text, any other evidence a status."""
    if isinstance(node, dict):
        for inner, value in node.items():
            if inner == "evidence" and "step" in node:
                yield value
            yield from founders_texts(value, inner)
    elif isinstance(node, list):
        for value in node:
            yield from founders_texts(value, key)
    elif isinstance(node, str) and key in FOUNDERS_TEXTS:
        yield node


def texts_of(row: dict[str, Any]) -> list[str]:
    return list(founders_texts(json.loads((LIBRARY / row["file"]).read_bytes())))


def foreign_words(text: str, language: str) -> list[str]:
    """Words that are not of the language: another script's, or no Vietnamese syllable."""
    words = re.findall(r"[^\W\d_]+", text)
    if language == "vi":
        return [word for word in words if word.lower() not in NAMES and not SYLLABLE.fullmatch(bare(word))]
    script = SCRIPTS.get(language, "LATIN")
    return [word for word in words if any(not unicodedata.name(letter).startswith(script) for letter in word)]


def bare(word: str) -> str:
    """A word in small letters without tones and other marks."""
    letters = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def test_the_index_names_every_example_once():
    files = {path.name for path in LIBRARY.glob("*.json")} - {"index.json", "sectors.json"}
    assert Counter(row["file"] for row in INDEX) == Counter(files)


def test_each_language_has_three_sound_examples_and_a_flawed_one():
    sound = Counter(row["language"] for row in CLEAN)
    flawed = Counter(row["language"] for row in FLAWED)
    assert len(CLEAN) >= 12
    assert len(FLAWED) >= 5
    assert all(sound[language] >= 3 and flawed[language] >= 1 for language in LANGUAGES)


def test_the_examples_come_from_many_sectors_named_in_four_languages():
    assert {row["sector"] for row in INDEX} == set(SECTORS)
    assert len(SECTORS) >= 12
    assert all(tuple(words) == LANGUAGES and all(words.values()) for words in SECTORS.values())


@named(INDEX)
def test_what_it_teaches_is_one_sentence_in_each_of_four_languages(row):
    assert tuple(row["teaches"]) == LANGUAGES
    for language, sentence in row["teaches"].items():
        assert sentence.endswith(".")
        assert sentence.count(".") == 1
        assert foreign_words(sentence, language) == []


@named(INDEX)
def test_an_example_is_read_and_written_without_a_byte_changed(row):
    text = (LIBRARY / row["file"]).read_text(encoding="utf-8")
    assert dumps(loads(text)) == text


@pytest.mark.django_db
def test_an_example_comes_back_from_the_rows_as_it_went_in(make_canvas):
    for row in INDEX:
        document = read(row)
        assert store.load(make_canvas(document)) == document, row["file"]


@named(INDEX)
def test_an_example_has_the_size_of_a_lesson(row):
    document = read(row)
    assert document.language == row["language"]
    assert len(document.title) <= 60
    assert 2 <= len(document.segments) <= 5
    assert (3 if row["flawed"] else 4) <= len(document.relationships) <= 10


@named(INDEX)
def test_a_founder_writes_in_one_language(row):
    assert {word for text in texts_of(row) for word in foreign_words(text, row["language"])} == set()


@named(INDEX)
def test_quotes_are_those_of_the_language_and_come_in_pairs(row):
    for text in texts_of(row):
        first, last = QUOTES[row["language"]]
        assert {letter for letter in text if letter in ANY_QUOTE} <= {first, last}, text
        assert text.count(first) == text.count(last), text


@named(FLAWED)
def test_a_flawed_example_shows_exactly_what_a_student_should_find(row):
    found = [
        {"rule": finding.rule, "subjects": list(finding.subjects), "about": finding.about}
        for finding in check(read(row))
    ]
    assert found == row["find"]


@named(FLAWED)
def test_a_flawed_example_holds_a_contradiction_and_enough_to_talk_about(row):
    severities = Counter(finding.severity for finding in check(read(row)))
    assert severities[Severity.ERROR] >= 1
    assert 5 <= severities.total() <= 12


@named(CLEAN)
def test_a_sound_example_lets_stand_only_what_it_gives_a_reason_for(row):
    document = read(row)
    assert "find" not in row
    assert [finding for finding in check(document) if not finding.waived] == []
    assert len([finding for finding in check(document) if finding.waived]) == len(document.waivers)


def test_the_sound_examples_show_all_six_types_in_every_language_together():
    for language in LANGUAGES:
        shown = {
            relationship.type
            for row in CLEAN
            if row["language"] == language
            for relationship in read(row).relationships
        }
        assert len(shown) == 6, language
