"""``manage.py check_canvas FILE…`` says what does not fit in canvas documents, without any database."""

import json
import os
import sys
from argparse import ArgumentParser
from typing import Any, NamedTuple

from django.utils.translation import gettext, ngettext, override

from canvas.document import CanvasDocument, InvalidDocument
from canvas.files import document_of, faults
from canvas.management.speaking import SpeakingCommand
from relationships.phrases import SEPARATOR, finding_phrase, number
from relationships.rules import Finding, Severity, check
from relationships.wording import as_json, sentences
from segments.language import say
from segments.words import gettext_noop

FITS, CONTRADICTION, UNREADABLE = 0, 1, 2  # exit statuses

SIGNS = {Severity.ERROR: "×", Severity.WARNING: "?", Severity.ADVICE: "‸"}


class Command(SpeakingCommand):
    """Exits with 1 where a contradiction is not waived, with 2 where a file is no canvas document."""

    help = gettext_noop(
        "Says what does not fit in canvas documents. Exit status: 1 for a contradiction that is not waived, 2 for a file that cannot be read."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help=gettext("a canvas document"))
        parser.add_argument(
            "--format", choices=["text", "json"], default="text", help=gettext("how to write what was found")
        )
        self.add_language(parser)

    def handle(self, *, files: list[str], format: str, language: str, **options: Any) -> None:
        with override(language):
            checked, status = self._checked(files)
            written = _json(checked) if format == "json" else _text(checked)
        try:
            self.stdout.write(_writable(written, self.stdout.encoding))
            self.stdout.flush()
        except BrokenPipeError:  # the reader went away; Python would complain once more on its way out
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(status)

    def _checked(self, files: list[str]) -> tuple[list["Checked"], int]:
        """What was found in the files that can be read, and the exit status; of the others stderr tells."""
        checked, status = [], FITS
        for file in files:
            try:
                document = document_of(file)
            except InvalidDocument as error:
                for line in faults(file, error):
                    self.stderr.write(line)
                status = UNREADABLE
                continue
            checked.append(Checked(file, document, check(document)))
            if any(_counts(finding, Severity.ERROR) for finding in checked[-1].findings):
                status = max(status, CONTRADICTION)
        return checked, status


class Checked(NamedTuple):
    """A file that could be read, as it was named, and what was found in it."""

    file: str
    document: CanvasDocument
    findings: list[Finding]


def _counts(finding: Finding, severity: Severity) -> bool:
    return finding.severity is severity and finding.waived is None


def _json(checked: list[Checked]) -> str:
    """One object: the files' names, each with its findings."""
    report = {
        file: [as_json(finding, document.currency) for finding in findings]
        for file, document, findings in checked
    }
    return json.dumps(report, ensure_ascii=False, indent=1)


def _text(checked: list[Checked]) -> str:
    """A heading for each file, a paragraph for each finding, and a line that sums up."""
    paragraphs = []
    for file, document, findings in checked:
        paragraphs.append(f"{file}: {document.title}\n{_tally(findings)}")
        paragraphs.extend(_paragraph(finding, document.currency) for finding in findings)
    files = ngettext("%(count)s file checked", "%(count)s files checked", len(checked))
    every = [finding for entry in checked for finding in entry.findings]
    sums = [files % {"count": number(len(checked))}, *([_tally(every)] if checked else [])]
    paragraphs.append(SEPARATOR.join(sums))
    return "\n\n".join(paragraphs)


def _tally(findings: list[Finding]) -> str:
    """“2 contradictions · 1 risk”; waived findings are counted apart."""
    counts = {severity: sum(_counts(finding, severity) for finding in findings) for severity in Severity}
    parts = [finding_phrase(severity, count) for severity, count in counts.items() if count]
    waived = sum(finding.waived is not None for finding in findings)
    if waived:
        parts.append(ngettext("%(count)s waived", "%(count)s waived", waived) % {"count": number(waived)})
    return SEPARATOR.join(parts) or gettext("nothing found")


def _paragraph(finding: Finding, currency: str) -> str:
    said = sentences(finding, currency=currency)
    head = SEPARATOR.join([f"{SIGNS[finding.severity]} {say(finding.severity.label)}", finding.rule])
    waived = gettext("Waived: %(reason)s") % {"reason": finding.waived} if finding.waived else ""
    return "\n  ".join(filter(None, [head, said.message, said.advice, waived]))


def _writable(text: str, encoding: str | None) -> str:
    """The text in characters that the output can carry; the others as JSON's own escapes."""
    try:
        text.encode(encoding or "utf-8")
    except UnicodeEncodeError:
        return "".join(char if char.isascii() else json.dumps(char)[1:-1] for char in text)
    return text
