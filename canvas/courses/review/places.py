"""The places of a submission that words may be pinned to: cards, pictures, answers, findings, and the whole."""

from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from canvas.board.anchors import anchor
from canvas.board.blocks import PLACES, things_of
from canvas.board.cards import Badge
from canvas.board.spots import QUOTED, titled
from canvas.courses.review.snapshot import Snapshot
from canvas.coursework.places import answer_key, finding_key
from segments.language import say

KEY_LIMIT = 1000  # what the column holds


class Place(NamedTuple):
    """One place: ``key`` is what a comment keeps, ``anchor`` where it stands on the page."""

    key: str
    label: str
    group: str
    anchor: str
    badge: Badge | None = None


Places = Mapping[str, Place]


def places_of(snapshot: Snapshot, *, tools: bool = True) -> Places:
    """Every place by its key, the whole first; without ``tools`` nothing is drawn, and pictures of the toolkit are left out."""
    found = [
        Place("", _("The canvas as a whole"), "", "snap"),
        *_cards(snapshot),
        *_pictures(snapshot),
        *(_tools(snapshot) if tools else ()),
        *_answers(snapshot),
        *_findings(snapshot),
    ]
    places: dict[str, Place] = {}
    for place in found:
        if len(place.key) <= KEY_LIMIT:
            # Whatever a founder called a card, the first of a key is the one that is meant.
            places.setdefault(place.key, place)
    return places


def _cards(snapshot: Snapshot) -> Iterator[Place]:
    for block in PLACES:
        for thing in things_of(snapshot.document, block):
            home = getattr(thing, "segment", thing.id)
            group = say(block.block.label)
            yield Place(thing.id, titled(thing), group, anchor(thing.id), snapshot.badges.get(home))


def _pictures(snapshot: Snapshot) -> Iterator[Place]:
    for subject, pictures in snapshot.pictures.items():
        for picture in pictures:
            words = Truncator(picture.alt).chars(QUOTED)
            yield Place(picture.key, words, _("Pictures"), anchor(picture.key), snapshot.badges.get(subject))


def _tools(snapshot: Snapshot) -> Iterator[Place]:
    for tool in snapshot.tools:
        yield Place(tool.key, tool.picture.title, _("Relationship marketing"), anchor(tool.key), tool.badge)


def _answers(snapshot: Snapshot) -> Iterator[Place]:
    for answer in snapshot.document.answers:
        key, badge = answer_key(answer), snapshot.badges[answer.segment]
        yield Place(key, say(answer.question.label), _("Answers"), anchor(key), badge)


def _findings(snapshot: Snapshot) -> Iterator[Place]:
    for said in snapshot.findings:
        words = Truncator(unescape(strip_tags(said.message))).chars(QUOTED)
        yield Place(finding_key(said.finding), words, _("Findings"), said.anchor, said.badge)
