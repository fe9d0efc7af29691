"""A canvas as Markdown that people read, and that is read back without loss.

The form, which any editor can keep:

- ``# Title``, the summary below it, then the facts of the whole canvas.
- Below it a section for each of the nine blocks, for answers, relationship marketing, findings that may stay, and one
  about the file itself (its text is not read). Sections may come in any order, or be missing.
- Segments, channels, relationships, answers and records are headings, notes and value propositions items of a list.
  ``{#id}`` at the end of a heading or an item is its id; one without gets a free one. Headings that are links,
  ``### [Working parents](#s1)``, say for which segment all that is below them stands.
- ``- **Label:** value`` is a field. Labels and terms are in the language of whoever wrote the file, and are read in
  each of ours, or as the document's own slugs. Several values are parted by semicolons; links name other things:
  ``[Web shop](#c1)``. Numbers have a point before their decimals. What is not there is not known.
- Everything else is the founder's text, with a backslash before what Markdown would act on (see
  ``canvas.texts.escape``). It may go on over many lines, indented below its item or field.
- Notes are one list in the document and five here: where that changes their order, the last section says what it was.
"""

from django.utils.translation import get_language, override

from canvas.document import CanvasDocument, InvalidDocument
from canvas.texts.reading import LENGTH_LIMIT, Reader
from canvas.texts.writing import Writer
from segments.shape import Problem
from segments.words import gettext_noop


def write(document: CanvasDocument, language: str = "") -> str:
    """Write a document, with headings and terms in ``language`` or else in the active one."""
    with override(language or get_language()):
        return "\n".join(Writer(document).lines()) + "\n"


def read(text: str) -> CanvasDocument:
    """Read what ``write`` wrote in whichever language, or what people made of it.

    Raises:
        InvalidDocument: with problems whose path is the line, in the active language.
    """
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > LENGTH_LIMIT:
        message = gettext_noop("%(count)s bytes; a canvas in Markdown has at most %(limit)s")
        raise InvalidDocument([Problem("", message, {"count": size, "limit": LENGTH_LIMIT})])
    return Reader(text).document()
