"""The boards that other tests are built on are what they say they are."""

import pytest

from canvas.document import CanvasDocument
from segments.kinds import Block, NoteBlock
from tests.boards import LANGUAGES, LEAST, MOST, board_with


def cards(document: CanvasDocument) -> dict[str, list[str]]:
    """What stands in each of the nine blocks."""
    blocks = {
        block: [note.text for note in document.notes if note.block == block] for block in map(str, NoteBlock)
    }
    return blocks | {
        Block.CUSTOMER_SEGMENTS: [segment.name for segment in document.segments],
        Block.CUSTOMER_RELATIONSHIPS: [relationship.text for relationship in document.relationships],
        Block.CHANNELS: [channel.name for channel in document.channels],
        Block.VALUE_PROPOSITIONS: [proposition.text for proposition in document.value_propositions],
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("notes", [LEAST, 10, 60, 61, 300, MOST])
def test_a_board_has_exactly_so_many_cards_none_twice_and_no_block_empty(notes: int, language: str) -> None:
    blocks = cards(board_with(notes, language))
    assert set(blocks) == set(Block)
    assert sum(len(texts) for texts in blocks.values()) == notes
    assert all(texts and len(set(texts)) == len(texts) for texts in blocks.values())


def test_a_board_of_sixty_has_six_segments_and_eleven_relationships() -> None:
    board = board_with(60)
    assert (len(board.segments), len(board.relationships), len(board.channels)) == (6, 11, 9)


def test_the_same_board_comes_every_time() -> None:
    assert board_with(300, "vi") == board_with(300, "vi")


def test_every_language_has_words_of_its_own() -> None:
    boards = [cards(board_with(60, language)) for language in LANGUAGES]
    for block in Block:
        texts = [text for board in boards for text in board[block]]
        assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(("notes", "language"), [(LEAST - 1, "en"), (MOST + 1, "en"), (60, "de")])
def test_a_board_that_cannot_be_is_refused(notes: int, language: str) -> None:
    with pytest.raises(ValueError, match="no board of"):
        board_with(notes, language)
