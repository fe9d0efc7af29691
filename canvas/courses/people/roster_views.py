"""The class list of a course: brought, looked through, kept."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from canvas.courses.access import instructor
from canvas.courses.people import enlisting, roster
from canvas.courses.people.forms import ids
from canvas.courses.people.roster import Roster
from canvas.document import InvalidDocument
from canvas.imports.encoding import decoded
from canvas.models import Enrolment
from segments.language import explain

SHOWN = 200  # lines on a page
EVERYONE = "all"


class RosterForm(forms.Form):
    """A class list, as a file or as text."""

    file = forms.FileField(
        required=False,
        label=gettext_lazy("File of the class list (CSV)"),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,text/csv,text/plain"}),
    )
    text = forms.CharField(
        required=False,
        label=gettext_lazy("Or its lines"),
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        strip=False,
    )
    found = Roster()

    def clean(self) -> None:
        """Read the list.

        Raises:
            ValidationError: where none of it can be read.
        """
        file, text = self.cleaned_data.get("file"), self.cleaned_data.get("text", "")
        try:
            self.found = roster.read(decoded(file.read())[0] if file else text)
        except InvalidDocument as error:
            said = ", ".join(explain(problem) for problem in error.problems)
            raise forms.ValidationError(
                _("This list cannot be read: %(why)s."), params={"why": said}
            ) from error


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Ask for a class list, and show what was understood before anything of it is kept."""
    me = instructor(request, course_id)
    form = RosterForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        return _understood(request, me, form.found)
    lines = me.course.expected.order_by("email", "pk")
    context = {
        "me": me,
        "course": me.course,
        "here": "people",
        "form": form,
        "page": Paginator(lines, SHOWN).get_page(request.GET.get("page", "1")),
        "limit": roster.LINES_LIMIT,
    }
    return render(request, "courses/people/roster.html", context, status=422 if form.is_bound else 200)


def _understood(request: HttpRequest, me: Enrolment, found: Roster, status: int = 200) -> HttpResponse:
    sorted_ = enlisting.sort(me.course, found.lines)
    context = {
        "me": me,
        "course": me.course,
        "here": "people",
        "lines": found.lines[:SHOWN],
        "more": max(0, len(found.lines) - SHOWN),
        "count": len(found.lines),
        "inside": len(sorted_.inside),
        "accounts": len(sorted_.accounts),
        "expected": len(sorted_.expected),
        "teams": list(roster.teams(found.lines)),
        "faults": [(fault, explain(fault.problem)) for fault in found.faults[:SHOWN]],
        "wrong": len(found.faults),
        "more_wrong": max(0, len(found.faults) - SHOWN),
        "text": roster.written(found.lines),
    }
    return render(request, "courses/people/understood.html", context, status=status)


@require_POST
def keep(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Keep the good lines of a list, read once more; what came back is trusted in nothing."""
    me = instructor(request, course_id)
    form = RosterForm(request.POST)
    if not form.is_valid() or form.found.faults:
        return _understood(request, me, form.found, status=422)
    kept = enlisting.keep(me.course, form.found.lines)
    came, due = len(kept.accounts), len(kept.expected)
    said = (
        ngettext("%(count)s student joined.", "%(count)s students joined.", came) % {"count": came},
        ngettext("%(count)s is expected.", "%(count)s are expected.", due) % {"count": due},
    )
    messages.success(request, " ".join(said))
    return redirect("courses:people", course_id)


@require_POST
def strike(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Expect some people no longer: one line, or all of them."""
    me = instructor(request, course_id)
    wanted = request.POST.get("line", "")
    lines = me.course.expected.all()
    if wanted != EVERYONE:
        lines = lines.filter(pk__in=ids([wanted]))
    count, _kinds = lines.delete()
    said = ngettext("%(count)s line is struck.", "%(count)s lines are struck.", count) % {"count": count}
    messages.success(request, said)
    return redirect("courses:roster", course_id)
