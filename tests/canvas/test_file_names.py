"""What files are called."""

import datetime

import pytest

from canvas.file_names import disposition, file_name

DAY = datetime.date(2026, 3, 9)


@pytest.mark.parametrize(
    ("title", "slug", "name"),
    [
        ("Green Basket", "canvas.pdf", "Green Basket 2026-03-09.pdf"),
        ("Green Basket", "map.svg", "Green Basket map 2026-03-09.svg"),
        ("“Quoted” 'twice' \"more\"", "canvas.pdf", "Quoted twice more 2026-03-09.pdf"),
        ("../../etc/passwd\nX: y\\z", "canvas.pdf", "etcpasswdX yz 2026-03-09.pdf"),
        ("მწვანე კალათა", "report.pdf", "მწვანე კალათა report 2026-03-09.pdf"),
        ("Tra\u0300 sữa", "canvas.json", "Trà sữa 2026-03-09.json"),
        ("🥬 …", "canvas.png", "canvas 2026-03-09.png"),
        ("  . a . ", "canvas.zip", "a 2026-03-09.zip"),
    ],
)
def test_a_file_is_named_after_the_title_its_kind_and_the_day(title, slug, name):
    assert file_name(title, slug, DAY) == name


@pytest.mark.parametrize("letter", ["a", "ჰ", "𝒜"])
def test_a_long_title_still_gives_a_name_that_file_systems_take(letter):
    name = file_name(letter * 200, "relationships.csv", DAY)
    assert len(name.encode()) <= 200
    assert name.startswith(letter)
    assert name.endswith(" relationships 2026-03-09.csv")


def test_any_script_fits_into_the_header():
    assert disposition("Green Basket.pdf") == 'attachment; filename="Green Basket.pdf"'
    assert disposition("მ.pdf") == "attachment; filename*=utf-8''%E1%83%9B.pdf"
