"""From a form's field into the handbook: the terms that it holds, or the place where its vocabulary is explained."""

import pytest

from relationships.handbook.links import handbook_url, vocabulary_title, vocabulary_url
from relationships.kinds import Bond, Motive, Status
from relationships.templatetags.handbook import explained
from segments.forms import ChannelForm, SegmentForm
from segments.kinds import ChannelKind, Evidence, Level, Phase, RelationshipType


def entries(form, name):
    return [(entry.words, entry.href) for entry in explained(form[name])]


def test_what_a_field_holds_is_explained():
    form = SegmentForm(initial={"expects": ("communities", "self_service"), "level_now": Level.FRIEND})
    assert entries(form, "expects") == [
        ("Self-service", handbook_url(RelationshipType.SELF_SERVICE)),
        ("Communities", handbook_url(RelationshipType.COMMUNITIES)),
    ]
    assert entries(form, "level_now") == [("friend", handbook_url(Level.FRIEND))]


def test_while_it_holds_nothing_its_vocabulary_is_explained():
    assert entries(SegmentForm(), "level_target") == [("Levels", "/handbook/#levels")]
    assert entries(ChannelForm(), "kind") == [("Kinds of channel", "/handbook/#channels")]
    assert entries(ChannelForm({"kind": "nonsense"}), "kind") == [("Kinds of channel", "/handbook/#channels")]


@pytest.mark.parametrize("name", ["name", "evidence", "size"])
def test_where_there_is_nothing_to_read_nothing_is_offered(name):
    assert entries(SegmentForm(), name) == []


@pytest.mark.parametrize("kinds", [RelationshipType, ChannelKind, Motive, Bond, Level, Phase])
def test_every_vocabulary_of_the_handbook_has_a_place_with_a_name(kinds, client):
    assert vocabulary_title(kinds)
    path, _, place = vocabulary_url(kinds).partition("#")
    html = client.get(path).content.decode()
    assert not place or f'id="{place}"' in html


@pytest.mark.parametrize("kinds", [Status, Evidence])
def test_the_others_have_none(kinds):
    assert (vocabulary_url(kinds), vocabulary_title(kinds)) == ("", "")
