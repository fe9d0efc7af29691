"""A report of a canvas that no founder would fill stays one that can be read, and owns up to what it leaves out."""

from functools import cache

import pytest

from canvas.document import new_document
from canvas.export.formats.base import Options
from canvas.export.report.people import PAGES_MOST
from canvas.export.report.remarks import TOLD_MOST
from canvas.export.report.wording import report
from relationships.document import Relationship
from relationships.rules import Severity, check
from segments.document import Segment
from segments.kinds import RelationshipType
from tests.canvas.export.reading import solid
from tests.canvas.export.report.making import body, faults, printed, report_of, subject


@cache
def crowded(count):
    """So many segments, each with a relationship that has no channel."""
    segments = tuple(Segment(id=f"s{n}", name=f"Kind {n}", description=f"About {n}.") for n in range(count))
    kept = tuple(
        Relationship(id=f"r{n}", segment=f"s{n}", type=RelationshipType.COMMUNITIES, text=f"Circle {n}")
        for n in range(count)
    )
    return new_document("Crowded", segments=segments, relationships=kept)


def told(document, **options):
    """The sections and parts of a report as plain text."""
    return str(report(subject(document), Options(**options)))


def test_a_report_of_very_many_segments_tells_of_some_names_all_and_says_where_the_others_are():
    pdf = report_of(crowded(140), findings=False)
    words = body(pdf)
    assert words.count(solid("Of 140 segments only the first 60 are told of at length here.")) == 2
    assert solid("the JSON file has everything") in words
    assert all(solid(f"Kind {n}") in words for n in range(140))
    assert solid("About 59.") in words
    assert solid("About 60.") not in words
    assert faults(pdf) == []


def test_more_segments_only_lengthen_the_tables():
    few, many = (len(printed(report_of(crowded(count), findings=False))) for count in (100, 140))
    assert few < many < few + 8


def test_as_many_segments_as_have_pages_leave_nothing_out():
    words = told(crowded(PAGES_MOST))
    assert "only the first" not in words
    assert "About 59." in words
    assert "only the first 60" in told(crowded(PAGES_MOST + 1))


def test_a_segment_without_a_page_has_a_report_of_its_own():
    words = told(crowded(140), segment="s139")
    assert "About 139." in words
    assert "only the first" not in words


@pytest.mark.parametrize("severity", [Severity.ERROR, Severity.ADVICE])
def test_findings_beyond_a_number_are_counted(severity):
    document = crowded(500)
    found = [finding for finding in check(document) if finding.severity is severity]
    assert len(found) > TOLD_MOST
    assert f"{len(found) - TOLD_MOST:,} more are left out here." in told(document)


def test_five_hundred_segments_have_no_more_sections_than_sixty_and_the_one_that_says_so():
    sections = report(subject(crowded(500)), Options()).sections
    assert len(sections) == len(report(subject(crowded(PAGES_MOST)), Options()).sections) + 1
    assert [section.name for section in sections].count("The other segments") == 1
