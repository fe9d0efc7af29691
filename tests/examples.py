"""The examples that every version must load, the findings that they must show, and the files that are refused."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent.parent.parent / "shared" / "examples"
NAMES = sorted(path.name.removesuffix(".findings.json") for path in FOLDER.glob("*.findings.json"))
REFUSED = sorted(path.stem for path in (FOLDER / "invalid").glob("*.json"))


def path_of(name: str) -> Path:
    """The file of an example."""
    return FOLDER / f"{name}.json"


def findings_of(name: str) -> list[dict[str, Any]]:
    """What an example must give: rule, severity, subjects, about, in order."""
    return json.loads((FOLDER / f"{name}.findings.json").read_text("utf-8"))


def refused(name: str) -> tuple[bytes, str]:
    """A file that is refused, and the path at which it is."""
    reason = (FOLDER / "invalid" / f"{name}.reason.txt").read_text("utf-8")
    place = reason.split(": ")[0]
    return (FOLDER / "invalid" / f"{name}.json").read_bytes(), place if place.startswith("/") else ""
