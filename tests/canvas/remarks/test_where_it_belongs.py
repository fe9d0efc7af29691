"""What a review says of an answer or a finding, at that very answer and finding: read, answered and done with there."""

import re
from html import unescape

import pytest
from django.urls import reverse

from canvas.courses.review import services
from canvas.coursework.places import answered, finding_key
from relationships.kinds import Question
from tests import cast

pytestmark = pytest.mark.django_db


def form_of(html, comment):
    """Where the form of a comment goes and leads back to."""
    part = html.partition(f'id="remark-{comment.pk}"')[2].partition("</form>")[0]
    action = re.search(r'<form method="post" action="([^"]+)"', part)
    onward = re.search(r'name="next" value="([^"]+)"', part)
    return unescape(action[1]), {"next": unescape(onward[1])}


def test_a_comment_on_an_answer_stands_at_its_step_and_at_no_other(owner, teammate, reviewed):
    for person in (owner, teammate):
        assert "Do the sum with me." in person.get(reviewed.step()).content.decode()
    for address in (reviewed.step(Question.GROWTH), reviewed.step(segment="s2")):
        html = owner.get(address).content.decode()
        assert "Do the sum with me." not in html
        assert "From the review" not in html


def test_a_comment_on_a_finding_stands_on_it_in_full_even_on_advice_and_on_what_was_let_stay(owner, reviewed):
    html = owner.get(reviewed.findings()).content.decode()
    articles = re.findall(r'<article class="finding.*?</article>', html, re.DOTALL)
    for comment in (reviewed.on_advice, reviewed.on_waived):
        (article,) = [article for article in articles if comment.text in article]
        assert html.count(comment.text) == article.count(comment.text)
    assert "Do the sum with me." not in html
    assert "Think about this one." in owner.get(reviewed.one(reviewed.advice)).content.decode()


@pytest.mark.parametrize("room", ["walk", "findings", "one"])
def test_it_is_answered_and_done_with_where_it_stands(room, owner, reviewed):
    address, comment = {
        "walk": (reviewed.step(), reviewed.on_answer),
        "findings": (reviewed.findings("?group=segment"), reviewed.on_advice),
        "one": (reviewed.one(reviewed.advice), reviewed.on_advice),
    }[room]
    action, fields = form_of(owner.get(address).content.decode(), comment)
    told = owner.post(action, {**fields, "do": "answer", "text": "Nino did."}, follow=True)
    assert told.redirect_chain == [(f"{address}#remark-{comment.pk}", 302)]
    html = told.content.decode()
    assert "Your answer is sent." in html
    assert "Nino did." in html.partition(f'id="remark-{comment.pk}"')[2].partition("</form>")[0]
    html = owner.post(action, {**fields, "do": "done"}, follow=True).content.decode()
    assert f'id="remark-{comment.pk}" class="done"' in html
    assert "Not done after all" in html.partition(f'id="remark-{comment.pk}"')[2].partition("</form>")[0]


def test_nobody_else_reads_it_who_comes_to_these_pages(instructor, stranger, reviewed):
    reviewed.canvas.share_token = "read-me"
    reviewed.canvas.save()
    reader = cast.reader("read-me")
    for person in (instructor, stranger):
        person.cookies.update({name: kept for name, kept in reader.cookies.items() if name != "sessionid"})
    for person in (reader, instructor, stranger):
        for address in (reviewed.findings(), reviewed.one(reviewed.advice)):
            answer = person.get(address)
            assert answer.status_code == 200
            html = answer.content.decode()
            assert "From the review" not in html
            assert "Think about this one." not in html
        assert person.get(reviewed.step()).status_code == 403


def test_the_page_of_a_released_review_leads_to_the_very_same_places(owner, reviewed):
    work = reverse("courses:work", args=[reviewed.school.course.pk, reviewed.school.work.pk])
    reviewed.say("n1", "Which nights?")
    reviewed.say("tool:s1:ladder", "Steep.")
    reviewed.say("gone1", "They left you.")
    (got,) = owner.get(work).context["reviews"]
    listed = owner.get(reverse("board:board", args=[reviewed.canvas.pk])).context["reviewed"].items
    ways = {item.remark.id: item.spot.href for item in listed}
    assert {one.remark.comment.pk: one.href for one in got.pinned} == ways
    assert sum(not way for way in ways.values()) == 1


@pytest.mark.parametrize("more", [0, 30])
def test_a_page_takes_the_same_queries_however_much_is_said(more, owner, reviewed, django_assert_num_queries):
    for _number in range(more):
        said = reviewed.say(finding_key(reviewed.advice), "More.")
        services.answer(said, reviewed.school.student, "Yes.")
        reviewed.say(answered("s1", Question.COST), "And more.")
    # a page of the walk takes eleven, a list of findings twelve with what was let stay; then what the canvas is work
    # for, submissions, reviews and comments
    for address, count in ((reviewed.step(), 15), (reviewed.findings(), 16)):
        owner.get(address)
        with django_assert_num_queries(count):
            owner.get(address)
