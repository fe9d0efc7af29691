"""Settings are safe with nothing said, and refuse what they do not understand."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def manage(*arguments: str, data: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run manage.py with no environment but what is given."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "RAPPORT_DATA": str(data), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def setting(name: str, data: Path, **environment: str) -> str:
    program = f"from canvas import settings; print(repr(settings.{name}))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "RAPPORT_DATA": str(data), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_the_deployment_check_has_nothing_to_say_with_no_environment_at_all(tmp_path):
    done = manage("check", "--deploy", "--fail-level", "WARNING", data=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "no issues (0 silenced)" in done.stdout + done.stderr


def test_the_secret_key_is_made_once_for_its_owner_alone(tmp_path):
    first = setting("SECRET_KEY", tmp_path / "data")
    kept = tmp_path / "data" / "secret_key"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    assert setting("SECRET_KEY", tmp_path / "data") == first == repr(kept.read_text())
    assert [path.name for path in kept.parent.iterdir()] == ["secret_key"]


def test_where_nothing_can_be_kept_a_key_is_good_for_one_process(tmp_path):
    nowhere = tmp_path / "a file, not a folder"
    nowhere.touch()
    assert len(setting("SECRET_KEY", nowhere / "data")) > 50
    assert setting("SECRET_KEY", nowhere / "data") != setting("SECRET_KEY", nowhere / "data")


@pytest.mark.parametrize(
    ("name", "value"), [("RAPPORT_DEBUG", "maybe"), ("RAPPORT_HTTPS", "offf"), ("RAPPORT_PROXIES", "-1")]
)
def test_a_slip_in_the_environment_opens_nothing_and_is_one_sentence(tmp_path, name, value):
    done = manage("check", data=tmp_path, **{name: value})
    assert done.returncode == 1
    assert name in done.stderr
    assert "Traceback" not in done.stderr


def test_plain_http_is_asked_for_and_never_assumed(tmp_path):
    assert setting("SESSION_COOKIE_SECURE", tmp_path) == "True"
    assert setting("SESSION_COOKIE_SECURE", tmp_path, RAPPORT_HTTPS="0") == "False"


def test_a_cache_of_one_process_never_answers_for_sessions(tmp_path):
    assert "cached" not in setting("SESSION_ENGINE", tmp_path)
    assert "cached" in setting("SESSION_ENGINE", tmp_path, CACHE_URL="redis://127.0.0.1:6379/0")


def test_sqlite_by_address_is_as_safe_under_writers_as_by_default(tmp_path):
    address = f"sqlite:///{tmp_path}/other.sqlite3"
    assert "IMMEDIATE" in setting("DATABASES['default']['OPTIONS']", tmp_path, DATABASE_URL=address)
