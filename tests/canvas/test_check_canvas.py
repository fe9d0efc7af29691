"""``manage.py check_canvas``: what it says of files, and by which exit status."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from django.core.management import CommandError, call_command

from canvas.document import FORMAT, SIZE_LIMIT
from tests import examples

ROOT = Path(__file__).resolve().parent.parent.parent
CLEAN = str(examples.path_of("tern-bikes"))
WARNED = str(examples.path_of("may-nui-coffee"))
AT_ODDS = str(examples.path_of("everything-at-odds"))


class Result(NamedTuple):
    status: int
    out: str
    err: str


def run(*arguments: str) -> Result:
    """Run the command inside this process."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("check_canvas", *arguments, stdout=out, stderr=err)
    return Result(left.value.code, out.getvalue(), err.getvalue())


def run_apart(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run the command as people do, in a process of its own."""
    command = [sys.executable, "manage.py", "check_canvas", *arguments]
    names = {
        "SECRET_KEY": "for tests",
        "DJANGO_SETTINGS_MODULE": "canvas.settings",
        "LANGUAGE": "en",
        **environment,
    }
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | names, capture_output=True, timeout=60, check=False
    )


def written(folder: Path, **fields: object) -> str:
    """The path of a file that holds such a document."""
    path = folder / "canvas.json"
    path.write_text(json.dumps({"format": FORMAT, "title": "Green Basket", **fields}), "utf-8")
    return str(path)


# What it says


@pytest.mark.parametrize("name", examples.NAMES)
def test_json_gives_exactly_the_findings_of_an_example(name):
    path = str(examples.path_of(name))
    report = json.loads(run(path, "--format", "json").out)
    assert list(report) == [path]
    keys = ("rule", "severity", "subjects", "about")
    assert [{key: finding[key] for key in keys} for finding in report[path]] == examples.findings_of(name)
    assert all(finding["message"] and finding["advice"] for finding in report[path])


def test_json_is_one_object_for_all_files():
    report = json.loads(run(CLEAN, AT_ODDS, WARNED, "--format=json").out)
    assert list(report) == [CLEAN, AT_ODDS, WARNED]
    assert report[CLEAN] == []


def test_text_has_a_paragraph_for_each_finding_and_a_line_that_sums_up():
    out = run(AT_ODDS, CLEAN).out
    paragraphs = out.strip().split("\n\n")
    assert (
        paragraphs[0]
        == f"{AT_ODDS}: Everything at Odds\n15 contradictions · 40 risks · 39 things not thought of yet"
    )
    assert paragraphs[1].splitlines()[0] == "× contradiction · ladder/impossible"
    assert "“Bargain hunters”" in paragraphs[1].splitlines()[1]
    assert len(paragraphs[1].splitlines()) == 3
    assert paragraphs[-2] == f"{CLEAN}: Tern Cargo Bikes\nnothing found"
    assert paragraphs[-1].startswith("2 files checked · 15 contradictions")
    assert len(paragraphs) == 2 + 94 + 1


@pytest.mark.parametrize("language", ["en", "ka", "ru", "vi"])
def test_it_speaks_each_of_the_four_languages(language):
    result = run(WARNED, "--language", language)
    assert result.status == 0
    assert "recovery/not-empowered" in result.out


def test_numbers_are_written_as_the_language_does():
    assert "1,000" in run(AT_ODDS).out
    assert "1.000" in run(AT_ODDS, "--language", "vi").out


def test_an_unknown_language_is_refused():
    with pytest.raises(CommandError, match="xx"):
        call_command("check_canvas", CLEAN, "--language", "xx")
    result = run_apart(CLEAN, "--language", "xx")
    assert result.returncode == 2
    assert b"xx" in result.stderr
    assert b"Traceback" not in result.stderr


# By which exit status


def test_nothing_or_only_risks_is_no_failure():
    assert run(CLEAN).status == 0
    assert run(WARNED).status == 0


def test_a_contradiction_is_a_failure():
    assert run(AT_ODDS).status == 1
    assert run(AT_ODDS, CLEAN).status == 1
    assert run(AT_ODDS, "--format", "json").status == 1


BARE = {
    "segments": [{"id": "s1", "name": "Offices", "expects": ["self_service"]}],
    "relationships": [{"id": "r1", "segment": "s1", "type": "self_service"}],
}


def test_a_waived_contradiction_is_none_and_stays_in_sight(tmp_path):
    assert run(written(tmp_path, **BARE)).status == 1
    waiver = {"rule": "channel/none", "subjects": ["r1"], "reason": "They know where we live"}
    path = written(tmp_path, **BARE, waivers=[waiver])
    result = run(path)
    assert result.status == 0
    assert "× contradiction · channel/none" in result.out
    assert "Waived: They know where we live" in result.out
    assert "1 waived" in result.out.splitlines()[1]
    (first, *others) = json.loads(run(path, "--format", "json").out)[path]
    assert first["waived"] == "They know where we live"
    assert not any("waived" in other for other in others)


# Files that cannot be read


@pytest.mark.parametrize("name", examples.REFUSED)
def test_a_faulty_file_is_named_with_the_place_of_its_fault(name):
    path = examples.path_of(f"invalid/{name}")
    _, place = examples.refused(name)
    result = run(str(path))
    assert result.status == 2
    assert result.err.startswith(f"{path}: {place + ': ' if place else ''}")
    assert result.err.rstrip()[-1] != ":"


def test_every_fault_of_a_file_is_told(tmp_path):
    path = written(tmp_path, stage="late", colour="green")
    assert run(path).err.splitlines() == [
        f"{path}: /colour: the key “colour” is unknown",
        f"{path}: /stage: “late” is not one of: startup, growing, saturated",
    ]


def test_other_files_are_checked_all_the_same(tmp_path):
    missing = str(tmp_path / "missing.json")
    result = run(missing, AT_ODDS, str(tmp_path), CLEAN, "--format", "json")
    assert result.status == 2, "which goes before the contradiction"
    assert list(json.loads(result.out)) == [AT_ODDS, CLEAN]
    assert result.err.splitlines() == [
        f"{missing}: there is no such file",
        f"{tmp_path}: this is a folder, not a file",
    ]


def test_json_without_a_readable_file_is_an_empty_object(tmp_path):
    assert json.loads(run(str(tmp_path / "missing.json"), "--format", "json").out) == {}


def test_a_file_that_may_not_be_opened_is_named(tmp_path):
    endless = tmp_path / "endless.json"
    endless.symlink_to(endless)
    assert run(str(endless)) == (2, "0 files checked\n", f"{endless}: this file cannot be read\n")
    assert run("nul\0byte.json").status == 2


def test_a_huge_file_is_refused_by_its_size_unread(tmp_path):
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(2**40)
    result = run(str(huge))
    assert result.status == 2
    assert result.err == f"{huge}: {2**40} bytes; a canvas document has at most {SIZE_LIMIT}\n"


def test_a_file_without_an_end_is_not_read_to_its_end():
    assert (
        run("/dev/zero").err
        == f"/dev/zero: {SIZE_LIMIT + 1} bytes; a canvas document has at most {SIZE_LIMIT}\n"
    )


# As people run it


def test_it_runs_with_no_database_to_be_had(tmp_path):
    result = run_apart(
        WARNED, DATABASE_URL="postgres://nobody@127.0.0.1:1/none", RAPPORT_DATA=str(tmp_path / "none")
    )
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode().startswith(WARNED)
    assert not list(tmp_path.rglob("*.sqlite3"))


def test_an_output_of_few_characters_gets_escapes():
    result = run_apart(WARNED, "--format", "json", PYTHONIOENCODING="ascii")
    assert result.returncode == 0
    assert json.loads(result.stdout) == json.loads(run(WARNED, "--format", "json").out)


def test_a_reader_who_leaves_early_gets_no_complaint():
    command = f"'{sys.executable}' manage.py check_canvas '{AT_ODDS}' '{AT_ODDS}' | head -n 1"
    environment = os.environ | {
        "SECRET_KEY": "for tests",
        "DJANGO_SETTINGS_MODULE": "canvas.settings",
        "LANGUAGE": "en",
    }
    result = subprocess.run(
        ["/bin/sh", "-c", command], cwd=ROOT, env=environment, capture_output=True, timeout=60, check=False
    )
    assert result.stderr == b""
    assert result.stdout.startswith(AT_ODDS.encode())


def test_a_run_without_files_is_refused():
    assert run_apart().returncode == 2
