"""What a fellow student reads of a submission: all of it but the names that the course knows of its authors."""

import re
from collections.abc import Collection, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.db.models import Q

from canvas.courses.pictures import Frozen
from canvas.courses.review.snapshot import Snapshot
from canvas.coursework.names import called
from canvas.models import Enrolment, Submission
from segments.jsontext import parse_json, to_json
from segments.shape import Numeral

HIDDEN = "[…]"
SHORTEST = 3  # characters; a team that is called A must not empty the canvas of its As


@dataclass(frozen=True)
class Nameless(Snapshot):
    """A submission in which the names, e-mail addresses and the team of its authors are left out.

    What authors say of themselves in other words stays: nobody can know it.
    """

    names: re.Pattern[str] | None = None

    @classmethod
    def of(cls, submission: Submission) -> "Nameless":
        """Read a submission, which has its work with the team."""
        names = names_in(submission)
        bare = copy(submission)
        ids = _ids(raw := parse_json(submission.document))
        bare.document = to_json(_bare(raw, names, ids))
        bare.findings = to_json(_bare(parse_json(submission.findings), names, ids))
        read = Snapshot.of(bare)
        return cls(bare, read.document, read.kept, names)

    @cached_property
    def pictures(self) -> Mapping[str, tuple[Frozen, ...]]:
        """Its pictures, described without names."""
        return {
            subject: tuple(replace(one, alt=without(one.alt, self.names)) for one in found)
            for subject, found in super().pictures.items()
        }


def names_in(submission: Submission) -> re.Pattern[str] | None:
    """Finds what the course calls the authors: the people’s names and addresses, and the team; None for nobody."""
    work = submission.work
    whose = Q(pk=work.enrolment_id) | Q(submissions__work=work)
    if work.team_id:
        whose |= Q(team=work.team_id)
    people = list(Enrolment.objects.filter(whose, user__isnull=False).select_related("user").distinct())
    names = {called(person) for person in people} | ({work.team.name} if work.team else set())
    addresses = {person.user.email for person in people if person.user and person.user.email}
    found = [*_either(names), *(f"(?i:{one})" for one in _either(addresses))]
    return re.compile("|".join(rf"(?<!\w){one}(?!\w)" for one in found)) if found else None


def _either(words: Iterable[str]) -> list[str]:
    """Patterns, the longest first, so that none is found in the middle of another."""
    long = (word for word in words if len(word) >= SHORTEST)
    return [re.escape(word) for word in sorted(long, key=len, reverse=True)]


def without(text: str, names: re.Pattern[str] | None) -> str:
    """A text with names left out."""
    return names.sub(HIDDEN, text) if names else text


def _ids(raw: Any) -> set[str]:
    """Every id of a document: what names a thing by its id must go on doing so."""
    if isinstance(raw, dict):
        own = {raw["id"]} if isinstance(raw.get("id"), str) else set()
        return own.union(*map(_ids, raw.values()))
    return set().union(*map(_ids, raw)) if isinstance(raw, list) else set()


def _bare(raw: Any, names: re.Pattern[str] | None, ids: Collection[str]) -> Any:
    """A document, or findings, with names left out of all texts."""
    if isinstance(raw, dict):
        return {key: _bare(value, names, ids) for key, value in raw.items()}
    if isinstance(raw, list):
        return [_bare(value, names, ids) for value in raw]
    text = isinstance(raw, str) and not isinstance(raw, Numeral)
    return without(raw, names) if text and raw not in ids else raw
