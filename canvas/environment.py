"""Strict readers of the environment, for settings alone."""

import contextlib
import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

ON = {"1", "true", "yes", "on"}
OFF = {"0", "false", "no", "off"}


def switch(name: str, *, default: bool) -> bool:
    """Read a switch.

    Raises:
        ImproperlyConfigured: when it is set to neither on nor off, so that a slip of the pen opens nothing.
    """
    text = os.environ.get(name, "").strip().lower()
    if text and text not in ON | OFF:
        raise ImproperlyConfigured(f"{name} is {text!r}: say 1 or 0.")
    return text in ON if text else default


def whole(name: str, *, default: int) -> int:
    """Read a whole number, 0 or more.

    Raises:
        ImproperlyConfigured: when it is set to anything else.
    """
    text = os.environ.get(name, "").strip()
    if text and not (text.isascii() and text.isdigit()):
        raise ImproperlyConfigured(f"{name} is {text!r}: say a whole number.")
    return int(text) if text else default


def data_folder(path: str) -> Path:
    """The data folder, made for this user alone where it is missing and can be made."""
    folder = Path(path).expanduser().resolve()
    with contextlib.suppress(OSError):  # a read-only machine may still check; who needs the folder says so
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def secret_key(folder: Path) -> str:
    """The signing key: from the environment, else kept in the data folder, else good for this process."""
    if os.environ.get("SECRET_KEY"):
        return os.environ["SECRET_KEY"]
    path = folder / "secret_key"
    key = secrets.token_urlsafe(64)
    try:
        if not path.exists():
            _keep(path, key)
        return path.read_text().strip() or key
    except OSError:
        return key  # nowhere to keep it: sessions end with the process


def _keep(path: Path, key: str) -> None:
    """Write a key whole or not at all, for its owner alone; the first of several processes wins."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(key)
    with contextlib.suppress(FileExistsError):
        os.link(draft, path)
    draft.unlink()
