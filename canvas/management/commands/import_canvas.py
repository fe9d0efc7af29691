"""``manage.py import_canvas FILE --owner EMAIL`` makes a canvas of a document for an account."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand

from canvas import store
from canvas.document import InvalidDocument, loads
from segments.language import explain

REFUSED = 2  # exit status


class Command(BaseCommand):
    """Exits with 2, and a sentence for every fault by its place, where nothing was made."""

    help = "Makes a canvas of a document for an account. Exit status 2 where the document or the account will not do."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", help="a canvas document")
        parser.add_argument("--owner", required=True, metavar="EMAIL", help="whose canvas it will be")

    def handle(self, *, file: str, owner: str, **options: Any) -> None:
        people = get_user_model().objects.filter(email__iexact=owner)
        if len(people) != 1:
            self._refuse([f"{owner}: there is no account with this address"])
        try:
            document = loads(Path(file).read_bytes())
        except OSError as error:
            self._refuse([f"{file}: {error.strerror}"])
        except InvalidDocument as error:
            self._refuse([": ".join(filter(None, [file, p.path, explain(p)])) for p in error.problems])
        canvas = store.create(document, owner=people[0])
        self.stdout.write(str(canvas.pk))

    def _refuse(self, sentences: list[str]) -> None:
        for sentence in sentences:
            self.stderr.write(sentence)
        sys.exit(REFUSED)
