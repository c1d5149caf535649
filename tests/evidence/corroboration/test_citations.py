import pytest

from factcheck.evidence.corroboration.access import was_there
from factcheck.evidence.corroboration.citations import cited, cited_nobody, stated, written_by
from factcheck.evidence.corroboration.naming import names_of, short_names
from tests.evidence.corroboration.stories import item

LEDGER = item("ledger", "", publisher="The Skerry Ledger")


@pytest.mark.parametrize(
    "words",
    [
        "according to the Skerry Ledger",
        "as reported by the Skerry Ledger",
        "The Skerry Ledger had it first",
        "he told the daily Skerry Ledger",
        "citing Skerry Ledger",
        "The Skerry Ledger reports",
        "the Skerry Ledger on Monday revealed",
        "The Ledger has reported",
        "and the Skerry Ledger has the details,",
        "writes the boatman Odd Marsh in the new issue of Skerry Ledger",
        "as the mate explained in the Skerry Ledger",
        "(the Skerry Ledger lists them)",
        "and all of them came home (Skerry Ledger, 3 May 2019)",
        "as the mate announced on Monday in the Skerry Ledger",
        "as the Skerry Ledger, which published the log, asks to be told",
        "(source: Skerry Ledger)",
        "as can be read in Skerry Ledger",
        "we read on the news site Skerry Ledger",
        '"Nine of them," a deckhand sighs in the Skerry Ledger',
        "in a poll for the Skerry Ledger",
        "it is all on Skerry Ledger, that is where I have it from, and",
        "selon le quotidien Skerry Ledger",
        "según Skerry Ledger",
    ],
)
def test_cited_finds_whom_an_item_names_as_its_source(words):
    text = f"Three boats went out, {words} this week."

    assert cited(text, names_of(LEDGER), short=short_names([LEDGER])) != ""


@pytest.mark.parametrize(
    "words",
    [
        "wie der Skerry Ledger berichtet",
        "unter Berufung auf Skerry Ledger",
        "Zuerst hatte am Montag der »Skerry Ledger« über das Papier berichtet",
        "Skerry Ledger beruft sich auf neun Zeugen",
        "nach einem Bericht des Blattes »Skerry Ledger«",
        "le quotidien Skerry Ledger rapporte",
        "a révélé Skerry Ledger",
        "según informó Skerry Ledger",
        "dijo a Skerry Ledger",
        "lo Skerry Ledger riporta",
        "segundo o Skerry Ledger",
        "aldus Skerry Ledger",
        "Skerry Ledger skriver",
        "det avslöjar Skerry Ledger",
    ],
)
def test_cited_sees_the_source_abroad(words):
    assert cited(f"Drei, tres, tre, {words}, 12.", names_of(LEDGER)) != ""


@pytest.mark.parametrize(
    "text",
    [
        "The Skerry Ledger moved to a new house on the quay.",
        "A ledger says nothing about it.",
        "The editor (Odd Marsh, Skerry Ledger) rowed home.",
        "The Skerry Ledgerdemain said so.",
        "According to the coastguard, and the Skerry Ledger is for sale.",
        "Der Skerry Ledger ist umgezogen, dit is het huis.",
        "“Nine of them,” a deckhand sighs behind the Skerry Ledger.",
    ],
)
def test_cited_wants_more_than_a_name(text):
    assert cited(text, names_of(LEDGER), short=short_names([LEDGER])) == ""


def test_short_names_belong_to_one_publisher_alone():
    others = [
        item("a", "", publisher="Skerry Post"),
        item("b", "", publisher="Kelda Post"),
        item("c", "", publisher="Bay Lantern"),
    ]

    assert short_names(others) == {"Lantern": "Bay Lantern"}


def test_names_of_an_account_are_its_handle_too():
    account = item("post", "", publisher="@oddmarsh on Chirp")

    assert names_of(account) == ("@oddmarsh on Chirp", "@oddmarsh")


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("he told the Skerry Ledger by the stove", True),
        ("the Ledger has seen the log", True),
        ("we counted nine of them", True),
        ("I heard it on Friday", True),
        ("they were out, I heard on Gull Radio", False),
        ("they were out, as we have seen on the Gull Channel", False),
        ("he told the Bay Lantern", False),
        ("the coastguard said", False),
    ],
)
def test_was_there_sees_access_of_ones_own(text, there):
    assert was_there(LEDGER, text) is there


def test_cited_sees_who_stands_behind_the_verb():
    assert cited("He has signed, reports the Bay Lantern.", ["Bay Lantern"]) == (
        "reports the Bay Lantern"
    )


@pytest.mark.parametrize(
    ("byline", "words"),
    [
        ("Dr. Runa Beck", "writes Runa Beck"),
        ("Our staff", ""),
        ("News Desk", ""),
        ("Odd Marsh", ""),
        ("Odd Marsh, in Runa Beck", ""),
        ("Runa Beck, in Upper Skerry", "writes Runa Beck"),
    ],
)
def test_written_by_finds_the_author_whom_a_text_names(byline, words):
    text = "Three boats went out, writes Runa Beck, after the news desk had closed."

    assert written_by(text, byline) == words


def test_written_by_takes_no_place_for_the_author():
    text = "The mayor of Lower Wick, Signe Bratt, said the gauge was out of order."

    assert written_by(text, "By Pia Sommer in Lower Wick") == ""
    assert written_by("Pia Sommer reported it.", "By Pia Sommer in Lower Wick") != ""


@pytest.mark.parametrize(
    "words",
    [
        "Everybody says",
        "Rumour has it",
        "it is being said",
        "local media reported",
        "selon la presse locale",
        "d’après les médias",
        "según medios locales",
        "según se comenta en el puerto",
        "secondo la stampa",
        "laut Medienberichten",
        "Presseberichten zufolge",
        "volgens lokale media",
    ],
)
def test_cited_nobody_finds_the_words_that_name_nobody(words):
    found = cited_nobody(f"So {words} that three boats went out.")

    assert found
    assert found in words


@pytest.mark.parametrize(
    "words", ["selon la mairie", "laut Polizei", "según el alcalde", "secondo il sindaco"]
)
def test_cited_nobody_leaves_alone_who_is_named_abroad(words):
    assert cited_nobody(f"So {words} three boats went out.") == ""


@pytest.mark.parametrize(
    "words",
    [
        "in einer Ad-hoc-Mitteilung",
        "auf ihrer Internetseite",
        "dans un communiqué",
        "en un comunicado",
        "in una nota",
    ],
)
def test_stated_sees_a_statement_abroad(words):
    assert stated(f"Drei, trois, tres, {words}, 12.") == words


@pytest.mark.parametrize("words", ["in einer Wohnung", "auf ihrer Reise", "en un coche"])
def test_stated_leaves_other_things_abroad_alone(words):
    assert stated(f"Drei, trois, tres, {words}, 12.") == ""
