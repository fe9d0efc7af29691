"""Lists in which people look things up are in the order of the reader's alphabet."""

import pytest
from django.utils.translation import override

from canvas.board.forms import currencies, languages
from segments.language import in_order

ORDERS = {
    "en": ["apple", "Émile", "eye", "Zoë", "zoom"],
    "ka": ["ავსტრალია", "ბანკი", "ლარი", "ჰონკონგი"],
    "ru": ["ёлка", "ель", "енот", "игра", "ия", "йод", "Кипр"],
    "vi": ["ai", "ảo", "azote", "ăn", "âm", "dây", "duy", "đá", "em", "ê", "ô", "ơn", "ú", "uy", "ư"],
}


@pytest.mark.parametrize("language", ORDERS)
def test_capitals_and_marks_come_second_and_letters_in_their_alphabets_order(language):
    with override(language):
        assert sorted(reversed(ORDERS[language]), key=in_order) == ORDERS[language]


@pytest.mark.parametrize("language", ORDERS)
def test_money_and_languages_are_listed_so(language):
    with override(language):
        for choices in (currencies(language), languages(language)):
            names = [name for _, name in choices]
            assert names == sorted(names, key=in_order)
            assert len(names) > 100
