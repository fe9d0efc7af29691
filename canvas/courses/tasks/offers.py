"""What a new assignment can take over: a canvas to begin with, a rubric to review by."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from canvas import store
from canvas.courses.rubrics import READY, spoken
from canvas.coursework.kinds import Role
from canvas.coursework.rubric import Rubric
from canvas.document import dumps, loads
from canvas.examples import ON_SHOW, example, lessons
from canvas.models import Assignment, Canvas
from relationships.phrases import number, plural

KEEP, NONE = "keep", ""
Choices = list[tuple[str, Any]]


def own_canvases(user: Any) -> QuerySet[Canvas]:
    """The canvases of an account, the last changed first."""
    return Canvas.objects.filter(owner=user, deleted_at=None).order_by("-updated_at", "pk")


def own_rubrics(user: Any) -> QuerySet[Assignment]:
    """The assignments with a rubric, in whatever course, that somebody teaches or taught; the newest first."""
    taught = Assignment.objects.filter(
        course__enrolments__user=user, course__enrolments__role=Role.INSTRUCTOR
    )
    return taught.exclude(rubric=None).select_related("course").order_by("-created_at", "pk")


def starts(user: Any, assignment: Assignment | None) -> Choices:
    """The canvases that everyone may begin with."""
    offered: Choices = [(NONE, _("an empty canvas"))]
    if assignment is not None and assignment.start:
        kept = _("as it is now: “%(title)s”") % {"title": loads(assignment.start).title}
        offered.append((KEEP, kept))
    own = [(f"canvas:{canvas.pk}", canvas.title) for canvas in own_canvases(user)]
    examples = [(f"example:{slug}", example(slug).document.title) for slug in (*ON_SHOW, *lessons())]
    return [*offered, *_group(_("Your canvases"), own), (_("The library"), examples)]


def start_of(chosen: str, user: Any, assignment: Assignment | None) -> str:
    """The document, as its JSON text, that a choice stands for; choices are those of ``starts``."""
    source, _colon, key = chosen.partition(":")
    if source == "canvas":
        return dumps(store.load(own_canvases(user).get(pk=key)))
    if source == "example":
        return dumps(example(key).document)
    return assignment.start if source == KEEP and assignment else ""


def rubrics(user: Any, assignment: Assignment | None) -> Choices:
    """The rubrics to review by."""
    offered: Choices = [(NONE, _("none"))]
    if assignment is not None and assignment.rubric is not None:
        offered.append((KEEP, _("as it is now: “%(title)s”") % {"title": _named(assignment.rubric)}))
    ready = [(f"ready:{slug}", _named(spoken(rubric))) for slug, rubric in READY.items()]
    own = [
        (f"of:{other.pk}", f"{other.course.title} · {other.title}: {_named(other.rubric)}")
        for other in own_rubrics(user)
        if assignment is None or other.pk != assignment.pk
    ]
    return [*offered, (_("Ready to use"), ready), *_group(_("Of your other assignments"), own)]


def rubric_of(chosen: str, user: Any, assignment: Any) -> Any:
    """The rubric, or None, that a choice stands for; choices are those of ``rubrics``."""
    source, _colon, key = chosen.partition(":")
    if source == "ready":
        return spoken(READY[key])
    if source == "of":
        return own_rubrics(user).filter(pk=key)[0].rubric
    return assignment.rubric if source == KEEP and assignment else None


def _named(rubric: Any) -> str:
    """“A first draft (8 points)”."""
    return _("%(title)s (%(points)s)") % {"title": rubric.title, "points": worth(rubric)}


def worth(rubric: Rubric) -> str:
    """“8 points”: what a rubric gives at most."""
    most = rubric.most
    return ngettext("%(count)s point", "%(count)s points", plural(most)) % {"count": number(most)}


def _group(title: str, entries: Sequence[tuple[str, str]]) -> Choices:
    return [(title, list(entries))] if entries else []
