"""The format of canvas documents, for whoever writes a tool that speaks it."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from canvas.document import json_schema


@login_not_required
@require_safe
@cache_control(public=True, max_age=86_400)
def schema(request: HttpRequest) -> JsonResponse:
    """The JSON Schema of ``rapport-canvas/1``."""
    return JsonResponse(json_schema(), content_type="application/schema+json")
