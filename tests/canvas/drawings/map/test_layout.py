"""Everything on the map has its own place: nothing overlaps, nothing is left out, whatever the canvas holds."""

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canvas.document import CanvasDocument, new_document
from canvas.drawings.map.layout import carried
from canvas.drawings.map.shapes import ROUNDING, Box, Carried, Layout
from relationships.rules import Severity
from segments.document import Channel
from segments.kinds import Capability, ChannelKind, RelationshipType
from tests.boards import LANGUAGES, board_with
from tests.canvas.drawings.map.scenes import canvases, fixture, layout_of, scene_of
from tests.strategies import documents
from tests.test_fixtures import NAMES

ANY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def overlapping(layout: Layout) -> list[tuple[Box, Box]]:
    return [(one, other) for one, other in combinations(layout.boxes, 2) if one.meets(other)]


def outside(layout: Layout) -> list[Box]:
    return [
        box
        for box in layout.boxes
        if min(box.x, box.y) < 0 or box.right > layout.width or box.bottom > layout.height + ROUNDING
    ]


def numbers(layout: Layout) -> set[int]:
    return {
        p.what for cluster in layout.clusters for p in cluster.pencils if not isinstance(p.what, Severity)
    }


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_overlaps_on_the_examples(name, language):
    layout = layout_of(fixture(name), language)
    assert overlapping(layout) == []
    assert outside(layout) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cards", [9, 60, 300])
def test_nothing_overlaps_on_a_board_of_any_size(cards, language):
    assert overlapping(layout_of(board_with(cards, language), language)) == []


@ANY
@given(document=canvases(), language=st.sampled_from(LANGUAGES))
def test_nothing_overlaps_whatever_the_names_and_numbers(document, language):
    layout = layout_of(document, language)
    assert overlapping(layout) == []
    assert outside(layout) == []


@ANY
@given(document=documents())
def test_any_document_can_be_drawn(document):
    layout = layout_of(document)
    assert overlapping(layout) == []
    assert numbers(layout) == {remark.number for remark in scene_of(document).remarks}


@ANY
@given(document=canvases())
def test_every_segment_relationship_channel_and_remark_is_drawn(document):
    layout = layout_of(document)
    ways = {way for line in layout.lines for way in line.ways}
    assert {f"r{n}" for n in range(1, len(document.relationships) + 1)} <= ways
    said = ["".join(label.lines).replace(" ", "") for label in layout.labels if label.founders]
    things = (*document.segments, *document.channels)
    assert sorted(said) == sorted("".join(thing.name.split()).replace(" ", "") for thing in things)
    assert numbers(layout) == {remark.number for remark in scene_of(document).remarks}


@ANY
@given(document=canvases())
def test_every_line_ends_at_a_port_of_its_own(document):
    lines = layout_of(document).lines
    points = [line.end for line in lines]
    assert len(points) == len(set(points))
    assert len(lines) == len(_links(document))


def _links(document: CanvasDocument) -> list[object]:
    """Every line that is due: to a type, to each channel or a stub, and where one is missing or none leaves at all."""
    scene = scene_of(document)
    links: list[object] = []
    for relationship in document.relationships:
        links += [relationship.id, *(relationship.channels or ["stub"])]
    for segment in document.segments:
        missing = scene.missing(segment.id)
        links += missing
        links += [] if missing or scene.of(segment.id) else ["no line at all"]
    return links


def test_planned_lines_are_dashed_and_missing_ones_are_nobodys():
    document = fixture("green-basket")
    lines = layout_of(document).lines
    planned = {line.ways[2] for line in lines if line.planned}
    assert planned == {f"r{n}" for n, r in enumerate(document.relationships, 1) if r.status == "intended"}
    assert [line.ways[0] for line in lines if line.mark is None] == ["s5", "s6"]


def test_the_seventh_segment_starts_the_shapes_again_outlined():
    badges = layout_of(fixture("harbour-mutual")).badges[:12]
    assert [badge.mark.letter for badge in badges] == list("ABCDEFGHIJKL")
    assert [badge.mark.outlined for badge in badges] == [False] * 6 + [True] * 6


def test_all_six_types_stand_there_even_on_an_empty_canvas():
    layout = layout_of(new_document("Nothing yet"))
    assert [box.type for box in layout.types] == list(RelationshipType)
    assert [label.lines for label in layout.labels].count(("none yet",)) == 2


def test_a_target_is_large_enough_to_be_hit_and_meets_no_other():
    for name in NAMES:
        boxes = [target.box for target in layout_of(fixture(name)).targets]
        assert all(box.height >= 28 and box.width >= 28 for box in boxes)
        assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]


def test_what_a_kind_leaves_open_is_neither_yes_nor_no():
    shop = Channel(id="c1", name="Shop", kind=ChannelKind.OWN_STORE)
    told = Channel(id="c1", name="Shop", kind=ChannelKind.OWN_STORE, capabilities=(Capability.NAMED,))
    assert [carried(shop, c) for c in (Capability.HUMAN, Capability.NAMED, Capability.PEERS)] == list(Carried)
    assert carried(told, Capability.HUMAN) is Carried.NO
    assert carried(told, Capability.NAMED) is Carried.YES


def test_the_same_canvas_gives_the_same_drawing():
    assert layout_of(fixture("harbour-mutual")) == layout_of(fixture("harbour-mutual"))
