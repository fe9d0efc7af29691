"""Both databases for the tests: SQLite in a file, PostgreSQL given by address or thrown up for the run."""

import getpass
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import environ
import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connections

BOTH = ("sqlite", "postgresql")
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")


def skip(reason: str) -> None:
    """Skip the test for want of a program; where all programs are due, fail instead."""
    (pytest.fail if os.environ.get("RAPPORT_CI") == "1" else pytest.skip)(reason)


class Databases:
    """The test databases of one run, each made when it is first asked for and kept to the end."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}
        self._exit = ExitStack()
        self._sqlite = connections.settings["default"]

    def use(self, vendor: str) -> None:
        """Let ``connections["default"]`` mean this database from now on."""
        if "default" in connections and connections["default"].vendor in self._made:
            connections["default"].close()
        if vendor not in self._made:
            config = self._sqlite if vendor == "sqlite" else self._postgresql()
            _settle(config)
            connection = connections["default"]
            connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
            self._exit.callback(_destroy, connection)
            self._made[vendor] = connection
        _settle(self._made[vendor].settings_dict)
        connections["default"] = self._made[vendor]
        ContentType.objects.clear_cache()

    def close(self) -> None:
        """Take everything down again."""
        self._exit.close()

    def _postgresql(self) -> dict[str, Any]:
        address = os.environ.get("TEST_DATABASE_URL") or self._exit.enter_context(cluster())
        config = dict(
            connections.configure_settings({"default": environ.Env.db_url_config(address)})["default"]
        )
        return config | {"TEST": config["TEST"] | {"NAME": f"test_rapport{WORKER}"}}


def _settle(config: dict[str, Any]) -> None:
    """Make every new connection, of whatever thread, one to this database."""
    if "default" in connections:
        del connections["default"]
    connections.settings["default"] = settings.DATABASES["default"] = config


def _destroy(connection: Any) -> None:
    _settle(connection.settings_dict)
    connections["default"] = connection
    connection.creation.destroy_test_db("", verbosity=0)
    connection.close()


@contextmanager
def cluster() -> Iterator[str]:
    """A PostgreSQL of its own on a unix socket, with no password and nothing kept; gives its address."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="rapport-pg-"))
    as_user: dict[str, Any] = {}
    if os.geteuid() == 0:  # the server refuses to run as root
        try:
            shutil.chown(folder, "postgres")
        except LookupError:
            skip("PostgreSQL will not run as root, and there is no user postgres to run it")
        as_user = {"user": "postgres"}

    def run(program: str, *arguments: str) -> None:
        command = [str(programs / program), "-D", str(folder / "data"), *arguments]
        subprocess.run(
            command, check=True, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, **as_user
        )

    run("initdb", "-U", "rapport", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    run("pg_ctl", "-w", "-o", f"-k {folder} -c listen_addresses='' -F", "-l", str(folder / "log"), "start")
    try:
        yield f"postgres://rapport@/postgres?host={folder}"
    finally:
        run("pg_ctl", "-w", "-m", "immediate", "stop")
        shutil.rmtree(folder)


def _programs() -> Path:
    """The folder of initdb and pg_ctl."""
    folders = [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]
    folders += [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    for folder in folders:
        if all(os.access(folder / program, os.X_OK) for program in ("initdb", "pg_ctl", "postgres")):
            return folder
    skip(f"no PostgreSQL here for {getpass.getuser()}: give TEST_DATABASE_URL, or install its server")
    raise AssertionError
