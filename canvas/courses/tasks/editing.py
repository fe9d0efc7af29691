"""Making and changing assignments and their rubrics; for those who teach the course."""

from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from canvas.courses.access import instructor
from canvas.courses.tasks.forms import AssignmentForm
from canvas.courses.tasks.rubric_form import RubricForm
from canvas.courses.tasks.views import framed, one
from canvas.models import Assignment, Enrolment, Review


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Ask for something."""
    return _form(request, instructor(request, course_id), None)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, course_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Change what is asked for. What was handed in stays as it was, on time or late."""
    me = instructor(request, course_id)
    return _form(request, me, one(me, assignment_id))


def _form(request: HttpRequest, me: Enrolment, task: Assignment | None) -> HttpResponse:
    data = request.POST if request.method == "POST" else None
    form = AssignmentForm(data, course=me.course, user=request.user, assignment=task)
    if form.is_valid():
        saved = task or Assignment(course=me.course)
        for name, value in form.values().items():
            setattr(saved, name, value)
        saved.save()
        messages.success(request, _("“%(title)s” is saved.") % {"title": saved.title})
        return redirect("courses:assignment", me.course_id, saved.pk)
    context = framed(me) | {"form": form, "task": task}
    return render(request, "courses/tasks/form.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def rubric(request: HttpRequest, course_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Edit the rubric row by row; reviews that were given keep the one that they were given by."""
    me = instructor(request, course_id)
    task = one(me, assignment_id)
    if request.method != "POST":
        return _editor(request, me, task, RubricForm.of(task.rubric))
    form = RubricForm.posted(request.POST)
    act = request.POST.get("do", "save")
    if act != "save":
        form.press(act)
        return _editor(request, me, task, form)
    found = form.rubric()
    if found is None:
        return _editor(request, me, task, form, status=422)
    task.rubric = cast(Any, found)  # a field of parts, which django-stubs takes for text
    task.save(update_fields=["rubric"])
    messages.success(request, _("The rubric is saved."))
    return redirect("courses:assignment", me.course_id, task.pk)


def _editor(
    request: HttpRequest, me: Enrolment, task: Assignment, form: RubricForm, status: int = 200
) -> HttpResponse:
    given = Review.objects.filter(submission__work__assignment=task).exclude(rubric=None).exists()
    context = framed(me) | {"task": task, "form": form, "given": given}
    return render(request, "courses/tasks/rubric.html", context, status=status)


@require_POST
def delete(request: HttpRequest, course_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Take back what was asked for, as long as nobody has begun."""
    me = instructor(request, course_id)
    task = one(me, assignment_id)
    if task.works.exists():
        messages.error(request, _("Somebody has begun, so it stays. You can change it."))
        return redirect("courses:assignment", me.course_id, task.pk)
    task.delete()
    messages.success(request, _("“%(title)s” is deleted.") % {"title": task.title})
    return redirect("courses:assignments", me.course_id)
