"""Imports run downward only: segments ← relationships ← canvas, and rooms do not import each other sideways."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = ("segments", "relationships", "canvas")
FILES = sorted(
    path.relative_to(ROOT)
    for floor in FLOORS
    for path in (ROOT / floor).rglob("*.py")
    if "migrations" not in path.parts
)
DJANGO = ("django", "allauth", "csp", "django_htmx", "environ")
PURE_FILES = {"segments/kinds.py", "segments/words.py", "segments/jsontext.py"}
PURE_FILES |= {
    "segments/document.py",
    "segments/marks.py",
    "relationships/kinds.py",
    "relationships/document.py",
    "relationships/coverage.py",
}
PURE_FOLDERS = ("segments/shape/", "relationships/rules/", "relationships/questions/")
PURE_FILES |= {"canvas/document.py", "canvas/difference.py", "canvas/edits.py"}
PURE_FILES |= {"canvas/texts/escape.py", "canvas/texts/tree.py"}
COURSEWORK = ("allocation", "comparison", "findings", "gist", "kinds", "places", "rubric", "shares", "words")
PURE_FILES |= {f"canvas/coursework/{name}.py" for name in COURSEWORK}

# The rooms of canvas/. What is not listed here is the ground that every room stands on.
ROOMS = {
    "board",
    "walk",
    "findings",
    "map",
    "toolkit",
    "people",
    "history",
    "live",
    "export",
    "courses",
    "front",
    "gallery",
}
# Who joins the rooms to one house: every room's addresses, and commands that people run. The pages of a class are made
# as the export room makes a page, one file that both rooms share.
JOINS = ("canvas/urls.py", "canvas/management/", "canvas/courses/cohort/pages.py")


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file; ``from a import b`` may mean ``a.b``."""
    package = path.parent.as_posix().replace("/", ".")
    for node in ast.walk(ast.parse((ROOT / path).read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                module = ".".join([*above, module]).rstrip(".")
            yield from (f"{module}.{alias.name}" for alias in node.names)


def floor(module: str) -> int | None:
    """The floor of one of our modules, 0 for the ground."""
    name = module.split(".")[0]
    return FLOORS.index(name) if name in FLOORS else None


def room(module: str) -> str | None:
    """The room of canvas/ that a module belongs to."""
    parts = module.split(".")
    return parts[1] if parts[0] == "canvas" and len(parts) > 1 and parts[1] in ROOMS else None


def dotted(path: Path) -> str:
    return path.with_suffix("").as_posix().replace("/", ".")


@pytest.mark.parametrize("path", FILES, ids=str)
def test_imports_run_downward_only(path):
    own = floor(dotted(path))
    upward = [module for module in imports(path) if (floor(module) or 0) > own]
    assert not upward


@pytest.mark.parametrize("path", [path for path in FILES if path.parts[0] == "canvas"], ids=str)
def test_rooms_meet_only_on_the_ground_or_at_the_board(path):
    if path.as_posix().startswith(JOINS):
        return
    own = room(dotted(path))
    sideways = [module for module in imports(path) if room(module) not in (None, own, "board")]
    assert not sideways
    if own is None:
        assert not [module for module in imports(path) if room(module)], "the ground stands on no room"


def is_pure(path: Path) -> bool:
    return path.as_posix() in PURE_FILES or path.as_posix().startswith(PURE_FOLDERS)


@pytest.mark.parametrize("path", [path for path in FILES if is_pure(path)], ids=str)
def test_pure_modules_know_no_django(path):
    known = list(imports(path))
    assert not [module for module in known if module.split(".")[0] in DJANGO]
    # … nor by way of another module of ours that does
    assert not [
        module
        for module in known
        if floor(module) is not None and not any(is_pure(candidate) for candidate in _files_of(module))
    ]


def _files_of(module: str) -> Iterator[Path]:
    """The file that an import may mean: the module, its package, or the module that holds the name."""
    parts = module.split(".")
    for end in (len(parts), len(parts) - 1):
        path = Path(*parts[:end])
        yield path.with_suffix(".py")
        yield path / "__init__.py"


def test_every_listed_pure_file_exists():
    assert [name for name in sorted(PURE_FILES) if not (ROOT / name).exists()] == []


def test_every_import_of_a_file_is_seen(tmp_path):
    source = tmp_path / "module.py"
    source.write_text("import a.b\nfrom c import d\n\ndef f():\n    from e.f import g\n")
    assert list(imports(source)) == ["a.b", "c.d", "e.f.g"]
    assert "canvas.models.canvas.Canvas" in imports(Path("canvas/models/__init__.py"))
