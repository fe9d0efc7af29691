"""Each place of the time zones stands in the list once, under the name that the reader's language has for it."""

from collections import Counter

import pytest
from django.utils.translation import override

from canvas.courses.people import zones


@pytest.mark.parametrize("language", ["en", "ka", "ru", "vi"])
def test_no_two_places_of_a_part_of_the_world_are_called_alike(language):
    for _part, towns in zones.places(language):
        assert [name for name, count in Counter(name for _zone, name in towns).items() if count > 1] == []


@pytest.mark.parametrize(
    ("language", "zone", "name"),
    [
        ("ru", "America/Argentina/Buenos_Aires", "Буэнос-Айрес"),
        ("ru", "Asia/Kolkata", "Калькутта"),
        ("en", "America/Argentina/Buenos_Aires", "Buenos Aires"),
        ("en", "Europe/Berlin", "Berlin"),
    ],
)
def test_a_place_has_the_name_of_the_language(language, zone, name):
    assert (zone, name) in [town for _part, towns in zones.places(language) for town in towns]


def test_a_zone_that_goes_by_an_older_name_stays_the_one_that_is_kept():
    assert ("Asia/Calcutta", "Asia/Calcutta") in zones.offered("Asia/Calcutta")
    for language, home in zones.HOMES.items():
        with override(language):
            assert any(home == zone for _part, towns in zones.places(language) for zone, _name in towns)
