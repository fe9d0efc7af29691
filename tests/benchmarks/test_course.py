"""A large course: 500 students, 12 assignments, 6,000 submissions, against an empty page that goes the same road.

``pytest tests/benchmarks/test_course.py --benchmark-enable`` measures; the ordinary run looks at a small course, and that
a larger one takes no more queries.
"""

import resource
import zipfile

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from canvas.models import Submission
from tests.benchmarks.crowd import crowd
from tests.benchmarks.measure import seconds
from tests.benchmarks.test_board import tell

pytestmark = [pytest.mark.urls("tests.benchmarks.urls"), pytest.mark.benchmark(group="course")]

SMALL, LARGER, REAL = (3, 2), (7, 4), (500, 12)  # students, assignments


def addresses(course):
    """The pages of a course that its staff open most."""
    assignment = course.assignments.last()
    waiting = Submission.objects.filter(work__assignment__course=course, reviews=None).latest("pk")
    return {
        "class": reverse("courses:course", args=[course.pk]),
        "examples": reverse("courses:examples", args=[course.pk]),
        "grades": reverse("courses:grades", args=[course.pk]),
        "gradebook": reverse("courses:gradebook", args=[course.pk, "moodle"]),
        "assignments": reverse("courses:assignments", args=[course.pk]),
        "queue": reverse("courses:queue", args=[course.pk, assignment.pk]),
        "review": reverse("courses:review", args=[course.pk, waiting.pk]),
    }


def test_a_larger_course_takes_no_more_queries(instructor):
    counts = []
    for size in (SMALL, LARGER):
        found = addresses(crowd(instructor, *size))
        for url in found.values():
            assert instructor.get(url).status_code == 200  # what is remembered from now on is so for both
        counts.append({name: queries(instructor, url) for name, url in found.items()})
    assert counts[0] == counts[1]


def queries(person, url):
    """How many a page takes."""
    with CaptureQueriesContext(connection) as captured:
        assert person.get(url).status_code == 200
    return len(captured)


def test_the_pages_of_a_course(benchmark, instructor):
    course = crowd(instructor, *(REAL if benchmark.enabled else SMALL))
    found = addresses(course)
    base = seconds(lambda: instructor.get(reverse("empty"))) if benchmark.enabled else 0
    if benchmark.enabled:
        for name, url in found.items():
            taken = seconds(lambda url=url: instructor.get(url), rounds=3)
            print(f"\n{name}: {taken * 1000:.0f} ms, {taken / base:.0f} times an empty page")
    answer = benchmark.pedantic(instructor.get, (found["class"],), rounds=5, warmup_rounds=1)
    assert course.title in answer.content.decode()
    tell(benchmark, "an empty page", base)


def test_all_pages_in_one_archive(benchmark, instructor, tmp_path):
    pages, url = (60 if benchmark.enabled else 2), "courses:pages"
    first, whole = (crowd(instructor, size, 1) for size in (2, pages))
    b"".join(instructor.get(reverse(url, args=[first.pk])).streaming_content)  # reads the fonts
    archive = tmp_path / "pages.zip"
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    def take():
        answer = instructor.get(reverse(url, args=[whole.pk]))
        with archive.open("wb") as file:
            file.writelines(answer.streaming_content)

    benchmark.pedantic(take, rounds=1)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    if benchmark.enabled:
        print(
            f"\n{pages} pages: {benchmark.stats.stats.median:.1f} s, {grown:.0f} MB more at the peak than for 2"
        )
    assert len(zipfile.ZipFile(archive).namelist()) == pages
