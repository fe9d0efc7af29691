"""A class list is understood line by line, and what is wrong is said by line."""

import unicodedata

import pytest
from django.utils import translation

from canvas.courses.people.roster import EMAIL_LIMIT, LINES_LIMIT, Line, read, written
from canvas.document import InvalidDocument
from canvas.imports.encoding import decoded
from segments.language import explain

NINO = Line("nino@example.com", "Nino Beridze", "Apricot")


def faults(text):
    return {fault.number: explain(fault.problem) for fault in read(text).faults}


@pytest.mark.parametrize(
    "text",
    [
        "nino@example.com,Nino Beridze,Apricot",
        "nino@example.com;Nino Beridze;Apricot",
        "nino@example.com\tNino Beridze\tApricot\r\n\r\n",
        '"Nino@Example.com", "Nino  Beridze", "Apricot"',
        "sep=;\nnino@example.com;Nino Beridze;Apricot",
        "E-mail;Name;Team\nnino@example.com;Nino Beridze;Apricot",
        "Group,First name,Last name,Email address,ID\nApricot,Nino,Beridze,nino@example.com,7",
        "გუნდი;სახელი და გვარი;ელ. ფოსტა\nApricot;Nino Beridze;nino@example.com",
        "Команда;Фамилия;Имя;Эл. почта\nApricot;Beridze;Nino;nino@example.com",
        "Nhóm;Họ và tên;Thư điện tử\nApricot;Nino Beridze;nino@example.com",
    ],
)
def test_a_line_is_read_whatever_parts_and_heads_its_columns(text):
    assert read(text).lines == [NINO]
    assert not read(text).faults


def test_a_name_with_a_comma_in_quotation_marks_stays_whole():
    assert read('nino@example.com,"Beridze, Nino"').lines == [Line("nino@example.com", "Beridze, Nino")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1251"])
def test_a_list_is_read_in_the_encodings_that_spreadsheets_write(encoding):
    text = "Почта;Имя и фамилия;Команда\n" + "".join(
        f"student{number}@example.com;Анна Соколова;Абрикос\n" for number in range(5)
    )
    roster = read(decoded(text.encode(encoding))[0])
    assert roster.lines[4] == Line("student4@example.com", "Анна Соколова", "Абрикос")


def test_vietnamese_and_western_lists_are_read_too():
    western = "jose@example.com;José Muñoz;Café\n".encode("windows-1252")
    assert read(decoded(western)[0]).lines == [Line("jose@example.com", "José Muñoz", "Café")]
    vietnamese = unicodedata.normalize("NFD", "lan@example.com;Hoàng Lan;Nhóm một\n").encode(
        "windows-1258", "ignore"
    )
    assert read(decoded(vietnamese)[0]).lines[0].name == "Hoàng Lan"


def test_what_is_wrong_is_said_by_line_as_an_editor_counts():
    assert faults(
        "email,name,team\n"
        "nino@example.com,Nino,Apricot\n"
        "\n"
        ",Ana,Apricot\n"
        "luka at home,Luka,Apricot\n"
        "NINO@example.com,Nino again,Apricot\n"
        f"giorgi@example.com,{'G' * 201},Apricot\n"
        'maka@example.com,"Maka,Apricot\n'
        "zaza@example.com,Za\x01za,Apricot\n"
    ) == {
        4: "there is no e-mail address",
        5: "“luka at home” is no e-mail address",
        6: "nino@example.com stands on line 2 already",
        7: "201 characters; at most 200 are allowed",
        8: "a quotation mark is opened or closed where it cannot be",
        9: "the control character U+0001 cannot be kept",
    }


def test_an_address_longer_than_a_row_keeps_is_named_and_not_met_by_the_database():
    domain = ".".join(["d" * 60] * 4)
    longest = f"{'n' * (EMAIL_LIMIT - len(domain) - 5)}@{domain}.com"
    assert len(longest) == EMAIL_LIMIT
    assert faults(f"email\n{longest}\n") == {}
    assert set(faults(f"email\nn{longest}\n")) == {2}


def test_a_quotation_that_never_ends_costs_its_line_alone():
    roster = read('a@example.com,"Ana\nb@example.com,Beka\nc@example.com,Cira')
    assert [line.email for line in roster.lines] == ["b@example.com", "c@example.com"]


def test_what_is_wrong_is_said_in_the_readers_language():
    text = "a@example.com," + "A" * 201
    with translation.override("ka"):
        said = faults(text)[1]
    assert "201" in said
    assert said != faults(text)[1]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "there is nobody on this list"),
        ("\n ;; \n", "there is nobody on this list"),
        ("E-mail,Name", "there is nobody on this list"),
        ("Name,Team\nNino,Apricot", "no column of this list is headed “E-mail”"),
    ],
)
def test_a_list_that_names_nobody_is_refused_as_a_whole(text, why):
    with pytest.raises(InvalidDocument) as raised:
        read(text)
    assert explain(raised.value.problems[0]) == why


def test_five_thousand_lines_are_read_and_one_more_is_too_many():
    lines = [f"s{number}@example.com,Student {number},Team {number % 100}" for number in range(LINES_LIMIT)]
    lines[::100] = [f"broken {number}" for number in range(50)]
    roster = read("\n".join(lines))
    assert (len(roster.lines), len(roster.faults)) == (4950, 50)
    assert roster.faults[1].number == 101
    with pytest.raises(InvalidDocument) as raised:
        read("\n".join([*lines, "one@more.example"]))
    assert explain(raised.value.problems[0]) == "5001 lines; at most 5000 are read at once"


def test_what_is_kept_for_the_confirmation_is_understood_to_be_the_same():
    lines = [NINO, Line("a@example.com", 'Ana, called "A"', "=1+1"), Line("b@example.com")]
    assert read(written(lines)).lines == lines


@pytest.mark.parametrize(
    "text", ["a@b.ge, c@d.ge, e@f.ge, g@h.ge", "a@b.ge;c@d.ge;e@f.ge;g@h.ge", "a@b.ge\nc@d.ge,e@f.ge\ng@h.ge"]
)
def test_addresses_side_by_side_are_a_person_each(text):
    assert read(text).lines == [Line("a@b.ge"), Line("c@d.ge"), Line("e@f.ge"), Line("g@h.ge")]


def test_addresses_side_by_side_are_counted_one_by_one():
    with pytest.raises(InvalidDocument):
        read(",".join(f"s{number}@b.ge" for number in range(5_001)))


def test_a_cell_beyond_the_team_is_told_and_not_dropped():
    roster = read("a@b.ge,Lee, Ana,Apricot\nc@d.ge,Cy,Plum,,\n")
    assert roster.lines == [Line("c@d.ge", "Cy", "Plum")]
    assert [fault.number for fault in roster.faults] == [1]
