from segments.marks import Mark, mark_of


def test_the_first_six_segments_have_filled_shapes():
    assert [mark_of(index) for index in range(6)] == [
        Mark(letter, slug, outlined=False) for letter, slug in zip("ABCDEF", "abcdef", strict=True)
    ]


def test_the_seventh_starts_again_outlined_and_goes_on_with_the_letters():
    assert mark_of(6) == Mark("G", "a", outlined=True)
    assert mark_of(11) == Mark("L", "f", outlined=True)


def test_letters_go_on_after_z():
    assert [mark_of(index).letter for index in (25, 26, 51, 52, 499)] == ["Z", "AA", "AZ", "BA", "SF"]


def test_no_two_segments_of_a_full_document_share_a_letter():
    assert len({mark_of(index).letter for index in range(500)}) == 500
