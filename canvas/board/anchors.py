"""Where a thing stands on its page: an id for the HTML, made of whatever the thing's own id is. Pure."""

import re


def anchor(id_: str) -> str:
    """The HTML id of a thing: “at-r1”; every other sign than a Latin letter or figure becomes ``_`` and its hex bytes."""
    return "at-" + re.sub(rb"[^A-Za-z0-9]", lambda found: b"_%02x" % found[0][0], id_.encode()).decode()
