"""Words that Markdown files were written with go on being read, however they are worded later."""

import json

import pytest
from django.conf import settings
from django.utils.translation import override

from canvas.texts import vocabulary
from canvas.texts.markdown import read, write
from canvas.texts.vocabulary import contexts, ever_written, slug_of, terms, written
from tests.canvas.export.reading import example

LANGUAGES = [code for code, _ in settings.LANGUAGES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_written_now_is_kept_for_ever(language):
    with override(language):
        now = {
            (name, slug, written(context, slug))
            for name, context in contexts().items()
            for slug in terms(context)
        }
    ever = {
        (name, slug, term)
        for name, said in ever_written(language).items()
        for slug, kept in said.items()
        for term in kept
    }
    new = {entry for entry in now if not entry[2].startswith("`")} - ever
    assert new == set(), f"add these to canvas/texts/labels/{language}.json, and take nothing away there"


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_was_ever_written_is_read(language):
    known = contexts()
    unread = [
        (name, slug, term)
        for name, said in ever_written(language).items()
        for slug, kept in said.items()
        for term in kept
        if name not in known or slug_of(known[name], term) != slug
    ]
    assert unread == []


def test_a_file_from_before_a_word_was_changed_is_read(tmp_path, monkeypatch):
    document = example("green-basket")
    old = write(document, "en").replace("How far it is:", "State of affairs:")
    assert "State of affairs:" in old
    (tmp_path / "en.json").write_text(json.dumps({"Relationship": {"status": ["State of affairs"]}}))
    monkeypatch.setattr(vocabulary, "LABELS_EVER", tmp_path)
    caches = (vocabulary._slugs, vocabulary.ever_written)
    for kept in caches:
        kept.cache_clear()
    try:
        assert read(old) == document
    finally:
        for kept in caches:
            kept.cache_clear()
