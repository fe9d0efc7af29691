"""demo, import_canvas and makemessages, run as people run them."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from django.core.management import call_command

from canvas import store
from canvas.document import loads
from canvas.examples import FOLDER
from canvas.models import Canvas

ROOT = Path(__file__).parents[2]


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


def demo(data: Path, *arguments: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "manage.py", "demo", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": str(data), "RAPPORT_DATA": str(data)} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )


def fetched(port: int, path: str = "/") -> str:
    """A page, once the server is up."""
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}") as answer:
                return answer.read().decode()
        except (ConnectionError, urllib.error.URLError):
            time.sleep(0.1)
    raise AssertionError("the demonstration never came up")


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """What two runs of the demonstration said and served, and where its data lie."""
    data = tmp_path_factory.mktemp("demo")
    runs = []
    for _ in range(2):
        port = free_port()
        process = demo(data, "--port", str(port))
        page = fetched(port)
        style = re.search(r'href="(/static/css/base\.\w+\.css)"', page)[1]
        assert "--ink" in fetched(port, style)
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=30)
        runs.append((process.returncode, port, page, said))
    return data, runs


def test_the_demonstration_serves_and_ends_cleanly(shown):
    for status, port, page, said in shown[1]:
        assert status == 0
        assert "Start a canvas" in page
        assert f"http://127.0.0.1:{port}/" in said
        assert "Traceback" not in said


def test_the_demonstration_ends_though_one_of_its_processes_does_not_hear_it(shown):
    port = free_port()
    process = demo(shown[0], "--port", str(port))
    fetched(port)
    workers = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    os.kill(int(workers[0]), signal.SIGSTOP)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)
    assert process.returncode == 0


def test_it_says_what_it_does_and_how_to_sign_in(shown):
    first, second = (said for *_, said in shown[1])
    assert f"Example canvases: {len(list(FOLDER.glob('*.json')))}" in first
    assert "Example canvases" not in second, "the second run keeps what is there"
    passwords = [
        re.search(r"demo@rapport.example with the password (\S+),", said)[1] for said in (first, second)
    ]
    assert passwords[0] == passwords[1]
    assert (
        f"tamar@rapport.example teaches it, nino@rapport.example learns in it, with {passwords[0]}." in second
    )
    assert "A course to look at: Business models, spring" in first
    assert "A course to look at" not in second


def test_a_taken_port_is_one_sentence(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = demo(tmp_path, "--port", str(port))
        said, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert said.strip() == f"Port {port} is taken or not free to use: try another with --port."


def test_a_folder_that_cannot_be_used_is_one_sentence(tmp_path):
    file = tmp_path / "file"
    file.touch()
    process = demo(file / "data", "--port", str(free_port()))
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert said.strip() == f"{file / 'data'} cannot be used: Not a directory."


def test_a_database_that_is_none_is_one_sentence(tmp_path):
    (tmp_path / "rapport.sqlite3").write_text("a shopping list, and no database" * 40)
    process = demo(tmp_path, "--port", str(free_port()))
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert said.strip().splitlines()[-1] == "The database cannot be used: file is not a database."
    assert "Traceback" not in said


def test_a_document_is_imported_for_an_account(owner, capsys):
    path = FOLDER / "green-basket.json"
    call_command("import_canvas", str(path), owner="OLGA@example.com")
    canvas = Canvas.objects.get(owner=owner.user)
    assert capsys.readouterr().out.strip() == str(canvas.pk)
    assert store.load(canvas) == loads(path.read_bytes())


def test_another_tools_file_is_imported_and_what_was_guessed_is_said(owner, tmp_path, capsys):
    path = tmp_path / "Tea.yaml"
    path.write_text(
        "Customer Segments: [Students]\nRelationships: [Tasting club, Stamps]\nVision: Big\nVersion: 2\n"
    )
    call_command("import_canvas", str(path), owner=owner.user.email)
    out, err = capsys.readouterr()
    document = store.load(Canvas.objects.get(pk=out.strip()))
    assert [entry.type for entry in document.relationships] == ["communities", "personal_assistance"]
    assert [line.removeprefix(f"{path}: ") for line in err.splitlines()] == [
        "read as YAML",
        "“Tasting club” was put down as “Communities”: because of “club”",
        "“Tasting club” was put down as “Students”: the only segment",
        "“Stamps” was put down as “Personal assistance”: no word in it says which",
        "“Stamps” was put down as “Students”: the only segment",
        "“vision: Big” found no place; it is kept under “Key activities”",
        "left outside: version: 2",
    ]


@pytest.mark.parametrize(
    ("content", "sentences"),
    [
        (None, ["there is no such file"]),
        (b"not json", ["this is not JSON: line 1, column 1 cannot be read"]),
        (
            b'{"format": "rapport-canvas/1", "title": "x", "segments": 3, "notes": 4}',
            ["/notes: a list is due here", "/segments: a list is due here"],
        ),
    ],
)
def test_what_cannot_be_imported_is_said_by_its_place(owner, tmp_path, capsys, content, sentences):
    path = tmp_path / "canvas.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SystemExit) as exit:
        call_command("import_canvas", str(path), owner=owner.user.email)
    assert exit.value.code == 2
    assert capsys.readouterr().err.splitlines() == [f"{path}: {sentence}" for sentence in sentences]
    assert not Canvas.objects.exists()


def test_nobody_to_import_for_is_said(db, capsys):
    with pytest.raises(SystemExit) as exit:
        call_command("import_canvas", str(FOLDER / "green-basket.json"), owner="nobody@example.com")
    assert exit.value.code == 2
    assert capsys.readouterr().err == "nobody@example.com: there is no account with this address\n"
