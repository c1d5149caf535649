"""Workbooks are read as text in a process of its own; bombs are not unpacked."""

import time
import zipfile
from datetime import date, datetime
from datetime import time as hour

import pytest

from factcheck.evidence.reading.reading import read
from factcheck.evidence.reading.sniffing import ODS, XLSX, media_type_of
from factcheck.evidence.reading.table import first_rows_of_sheets
from factcheck.evidence.reading.workbook import Sheets, collected, read_workbook
from tests.evidence.files import bomb, spreadsheet, workbook

WORDS = "14 sailings were cancelled"
CELL = "<table:table-cell{0}><text:p>{1}</text:p></table:table-cell>"


def table(name, *rows):
    return f'<table:table table:name="{name}">{"".join(rows)}</table:table>'


def row(*cells, more=""):
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def test_xlsx_is_read_sheet_by_sheet():
    body = workbook(
        ("Log", [["day", "sailings", None], [date(2024, 10, 1), 14.0], [None, None], ["a\tb\nc"]]),
        ("Notes", [[datetime.fromisoformat("2024-10-01T08:30"), hour(8, 30), True, 2.5]]),
    )

    assert media_type_of(body) == XLSX
    assert read_workbook(body) == Sheets(
        "Log\nday\tsailings\n2024-10-01\t14\na b c\n\nNotes\n2024-10-01 08:30\t08:30:00\tTrue\t2.5"
    )


def test_ods_is_read_sheet_by_sheet():
    many = ' table:number-columns-repeated="2"'
    empty = ' table:number-rows-repeated="1048576"'
    body = spreadsheet(
        table("Log", row(CELL.format("", "day"), CELL.format(many, "14")), row("", more=empty))
        + table("Notes", row("<table:table-cell/>", CELL.format("", "a</text:p><text:p>b")))
    )

    assert media_type_of(body) == ODS
    assert read_workbook(body) == Sheets("Log\nday\t14\t14\n\nNotes\n\ta b")


@pytest.mark.parametrize(
    "body",
    [workbook(("Log", [["x", WORDS]])), spreadsheet(table("Log", row(CELL.format("", WORDS))))],
)
def test_quoted_words_are_found_in_a_cell(body):
    found = read(body, media_type_of(body), content_type="", url="", quote=WORDS)

    assert [found.text[start:end] for start, end in found.places] == [WORDS]


def test_a_bomb_is_not_unpacked():
    body, start = bomb(), time.process_time()

    found = read(body, media_type_of(body), content_type="", url="", quote="")

    assert found.unread == "This workbook unpacks to more than we read."
    assert time.process_time() - start < 1


def test_a_thousand_entries_too_many_are_not_unpacked(tmp_path):
    with zipfile.ZipFile(tmp_path / "many.xlsx", "w") as file:
        for number in range(2_001):
            file.writestr(f"xl/{number}", "")

    assert read_workbook((tmp_path / "many.xlsx").read_bytes()).text is None


def test_an_entry_larger_than_its_directory_says_is_not_unpacked():
    """The directory lies: the entry's size is given as one byte."""
    body = bytearray(bomb(entry="xl/zeros.xml"))
    place = body.rindex(b"PK\x01\x02")
    body[place + 24 : place + 28] = (1).to_bytes(4, "little")

    assert read_workbook(bytes(body), seconds=20).text in {None, "Log\nday\tsailings"}


@pytest.mark.parametrize(
    "body", [b"PK\x03\x04 cut off", workbook()[:-40], spreadsheet("<table:table>")]
)
def test_what_is_damaged_says_so(body):
    found = read(body, XLSX, content_type="", url="", quote="")

    assert (found.text, found.unread[:24]) == ("", "This workbook is damaged")


def test_entities_grow_to_nothing():
    laughs = "".join(
        f'<!ENTITY l{n + 1} "{"".join(f"&l{n};" for _ in range(10))}">' for n in range(9)
    )
    body = spreadsheet(table("Log", row(CELL.format("", "&l9;"))))
    with_entities = body.replace(
        b'<?xml version="1.0"?>', f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]>'.encode()
    )

    assert read_workbook(with_entities, seconds=20).text is None


def test_rows_and_columns_are_bounded():
    body = workbook(("Log", [["x"] * 210] + [[number] for number in range(20_010)]))

    sheets = read_workbook(body)

    lines = sheets.text.split("\n")
    assert (len(lines), lines[1].count("x"), sheets.truncated) == (20_001, 200, True)


def test_collected_keeps_what_was_said_before_the_end():
    said = [{"sheet": "Log"}, {"row": "a\tb"}]

    assert collected(said) == Sheets("Log\na\tb", truncated=True)
    assert collected([]) == Sheets(None)


def test_first_rows_of_the_first_sheet():
    text = "Log\nday\tsailings\n1\t14\n\nNotes\nx"

    assert first_rows_of_sheets(text) == ("Log", [["day", "sailings"], ["1", "14"]])
    assert first_rows_of_sheets("") == ("", [])
