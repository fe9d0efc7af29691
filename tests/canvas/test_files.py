"""Files that are named on the command line, read in one place."""

import pytest

from canvas.document import InvalidDocument, dumps, new_document
from canvas.files import NoSuchFile, content_of, document_of, faults


def fault(file, limit=10):
    with pytest.raises(InvalidDocument) as raised:
        content_of(str(file), limit)
    return faults("it", raised.value)


def test_a_file_is_read_up_to_its_limit(tmp_path):
    file = tmp_path / "file"
    file.write_bytes(b"0123456789")
    assert content_of(str(file), 10) == b"0123456789"
    assert fault(file, 9) == ["it: 10 bytes; a file that is read here has at most 9"]


def test_what_has_no_end_is_not_read_to_it():
    assert fault("/dev/zero") == ["it: 11 bytes; a file that is read here has at most 10"]


def test_what_is_not_there_is_told_from_what_cannot_be_read(tmp_path):
    with pytest.raises(NoSuchFile):
        content_of(str(tmp_path / "gone"))
    assert fault(tmp_path / "gone") == ["it: there is no such file"]
    assert fault(tmp_path) == ["it: this is a folder, not a file"]
    assert fault("nul\0byte") == ["it: this file cannot be read"]


def test_a_document_is_read_or_its_faults_are_named(tmp_path):
    file = tmp_path / "canvas.json"
    file.write_text(dumps(new_document("Green Basket")), "utf-8")
    assert document_of(str(file)) == new_document("Green Basket")
    file.write_text('{"format": "rapport-canvas/1", "title": "x", "stage": "late"}')
    with pytest.raises(InvalidDocument) as raised:
        document_of(str(file))
    assert faults("it", raised.value) == ["it: /stage: “late” is not one of: startup, growing, saturated"]
