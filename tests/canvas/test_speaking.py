"""Commands speak the reader's language: their help, their complaints, and those of Python's own parser."""

import argparse
import gettext as standard
import inspect
import os

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from django.conf import settings
from django.utils.translation import get_language

from canvas.management import speaking
from canvas.management.speaking import ARGPARSE, SpeakingCommand


class Echo(SpeakingCommand):
    """Says the language that it is run in."""

    help = "Says %(count)s words."
    help_values = {"count": 2}

    def add_arguments(self, parser):
        parser.add_argument("words", nargs="*")
        self.add_language(parser)

    def handle(self, *, language, **options):
        self.stdout.write(f"{get_language()} {language}")


@pytest.fixture
def run(monkeypatch, capsys):
    """Runs the command from the command line, under such an environment, and gives what it wrote."""
    for name in speaking.SAID_BY:
        monkeypatch.setenv(name, "")  # and so put back afterwards, whatever the command sets

    def said(*arguments, **environment):
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        Echo().run_from_argv(["manage.py", "echo", *arguments])
        return capsys.readouterr().out.strip()

    domain = standard.textdomain()
    yield said
    standard.textdomain(domain)


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "en"),
        (["--language", "ka"], {"LANG": "ru_RU.UTF-8"}, "ka"),
        (["--language=vi"], {}, "vi"),
        ([], {"LANG": "ru_RU.UTF-8"}, "ru"),
        ([], {"LANG": "ru_RU.UTF-8", "LC_ALL": "ka_GE"}, "ka"),
        ([], {"LANGUAGE": "de:vi:ru"}, "vi"),
        ([], {"LANG": "C.UTF-8"}, "en"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_language_is_that_asked_for_or_the_environments(run, arguments, environment, language):
    assert run(*arguments, **environment) == f"{language} {language}"


def test_the_help_is_filled_in(run, capsys):
    with pytest.raises(SystemExit):
        run("--help")
    assert "Says 2 words." in capsys.readouterr().out


def test_what_python_complains_of_is_said_from_our_catalogue(run, capsys, tmp_path, monkeypatch):
    catalogue = Catalog(locale="ka", domain="django")
    catalogue.add("unrecognized arguments: %s", "უცნობი: %s")
    catalogue.add("usage: ", "ასე: ")
    folder = tmp_path / "ka" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "django.mo").open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(settings, "LOCALE_PATHS", [tmp_path])
    with pytest.raises(SystemExit) as left:
        run("--colour", LANG="ka_GE.UTF-8")
    said = capsys.readouterr().err
    assert left.value.code == 2
    assert said.startswith("ასე: ")
    assert "უცნობი: --colour" in said
    assert os.environ["LANGUAGE"] == "ka"


@pytest.mark.parametrize("sentence", ARGPARSE)
def test_every_sentence_in_the_catalogue_is_one_of_pythons(sentence):
    assert repr(sentence) in inspect.getsource(argparse)
