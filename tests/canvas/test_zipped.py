"""Archives that are written while they are read."""

import datetime
import io
import tracemalloc
import zipfile

from canvas.zipped import zipped

DAY = datetime.date(2026, 5, 4)
MEGABYTE = 1_000_000


def peak(count):
    """The most memory that an archive of so many files of a megabyte takes, while its reader keeps none of it."""
    tracemalloc.start()
    for _ in zipped(((f"{number}.pdf", bytes([number]) * MEGABYTE) for number in range(count)), DAY):
        pass
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def test_the_memory_it_takes_does_not_grow_with_the_number_of_files():
    assert peak(20) < peak(2) + MEGABYTE / 2


def test_it_is_read_back_and_tells_nothing_of_the_moment():
    files = [("a.txt", "ა".encode() * 100_000), ("b/c.pdf", b"%PDF")]
    first, second = (b"".join(zipped(files, DAY)) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        assert packed.testzip() is None
        assert {name: packed.read(name) for name in packed.namelist()} == dict(files)
