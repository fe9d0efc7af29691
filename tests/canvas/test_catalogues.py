"""Messages are gathered from code and templates, and catalogues keep what is translated."""

import gettext
import io
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from canvas.catalogues import brought_up, gathered, missing, mo_bytes, po_bytes

CODE = """
from segments.words import gettext_noop, pgettext_noop
A = gettext_noop("A plain sentence")
B = pgettext_noop("motive", "keep")
def f(count):
    # Translators: of cards
    return ngettext("%(count)s card", "%(count)s cards", count) + _("One" " sentence")
"""
TEMPLATE = """
{% translate "From a tag" %} {% translate "close" context "nearness" %}
{% blocktranslate with name=a.b %}For {{ name }}, 50% off{% endblocktranslate %}
{% blocktranslate count n=x trimmed %}
  {{ n }} thing
{% plural %}
  {{ n }} things
{% endblocktranslate %}
{{ _("From a variable")|upper }} {# translate "not this" #} <p title='it isn"t'>“quotes”</p>
"""


@pytest.fixture
def project(tmp_path):
    (tmp_path / "canvas").mkdir()
    (tmp_path / "canvas" / "words.py").write_text(CODE)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(TEMPLATE)
    return tmp_path


def test_every_way_of_marking_is_gathered(project):
    found = {(message.context, message.id) for message in gathered(project) if message.id}
    assert found == {
        (None, "A plain sentence"),
        ("motive", "keep"),
        (None, ("%(count)s card", "%(count)s cards")),
        (None, "One sentence"),
        (None, "From a tag"),
        ("nearness", "close"),
        (None, "For %(name)s, 50%% off"),
        (None, ("%(n)s thing", "%(n)s things")),
        (None, "From a variable"),
    }


def test_a_catalogue_keeps_what_is_translated_and_drops_what_is_gone(project):
    path = project / "django.po"
    first = brought_up(gathered(project), path, "ru")
    assert len(missing(first)) == len(gathered(project)) == 9
    first.get("A plain sentence").string = "Простое предложение"
    first.get("%(count)s card").string = ("карточка", "карточки", "карточек", "карточки")
    path.write_bytes(po_bytes(first))
    (project / "canvas" / "words.py").write_text(CODE.replace("A plain sentence", "A plain new sentence"))
    second = brought_up(gathered(project), path, "ru")
    assert second.get("A plain sentence") is None
    assert not second.get("A plain new sentence").string, "nothing is guessed"
    assert second.get("%(count)s card").string == ("карточка", "карточки", "карточек", "карточки")
    assert len(missing(second)) == 8


def test_what_is_written_changes_only_where_a_message_does(project):
    path = project / "django.po"
    path.write_bytes(po_bytes(brought_up(gathered(project), path, "vi")))
    assert po_bytes(brought_up(gathered(project), path, "vi")) == path.read_bytes()
    assert str(project) not in path.read_text()


def test_a_compiled_catalogue_speaks(project):
    catalogue = brought_up(gathered(project), project / "django.po", "ru")
    catalogue.get("%(count)s card").string = ("карточка", "карточки", "карточек", "карточки")
    catalogue.get("keep", "motive").string = "удержать"
    spoken = gettext.GNUTranslations(io.BytesIO(mo_bytes(catalogue)))
    assert [spoken.ngettext("%(count)s card", "%(count)s cards", count) for count in (1, 2, 5)] == [
        "карточка",
        "карточки",
        "карточек",
    ]
    assert spoken.pgettext("motive", "keep") == "удержать"


def test_the_command_writes_and_then_has_nothing_to_do(tmp_path, settings, capsys):
    settings.LOCALE_PATHS = [tmp_path]
    call_command("makemessages")
    written = {path: path.read_bytes() for path in tmp_path.rglob("django.*")}
    assert sorted(path.relative_to(tmp_path).as_posix() for path in written) == [
        f"{language}/LC_MESSAGES/django.{ending}"
        for language in ("ka", "ru", "vi")
        for ending in ("mo", "po")
    ]
    call_command("makemessages")
    assert {path: path.read_bytes() for path in tmp_path.rglob("django.*")} == written
    capsys.readouterr()
    with pytest.raises(SystemExit) as exit:
        call_command("makemessages", check=True)
    assert exit.value.code == 1, "nothing is translated there"
    assert "behind" not in capsys.readouterr().out


def test_the_product_has_something_to_say():
    found = {message.id for message in gathered(Path(settings.BASE_DIR))}
    assert {"Start a canvas", "Customer relationships", "Forgot your password?"} <= found
