"""What our commands share: they speak the language that is asked for, in their help and in their complaints too."""

import gettext as standard
import os
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import get_language, get_supported_language_variant, gettext, override

from segments.language import say
from segments.words import gettext_noop

SAID_BY = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # of the environment, the first that is set

# What Python's own reader of command lines says; it looks the sentences up in our catalogue (see ``_teach``).
ARGPARSE = [
    gettext_noop("usage: "),
    gettext_noop("positional arguments"),
    gettext_noop("options"),
    gettext_noop("show this help message and exit"),
    gettext_noop("%(prog)s: error: %(message)s\n"),
    gettext_noop("argument %(argument_name)s: %(message)s"),
    gettext_noop("invalid choice: %(value)r (choose from %(choices)s)"),
    gettext_noop("invalid %(type)s value: %(value)r"),
    gettext_noop("the following arguments are required: %s"),
    gettext_noop("unrecognized arguments: %s"),
    gettext_noop("expected one argument"),
    gettext_noop("expected at least one argument"),
    gettext_noop("ambiguous option: %(option)s could match %(matches)s"),
]


class SpeakingCommand(BaseCommand):
    """A command in the language of ``--language``, else in the environment's; run by code, in the active one.

    ``help`` is marked for translation; ``help_values`` fill its placeholders.
    """

    help_values: dict[str, object] = {}

    def run_from_argv(self, argv: list[str]) -> None:
        language = _asked(argv) or _of_the_environment() or settings.LANGUAGE_CODE
        _teach(language)
        with override(language):
            super().run_from_argv(argv)

    def create_parser(self, prog_name: str, subcommand: str, **options: Any) -> CommandParser:
        parser = super().create_parser(prog_name, subcommand, **options)
        parser.description = say(self.help) % self.help_values
        return parser

    def add_language(self, parser: ArgumentParser) -> None:
        """Take ``--language``; without it, ``language`` is the active one."""
        known = [code for code, _name in settings.LANGUAGES]
        text = gettext("the language to speak; without it, that of the environment")
        active = get_language() or settings.LANGUAGE_CODE
        parser.add_argument("--language", choices=known, default=active, help=text)


def _asked(argv: Sequence[str]) -> str:
    """What follows ``--language``; what no language is, the parser refuses later."""
    for word, following in zip(argv, [*argv[1:], ""], strict=True):
        name, _sign, value = word.partition("=")
        if name == "--language":
            return _known(value or following)
    return ""


def _of_the_environment() -> str:
    said = next(filter(None, (os.environ.get(name) for name in SAID_BY)), "")
    return next(filter(None, map(_known, said.split(":"))), "")


def _known(locale: str) -> str:
    """“ka” of “ka_GE.UTF-8”; empty for a language that we do not speak."""
    try:
        return get_supported_language_variant(locale.partition(".")[0].replace("_", "-").lower())
    except LookupError:
        return ""


def _teach(language: str) -> None:
    """Have Python's own gettext, by which argparse speaks, look into our catalogue."""
    os.environ["LANGUAGE"] = language
    standard.bindtextdomain("django", str(settings.LOCALE_PATHS[0]))
    standard.textdomain("django")
