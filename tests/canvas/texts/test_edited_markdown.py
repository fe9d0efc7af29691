"""Markdown as people leave it: small departures, slips, and what is no canvas."""

import pytest
from django.utils.translation import override

from canvas.document import InvalidDocument
from canvas.texts.markdown import read
from segments.kinds import Block, RelationshipType
from segments.language import explain, say


def faults(text: str) -> list[tuple[str, str]]:
    """Where a text is refused, and why."""
    with pytest.raises(InvalidDocument) as caught:
        read(text)
    return [(problem.path, explain(problem)) for problem in caught.value.problems]


SMALL = """# Green Basket

## Customer segments

### Parents {#s1}

- **What they expect:** Self-service

## Channels

### Web shop {#c1}

- **Kind:** Web shop
"""


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("- **What", "* **What"),
        ("**What they expect:**", "**what they expect** :"),
        ("Self-service", "`self_service`"),
        ("Self-service", "self service;"),
        ("Self-service", "თვითმომსახურება"),
        ("## Channels", "## channels ##"),
        ("## Channels", "## Каналы сбыта"),
        ("{#c1}", "{#c1}   "),
    ],
)
def test_small_departures_from_the_form_say_the_same(was, becomes):
    with override("ru"):
        becomes = say(Block.CHANNELS.label).join(("## ", "")) if "Каналы" in becomes else becomes
    with override("ka"):
        becomes = say(RelationshipType.SELF_SERVICE.label) if becomes == "თვითმომსახურება" else becomes
    assert was in SMALL
    assert read(SMALL.replace(was, becomes)) == read(SMALL)


def test_sections_may_change_places():
    head, segments, channels = SMALL.partition("## Customer")[0], *SMALL.split("\n## ")[1:]
    assert read(f"{head}\n## {channels}\n## {segments}") == read(SMALL)


def test_what_is_added_without_an_id_gets_a_free_one():
    more = "## Key partners\n\n- Farms\n- Couriers {#n1}\n- Cold store\n  - **For whom:** s1\n\n### Nobody"
    document = read(SMALL + more.replace("\n\n### Nobody", ""))
    assert [(note.id, note.text) for note in document.notes] == [
        ("n2", "Farms"),
        ("n1", "Couriers"),
        ("n3", "Cold store"),
    ]
    assert document.notes[2].segments == ("s1",)


def test_a_text_goes_on_over_lines_and_paragraphs():
    more = "## Key partners\n\n- Farms\n  in Kakheti\n\n  Fourteen of them\n  - **For whom:** none\n"
    [note] = read(SMALL + more).notes
    assert (note.text, note.segments) == ("Farms\nin Kakheti\n\nFourteen of them", ())


SLIPS = [
    ("## Channels", "## Chanels", "line 9", "“Chanels” is not known here"),
    (
        "**Kind:** Web shop",
        "**Kind:** Web stall",
        "line 13",
        "“Web stall” is not known here. Known are: Own store",
    ),
    ("**Kind:** Web shop", "**Sort:** Web shop", "line 13", "“Sort” is not known here. Known are: "),
    ("\n- **Kind:** Web shop", "", "line 11: Kind", "this is required, and missing"),
    ("{#c1}", "{#s1}", "line 11", "“s1” is already the id of line 5"),
    ("# Green Basket\n", "", "line 1", "the title is missing: a line such as # My canvas"),
    ("# Green Basket", "# " + "x" * 201, "line 1", "201 characters; at most 200 are allowed"),
    ("# Green Basket", "# Green Basket\n\n# Another", "line 3", "“Another” belongs to nothing above it"),
    ("Self-service", "Self-service; Self-service", "line 7", "is in the list already"),
    ("- **What they", "- **How many customers:** 1,200\n- **What they", "line 7", "“1,200” is no number"),
    ("- **What they", "- **How many customers:** 1.5\n- **What they", "line 7", "a whole number is due here"),
    ("- **What they", "- **What they expect:** none\n- **What they", "line 8", "is there twice"),
    ("- **What they", "- Loose\n- **What they", "line 7", "“Loose” belongs to nothing above it"),
    ("- **Kind", "- **For whom:** [Nobody](#s9)\n- **Kind", "line 13", "“s9” is not the id of anything here"),
    ("- **Kind", "- **For whom:** [c](#c1)\n- **Kind", "line 13", "“c1” is line 11"),
    ("- **Kind", "- **For whom:** [Nobody\n- **Kind", "line 13", "links such as [name](#id) are due"),
    ("- **Kind", "Words.\n\n- **Kind", "line 13", "“Words.” belongs to nothing above it"),
    ("## Channels\n", "## Channels\n\nWords.\n", "line 11", "“Words.” belongs to nothing above it"),
    ("Web shop {#c1}", "Web\x07shop {#c1}", "line 11", "the control character U+0007 cannot be kept"),
    ("Web shop {#c1}", "Web&#xd800;shop {#c1}", "line 11", "half of a surrogate pair (U+D800)"),
    ("## Channels", "- **Form of the document:** `other/2`\n## Channels", "line", ""),
]


@pytest.mark.parametrize(("was", "becomes", "place", "reason"), SLIPS)
def test_a_slip_is_told_with_its_line(was, becomes, place, reason):
    assert was in SMALL
    [(path, said)] = faults(SMALL.replace(was, becomes))
    assert path.startswith(place)
    assert reason in said


def test_every_slip_is_told_at_once_in_the_order_of_the_lines():
    text = SMALL.replace("Web shop\n", "Stall\n").replace("Self-service", "Butler; Maid")
    assert [path for path, _ in faults(text)] == ["line 7", "line 7", "line 13"]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "Just words.", '{"format": "rapport-canvas/1"}', "\x00\ufffd", "- **"]
)
def test_what_is_no_canvas_is_refused(text):
    assert faults(text)


@pytest.mark.parametrize(
    "hostile",
    [
        "[" * 200_000,
        "- " * 200_000,
        "#" * 200_000,
        "**a" * 100_000,
        "&#1" * 100_000,
        "\\" * 300_001,
        "{#" * 150_000,
        "# " * 100_000,
        "## " + " " * 300_000 + "x",
        "## " + "[" * 300_000,
        "- **a" + " " * 300_000 + "x",
        "- **a:** " + "[x](#" * 60_000,
        "- **For whom:** " + "a ; " * 60_000,
        "- **For whom:** a" + " " * 300_000 + "[",
        "- **For whom:** a\n" * 20_000,
        "- **x:** y\n" * 20_000,
        ("\n" * 10 + "x") * 30_000,
    ],
    ids=lambda text: text[:14],
)
def test_a_hostile_text_is_refused_without_much_ado(hostile):
    assert faults(SMALL + "\n### More {#c2}\n\n" + hostile)


def test_a_text_that_is_too_long_is_refused_unread():
    assert faults("# " + "x" * 8_388_609)[0][0] == ""
