"""The desk of a reviewer: what was handed in, what changed, and what is said of it."""

import json
import re
import time

from django.urls import reverse

from canvas.courses.review import services
from canvas.coursework.rubric import Mark
from canvas.models import Assignment, Comment, Phrase, Review
from tests import cast
from tests.canvas.courses.making import course_with
from tests.canvas.courses.review.world import RUBRIC


def desk(school, submission=None):
    return reverse("courses:review", args=[school.course.pk, (submission or school.second).pk])


def hidden(person, url):
    """What the form carries along, as a browser would post it."""
    html = person.get(url).content.decode()
    form = html[html.index('id="desk"') :]
    return {
        name: re.search(rf'name="{name}" value="([^"]*)"', form)[1] for name in ("version", "seen", "rubric")
    }


def post(person, url, **typed):
    """Press a button on the desk as it stands."""
    review = Review.objects.first()
    carried = {
        "version": review.version if review else 0,
        "seen": services.said_in(review).stamp,
        "rubric": services.rubric_stamp(RUBRIC),
    }
    return person.post(url, {**carried, **typed})


def test_what_changed_is_drawn_on_the_board_and_listed(twice, instructor):
    html = instructor.get(desk(twice)).content.decode()
    assert "<del>A thank-you mail</del> <ins>Choose, skip or change the box online</ins>" in html
    gone = html[html.index("<del>Supermarket chain</del>") :]
    assert '<b class="tag">removed</b>' in gone[: gone.index("</li>")]
    gift = html[html.index('id="at-s6"') :]
    assert '<b class="tag">new</b>' in gift[: gift.index("</li>")]
    changes = instructor.get(desk(twice)).context["changes"]
    assert [(group.sign, group.many) for group in changes.groups] == [("+", 1), ("±", 6), ("−", 1)]
    assert [said.finding.rule for said in changes.waived] == ["touchpoint/transfer"]


def test_the_first_submission_has_nothing_to_be_compared_with(twice, instructor):
    answer = instructor.get(desk(twice, twice.first))
    assert answer.context["changes"] is None
    assert "<ins>" not in answer.content.decode()


def test_what_was_found_then_stands_in_the_margin_with_what_was_waived(twice, instructor):
    html = instructor.get(desk(twice)).content.decode()
    margin = html[html.index('id="margin"') :]
    assert "Their accountants want paper." in margin
    said = instructor.get(desk(twice)).context["findings"]
    assert len(said) == len(json.loads(twice.second.findings))


def test_a_rule_that_is_no_more_is_told_as_it_was_then(twice, instructor, monkeypatch):
    monkeypatch.setattr("canvas.courses.review.snapshot.check", lambda document: [])
    html = instructor.get(desk(twice)).content.decode()
    assert "Their accountants want paper." in html
    assert "nothing here is meant to win them" in html


def test_a_comment_is_pinned_to_its_card_and_the_rest_of_the_desk_is_kept_with_it(school, assistant):
    answer = post(assistant, desk(school), do="comment", place="r1", comment="Who calls?", words="Well")
    made = Comment.objects.get()
    assert answer.url.endswith(f"#c{made.pk}")
    assert (made.place, made.review.words) == ("r1", "Well")
    html = assistant.get(desk(school)).content.decode()
    card = html[html.index('id="at-r1"') :]
    assert f'<a class="pin" href="#c{made.pk}"' in card[: card.index("</li>")]


def test_words_can_be_pinned_to_answers_findings_and_the_whole(school, assistant):
    places = list(assistant.get(desk(school)).context["desk"].places)
    kinds = ("answer:s1:", "finding:")
    keys = ["", *(next(key for key in places if key.startswith(kind)) for kind in kinds), "n1"]
    for key in keys:
        services.comment(school.first, school.assistant, place=key, text="Why?")
    shown = assistant.get(desk(school)).context
    assert [remark.place.key for remark in shown["remarks"]] == keys
    assert [one["on"] for one in [*shown["answers"], *shown["findings"]] if one["pins"]] == keys[1:3]


def test_the_form_for_a_card_opens_at_the_cards_own_link(school, assistant):
    html = assistant.get(f"{desk(school)}?on=r1").content.decode()
    assert '<option value="r1" selected>' in html


def test_what_is_no_place_is_refused_with_what_was_typed(school, assistant):
    answer = post(assistant, desk(school), do="comment", place="gone9", comment="Who calls?", words="Well")
    assert answer.status_code == 422
    assert "Who calls?" in answer.content.decode()
    assert not Review.objects.exists()


def test_phrases_are_kept_used_again_and_forgotten(school, assistant, instructor):
    post(assistant, desk(school), do="comment", comment="Say whom you asked.", keep="on")
    phrase = Phrase.objects.get()
    assert "data-phrase" not in instructor.get(desk(school)).content.decode()
    assert "data-phrase" in assistant.get(desk(school)).content.decode()
    post(assistant, desk(school), do=f"phrase:{phrase.pk}", place="r1")
    assert Comment.objects.filter(place="r1", text=phrase.text).exists()
    post(instructor, desk(school), do=f"forget:{phrase.pk}")
    assert Phrase.objects.exists()
    post(assistant, desk(school), do=f"forget:{phrase.pk}")
    assert not Phrase.objects.exists()


def test_comments_are_given_other_words_and_taken_away(school, assistant):
    post(assistant, desk(school), do="comment", comment="Who cals?")
    comment = Comment.objects.get()
    typed = {f"text-{comment.pk}": "Who calls?", f"was-{comment.pk}": "Who cals?"}
    post(assistant, desk(school), do=f"edit:{comment.pk}", **typed)
    comment.refresh_from_db()
    assert comment.text == "Who calls?"
    again = post(assistant, desk(school), do=f"edit:{comment.pk}", **typed)
    assert again.status_code == 409
    post(assistant, desk(school), do=f"delete:{comment.pk}")
    assert not Comment.objects.exists()


def test_marks_make_points_and_keep_their_rubric_whatever_becomes_of_the_assignments(school, assistant):
    post(assistant, desk(school), do="save", **{"mark-0": 3, "mark-1": 2, "mark-2": 3, "mark-3": 4})
    review = Review.objects.get()
    assert [mark.level for mark in review.marks] == [3, 2, 3, 4]
    Assignment.objects.update(rubric=None)
    context = assistant.get(desk(school)).context
    assert (context["rubric"].sum, context["rubric"].most, context["points"]) == (
        "12",
        "16",
        "12 of 16 points",
    )


def test_nothing_given_is_not_zero(school, assistant):
    assert assistant.get(desk(school)).context["rubric"].sum == "–"


def test_a_rubric_that_changed_since_one_looked_takes_no_marks_by_the_old_one(school, assistant):
    seen = hidden(assistant, desk(school))
    shorter = type(RUBRIC)(title="Shorter", criteria=RUBRIC.criteria[1:])
    Assignment.objects.update(rubric=shorter)
    answer = assistant.post(desk(school), {**seen, "do": "accept", "mark-0": 3, "words": "Well done so far"})
    assert answer.status_code == 409
    html = answer.content.decode()
    assert "The rubric of this review is another by now." in html
    assert "Well done so far" in html
    assert not Review.objects.filter(decision="accept").exists()


def test_two_reviewers_do_not_overwrite_each_other(school, assistant, instructor):
    mine, theirs = hidden(assistant, desk(school)), hidden(instructor, desk(school))
    assistant.post(desk(school), {**mine, "do": "save", "words": "Better than before", "mark-0": 4})
    late = {**theirs, "do": "accept", "words": "Not there yet", "comment": "Who calls?", "mark-0": 1}
    answer = instructor.post(desk(school), late)
    assert answer.status_code == 409
    html = answer.content.decode()
    for words in ("Better than before", "Not there yet", "Who calls?"):
        assert words in html
    review = Review.objects.get()
    assert (review.words, review.decision, review.marks) == (
        "Better than before",
        "",
        (Mark(criterion="c0", level=4),),
    )
    assert not Comment.objects.exists()
    # … and now that both were seen, the next button decides
    form = html[html.index('id="desk"') :]
    late["version"] = re.search(r'name="version" value="([^"]*)"', form)[1]
    late["seen"] = re.search(r'name="seen" value="([^"]*)"', form)[1]
    assert instructor.post(desk(school), late).status_code == 302
    review.refresh_from_db()
    assert (review.words, review.decision) == ("Not there yet", "accept")


def test_who_only_comments_is_not_in_the_way_of_who_gives_marks(school, assistant, instructor):
    seen = hidden(instructor, desk(school))
    post(assistant, desk(school), do="save", words="Better than before")
    answer = instructor.post(desk(school), {**seen, "do": "comment", "comment": "Who calls?"})
    assert answer.status_code == 302
    assert Review.objects.get().words == "Better than before"


def test_reviewers_see_each_other_for_a_minute(school, assistant, instructor, monkeypatch):
    assistant.get(desk(school))
    assert "Ana has this open, too." in instructor.get(desk(school)).content.decode()
    line = reverse("courses:review_others", args=[school.course.pk, school.second.pk])
    assert "Irakli has this open, too." in assistant.get(line).content.decode()
    later = time.time() + 61
    monkeypatch.setattr("canvas.courses.review.presence.time.time", lambda: later)
    assert "has this open" not in instructor.get(desk(school)).content.decode()


def test_a_released_review_stays_as_it_is_until_it_is_taken_back(school, drafted, assistant):
    seen = hidden(assistant, desk(school))
    services.save(
        school.second,
        school.assistant,
        services.said_in(drafted)._replace(decision="accept"),
        version=drafted.version,
        seen="",
        rubric=seen["rubric"],
    )
    services.release([drafted])
    answer = assistant.post(desk(school), {**seen, "do": "save", "words": "On second thoughts"})
    assert answer.status_code == 409
    answer = assistant.post(desk(school), {**seen, "do": "comment", "comment": "One more"})
    assert Review.objects.get().words == "Much closer to whom you serve."
    assert Comment.objects.count() == 1
    assistant.post(reverse("courses:take_back_review", args=[school.course.pk, school.second.pk]))
    assert post(assistant, desk(school), do="save", words="On second thoughts").status_code == 302
    assert Review.objects.get().words == "On second thoughts"


def test_no_submission_of_another_course_is_on_the_desk(school, stranger):
    other = course_with(stranger)
    assert stranger.get(reverse("courses:review", args=[other.pk, school.second.pk])).status_code == 404


def test_the_desk_takes_the_same_queries_however_much_is_said_and_queued(
    school, drafted, assistant, django_assert_max_num_queries
):
    assistant.get(desk(school))
    with django_assert_max_num_queries(25) as first:
        assistant.get(desk(school))
    for number in range(8):
        school.another(f"Team {number}", cast.account(f"Somebody{number}"))
        services.comment(school.second, school.instructor, place="r1", text=f"Remark {number}")
        services.keep_phrase(school.assistant, f"Phrase {number}")
    services.answer(Comment.objects.first(), school.student, "Because they asked for it.")
    with django_assert_max_num_queries(len(first)):
        assistant.get(desk(school))
