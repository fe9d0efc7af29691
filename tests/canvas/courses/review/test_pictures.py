"""Photographs and pictures of the toolkit on the desk: shown as they were, and pinned to."""

import re
from dataclasses import replace

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from canvas import store
from canvas.courses.handing import hand_in
from canvas.courses.review import services
from canvas.models import Comment, Review
from canvas.pictures.services import change_alt, delete_picture
from tests import cast
from tests.canvas.courses.making import enrol, with_picture
from tests.canvas.courses.review.test_desk import desk, post


def part(html, anchor, end="</li>"):
    """What stands at an anchor."""
    html = html[html.index(f'id="{anchor}"') :]
    return html[: html.index(end)]


def test_photographs_are_shown_on_their_cards_whatever_became_of_the_canvas(pictured, assistant, owner):
    canvas = pictured.work.canvas
    for picture in pictured.second.pictures.all():
        delete_picture(canvas=canvas, actor=owner.user, picture_id=picture.source)
    answer = assistant.get(desk(pictured))
    html = answer.content.decode()
    assert 'alt="A family at table"' in part(html, "at-s1")
    assert 'alt="Two boxes on a doorstep"' in part(html, "at-n1")
    assert 'alt="A green basket"' in part(html, "snap", "</header>")
    assert '<b class="tag">new</b>' in part(html, "at-s1")
    for address in re.findall(r'(?:href|src)="([^"]+/pictures/\d+/(?:whole|small))"', html):
        served = assistant.get(address)
        assert (served.status_code, served["Content-Type"]) == (200, "image/jpeg")
        assert served["X-Content-Type-Options"] == "nosniff"
        assert assistant.get(address, headers={"if-none-match": served["ETag"]}).status_code == 304
    first = assistant.get(desk(pictured, pictured.first)).content.decode()
    assert "<img" not in part(first, "at-s1")


def test_words_can_be_pinned_to_photographs_and_to_pictures_of_the_toolkit(pictured, assistant):
    known = assistant.get(desk(pictured)).context["desk"].places
    photo = next(key for key in known if key.startswith("picture:n1:"))
    for key in (photo, "tool:s1:ladder"):
        assert (
            post(assistant, desk(pictured), do="comment", place=key, comment="Where is this?").status_code
            == 302
        )
    html = assistant.get(desk(pictured)).content.decode()
    for comment in Comment.objects.all():
        shown = part(html, known[comment.place].anchor)
        assert f'<a class="pin" href="#c{comment.pk}"' in shown
        assert f'data-on="{comment.place}"' in shown
    assert [remark.place.label for remark in assistant.get(desk(pictured)).context["remarks"]] == [
        "Two boxes on a doorstep",
        "The way to loyalty",
    ]


def test_the_toolkit_is_drawn_as_it_was_with_the_same_in_words(school, assistant):
    answer = assistant.get(desk(school))
    (group,) = answer.context["tools"]
    assert (group.badge.id, len(group.pictures)) == ("s1", 10)
    ladder = part(answer.content.decode(), "at-tool_3as1_3aladder")
    assert "<svg " in ladder
    assert "1,500" in ladder[ladder.index("<table") :]


def test_who_is_asked_to_review_it_sees_its_pictures_and_another_team_does_not(pictured):
    peer = cast.account("Zaza")
    picture = pictured.second.pictures.first()
    address = reverse("courses:picture", args=[pictured.course.pk, pictured.second.pk, picture.pk])
    assert peer.get(address).status_code == 404
    enrolment = enrol(pictured.course, peer)
    assert peer.get(address).status_code == 404
    pictured.second.allocations.create(reviewer=enrolment)
    assert peer.get(address).status_code == 200
    elsewhere = reverse("courses:picture", args=[pictured.course.pk, pictured.first.pk, picture.pk])
    assert peer.get(elsewhere).status_code == 404


def test_students_see_what_they_handed_in_and_what_is_pinned_to_it(pictured, assistant, owner):
    known = assistant.get(desk(pictured)).context["desk"].places
    photo, portrait = (next(key for key in known if key.startswith(f"picture:{on}:")) for on in ("n1", "s1"))
    for key in (photo, portrait, "tool:s1:ladder"):
        services.comment(pictured.second, pictured.assistant, place=key, text="Where is this?")
    address = reverse("courses:submission", args=[pictured.course.pk, pictured.second.pk])
    assert 'class="pin"' not in owner.get(address).content.decode(), "a draft"
    Review.objects.update(decision="return")
    services.release(Review.objects.all())
    source = pictured.second.pictures.get(subject="n1").source
    delete_picture(canvas=pictured.work.canvas, actor=owner.user, picture_id=source)
    html = owner.get(address).content.decode()
    comment = Comment.objects.get(place=photo)
    work = reverse("courses:work", args=[pictured.course.pk, pictured.work.pk])
    assert f'href="{work}#c{comment.pk}"' in part(html, known[photo].anchor)
    (got,) = owner.get(work).context["reviews"]
    canvas = pictured.work.canvas_id
    assert [one.href for one in got.pinned] == [
        "",
        reverse("gallery:of", args=[canvas, "s1"]),
        reverse("board:board", args=[canvas]) + "#at-s1",
    ]
    assert [one.remark.place.label for one in got.pinned][1:] == ["A family at table", "The way to loyalty"]


def test_the_number_of_pictures_costs_no_query_and_no_bytes(pictured, assistant):
    url = desk(pictured)
    assistant.get(url)
    few = asked(assistant, url)
    for place in range(5):
        with_picture(pictured.work.canvas, "n1", f"Picture {place}", (50 + place, 40))
    pictured.second = hand_in(pictured.work, pictured.student, timezone.now())
    assert pictured.second.pictures.count() == 8
    assistant.get(desk(pictured))
    many = asked(assistant, desk(pictured))
    assert len(many) == len(few)
    assert not [sql for sql in many if '"canvas_picturebytes"."content"' in sql or "thumbnail" in sql]


def test_what_changed_of_pictures_and_of_the_toolkit_is_listed(pictured, assistant, owner):
    canvas = pictured.work.canvas
    portrait, photo, _logo = pictured.second.pictures.order_by("pk")
    change_alt(canvas=canvas, actor=owner.user, picture_id=portrait.source, alt="A family at a table")
    delete_picture(canvas=canvas, actor=owner.user, picture_id=photo.source)
    with_picture(canvas, "n2", "A full van", (70, 40))
    store.change(canvas, actor=owner.user, what=store.REPLACED, edit=with_other_figures)
    pictured.second = hand_in(pictured.work, pictured.student, timezone.now())
    answer = assistant.get(desk(pictured))
    came, changed, went = answer.context["changes"].groups
    assert ([line.name for line in came.lines], came.words) == (["A full van"], "1 picture")
    assert [line.name for line in went.lines] == ["Two boxes on a doorstep"]
    toolkit, words = changed.lines
    assert [(row.label, row.was, row.now) for row in toolkit.rows] == [
        ("The loyalty ladder: trial", "1500", "1600"),
        ("The five gaps: the standards we set, and what is delivered: Note", "", ""),
    ]
    assert [run.text for run in words.rows[0].runs] == ["A family at", "a", "table"]
    assert f'href="#{toolkit.anchor}"' in answer.content.decode()
    assert f'id="{toolkit.anchor}"' in answer.content.decode()


def with_other_figures(document):
    """One step of the ladder, and the note on one gap, are others."""
    record, *others = document.toolkit
    ladder = replace(record.ladder, trial=1600)
    gaps = replace(record.gaps, three=replace(record.gaps.three, note="Boxes come late"))
    return replace(document, toolkit=(replace(record, ladder=ladder, gaps=gaps), *others))


def test_a_mark_once_given_can_be_taken_back(school, assistant):
    post(assistant, desk(school), do="save", **{"mark-0": 3, "mark-1": 2})
    post(assistant, desk(school), do="save", **{"mark-0": 3, "mark-1": ""})
    assert [mark.criterion for mark in Review.objects.get().marks] == ["c0"]
    html = assistant.get(desk(school)).content.decode()
    assert (
        'name="mark-1" value="" aria-label="Relationships fit their channels: no mark" data-text="" checked'
        in html
    )


def asked(person, url):
    """The queries of a page."""
    with CaptureQueriesContext(connection) as queries:
        person.get(url)
    return [query["sql"] for query in queries]
