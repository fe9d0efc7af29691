"""What a review says, on the board of those whose work it is: pinned to cards, listed, answered, done with."""

import re
from html.parser import HTMLParser

import pytest
from django.urls import reverse
from django.utils import timezone

from canvas import store
from canvas.courses.review import services
from canvas.courses.review.services import Said
from canvas.coursework.kinds import Decision, ReviewKind
from canvas.edits import deleted, updated
from canvas.models import Comment, Enrolment, Review
from canvas.remarks.given import given_for
from tests import cast
from tests.canvas.courses.making import enrol
from tests.canvas.courses.review.world import Class

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
SAID = {
    "r1": "Who writes the mail?",
    "n1": "Who is this for?",
    "answer:s1:cost": "Do the sum with me.",
    "finding:channel/none:r9": "Think about it.",
    "gone": "A card that went.",
    "": "Well begun.",
}


@pytest.fixture
def school(instructor, owner, teammate):
    """A team of the owner and the team-mate, whose work came back with a comment at each of the places."""
    world = Class(instructor, cast.account("Ana"), owner, teammate)
    services.save(
        world.second, world.assistant, Said((), "Look.", "return"), version=0, seen="", rubric=_stamp(world)
    )
    for place, text in SAID.items():
        Comment.objects.create(review=world.second.reviews.get(), place=place, text=text, by=world.assistant)
    services.release(world.second.reviews.all())
    world.canvas = world.work.canvas
    return world


def _stamp(world):
    return services.rubric_stamp(world.assignment.rubric)


def board(person, school, **more):
    return person.get(reverse("board:board", args=[school.canvas.pk]), **more)


def remark_at(place):
    return Comment.objects.get(place=place, answers=None)


def at(school, place, query=""):
    return reverse("board:remark", args=[school.canvas.pk, remark_at(place).pk]) + query


def pins(html):
    """The numbers of the pins by the cards that they are at."""
    found = re.split(r'<li class="(?:note|rel|chan|segcard)[^"]*" id="', html)[1:]
    numbers = {card.split('"')[0]: re.search(r'class="pin ours".*?>(\d+)</span>', card) for card in found}
    return {card: int(number[1]) for card, number in numbers.items() if number}


class Fields(HTMLParser):
    """The forms of a page: where they go, and what they hold."""

    def __init__(self, html):
        super().__init__()
        self.forms = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        if tag == "form":
            self.forms.append((known.get("action", ""), {}))
        elif tag == "input" and self.forms and known.get("name"):
            self.forms[-1][1][known["name"]] = known.get("value", "")


def form_of(html, place):
    """Where the form of a remark goes, and its hidden fields."""
    end = f"/comments/{remark_at(place).pk}/"
    return next(form for form in Fields(html).forms if form[0].endswith(end))


def test_what_is_said_of_a_card_is_pinned_to_it_and_the_rest_is_listed(owner, school):
    html = board(owner, school).content.decode()
    assert pins(html) == {"at-r1": 1, "at-n1": 1}
    assert "1 comment to do on “" in html
    listed = html.partition('id="remarks"')[2]
    assert "To do: 6 · done: 0" in listed
    assert "2 are pinned to their cards" in listed
    assert [text for text in SAID.values() if text in listed] == [
        SAID[p] for p in SAID if p not in ("r1", "n1")
    ]
    assert reverse("walk:step", args=[school.canvas.pk, "s1", "cost"]) in listed
    assert "a card that is gone</a> (no longer on the canvas)" in listed
    assert "The canvas as a whole" in listed
    assert "Ana" in listed


def test_the_whole_team_reads_it_and_nobody_else_does(owner, teammate, instructor, stranger, visitor, school):
    school.canvas.share_token = "read-me"
    school.canvas.save()
    outsider = cast.account("Other")
    enrol(school.course, outsider)
    left = cast.account("Left")
    enrol(school.course, left, team=school.team, left_at=timezone.now())
    assert "Who writes the mail?" in owner.get(at(school, "r1")).content.decode()
    assert "Who writes the mail?" in teammate.get(at(school, "r1")).content.decode()
    for person in (instructor, stranger, visitor, outsider, left, cast.reader("read-me")):
        assert person.get(at(school, "r1")).status_code == 404
    reader = cast.reader("read-me")
    lent = cast.account("Lent")
    enrol(school.course, lent)
    for person in (lent, instructor):
        person.cookies.update(reader.cookies)
        person.cookies.pop("sessionid", None)
        person.force_login(person.user)
    for person in (reader, lent, instructor):
        answer = board(person, school)
        assert answer.status_code == 200
        html = answer.content.decode()
        for told in (
            *SAID.values(),
            "Toolkit",
            school.course.title,
            str(school.course.pk),
            "pin ours",
            "remarks",
        ):
            assert told not in html
        assert person.get(at(school, "r1")).status_code == 404


def test_who_left_the_course_or_the_team_or_teaches_by_now_sees_nothing_of_it(owner, school):
    for change in ({"left_at": timezone.now()}, {"team": None}, {"role": "assistant"}):
        Enrolment.objects.filter(pk=school.student.pk).update(**change)
        school.canvas.lent = False
        assert given_for(school.canvas, owner.user).tasks == ()
        Enrolment.objects.filter(pk=school.student.pk).update(left_at=None, team=school.team, role="student")
    assert len(given_for(school.canvas, owner.user).tasks) == 1


def test_a_draft_and_a_review_that_was_taken_back_are_not_on_the_board(owner, school):
    services.take_back(school.second.reviews.get())
    html = board(owner, school).content.decode()
    assert pins(html) == {}
    assert "From the review" not in html
    assert owner.get(at(school, "r1")).status_code == 404


def test_a_remark_travels_with_its_card_and_is_listed_once_the_card_is_gone(owner, school):
    change = {"canvas": school.canvas, "actor": owner.user, "what": store.REPLACED}
    store.change(**change, edit=updated("relationships", "r1", text="A letter"))
    html = board(owner, school).content.decode()
    assert pins(html)["at-r1"] == 1
    assert "1 comment to do on “A letter”" in html
    store.change(**change, edit=deleted("notes", "n1"))
    html = board(owner, school).content.decode()
    assert pins(html) == {"at-r1": 1}
    listed = html.partition('id="remarks"')[2]
    assert "Who is this for?" in listed
    assert "Packing, Tuesday and Friday nights</a> (no longer on the canvas)" in listed


def test_it_is_answered_and_done_with_at_its_card_without_scripts(owner, school):
    html = owner.get(at(school, "r1")).content.decode()
    assert html.count("<textarea") == 1
    action, fields = form_of(html, "r1")
    answered = owner.post(action, {**fields, "do": "answer", "text": "Nino does."}, follow=True)
    assert answered.redirect_chain[0][0].endswith("?told=1#at-r1")
    told = answered.content.decode()
    assert "Your answer is sent." in told
    assert "Nino does." in told.partition('id="at-r1"')[2].partition("</form>")[0]
    done = owner.post(action, {**fields, "do": "done"}, follow=True).content.decode()
    assert remark_at("r1").done_at is not None
    assert "Marked as done." in done
    assert pins(done) == {"at-n1": 1}
    assert 'class="leaf"' not in done
    action, fields = form_of(done, "r1")
    again = owner.post(action, {**fields, "do": "open"}, follow=True).content.decode()
    assert pins(again)["at-r1"] == 1


def test_htmx_gets_the_card_and_then_the_whole_board(owner, school):
    opened = owner.get(at(school, "r1"), headers=HTMX)
    assert opened.content.decode().lstrip().startswith('<li class="rel')
    listed = owner.get(at(school, ""), headers=HTMX).content.decode()
    assert listed.lstrip().startswith(f'<li id="remark-{remark_at("").pk}"')
    assert "Well begun." in listed
    told = owner.get(at(school, "r1", "?told=1"), headers=HTMX)
    assert told.headers["HX-Retarget"] == "#canvas"


def test_a_form_leads_back_to_this_house_only(owner, school):
    action, fields = form_of(owner.get(at(school, "r1")).content.decode(), "r1")
    for onward in ("https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"):
        answer = owner.post(action, {**fields, "next": onward, "do": "done"})
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith(f"/courses/{school.course.pk}/work/")


def test_the_last_review_comes_first_and_a_fellow_student_has_no_name(owner, stranger, school):
    peer = enrol(school.course, stranger)
    for submission, text, kind in ((school.first, "Older.", "peer"), (school.second, "Newer.", "peer")):
        review = Review.objects.create(
            submission=submission,
            kind=kind,
            reviewer=peer,
            decision=Decision.ACCEPT,
            released_at=timezone.now(),
        )
        Comment.objects.create(review=review, text=text, by=peer)
    own = Review.objects.create(
        submission=school.second, kind=ReviewKind.SELF, reviewer=school.student, released_at=timezone.now()
    )
    Comment.objects.create(review=own, text="Mine.", by=school.student)
    listed = board(owner, school).content.decode().partition('id="remarks"')[2]
    assert listed.index("Well begun.") < listed.index("Newer.") < listed.index("Older.")
    assert "A fellow student" in listed
    assert "Stranger" not in listed
    assert "Mine." not in listed


def test_the_board_says_what_it_is_work_for(owner, school):
    html = board(owner, school).content.decode()
    where = [school.course.pk, school.assignment.pk]
    line = html.partition('<p class="task ours">')[2].partition("</p>")[0]
    assert reverse("courses:assignment", args=where) in line
    assert reverse("courses:hand_in", args=where) in line
    for told in ("Toolkit", school.course.title, "returned", "due ", "Hand in again"):
        assert told in line
    review = school.second.reviews.get()
    Review.objects.filter(pk=review.pk).update(decision=Decision.ACCEPT)
    line = board(owner, school).content.decode().partition('<p class="task ours">')[2].partition("</p>")[0]
    assert "accepted" in line
    assert "Hand in" not in line


@pytest.mark.parametrize("more", [0, 40])
def test_reading_the_remarks_takes_the_same_queries_however_many_there_are(
    more, owner, school, django_assert_num_queries
):
    review = school.second.reviews.get()
    for number in range(more):
        said = Comment.objects.create(review=review, place=f"n{number}", text="More.", by=school.assistant)
        services.answer(said, school.student, "Yes.")
    board(owner, school)
    # a board's thirteen; then submissions, reviews and comments, and what was handed in, for the names of what is gone
    with django_assert_num_queries(17):
        board(owner, school)


def test_a_picture_of_a_card_and_one_of_the_toolkit_find_their_places(owner, school):
    review = school.second.reviews.get()
    for place in ("picture:n2:0a1b", "tool:s1:ladder", "picture:gone:0a1b"):
        Comment.objects.create(review=review, place=place, text=f"On {place}.", by=school.assistant)
    html = board(owner, school).content.decode()
    assert pins(html)["at-n2"] == 1
    listed = html.partition('id="remarks"')[2]
    assert reverse("board:board", args=[school.canvas.pk]) + '#at-s1"' in listed
    assert reverse("gallery:pictures", args=[school.canvas.pk]) in listed
