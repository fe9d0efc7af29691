"""What is missing on a canvas, as far as it counts."""

from dataclasses import replace

from canvas.courses.tasks.lacks import lacks
from canvas.document import Note, new_document
from canvas.examples import example
from relationships.coverage import Aspect
from relationships.kinds import Question
from segments.document import Segment
from segments.kinds import Block, NoteBlock

BARE = new_document(
    "Bare",
    segments=(Segment(id="s1", name="Parents"),),
    notes=(Note(id="n1", block=NoteBlock.COST_STRUCTURE, text="Vans"),),
)


def test_of_a_bare_canvas_all_that_counts_is_missing():
    found = lacks(BARE, (), ())
    assert set(found.blocks) == set(Block) - {Block.CUSTOMER_SEGMENTS, Block.COST_STRUCTURE}
    (lack,) = found.segments
    assert (lack.place, lack.name) == (0, "Parents")
    assert lack.aspects == tuple(Aspect)
    assert [step.question for step in lack.questions] == list(Question)


def test_blocks_and_questions_that_do_not_count_are_left_out():
    found = lacks(BARE, ["channels", "cost_structure"], ["cost"])
    assert found.blocks == (Block.CHANNELS,)
    (lack,) = found.segments
    assert lack.aspects == (Aspect.CHANNEL,)
    assert [step.question for step in lack.questions] == [Question.COST]


def test_a_segment_that_lacks_nothing_is_not_named():
    document = example("green-basket").document
    names = {lack.name for lack in lacks(document, ["customer_segments"], ["expected"]).segments}
    asked = {segment.name for segment in document.segments if segment.expects}
    assert asked
    assert not names & asked


def test_a_canvas_without_segments_lacks_the_block():
    document = replace(BARE, segments=())
    assert Block.CUSTOMER_SEGMENTS in lacks(document, (), ()).blocks
    assert lacks(document, (), ()).segments == ()
