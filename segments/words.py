"""Marking what people read, in modules that must not import Django.

``gettext_noop`` and ``pgettext_noop`` only mark a text for the catalogue; ``segments.language.say``
translates it when it is shown, in the reader's language. A context travels in front of the text,
parted by the character that gettext itself uses.
"""

CONTEXT_MARK = "\x04"


def gettext_noop(message: str) -> str:
    """Mark a sentence or a term for translation and give it back unchanged."""
    return message


def pgettext_noop(context: str, message: str) -> str:
    """Mark a short word whose translation depends on where it stands."""
    return f"{context}{CONTEXT_MARK}{message}"
