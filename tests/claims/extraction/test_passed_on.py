"""Who passed words on, what marks quote, and who goes on in detail."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def told(text):
    claims = extract(read_text(f"Pier\n\n{text}")).claims
    return {claim.text: (claim.speaker, claim.carriers) for claim in claims}


def speakers(text):
    return {words: speaker for words, (speaker, _) in told(text).items()}


CARRIED = [
    (
        (
            "State television has reported a lower toll. The channel, citing “sources in Vik,” said"
            " Thursday that five people had been killed."
        ),
        "five people had been killed",
        ("sources in Vik", ("State television",)),
    ),
    (
        (
            "The Grimsby Mercury is reporting, citing two former inspectors, that the visit lasted an"
            " hour. One of them told the paper the team never left."
        ),
        "the team never left",
        ("one of two former inspectors", ("Grimsby Mercury",)),
    ),
    (
        (
            "His chairwoman, Sheikha Muna bint Saqr, took another line, telling VNW that the club"
            " would welcome a replay."
        ),
        "the club would welcome a replay",
        ("Muna bint Saqr", ("VNW",)),
    ),
    (
        (
            "In an email obtained by the Capitol Insider, the deputy wrote that the forms were late,"
            " the Insider reported Wednesday."
        ),
        "the forms were late",
        ("the deputy", ("Capitol Insider",)),
    ),
    (
        (
            "The results were published by the magazine Klartext and picked up in June by the Capital"
            " Dispatch, which also quoted a former manager as saying that the firm had used a well."
        ),
        "the firm had used a well",
        ("a former manager", ("Capital Dispatch",)),
    ),
    (
        (
            "According to a preliminary report obtained by the newspaper Harbour Echo, which cited an"
            " investigator, only 54 jackets were found."
        ),
        "only 54 jackets were found",
        ("an investigator", ("Harbour Echo",)),
    ),
    (
        (
            "But payslips of 12 workers reviewed by Harbour Daily News show that none was paid for"
            " overtime."
        ),
        "none was paid for overtime",
        ("payslips of 12 workers", ("Harbour Daily News",)),
    ),
]


CARRIED += [
    (
        "The board’s chair Per Holm, speaking to the state-run Vik Ajansi, said there was no debt.",
        "there was no debt",
        ("Per Holm", ("Vik Ajansi",)),
    ),
    (
        "Lund’s answer in May, as recorded in Hansard, was that he had met nobody.",
        "he had met nobody",
        ("Lund", ("Hansard",)),
    ),
    (
        (
            "A director was quoted by the broadcaster Cedar Sport as saying that rumours had gone"
            " round. Asked by reporters whether he would resign, he said he had sold the boat."
        ),
        "he had sold the boat",
        ("a director", ()),
    ),
]


CARRIED += [
    (
        (
            "One clerk said the vote was void. Another said the chief had warned of it, a claim first"
            " reported by the Harbour Monitor."
        ),
        "the chief had warned of it",
        ("another clerk", ()),
    ),
]


CARRIED += [
    (
        (
            "Two people briefed on the talks told the Vik Courier, which first reported the offer,"
            " that the price was $3bn."
        ),
        "the price was $3bn",
        ("two people briefed on the talks", ("Vik Courier",)),
    ),
    (
        "The Times of Vik, citing a diver, said the ship sank.",
        "the ship sank",
        ("a diver", ("Times of Vik",)),
    ),
    (
        "The minister told state television on Sunday that the dam would hold.",
        "the dam would hold",
        ("the minister", ("state television",)),
    ),
    (
        "“We lost it all,” said one farmer.\n\nAnother, Per Lund, said the dam was open.",
        "We lost it all",
        ("one farmer", ()),
    ),
]

QUOTED = [
    ("A guard graded the call as “low risk”, the inquest heard.", {}),
    ("A survey found that the town had 5,220 “probable deletions”.", {}),
    ("The board rated the pier “unsafe”, the report said.", {}),
    ("Ann Lund described the pier as “a heap of rust”.", {"a heap of rust": "Ann Lund"}),
    (
        (
            "He had never had the letter, Per Holm said. His office had been flooded, and “half of our"
            " post was at sea”."
        ),
        {"half of our post was at sea": "Per Holm"},
    ),
    (
        "Those were mere traces, a spokesman said, such as could be found “in any puddle”.",
        {"in any puddle": "a spokesman"},
    ),
]


GOING_ON = [
    (
        (
            "In the letter the office warns that the limit was passed. The highest reading, 0.9"
            " micrograms, was in May. The wells should be “closed at once”, it says."
        ),
        "The wells should be “closed at once”",
        "office",
    ),
    (
        (
            "Lorries queued for 11 miles, the transport department said. Drivers waited nine hours on"
            " average."
        ),
        "Drivers waited nine hours on average",
        "transport department",
    ),
    (
        (
            "Five of the injured are in intensive care, according to the hospital trust. One has burns"
            " to 70% of the body."
        ),
        "One has burns to 70% of the body",
        "hospital trust",
    ),
    (
        (
            "Observers from the league said voting had been calm but reported faults at 212 stations."
            " In 31 of them the boxes arrived open."
        ),
        "In 31 of them the boxes arrived open",
        "observers from the league",
    ),
    (
        "The pier broke in two, the board said. It took in 40 boats on Friday.",
        "It took in 40 boats on Friday",
        None,
    ),
    (
        "The board said the pier broke. The harbour took in 40 boats.",
        "The harbour took in 40 boats",
        None,
    ),
]


@pytest.mark.parametrize(("text", "words", "expected"), CARRIED)
def test_who_passed_words_on_is_named_once(text, words, expected):
    assert told(text)[words] == expected


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_labels_and_grades_quote_nobody(text, expected):
    article = read_text(f"Pier\n\n{text}")
    found = {article.text[q.start : q.end]: q.speaker for q in extract(article).quotes}
    assert found == expected


@pytest.mark.parametrize(("text", "words", "speaker"), GOING_ON)
def test_a_body_goes_on_where_what_it_counted_is_told_in_detail(text, words, speaker):
    assert speakers(text)[words] == speaker


WHOSE = [
    (
        (
            "A former diver of Lund’s, who asked not to be named because she expects to be called as"
            " a guard, told the Echo that the gate was open."
        ),
        {"the gate was open": ("a former diver of Lund", ("Echo",))},
    ),
    (
        (
            "A diver took 12 bells from the harbour and blamed a storm for the lost lists, a"
            " prosecutor told the court on Monday."
        ),
        {
            "A diver took 12 bells from the harbour": ("a prosecutor", ()),
            "blamed a storm for the lost lists": ("a prosecutor", ()),
        },
    ),
    (
        "The union blamed a storm for the lost lists, a prosecutor said on Monday.",
        {"a storm for the lost lists": ("union", ("a prosecutor",))},
    ),
    (
        (
            "The Upper Strait Command said nobody was hurt. According to the daily Dagen, quoting"
            " the wife of the chief cook, the divers spoke Danish."
        ),
        {
            "nobody was hurt": ("Upper Strait Command", ()),
            "the divers spoke Danish": ("the wife of the chief cook", ("Dagen",)),
        },
    ),
    (
        (
            "A Harbour Police report, first obtained by KRTV, found that Police Chief Per Lund had"
            " been told of the leak. Lund denied that he had been told."
        ),
        {
            "Police Chief Per Lund had been told of the leak": (
                "a Harbour Police report",
                ("KRTV",),
            ),
            "he had been told": ("Per Lund", ()),
        },
    ),
    (
        (
            "According to the charge sheet, the thefts began in 2017, two months after Lund got the"
            " keys, and ended when a diver came looking for a bell."
        ),
        {
            "the thefts began in 2017": ("the charge sheet", ()),
            "Lund got the keys": ("the charge sheet", ()),
            "ended when a diver came looking for a bell": ("the charge sheet", ()),
        },
    ),
    (
        "The board said the thefts began in 2017, two months after Lund got the keys.",
        {"the thefts began in 2017": ("board", ()), "Lund got the keys": (None, ())},
    ),
    (
        (
            "The harbour denied that its guards had boarded a boat, hours after the boat’s owner"
            " said gunmen had taken the crew."
        ),
        {
            "its guards had boarded a boat": ("the harbour", ()),
            "gunmen had taken the crew": ("the boat’s owner", ()),
        },
    ),
    (
        (
            "The harbour denied that its guards had boarded a boat, two days after a fire broke out"
            " in the yard."
        ),
        {
            "its guards had boarded a boat": ("the harbour", ()),
            "a fire broke out in the yard": (None, ()),
        },
    ),
    (
        (
            "Ann Lund was warned about the pier a week before she told the council that it was safe,"
            " according to letters seen by the Echo."
        ),
        {
            (
                "Ann Lund was warned about the pier a week before she told the council that it was"
                " safe"
            ): ("letters", ()),
            "it was safe": ("Ann Lund", ()),
        },
    ),
    (
        "Ann Lund told the council that it was safe, according to letters seen by the Echo.",
        {"it was safe": ("Ann Lund", ("letters",))},
    ),
    (
        (
            "Two residents spoke. One of them, a baker who gave his name only as Olav, said his shop"
            " was burnt. The road had been empty, he added."
        ),
        {"his shop was burnt": ("Olav", ()), "The road had been empty": ("Olav", ())},
    ),
    (
        "A report published last week by the harbour’s audit office found that prices rose by 4m.",
        {"prices rose by 4m": ("harbour’s audit office", ())},
    ),
    (
        "A report published last week by the Echo found that prices rose by 4m.",
        {"prices rose by 4m": ("a report", ("Echo",))},
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose_words_a_whole_sentence_tells(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("between", "firm"), [("\n\n", "Vikwind"), (" ", "Alster Re")], ids=["anew", "going on"]
)
def test_a_new_paragraph_goes_back_to_the_firm_of_the_headline(between, firm):
    article = (
        "Vikwind shares fall\n\nVikwind said its blades were sound.\n\nThe insurer Alster Re said it"
        f" had found nine cracks.{between}Sales fell to 4m euros, according to the company."
    )
    assert extract(read_text(article)).claims[-1].speaker == firm


BETWEEN = {
    "a solicitor": "a solicitor",
    "her lawyer, Eva Sund": "Eva Sund",
    "a spokesman for the college": "a spokesman for the college",
    "his family": "his family",
}
SPOKE_FOR = (
    "Per Lund said through {0:,} that the pier is safe.",
    "Per Lund, through {0}, denied that the pier is safe.",
    "Speaking through {0}, Per Lund said the pier is safe.",
    "“The pier is safe,” Per Lund said in a statement issued on Tuesday by {0}.",
    "In a letter read by {0} outside court, Per Lund said the pier is safe.",
    "In comments passed on by {0}, Per Lund said the pier is safe.",
    "Per Lund told reporters via {0:,} that the pier is safe.",
    "Per Lund said through {0:,} that it rained. He added that the pier is safe.",
    "“The pier is safe,” {0:,} quoted Per Lund as saying.",
)


class Named(str):
    __slots__ = ()

    def __format__(self, how: str) -> str:
        return f"{self}," if how and ", " in self else str(self)


@pytest.mark.parametrize("way", SPOKE_FOR)
def test_who_spoke_for_somebody_carried_it(way):
    found = {who: told(way.format(Named(who))) for who in BETWEEN}
    safe = {who: [v for k, v in claims.items() if "safe" in k] for who, claims in found.items()}

    assert safe == {who: [("Per Lund", (name,))] for who, name in BETWEEN.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Per Lund said through tears that the pier is safe.",
        "Per Lund said through an interpreter that the pier is safe.",
        "Per Lund said via Facebook that the pier is safe.",
        "After months of talks through a mediator, Per Lund said the pier is safe.",
        "Per Lund, who bought the boat through an agent, said the pier is safe.",
        "Through the union, Per Lund won more pay, but he said the pier is safe.",
        "In a statement issued by the council, Per Lund said the pier is safe.",
        "In a letter sent by post, Per Lund said the pier is safe.",
        "Per Lund told the crowd through a hole in the fence that the pier is safe.",
    ],
)
def test_what_words_went_through_is_nobody(text):
    assert [who for words, who in told(text).items() if "safe" in words] == [("Per Lund", ())]


def test_a_spokesman_who_spoke_for_somebody_is_not_the_one_named_before():
    text = "Eva Sund, a spokeswoman for the harbour, said it rained.\n\n"

    found = told(f"{text}Per Lund said through a spokeswoman that the pier is safe.")
    assert found["the pier is safe"] == ("Per Lund", ("a spokeswoman",))


HEARSAY = (
    "{0} said he had been told by {1} that the pier is safe.",
    "{0} said they were assured by {1} that the pier is safe.",
    "{0} said he had heard from {1} that the pier is safe.",
    "{0} recalled {1} saying that the pier is safe.",
    "“The pier is safe,” {0} said {1} had told him.",
    "“The pier is safe,” {1} had told them, {0} said.",
    "“We were told by {1} that the pier is safe,” {0} said.",
)


@pytest.mark.parametrize("way", HEARSAY)
def test_whoever_has_it_from_somebody_carries_it(way):
    people = {"a guard": "a guard", "the deputy mayor, Ida Holm,": "Ida Holm"}
    found = {who: told(way.format("One of two divers", who)) for who in people}
    safe = {who: [v for k, v in claims.items() if "safe" in k] for who, claims in found.items()}

    assert safe == {who: [(name, ("one of two divers",))] for who, name in people.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Per Lund said the board had been told by a guard that the pier is safe.",
        "Per Lund said he had learned from experience that the pier is safe.",
        "Per Lund said he was told by phone that the pier is safe.",
        "Per Lund said he had been told that the pier is safe.",
        "Per Lund recalled the storm, saying that the pier is safe.",
        "Per Lund recalled hearing men saying that the pier is safe.",
        "“The pier is safe,” Per Lund said the day the board told him.",
        "Per Lund said he had heard from the news that the pier is safe.",
    ],
)
def test_what_somebody_learned_from_nobody_is_theirs(text):
    assert [who for words, who in told(text).items() if "safe" in words] == [("Per Lund", ())]


def test_who_was_told_leaves_no_stump():
    assert [*told("Per Lund said he had been told by a guard that the pier is safe.")] == [
        "the pier is safe"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A statement issued by the union said the pier is safe.", ("union", ())),
        ("Per Lund was informed by letter that the pier is safe.", (None, ())),
    ],
)
def test_who_only_sent_their_own_words_is_no_link(text, expected):
    assert told(text)["the pier is safe"] == expected
