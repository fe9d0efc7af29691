"""Parts of an address: the collections of the board, and ids, which may be any text of up to 200 characters."""

from urllib.parse import quote, unquote

from django.urls import register_converter

COLLECTIONS = ("notes", "value_propositions", "segments", "channels", "relationships")
# What an address cannot say as it is: a word of ours, and steps that browsers resolve themselves.
TAKEN = {"add", ".", ".."}


class CollectionConverter:
    """One of the board's five collections."""

    regex = "|".join(COLLECTIONS)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class ThingConverter:
    """An id, quoted once more than addresses are, so that a slash in it parts nothing."""

    regex = "[^/]+"

    def to_python(self, value: str) -> str:
        return unquote(value)

    def to_url(self, value: str) -> str:
        if value in TAKEN:
            return "".join(f"%{ord(sign):02X}" for sign in value)
        return quote(value, safe="")


register_converter(CollectionConverter, "collection")
register_converter(ThingConverter, "thing")
