"""Names of files, as the pages of a class ask for them."""

from canvas.file_names import file_name

__all__ = ["file_name"]
