"""Lists in which people look things up are in the order of the reader's alphabet."""

import pytest
from django.utils.translation import override

from canvas.board.forms import currencies, languages
from relationships.handbook.channels import GROUPS
from relationships.handbook.levels import PAGES as LEVELS
from relationships.handbook.page import Shelf
from relationships.templatetags.handbook import listed
from segments.forms import ChannelForm
from segments.kinds import ChannelKind
from segments.language import as_listed, say

ORDERS = {
    "en": ["apple", "Émile", "eye", "Zoë", "zoom"],
    "ka": ["ავსტრალია", "ბანკი", "ლარი", "ჰონკონგი"],
    "ru": ["ёлка", "ель", "енот", "игра", "ия", "йод", "Кипр"],
    "vi": ["ai", "ảo", "azote", "ăn", "âm", "dây", "duy", "đá", "em", "ê", "ô", "ơn", "ú", "uy", "ư"],
}


@pytest.mark.parametrize("language", ORDERS)
def test_capitals_and_marks_come_second_and_letters_in_their_alphabets_order(language):
    with override(language):
        backwards = ORDERS[language][::-1]
        assert sorted(backwards, key=as_listed) == ORDERS[language]


@pytest.mark.parametrize("language", ORDERS)
def test_money_and_languages_are_listed_so(language):
    with override(language):
        for choices in (currencies(language), languages(language)):
            names = [name for _, name in choices]
            assert names == sorted(names, key=as_listed)
            assert len(names) > 100


@pytest.mark.parametrize("language", ORDERS)
def test_kinds_of_channel_are_listed_so(language):
    with override(language):
        names = [str(name) for _, name in ChannelForm().fields["kind"].choices][1:]
        assert names == sorted(names, key=as_listed)
        assert len(names) == len(ChannelKind)


@pytest.mark.parametrize("language", ORDERS)
def test_kinds_of_channel_stand_so_in_the_handbook(language):
    with override(language):
        for group in GROUPS:
            titles = [say(page.title) for page in listed(group.pages, Shelf.CHANNELS)]
            assert titles == sorted(titles, key=as_listed)
    assert listed(LEVELS, Shelf.LEVELS) == LEVELS, "levels go from strangers to partners"
