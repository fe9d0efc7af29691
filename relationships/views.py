"""The handbook's pages: for everybody, in the reader's language, without a look at the database."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from relationships.handbook.drawing import drawings_of
from relationships.handbook.families import FAMILIES, family_of
from relationships.handbook.page import Shelf
from relationships.handbook.search import QUERY_LIMIT, find
from relationships.handbook.shelves import PAGES, ROWS, group_of, neighbours, pages_about
from relationships.handbook.signs import signs_of
from relationships.handbook.tongues import others
from relationships.rules import RULES
from segments.kinds import ChannelKind
from segments.shape import printable

# What the examples say is not translated, and the board's cards tell readers' software so.
SAID = mark_safe(' lang="en"')


@login_not_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All pages by their shelves, or those that hold the words that were asked for."""
    query = printable(request.GET.get("q", "").strip())[:QUERY_LIMIT]
    context = {"query": query, "hits": find(query), "rows": ROWS}
    return render(request, "handbook/search.html" if query else "handbook/index.html", context)


@login_not_required
@require_safe
def page(request: HttpRequest, shelf: str, slug: str) -> HttpResponse:
    """One page of any shelf but the rules'."""
    found = PAGES.get(shelf, {}).get(slug)
    if found is None:
        raise Http404
    context = {
        "page": found,
        "rules": [RULES[rule] for rule in found.rules],
        "tongues": others(found),
        "neighbours": neighbours(found),
        "group": group_of(found),
        "signs": signs_of(ChannelKind(slug)) if found.shelf is Shelf.CHANNELS else (),
    }
    return render(request, "handbook/page.html", context)


@login_not_required
@require_safe
def rule(request: HttpRequest, family: str, slug: str) -> HttpResponse:
    """One mismatch rule, with an example that fails it and one that fits."""
    found = RULES.get(f"{family}/{slug}")
    if found is None:
        raise Http404
    failing, fitting = drawings_of(found)
    context = {
        "rule": found,
        "family": FAMILIES[family_of(found)],
        "failing": failing,
        "fitting": fitting,
        "pages": pages_about(found),
        "neighbours": neighbours(found),
        "board": {"said": SAID},
    }
    return render(request, "handbook/rule.html", context)
