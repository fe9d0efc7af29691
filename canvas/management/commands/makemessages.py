"""``manage.py makemessages`` brings the catalogues up to date and compiles them; ``--check`` only looks."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from canvas.catalogues import brought_up, gathered, missing, mo_bytes, po_bytes, po_path


class Command(BaseCommand):
    """In the place of Django's own, which needs GNU gettext."""

    help = "Brings the translation catalogues up to date and compiles them."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check",
            action="store_true",
            help="write nothing; exit 1 where a catalogue is behind or a message has no translation",
        )

    def handle(self, *, check: bool, **options: Any) -> None:
        template = gathered(settings.BASE_DIR)
        behind = False
        for language, name in settings.LANGUAGES:
            if language == settings.LANGUAGE_CODE:
                continue
            path = po_path(settings.LOCALE_PATHS[0], language)
            catalogue = brought_up(template, path, language)
            untranslated = missing(catalogue)
            written = {path: po_bytes(catalogue), path.with_suffix(".mo"): mo_bytes(catalogue)}
            stale = [file for file, content in written.items() if _content(file) != content]
            behind = behind or bool(stale or untranslated)
            self.stdout.write(
                f"{name}: {len(template)} messages, {len(untranslated)} without a translation"
                + (f", {', '.join(file.name for file in stale)} behind" if stale else "")
            )
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                for file, content in written.items():
                    file.write_bytes(content)
        if check and behind:
            sys.exit(1)


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None
