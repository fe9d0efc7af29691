"""The database itself keeps what was handed in as it was."""

import pytest
from django.db import DatabaseError, connection, transaction

from canvas.models import Submission
from tests.canvas.courses.making import course_with, handed_in


@pytest.fixture
def submission(instructor, owner):
    return handed_in(course_with(instructor, owner), owner)


@pytest.mark.parametrize("column", ["document", "findings", "digest", "number", "at", "late"])
def test_no_column_of_a_submission_can_be_altered(submission, column):
    with (
        pytest.raises(DatabaseError, match="stays as it was"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE canvas_submission SET {column} = {column} WHERE id = %s", [submission.pk])
    assert Submission.objects.get(pk=submission.pk).document == submission.document


def test_not_by_the_orm_either(submission):
    submission.document = "{}"
    with pytest.raises(DatabaseError), transaction.atomic():
        submission.save()
    with pytest.raises(DatabaseError), transaction.atomic():
        Submission.objects.update(late=True)
