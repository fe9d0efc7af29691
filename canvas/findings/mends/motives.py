"""Mends of motives: add the missing one, drop an idle one."""

from collections.abc import Iterator

from canvas import edits
from canvas.findings.mends.base import Case, Maker, Mend
from canvas.findings.mends.channels import without
from relationships.document import Relationship
from relationships.kinds import Motive
from relationships.rules.base import called
from segments.words import gettext_noop

SENTENCES = {
    Motive.ACQUISITION: gettext_noop("Say that it wins customers"),
    Motive.RETENTION: gettext_noop("Say that it keeps customers"),
    Motive.GROWTH: gettext_noop("Say that it helps sales to grow"),
}


def none(case: Case) -> Iterator[Mend]:
    """Any of the three."""
    for motive in Motive:
        yield with_motive(case.relationship, motive, SENTENCES[motive])


def with_motive(relationship: Relationship, motive: Motive, label: str) -> Mend:
    """Give a relationship one more motive."""
    edit = edits.updated("relationships", relationship.id, motives=(*relationship.motives, motive))
    return Mend(f"{motive}-{relationship.id}", label, {"relationship": called(relationship)}, edit)


def missing(motive: Motive, label: str) -> Maker:
    """Offer a motive to each relationship of the segment."""

    def maker(case: Case) -> Iterator[Mend]:
        for relationship in case.kept():
            yield with_motive(relationship, motive, label)

    return maker


def one_off(case: Case) -> Iterator[Mend]:
    """Take keeping off a relationship with customers who buy once."""
    yield without(case, Motive.RETENTION)


MENDS = {
    "motive/none": none,
    "motive/startup-no-acquisition": missing(
        Motive.ACQUISITION, gettext_noop("Let “%(relationship)s” win customers")
    ),
    "motive/saturated-acquisition": missing(
        Motive.RETENTION, gettext_noop("Let “%(relationship)s” keep customers")
    ),
    "motive/long-life-unkept": missing(
        Motive.RETENTION, gettext_noop("Let “%(relationship)s” keep customers")
    ),
    "motive/one-off-kept": one_off,
}
