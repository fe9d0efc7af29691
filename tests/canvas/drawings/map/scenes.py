"""Maps of any size for the tests of this room."""

from typing import Any

from hypothesis import strategies as st

from canvas.document import CanvasDocument, loads, new_document
from canvas.drawings.map.columns import Words
from canvas.drawings.map.layout import lay_out
from canvas.drawings.map.scene import Scene, remarks_of
from canvas.drawings.map.shapes import Layout
from relationships.document import Relationship
from relationships.kinds import Status
from relationships.rules import check
from segments.document import Channel, Segment
from segments.kinds import Capability, ChannelKind, Phase, RelationshipType
from tests.test_fixtures import FIXTURES

SCRIPTS = ("Working parents", "ხანდაზმული აბონენტები", "Жители небольших квартир", "Người mê cà phê ở nhà")
TYPE_NAMES = {
    "en": [kind.label for kind in RelationshipType],
    "ka": [
        "პერსონალური დახმარება",
        "პირადი წარმომადგენლის გამოყოფა",
        "თვითმომსახურება",
        "ავტომატიზებული სერვისები",
        "გაერთიანებები",
        "ერთობლივი შექმნა",
    ],
    "ru": [
        "Персональная поддержка",
        "Особая персональная поддержка",
        "Самообслуживание",
        "Автоматизированное обслуживание",
        "Сообщества",
        "Совместное создание ценности",
    ],
    "vi": [
        "Hỗ trợ cá nhân",
        "Hỗ trợ cá nhân đặc biệt",
        "Tự phục vụ",
        "Dịch vụ tự động hóa",
        "Cộng đồng",
        "Đồng sáng tạo",
    ],
}


def fixture(name: str) -> CanvasDocument:
    """One of the example canvases."""
    return loads((FIXTURES / f"{name}.json").read_bytes())


def scene_of(document: CanvasDocument) -> Scene:
    """The document with all that is found in it."""
    return Scene(document, remarks_of(check(document)))


def words_of(document: CanvasDocument, language: str = "en") -> Words:
    """What the product says on the map, without asking a catalogue."""
    return Words(
        segments="Segments",
        relationships="Relationships",
        channels="Channels",
        nothing="none yet",
        types=dict(zip(RelationshipType, TYPE_NAMES[language], strict=True)),
        sizes={segment.id: "1,200 customers" for segment in document.segments},
    )


def layout_of(document: CanvasDocument, language: str = "en") -> Layout:
    """The document laid out with all that is found in it."""
    return lay_out(scene_of(document), words_of(document, language))


names = st.one_of(
    st.sampled_from(SCRIPTS),
    st.text("abcшщწღế .-<&", min_size=1, max_size=200).filter(str.strip),
    st.integers(1, 200).map(lambda length: "W" * length),
    st.lists(st.sampled_from(SCRIPTS), min_size=1, max_size=7).map(
        lambda parts: " ".join(parts)[:200].strip()
    ),
)


@st.composite
def canvases(
    draw: st.DrawFn, segments: int = 12, channels: int = 20, relationships: int = 40
) -> CanvasDocument:
    """Canvases of up to so many things, with whatever they are found to be wrong in."""
    segment_ids = [f"s{n}" for n in range(draw(st.integers(0, segments)))]
    channel_ids = [f"c{n}" for n in range(draw(st.integers(0, channels)))]
    count = draw(st.integers(0, relationships)) if segment_ids else 0
    some_segments = st.none() | _some(segment_ids)
    parts: dict[str, tuple[Any, ...]] = {
        "segments": tuple(
            Segment(id=id_, name=draw(names), expects=draw(_some(list(RelationshipType))))
            for id_ in segment_ids
        ),
        "channels": tuple(
            Channel(
                id=id_,
                name=draw(names),
                kind=draw(st.sampled_from(ChannelKind)),
                phases=draw(_some(list(Phase))),
                segments=draw(some_segments),
                capabilities=draw(st.none() | _some(list(Capability))),
            )
            for id_ in channel_ids
        ),
        "relationships": tuple(
            Relationship(
                id=f"r{n}",
                segment=draw(st.sampled_from(segment_ids)),
                type=draw(st.sampled_from(RelationshipType)),
                text=draw(st.sampled_from(["", "The same", f"Number {n}"])),
                status=draw(st.sampled_from([None, *Status])),
                channels=draw(_some(channel_ids, 3)),
            )
            for n in range(count)
        ),
    }
    return new_document("Any", **parts)


def _some(choices: list[Any], most: int = 6) -> st.SearchStrategy[tuple[Any, ...]]:
    if not choices:
        return st.just(())
    return st.lists(st.sampled_from(choices), unique=True, max_size=most).map(tuple)
