"""Every URL × every person × what answers, by GET and by POST. A URL that is not in the table fails the test.

A room adds its rows to ``TABLE``. A row names the URL, what it takes, and the status for each of the cast, by method:
``owner`` owns the canvas, ``reader`` was given its link, ``stranger`` has an account and nothing else, ``guest`` has a
canvas of their own by a cookie, ``visitor`` never came before. They come in the order visitor, guest, stranger, reader,
owner, each once. The reader has no account.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from allauth.account.models import EmailAddress
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from canvas.examples import example
from canvas.export.offers import slugs
from canvas.front.services import rename
from canvas.imports.outline import Outline, Statement, to_plain
from canvas.models import Canvas
from segments.jsontext import to_json
from segments.kinds import Block
from tests import cast
from tests.rows import every_row

Statuses = dict[str, int]

PEOPLE = ("visitor", "guest", "stranger", "reader", "owner")


def everybody(status: int) -> Statuses:
    return dict.fromkeys(PEOPLE, status)


def accounts_only(status: int) -> Statuses:
    """Who has no account is sent to sign in."""
    return {"visitor": 302, "guest": 302, "stranger": status, "reader": 302, "owner": status}


def owner_only(status: int) -> Statuses:
    """A reader is told that it is not theirs to change; for everybody else there is nothing there."""
    return {"visitor": 404, "guest": 404, "stranger": 404, "reader": 403, "owner": status}


def readers(status: int) -> Statuses:
    """For those who may read, the reader among them; for everybody else there is nothing there."""
    return owner_only(status) | {"reader": status}


def no_accounts(status: int) -> Statuses:
    """Who is signed in already is sent on."""
    return {"visitor": status, "guest": status, "stranger": 302, "reader": status, "owner": 302}


NEVER = everybody(405)
LINK = "the-link-of-the-owners-canvas"


class Row(NamedTuple):
    """One URL. ``canvas`` in ``takes`` stands for the owner's canvas; ``data`` is what is posted."""

    name: str
    get: Statuses
    post: Statuses
    takes: dict[str, Any] = {}
    data: dict[str, Any] = {}


CANVAS = {"canvas_id": "canvas"}
NO_CHANNEL = {"family": "channel", "slug": "none"}
CARDS = {**CANVAS, "collection": "segments"}
CARD = {**CARDS, "id_": "s1"}
PICTURE = {**CANVAS, "picture_id": 1}
ASKED = {**CANVAS, "segment_id": "s1", "question": "expected"}

# What the preview of an import sends back, with nothing left to choose.
OUTLINE = to_json(to_plain(Outline("Tea house", statements=(Statement("Farms", Block.KEY_PARTNERS),))))

TABLE = [
    Row("set_language", everybody(302), everybody(302), data={"language": "ka"}),
    # The front door and the list
    Row("front:start", everybody(200), NEVER),
    Row("front:theme", NEVER, everybody(302), data={"theme": "dark", "next": "/canvases/"}),
    Row("front:theme", NEVER, everybody(204), data={"theme": ""}),
    Row("front:examples", everybody(200), NEVER),
    Row("front:schema", everybody(200), NEVER),
    Row("front:canvases", everybody(200), NEVER),
    Row("front:new", NEVER, everybody(302)),
    Row("front:example", NEVER, everybody(302), {"slug": "green-basket"}),
    Row("front:example", NEVER, everybody(302), {"slug": "wikipedia"}),
    Row("front:example", NEVER, everybody(404), {"slug": "no-such-example"}),
    Row("front:from_file", everybody(302), everybody(422)),
    Row("front:from_draft", everybody(302), everybody(422)),
    Row("front:from_draft", everybody(302), everybody(302), data={"draft": OUTLINE}),
    Row("front:file", readers(200), NEVER, CANVAS),
    Row("front:duplicate", NEVER, readers(302), CANVAS),
    Row("front:rename", owner_only(200), owner_only(302), CANVAS, {"title": "Another"}),
    Row("front:rename", owner_only(200), owner_only(422), CANVAS, {"title": " "}),
    Row("front:delete", NEVER, owner_only(302), CANVAS),
    Row("front:restore", NEVER, everybody(404), CANVAS),
    # The board, and the doors by which other rooms are found
    Row("board:board", readers(200), NEVER, CANVAS),
    Row("board:settings", owner_only(200), owner_only(302), CANVAS, {"title": "Another"}),
    Row("board:add", owner_only(200), owner_only(302), CARDS, {"name": "Students"}),
    Row("board:add", owner_only(200), owner_only(422), CARDS),
    Row("board:thing", owner_only(200), owner_only(302), CARD, {"name": "Students"}),
    Row("board:thing", owner_only(404), owner_only(404), {**CARD, "id_": "gone"}, {"name": "Students"}),
    Row("board:move", NEVER, owner_only(302), CARD, {"step": "later"}),
    Row("board:delete", NEVER, owner_only(302), CARD),
    Row("board:undo", NEVER, owner_only(302), {**CANVAS, "version": 1}),
    Row("board:undo", NEVER, owner_only(404), {**CANVAS, "version": 2}),
    # No review says anything of this canvas; tests/canvas/board/test_remarks.py asks whose work it is.
    Row("board:remark", everybody(404), NEVER, CANVAS | {"remark_id": 1}),
    Row("findings:findings", readers(200), NEVER, CANVAS),
    Row("findings:assumptions", readers(200), NEVER, CANVAS),
    Row("findings:rest", NEVER, owner_only(302), CARD, {"evidence": "testing"}),
    Row("findings:rest", NEVER, owner_only(404), CARD, {"evidence": "hearsay"}),
    Row("findings:unrest", NEVER, owner_only(302), {**CANVAS, "version": 1}),
    # What is said of no subject is nowhere, for the owner too; tests/canvas/findings asks after real ones.
    Row("findings:one", readers(404), NEVER, CANVAS | NO_CHANNEL),
    Row("findings:mend", owner_only(404), owner_only(404), CANVAS | NO_CHANNEL),
    Row("findings:waive", NEVER, owner_only(404), CANVAS | NO_CHANNEL),
    Row("findings:count", NEVER, owner_only(404), CANVAS | NO_CHANNEL),
    Row("findings:undo", NEVER, owner_only(404), CANVAS | {"version": 9}),
    Row("export:export", readers(200), NEVER, CANVAS),
    Row("export:file", readers(200), NEVER, CANVAS | {"slug": "canvas.json"}),
    Row("export:file", readers(200), NEVER, CANVAS | {"slug": "canvas.pdf"}),
    Row("export:file", readers(404), NEVER, CANVAS | {"slug": "gone.pdf"}),
    Row("export:preview", readers(200), NEVER, CANVAS | {"slug": "canvas.json"}),
    Row("export:preview", readers(404), NEVER, CANVAS | {"slug": "canvas.zip"}),
    # The walk
    Row("walk:walk", readers(302) | {"reader": 200}, NEVER, CANVAS),
    Row("walk:all", readers(200), NEVER, CANVAS),
    Row("walk:begin", NEVER, owner_only(302), CANVAS, {"name": "Students"}),
    Row("walk:begin", NEVER, owner_only(422), CANVAS),
    Row("walk:step", owner_only(200), owner_only(302), ASKED, {"words": "They told us"}),
    Row("walk:step", owner_only(200), owner_only(422), ASKED, {"expects": "heaven"}),
    Row("walk:step", owner_only(404), owner_only(404), {**ASKED, "segment_id": "gone"}),
    Row("walk:margin", NEVER, owner_only(200), ASKED),
    Row("walk:review", readers(200), NEVER, {**CANVAS, "segment_id": "s1"}),
    Row("walk:review", readers(404), NEVER, {**CANVAS, "segment_id": "gone"}),
    Row("walk:undo", NEVER, owner_only(302), {**CANVAS, "version": 1}),
    Row("walk:undo", NEVER, owner_only(404), {**CANVAS, "version": 2}),
    # A link for readers
    Row("people:share", owner_only(200), owner_only(302), CANVAS, {"act": "open"}),
    Row("people:share", owner_only(200), owner_only(404), CANVAS, {"act": "give it away"}),
    Row("shared", everybody(200), everybody(302), {"token": LINK}),
    Row("shared", everybody(404), everybody(404), {"token": "no-such-link"}),
    # Pictures; tests/canvas/gallery asks after real ones.
    Row("gallery:pictures", readers(200), NEVER, CANVAS),
    Row("gallery:logo", readers(200), owner_only(422), CANVAS),
    Row("gallery:of", readers(200), owner_only(422), CANVAS | {"id_": "n1"}),
    Row("gallery:of", readers(404), owner_only(404), CANVAS | {"id_": "gone"}),
    Row("gallery:change", NEVER, owner_only(404), PICTURE),
    Row("gallery:delete", NEVER, owner_only(404), PICTURE),
    Row("gallery:restore", NEVER, owner_only(404), PICTURE),
    Row("gallery:whole", readers(404), NEVER, PICTURE),
    Row("gallery:small", readers(404), NEVER, PICTURE),
    # Small pictures of canvases
    Row("export:thumbnail", readers(200), NEVER, CANVAS),
    Row("shared_picture", everybody(200), NEVER, {"token": LINK}),
    Row("shared_picture", everybody(404), NEVER, {"token": "closed"}),
    Row("example_picture", everybody(200), NEVER, {"slug": "green-basket"}),
    Row("example_picture", everybody(200), NEVER, {"slug": "wikipedia"}),
    Row("example_picture", everybody(404), NEVER, {"slug": "no-such-example"}),
    # The handbook
    Row("handbook:index", everybody(200), NEVER),
    Row("handbook:rule", everybody(200), NEVER, {"family": "channel", "slug": "none"}),
    Row("handbook:rule", everybody(404), NEVER, {"family": "channel", "slug": "gone"}),
    Row("handbook:page", everybody(200), NEVER, {"shelf": "types", "slug": "self_service"}),
    Row("handbook:page", everybody(404), NEVER, {"shelf": "types", "slug": "gone"}),
    # The map
    Row("map:map", readers(200), NEVER, CANVAS),
    # Accounts
    Row("accounts:me", accounts_only(200), accounts_only(302), data={"first_name": "Ana"}),
    Row("accounts:close", accounts_only(200), accounts_only(302)),
    Row("account_login", no_accounts(200), no_accounts(200)),
    Row("account_signup", no_accounts(200), no_accounts(200)),
    Row("account_logout", accounts_only(200), everybody(302)),
    Row("account_inactive", everybody(200), NEVER),
    Row("account_reauthenticate", accounts_only(200), accounts_only(200)),
    Row("account_email", accounts_only(200), accounts_only(302)),
    Row("account_email_verification_sent", everybody(200), NEVER),
    Row("account_confirm_email", everybody(200), everybody(404), {"key": "gone"}),
    Row("account_change_password", accounts_only(200), accounts_only(200)),
    Row("account_set_password", accounts_only(302), accounts_only(302)),
    Row("account_reset_password", everybody(200), everybody(200)),
    Row("account_reset_password_done", everybody(200), NEVER),
    Row("account_reset_password_from_key", everybody(200), everybody(200), {"uidb36": "1", "key": "gone"}),
    Row("account_reset_password_from_key_done", everybody(200), NEVER),
    Row("account_confirm_login_code", everybody(302), everybody(302)),
]


@pytest.fixture
def people(visitor, guest, stranger, owner, make_canvas):
    make_canvas("A guest’s own", guest)
    for person in (stranger, owner):  # as signing up leaves it; else the page of addresses makes it up
        EmailAddress.objects.create(user=person.user, email=person.user.email, primary=True)
    return {
        "visitor": visitor,
        "guest": guest,
        "stranger": stranger,
        "reader": cast.reader(LINK),
        "owner": owner,
    }


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.name} {row.takes or row.data}".strip())
@pytest.mark.parametrize("method", ["get", "post"])
def test_who_gets_what(row, method, people, owner, make_canvas):
    canvas = make_canvas(example("green-basket").document, owner)
    rename(canvas, actor=owner.user, title="Green Basket, changed once")
    Canvas.objects.filter(pk=canvas.pk).update(share_token=LINK)
    takes = {key: canvas.pk if value == "canvas" else value for key, value in row.takes.items()}
    url = reverse(row.name, kwargs=takes)
    before = every_row() if method == "get" else {}
    answered = {
        name: getattr(person, method)(url, row.data if method == "post" else None).status_code
        for name, person in people.items()
    }
    assert answered == getattr(row, method)
    assert not before or every_row() == before, "to look at something changes nothing"


def test_every_format_is_for_those_who_may_read(people, owner, make_canvas):
    canvas = make_canvas(example("green-basket").document, owner)
    Canvas.objects.filter(pk=canvas.pk).update(share_token=LINK)
    addresses = {slug: reverse("export:file", args=[canvas.pk, slug]) for slug in slugs()}
    for name, person in people.items():
        answered = {slug: person.head(address).status_code for slug, address in addresses.items()}
        assert answered == dict.fromkeys(slugs(), readers(200)[name])


def names(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    """The full name of every URL; Django's own admin is known by its name alone."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if pattern.namespace != "admin":
                inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
                yield from names(pattern.url_patterns, inner)
        else:
            assert pattern.name, f"{pattern.pattern} has no name"
            yield space + pattern.name


def test_no_url_is_missing_from_the_table():
    known = {row.name for row in TABLE}
    found = set(names(get_resolver().url_patterns))
    # Courses have other people: their table is tests/canvas/courses/test_who_sees_what.py
    elsewhere = {name for name in found if name.startswith("courses:")}
    assert found - known - elsewhere == set(), "add a row for each"
    assert known - found == set(), "no such URL any more"


@pytest.mark.parametrize("name", ["admin:index", "admin:auth_user_changelist", "admin:login"])
def test_the_admin_is_for_staff_alone(name, visitor, stranger):
    url = reverse(name)
    assert visitor.get(url).status_code == 302
    assert stranger.get(url).status_code in (302, 403)
    stranger.user.is_staff = stranger.user.is_superuser = True
    stranger.user.save()
    assert stranger.get(url, follow=True).status_code == 200
