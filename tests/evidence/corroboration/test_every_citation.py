"""An outlet that is cited is known in every usual way to cite it, by every usual name."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import judge_items, trace
from factcheck.evidence.corroboration.items import ClaimFacts, Item, Kind
from tests.evidence.corroboration.stories import item

TOLD = "the Tolvey pier lost 14 of its piles in the storm"
AGAIN = "in Tolvey the storm has cost the pier 14 of its piles"  # as nobody wrote before
CLAIM = ClaimFacts(
    text="The Tolvey pier lost 14 of its piles in the storm of 3 March 2024.",
    made_on=date(2024, 3, 4),
)
FIRST = item(
    "first",
    "The Tolvey pier lost 14 of its piles in Sunday's storm, harbour master Ida Holm told this "
    "newspaper. She counted them from a boat at low tide.",
    6,
    publisher="The Lorne Echo",
    domain="echo.example",
)
CALLED = (
    "the Lorne Echo",
    "The Lorne Echo",
    "the Echo",
    "the newspaper Lorne Echo",
    "the local paper, the Lorne Echo",
    "the Lorne Echo newspaper",
    "the Lorne Echo's website",
)
WAYS = (
    "{0}, {1} reports.",
    "{0}, {1} reported on Monday.",
    "{0}, according to {1}.",
    "According to {1}, {0}.",
    "{0}, as {1} first reported.",
    "{1} reports that {0}.",
    "{0}, the harbour master told {1}.",
    "{0}, the harbour master, Ida Holm, said in an interview with {1}.",
    "Harbour master Ida Holm told {1} that {0}.",
    "{0}. That is what {1} reports, citing the harbour master.",
    "{0}, writes {1}.",
    "A report in {1} says {0}.",
    "{0}, says a report in {1}.",
    "{0}, the harbour master was quoted as saying by {1}.",
    "{0}. Source: {1}",
    "“{0},” Holm told {1}.",
    "{1} quotes the harbour master as saying {0}.",
    "{0}, {1} has learned.",
    "{0}, reports {1}, quoting the harbour master.",
    "We read in {1} that {0}.",
    "{1} quoted the harbour master, Ida Holm, as saying that {0}.",
    "{0}, Ida Holm said when interviewed by {1}.",
    "{0}, {1} was told by the harbour master.",
    "{0}. The information comes from {1}.",
    "{0}: that was the news in {1} on Monday.",
    "{0}. Harbour master Ida Holm said so to {1}.",
    "In a conversation with {1} Ida Holm said that {0}.",
    "{0}. She made the statement to {1}.",
    "{0}. {1} has spoken to the harbour master.",
    "{0}: so says {1}.",
    "{0}. We have it from {1}.",
    "{0}. This was made public by {1}.",
    "{0}, reveals {1}.",
    "{0}, {1} has learnt.",
    "{0}. It has been certified, so to speak, by {1}.",
    "{0}, as our friends at {1} report.",
)
# How a notice of the harbour board is passed on.
NOTICE = item(
    "first",
    "The Tolvey pier has lost 14 of its piles. The slip stays closed until further notice.",
    6,
    publisher="Tolvey Harbour Board",
    kind=Kind.OFFICIAL,
)
PASSED_ON = (
    "{0}. This was announced by {1}.",
    "{0}, states {1}.",
    "{0}. {1} made it public this morning.",
    "{0}. {1} gave out the figures on Monday.",
    "{0}. {1} put the number of the piles at 14 this morning.",
    "{0}, {1} let it be known.",
    "{0}. The figures are from {1}.",
    "We hear from {1} that {0}.",
)
REST = " The council meets on Thursday. Ferries run from the old quay for now."


def report(text: str):
    return item("second", text[0].upper() + text[1:] + REST, 10, publisher="Northern Post")


def traced(text: str, first: Item = FIRST) -> tuple[str, int, int]:
    """The stance of another outlet's report, the origins and the primary sources of both."""
    items = [first, report(text)]
    judged = judge_items(CLAIM, items)
    found = trace(CLAIM, items, judgements=judged)
    return str(judged["second"].stance), found.independent_origins, found.primary_sources


@pytest.mark.parametrize("way", WAYS)
def test_outlet_is_known_however_it_is_cited(way):
    texts = [way.format(AGAIN, called) for called in CALLED]

    assert [(text, traced(text)) for text in texts] == [
        (text, ("supports", 1, 1)) for text in texts
    ]


@pytest.mark.parametrize("way", PASSED_ON)
def test_notice_of_a_body_is_known_however_it_is_passed_on(way):
    texts = [way.format(AGAIN, body) for body in ("the Tolvey Harbour Board", "the board")]

    assert [(text, traced(text, NOTICE)) for text in texts] == [
        (text, ("supports", 1, 1)) for text in texts
    ]


@pytest.mark.parametrize(
    "beside",
    [
        "The harbour board puts the price of a ticket at the top of its page.",
        "A ball was announced by the board for May.",
        "The board said in January that the ferry needs paint.",
    ],
)
def test_what_a_body_says_of_something_else_is_no_source(beside):
    told = f"{AGAIN[0].upper()}{AGAIN[1:]}, the ferry company said. {beside}"

    assert traced(told, NOTICE)[1] == 2


@pytest.mark.parametrize(
    "beside",
    [
        "Help came from the Lorne Echo, which lent its vans.",
        "The cook was interviewed by the coroner. The Lorne Echo has moved to the quay.",
        "Whoever works for the Lorne Echo had the day off.",
        "The Lorne Echo puts the weather at the top of its page.",
        "The Lorne Echo puts the striker at number two in its list.",
    ],
)
def test_outlet_that_is_only_spoken_of_is_no_source(beside):
    assert traced(f"{AGAIN}, the ferry company said. {beside}") == ("supports", 2, 2)


@pytest.mark.parametrize(
    ("words", "sources"),
    [
        (f"{TOLD}, the harbour master told a news conference our reporter attended.", 1),
        (f"{TOLD}, Ida Holm said when our reporter met her on the quay.", 1),
        (f"{TOLD}, a spokesman for the ferries told a news conference our reporter attended.", 2),
        (f"{TOLD}, the ferry master told a news conference our reporter attended.", 2),
    ],
)
def test_own_report_is_an_origin_of_its_own_and_whom_both_asked_one_source(words, sources):
    assert traced(words) == ("supports", 2, sources)


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("The harbour board denied that {0}.", "refutes"),
        ("The Tolvey pier did not lose any piles in the storm, the harbour board said.", "refutes"),
        ("The Tolvey pier lost only three of its piles in the storm, the board said.", "refutes"),
        ("The Tolvey pier lost 41 of its piles in the storm, the board said.", "refutes"),
        ("It is untrue that {0}, the harbour board said.", "refutes"),
        ("Reports that {0} are false, the harbour board said.", "refutes"),
        ("The harbour board rejected reports that {0}.", "refutes"),
        ("The harbour board confirmed that {0}.", "supports"),
        ("The Tolvey pier lost fourteen of its piles in the storm, the board said.", "supports"),
        ("Divers of the board counted 14 piles missing from the Tolvey pier after the storm.",
         "supports"),
    ],
)  # fmt: skip
def test_another_body_takes_a_side_in_plain_words(words, stance):
    assert traced(words.format(TOLD)) == (stance, 2, 2)


def test_outlet_is_known_by_a_name_of_three_capitals():
    first = item("first", FIRST.text, 6, publisher="TV2", domain="two.example")
    cited = report("In Tolvey 14 piles of the pier are gone since the storm, according to TV2.")

    assert trace(CLAIM, [first, cited]).independent_origins == 1


def test_outlet_is_known_by_the_address_of_its_site():
    assert traced(f"{AGAIN}, Lorne Echo.example has learnt.") == ("supports", 1, 1)


def test_edition_in_another_language_is_cited_without_it():
    first = item("first", FIRST.text, 6, publisher="Dagsposten in English")
    cited = report("In Tolvey 14 piles of the pier are gone since the storm, Dagsposten reports.")

    assert trace(CLAIM, [first, cited]).independent_origins == 1
