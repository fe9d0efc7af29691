"""The library: canvases to learn from, sound and flawed, each a copy to open and change."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from canvas.examples import Lesson, library
from relationships.wording import Sentences, sentences


@login_not_required
@require_safe
def examples(request: HttpRequest) -> HttpResponse:
    """List every example with what it teaches; of the flawed ones, what there is to find."""
    lessons = library()
    context = {
        "sound": [lesson for lesson in lessons if not lesson.flawed],
        "flawed": [(lesson, _to_find(lesson)) for lesson in lessons if lesson.flawed],
    }
    return render(request, "front/examples.html", context)


def _to_find(lesson: Lesson) -> list[tuple[str, Sentences]]:
    """Each finding's severity and sentences."""
    currency = lesson.example.document.currency
    return [(str(found.severity), sentences(found, currency=currency)) for found in lesson.findings]
