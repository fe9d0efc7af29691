"""The language that nobody speaks, and people to read the pages."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.languages.pseudo import LEFTWARDS, NAMED, written


@pytest.fixture(scope="session")
def strange_locale(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the language."""
    return written(tmp_path_factory.mktemp("locale"))


@pytest.fixture
def strange(strange_locale: Path, settings: Any) -> None:
    """Adds the language to those that the product speaks, rightwards and leftwards."""
    settings.LOCALE_PATHS = [strange_locale, *settings.LOCALE_PATHS]
    settings.LANGUAGES = [*settings.LANGUAGES, *NAMED.items()]
    settings.LANGUAGES_BIDI = [*settings.LANGUAGES_BIDI, LEFTWARDS]


@pytest.fixture
def reads(settings: Any) -> Callable[[Client, str], Client]:
    """Lets a client read in a language."""

    def read(client: Client, language: str) -> Client:
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        return client

    return read
