"""``manage.py demo`` makes all that is needed to look at Rapport on one's own machine, and serves it."""

import contextlib
import os
import secrets
import socket
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, NoReturn

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext
from gunicorn.config import make_settings

from canvas import store
from canvas.document import loads
from canvas.examples import FOLDER, ON_SHOW
from canvas.management import classroom
from canvas.management.speaking import SpeakingCommand
from canvas.models import Course
from segments.words import gettext_noop

EMAIL = "demo@rapport.example"
HOST = "127.0.0.1"


class Command(SpeakingCommand):
    """Whatever stands in the way is said in one sentence; what people made is kept from run to run."""

    help = gettext_noop("Prepares a database with example canvases and serves Rapport on this machine alone.")
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        port = gettext("the port to serve at; %(port)s unless it is given") % {"port": 8000}
        parser.add_argument("--port", type=int, default=8000, help=port)
        reset = gettext("give the demo account fresh examples in place of its canvases")
        parser.add_argument("--reset", action="store_true", help=reset)

    def handle(self, *, port: int, reset: bool, **options: Any) -> None:
        try:
            self._refuse_a_taken_port(port)
            self._prepare()
            password = self._account(reset=reset)
            self._say("\n" + gettext("Rapport is at %(address)s") % {"address": f"http://{HOST}:{port}/"})
            teacher, student = self._class(reset=reset)
            said = gettext(
                "Sign in as %(email)s with the password %(password)s, or begin without an account."
            )
            self._say(said % {"email": EMAIL, "password": password})
            said = gettext(
                "A class of thirty: %(teacher)s teaches it, %(student)s learns in it, with %(password)s."
            )
            self._say(said % {"teacher": teacher, "student": student, "password": _kept_password()})
            said = gettext("Ctrl-C ends it. What you make stays in %(folder)s")
            self._say(said % {"folder": settings.DATA_DIR})
        except KeyboardInterrupt:
            sys.exit(130)
        except DatabaseError as error:
            self._give_up(
                gettext("The database cannot be used: %(reason)s.") % {"reason": _first_line(error)}
            )
        except OSError as error:
            what = error.filename or gettext("The network")
            said = gettext("%(what)s cannot be used: %(reason)s.")
            self._give_up(said % {"what": what, "reason": error.strerror or error})
        _serve(port)

    def _say(self, sentence: str) -> None:
        self.stdout.write(sentence)
        self.stdout.flush()

    def _give_up(self, sentence: str) -> NoReturn:
        self.stderr.write(sentence)
        sys.exit(1)

    def _refuse_a_taken_port(self, port: int) -> None:
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((HOST, port))
            except (OSError, OverflowError):
                said = gettext("Port %(port)s is taken or not free to use: try another with --port.")
                self._give_up(said % {"port": port})

    def _prepare(self) -> None:
        """Bring the database and the static files up to date."""
        folder: Path = settings.DATA_DIR
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".writable").touch()
        (folder / ".writable").unlink()
        self._say(gettext("Database: %(name)s") % {"name": settings.DATABASES["default"]["NAME"]})
        call_command("migrate", verbosity=0, interactive=False)
        self._say(gettext("Style sheets and pictures"))
        call_command("collectstatic", verbosity=0, interactive=False)

    def _account(self, *, reset: bool) -> str:
        """Make the demo account with the examples where there is none, and give its password."""
        people = get_user_model().objects
        if reset:
            people.filter(email=EMAIL).delete()
        user = people.filter(email=EMAIL).first()
        password = _kept_password()
        if user is None:
            user = people.create_user(username=EMAIL, email=EMAIL, first_name="Demo")
            _let_in(user)
            self._say(gettext("Example canvases: %(count)s") % {"count": _load_examples(user)})
        return password if user.check_password(password) else gettext("that you gave it")

    def _class(self, *, reset: bool) -> tuple[str, str]:
        """Make the course with its thirty students where there is none; the addresses of a teacher and a student."""
        emails = classroom.people()
        people = get_user_model().objects.filter(email__in=emails)
        if not people or reset:
            # What was handed in stays, whatever happens: the old course ends, and a new one begins beside it.
            Course.objects.filter(enrolments__user__in=people, ended_at=None).update(ended_at=timezone.now())
            title = classroom.make_course(timezone.now()).title
            self._say(gettext("A course to look at: %(title)s") % {"title": title})
            for user in people.all():
                _let_in(user)
        return emails


def _let_in(user: Any) -> None:
    """Give an account the password of the demonstration, and an address that need not be confirmed."""
    user.set_password(_kept_password())
    user.save()
    EmailAddress.objects.get_or_create(user=user, email=user.email, verified=True, primary=True)


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]


def _load_examples(user: Any) -> int:
    """Make them all, those on show last, so that they head the list."""
    order = [*reversed(ON_SHOW)]
    paths = sorted(
        FOLDER.glob("*.json"), key=lambda path: order.index(path.stem) if path.stem in order else -1
    )
    for path in paths:
        store.create(loads(path.read_bytes()), owner=user)
    return len(paths)


def _kept_password() -> str:
    """The demo account's password, made once and kept where only this user reads it."""
    path: Path = settings.DATA_DIR / "demo_password"
    with contextlib.suppress(FileNotFoundError):
        return path.read_text().strip()
    path.touch(mode=0o600)
    password = secrets.token_urlsafe(9)
    path.write_text(password + "\n")
    return password


def _serve(port: int) -> NoReturn:
    """Become gunicorn, on plain http, which a machine speaks to itself."""
    command = [sys.executable, "-m", "gunicorn", "canvas.wsgi", "--bind", f"{HOST}:{port}", "--chdir"]
    command += [str(settings.BASE_DIR), "--config", str(settings.BASE_DIR / "gunicorn.conf.py")]
    # A worker that is still starting may miss the end: it is not waited for.
    command += ["--log-level", "error", "--graceful-timeout", "3"]
    if "control_socket_disable" in make_settings():
        command.append("--no-control-socket")
    environment = os.environ | {"RAPPORT_HTTPS": "0", "DJANGO_SETTINGS_MODULE": "canvas.settings"}
    os.execve(sys.executable, command, environment)  # noqa: S606
