"""``manage.py export_canvas``: what it writes, and what it says where it cannot."""

import os
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import call_command

from canvas import store
from canvas.document import SIZE_LIMIT, dumps, loads
from tests import examples
from tests.canvas.export.reading import FIXTURES, example, pages, text

ROOT = FIXTURES.parent
BASKET = str(FIXTURES / "green-basket.json")


def run(*arguments):
    """Run the command inside this process, where it does what it was asked."""
    call_command("export_canvas", *map(str, arguments))


@pytest.fixture
def refused(capsys):
    """Runs the command where it cannot do what it was asked, and gives what it says then."""

    def said(*arguments):
        with pytest.raises(SystemExit) as left:
            run(*arguments)
        assert left.value.code == 2
        return capsys.readouterr().err

    return said


def run_apart(*arguments, **environment):
    """Run the command as people do, in a process of its own."""
    return subprocess.run(
        [sys.executable, "manage.py", "export_canvas", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ
        | {"SECRET_KEY": "for tests", "DJANGO_SETTINGS_MODULE": "canvas.settings", "LANGUAGE": "en"}
        | environment,
        capture_output=True,
        timeout=120,
        check=False,
    )


def test_a_file_becomes_a_page(tmp_path):
    out = tmp_path / "basket.pdf"
    run(BASKET, "--to", "pdf", "-o", out, "--paper", "a3")
    assert "Green Basket" in text(out.read_bytes())
    assert [path.name for path in tmp_path.iterdir()] == ["basket.pdf"]


def test_a_file_becomes_the_same_document(tmp_path):
    out = tmp_path / "basket.json"
    out.write_text("what was here before")
    run(BASKET, "--to", "json", "-o", out)
    assert loads(out.read_bytes()) == example("green-basket")


def test_the_language_is_the_readers(tmp_path):
    out = tmp_path / "basket.pdf"
    run(BASKET, "--to", "pdf", "-o", out, "--language", "ka")
    assert "₾" in pages(out.read_bytes())[0]
    assert b"/Lang(ka)" in out.read_bytes()


@pytest.mark.parametrize("to", ["pdf", "json"])
def test_it_writes_to_standard_output_and_needs_no_database(tmp_path, to):
    done = run_apart(
        BASKET,
        "--to",
        to,
        "-o",
        "-",
        RAPPORT_DATA=str(tmp_path),
        DATABASE_URL="postgres://nobody@localhost:1/none",
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith({"pdf": b"%PDF-", "json": b'{\n "format"'}[to])


def test_a_reader_that_goes_away_is_no_trouble(tmp_path):
    command = f"{sys.executable} manage.py export_canvas {BASKET} --to json -o - | head -c 1"
    environment = os.environ | {
        "RAPPORT_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "canvas.settings",
        "LANGUAGE": "en",
    }
    done = subprocess.run(command, shell=True, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"{", b"")


@pytest.mark.django_db
def test_a_canvas_in_the_database_is_found_by_its_id(tmp_path):
    canvas = store.create(example("green-basket"))
    out = tmp_path / "basket.json"
    run(canvas.pk, "--to", "json", "-o", out)
    assert loads(out.read_bytes()) == example("green-basket")


@pytest.mark.django_db
def test_an_id_that_no_canvas_has_is_said(tmp_path, refused):
    id_ = uuid4()
    said = refused(id_, "--to", "json", "-o", tmp_path / "x")
    assert said == f"{id_}: there is no such file, and no canvas has this id\n"


@pytest.mark.django_db
def test_what_is_neither_a_file_nor_an_id_is_said(tmp_path, refused):
    said = refused("basket.jsn", "--to", "json", "-o", tmp_path / "x")
    assert said == "basket.jsn: there is no such file, and this is not the id of a canvas\n"


def test_a_database_that_cannot_be_read_is_said(tmp_path):
    done = run_apart(uuid4(), "--to", "json", "-o", "-", RAPPORT_DATA=str(tmp_path))
    assert done.returncode == 2
    assert done.stderr.endswith(b"there is no such file, and the database cannot be read\n")


@pytest.mark.parametrize("name", examples.REFUSED)
def test_a_file_that_is_no_document_is_refused_by_path_and_sentence(tmp_path, refused, name):
    path = examples.FOLDER / "invalid" / f"{name}.json"
    _, place = examples.refused(name)
    said = refused(path, "--to", "pdf", "-o", tmp_path / "x.pdf")
    assert all(line.startswith(f"{path}: ") for line in said.splitlines())
    assert any(line.startswith(f"{path}: {place}") for line in said.splitlines())
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []


def test_a_folder_and_a_file_too_large_are_refused(tmp_path, refused):
    large = tmp_path / "large.json"
    large.write_bytes(b" " * (SIZE_LIMIT + 9))
    assert "this is a folder, not a file" in refused(tmp_path, "--to", "pdf", "-o", "x")
    assert f"{SIZE_LIMIT + 9} bytes" in refused(large, "--to", "pdf", "-o", "x")


@pytest.mark.parametrize(
    ("out", "sentence"),
    [
        ("no/such/folder.pdf", "there is no such folder"),
        ("", "this is a folder, not a file"),
        ("file/below.pdf", "there is no such folder"),
        ("n" * 300, "this cannot be written"),
    ],
)
def test_what_cannot_be_written_is_said(tmp_path, refused, out, sentence):
    (tmp_path / "file").write_text("a file")
    said = refused(BASKET, "--to", "json", "-o", tmp_path / out)
    assert said == f"{tmp_path / out}: {sentence}\n"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_disk_without_room_leaves_what_was_there(tmp_path):
    out = tmp_path / "basket.pdf"
    out.write_text("what was here before")
    command = f"ulimit -f 20; {sys.executable} manage.py export_canvas {BASKET} --to pdf -o {out}"
    environment = os.environ | {
        "SECRET_KEY": "for tests",
        "DJANGO_SETTINGS_MODULE": "canvas.settings",
        "LANGUAGE": "en",
    }
    done = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr.decode()) == (2, f"{out}: this cannot be written\n")
    assert [path.name for path in tmp_path.iterdir()] == ["basket.pdf"]
    assert out.read_text() == "what was here before"


def test_a_device_without_room_is_said(refused):
    assert refused(BASKET, "--to", "json", "-o", "/dev/full") == "/dev/full: this cannot be written\n"


def test_a_device_is_written_to_and_not_replaced():
    run(BASKET, "--to", "json", "-o", os.devnull)
    assert Path(os.devnull).is_char_device()


def test_the_document_is_written_as_it_is_kept(tmp_path):
    out = tmp_path / "basket.json"
    run(BASKET, "--to", "json", "-o", out)
    assert out.read_text("utf-8") == dumps(example("green-basket"))
