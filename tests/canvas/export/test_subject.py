"""What is read of a canvas before it is taken away."""

from datetime import UTC, datetime, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from canvas.examples import example
from canvas.export.formats import Edition
from canvas.export.subject import subject_of, subject_of_document
from canvas.models import Change
from relationships.rules import check


def changed(canvas, version, actor, when):
    Change.objects.create(
        canvas=canvas, version=version, actor=actor, at=when, what="note.added", before="{}", after="{}"
    )


def test_each_days_work_of_each_person_is_one_edition(owner, teammate, make_canvas):
    canvas = make_canvas("Green Basket", owner)
    monday = datetime(2026, 3, 9, 8, tzinfo=UTC)
    for version, (actor, hours) in enumerate(
        [(owner.user, 0), (teammate.user, 1), (owner.user, 2), (None, 3), (owner.user, 24)], 1
    ):
        changed(canvas, version, actor, monday + timedelta(hours=hours))
    assert subject_of(canvas).editions == (
        Edition(5, monday + timedelta(hours=24), "Olga", 1),
        Edition(4, monday + timedelta(hours=3), "", 1),
        Edition(3, monday + timedelta(hours=2), "Olga", 2),
        Edition(2, monday + timedelta(hours=1), "Tamar", 1),
    )


def test_who_reads_by_a_link_learns_no_names(owner, make_canvas):
    canvas = make_canvas("Green Basket", owner)
    changed(canvas, 1, owner.user, datetime(2026, 3, 9, tzinfo=UTC))
    assert [edition.who for edition in subject_of(canvas, named=False).editions] == [""]


def test_a_long_history_takes_no_more_queries(owner, teammate, make_canvas, django_assert_num_queries):
    canvas = make_canvas(example("green-basket").document, owner)
    changed(canvas, 1, owner.user, datetime(2026, 3, 1, tzinfo=UTC))
    with CaptureQueriesContext(connection) as short:
        subject_of(canvas)
    for day in range(2, 29):
        changed(canvas, day, (owner, teammate)[day % 2].user, datetime(2026, 3, day, tzinfo=UTC))
    with django_assert_num_queries(len(short)):
        assert len(subject_of(canvas).editions) == 28


def test_a_file_has_the_findings_of_its_document_and_no_editions():
    document = example("green-basket").document
    subject = subject_of_document(document)
    assert subject.findings == tuple(check(document))
    assert (subject.editions, subject.photos) == ((), ())
