"""Who carried what was said to this outlet."""

from dataclasses import replace

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def carried(*paragraphs):
    """Give (speaker, carriers) of every claim somebody made."""
    found = extract(read_text("\n\n".join(("Pier story", "3 May 2024", *paragraphs))))
    return [(claim.speaker, claim.carriers) for claim in found.claims if claim.kind != "own"]


@pytest.mark.parametrize(
    "going_on",
    [
        "He added that the crane fell.",
        "“The crane fell,” he said.",
        "“The crane fell.”",
    ],
)
def test_extract_keeps_who_carried_an_interview_while_it_goes_on(going_on):
    assert carried(f"Per Moss told Vik TV that the pier moved. {going_on}") == [
        ("Per Moss", ("Vik TV",)),
        ("Per Moss", ("Vik TV",)),
    ]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "He later told the board that the crane fell.",
        "In a letter, he said the crane fell.",
        "“The crane fell,” he said at a hearing later. “It fell.”",
    ],
)
def test_extract_drops_the_carrier_when_words_come_from_elsewhere(elsewhere):
    assert carried(f"Per Moss told Vik TV that the pier moved. {elsewhere}")[1] == ("Per Moss", ())


def test_extract_knows_which_channel_was_told():
    assert carried(
        "Per Moss told Vik TV that the pier moved.", "Ann Lund told the channel it was safe."
    )[1] == ("Ann Lund", ("Vik TV",))


def test_extract_knows_which_newspaper_reported_again():
    assert carried(
        "Per Moss told the Vik Post that the pier moved.",
        "The crane fell on Monday, the newspaper reported, citing two divers.",
    )[1] == ("two divers", ("Vik Post",))


def test_extract_keeps_the_station_that_a_death_was_confirmed_to():
    assert carried("A nurse confirmed the death to Radio Vik and said the pier moved.") == [
        ("a nurse", ("Radio Vik",)),
    ]


@pytest.mark.parametrize(
    ("sentence", "speaker", "carriers"),
    [
        ("The pier moved, minutes obtained by Vik Radio show.", "minutes", ("Vik Radio",)),
        ("The pier moved, papers seen by the Echo show.", "papers", ()),
        (
            "Papers lodged with the town and seen by this newspaper show that the pier moved.",
            "papers lodged with the town",
            (),
        ),
        (
            "Per Moss told the Vik Post, whose report was picked up by Reuters, that the pier moved.",
            "Per Moss",
            ("Vik Post", "Reuters"),
        ),
        ("Per Moss told Radio Vik’s Harbour Hour the pier moved.", "Per Moss", ("Radio Vik",)),
        (
            "Per Moss told The Vik Courier-Star that the pier moved.",
            "Per Moss",
            ("Vik Courier-Star",),
        ),
        ("Per Moss said he was interviewed by police in Vik.", "Per Moss", ()),
        (
            "It is at odds with a report by Bloomberg, which said the pier moved, citing two divers.",
            "two divers",
            ("Bloomberg",),
        ),
        ("A diver cited by Vik Radio said the pier moved.", "a diver", ("Vik Radio",)),
        (
            "A harbour ministry statement carried by Vik Radio said the pier moved.",
            "harbour ministry",
            ("Vik Radio",),
        ),
        (
            "The pier had moved in May, as first reported by Vik Radio, citing two divers.",
            "two divers",
            ("Vik Radio",),
        ),
        ("Ann Lund told state television that the pier moved.", "Ann Lund", ("state television",)),
        ("Ann Lund told the al-Vik website that the pier moved.", "Ann Lund", ("al-Vik",)),
        ("Ann Lund told MPs that the pier moved.", "Ann Lund", ()),
        ("Ann Lund told Kanal Vest that the pier moved.", "Ann Lund", ("Kanal Vest",)),
        ("Ann Lund told Vik FM she'd seen the pier move.", "Ann Lund", ("Vik FM",)),
        (
            "According to a diver, who spoke to the newspaper Vikposten, the pier moved.",
            "a diver",
            ("Vikposten",),
        ),
        (
            "The pier moved, according to the newspaper Vikposten, which cited a diver.",
            "a diver",
            ("Vikposten",),
        ),
        (
            "According to a diver interviewed by the daily Vikposten, the pier moved.",
            "a diver",
            ("Vikposten",),
        ),
        (
            "“It moved,” Per Moss said to Vik Radio, in an interview later quoted by Reuters.",
            "Per Moss",
            ("Vik Radio", "Reuters"),
        ),
        ("Two divers, quoted only by Vik Radio, said it moved.", "two divers", ("Vik Radio",)),
        ("In a message to Vik Radio, Per Moss said the pier moved.", "Per Moss", ("Vik Radio",)),
        ("According to the board it moved by two metres.", "board", ()),
        ("A list published by the ministry shows the pier moved.", "a list", ()),
    ],
)
def test_extract_tells_a_carrier_from_a_speaker(sentence, speaker, carriers):
    assert carried(sentence) == [(speaker, carriers)]


@pytest.mark.parametrize(
    ("sentence", "speaker", "carriers"),
    [
        (
            "Ann Lund admitted to the weekly paper Vik Avis that the pier moved.",
            "Ann Lund",
            ("Vik Avis",),
        ),
        (
            "The pier moved, says a survey, which was leaked to Vik Radio.",
            "a survey",
            ("Vik Radio",),
        ),
        (
            "A study drawn up by divers and obtained by the newspaper Vik Avis said the pier moved.",
            "a study drawn up by divers",
            ("Vik Avis",),
        ),
        (
            "Lund Capital said in a letter to the board, seen by Vik Radio News, that the pier moved.",
            "Lund Capital",
            ("Vik Radio News",),
        ),
        (
            "Vik Radio, citing call logs, reported that a keeper told the master that the pier moved.",
            "a keeper",
            ("call logs", "Vik Radio"),
        ),
        (
            "Vik Radio reported separately that the pier moved, citing a diver.",
            "a diver",
            ("Vik Radio",),
        ),
        (
            "According to Vik Radio, as cited by the news site Kol Net, divers believe the pier moved.",
            "divers",
            ("Vik Radio", "Kol Net"),
        ),
        ("Vik Radio reported that Lund had told the board it moved.", "Vik Radio", ()),
    ],
)
def test_extract_names_carriers_innermost_first(sentence, speaker, carriers):
    assert carried(sentence) == [(speaker, carriers)]


def test_extract_takes_the_paper_for_the_outlet_that_reported_first():
    found = carried(
        "According to The Vik Times, as cited by the news site Kol Net, divers believe it moved. "
        "A pilot told the paper that the crane fell."
    )
    assert found[1] == ("a pilot", ("The Vik Times",))


def test_extract_keeps_who_carried_an_interview_for_the_quotation_after_it():
    assert carried("Per Moss told Vik TV that the pier moved.", "“The crane fell,” Moss said.") == [
        ("Per Moss", ("Vik TV",)),
        ("Per Moss", ("Vik TV",)),
    ]


def test_extract_lets_a_pronoun_carry_only_whom_it_meant_before():
    assert carried(
        "Jo Holm KC said the rope broke.", "She said Per Moss told police that the pier moved."
    ) == [("Jo Holm", ()), ("Per Moss", ("Jo Holm",))]


def test_extract_keeps_the_carrier_of_a_paper_that_speaks_again():
    assert carried(
        "The pier moved, says a survey, which was leaked to Vik Radio.",
        "“It fell,” the survey says.",
    )[1] == ("a survey", ("Vik Radio",))


@pytest.mark.parametrize("publisher", ["Vik", "Vik News", "The Vik Online"])
def test_extract_leaves_out_this_outlet_under_its_short_name(publisher):
    article = replace(
        read_text("Pier story\n\n3 May 2024\n\nAnn Lund told the Vik newspaper it moved."),
        publisher=publisher,
    )
    assert [claim.carriers for claim in extract(article).claims] == [()]


@pytest.mark.parametrize(
    ("sentence", "speaker", "carriers"),
    [
        ("In remarks aired on state television, Per Moss said the pier moved.", "Per Moss",
         ("state television",)),
        ("Per Moss said in an interview aired on Sunday on Radio Vik that the pier moved.",
         "Per Moss", ("Radio Vik",)),
        ("The pier moved, Per Moss said on CNBC on Tuesday.", "Per Moss", ("CNBC",)),
        ("In a column for the Vik Times, Per Moss said the pier moved.", "Per Moss",
         ("Vik Times",)),
        ("“The pier moved,” Per Moss said in an interview published on Sunday by the Vik Post.",
         "Per Moss", ("Vik Post",)),
        ("“The pier moved,” Per Moss was quoted as saying by the Vik Post.", "Per Moss",
         ("Vik Post",)),
        ("“The pier moved,” the Vik Post quoted Per Moss as saying.", "Per Moss", ("Vik Post",)),
        ("On Monday Vik Radio quotes Per Moss as saying that the pier moved.", "Per Moss",
         ("Vik Radio",)),
        ("Per Moss told a local radio station that the pier moved.", "Per Moss",
         ("a local radio station",)),
        ("Police told local media that the pier moved.", "police", ("local media",)),
        ("A friend of the family told the Vik Echo that the pier moved.",
         "a friend of the family", ("Vik Echo",)),
        ("Two sources told Reuters three boats had sunk.", "two sources", ("Reuters",)),
        ("The pier moved, according to a copy of the letter seen by Reuters.",
         "a copy of the letter", ("Reuters",)),
        ("Papers leaked to the Vik Post show that the pier moved.", "papers", ("Vik Post",)),
        ("“The pier moved,” Per Moss wrote in an email, a copy of which was seen by Vik Radio.",
         "Per Moss", ("Vik Radio",)),
        ("It was first reported by the Vik Post that the pier moved.", "Vik Post", ()),
        ("Iran’s Tasnim news agency quoted Per Moss as saying the pier moved.", "Per Moss",
         ("Tasnim",)),
        ("Kontur, citing minutes of the board, said the pier moved.", "minutes of the board",
         ("Kontur",)),
        ("The pier moved, Vik TV said, quoting the judge, Ann Lund.", "Ann Lund", ("Vik TV",)),
        ("The witness said the mayor told him the pier moved.", "the mayor", ("the witness",)),
        ("A guard testified that Per Moss said the pier moved.", "Per Moss", ("a guard",)),
        ("By then the Vik Post had been told that the pier moved.", None, ("Vik Post",)),
    ],
)  # fmt: skip
def test_extract_names_who_carried_words_however_they_came_here(sentence, speaker, carriers):
    assert carried(sentence) == [(speaker, carriers)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Per Moss wrote on his Telegram channel that the pier moved.",
        "Per Moss said in a Facebook post that the pier moved.",
        "Per Moss said on his podcast that the pier moved.",
        "Per Moss told this newspaper that the pier moved.",
        "Per Moss told the press that the pier moved.",
        "Per Moss told the Press Club in Bergen that the pier moved.",
        "Per Moss wrote in the journal Piers that the pier moved.",
    ],
)
def test_extract_names_no_carrier_where_nobody_stands_between(sentence):
    assert carried(sentence) == [("Per Moss", ())]


@pytest.mark.parametrize(
    ("going_on", "speaker", "carriers"),
    [
        ("The newspaper said the crane fell.", "Vik Post", ()),
        ("The paper said the crane fell.", "Vik Post", ()),
        ("Two of them said the crane fell.", "two of three divers", ("Vik Post",)),
        ("All three said the crane fell.", "three divers", ("Vik Post",)),
    ],
)
def test_extract_goes_on_with_the_outlet_and_those_it_cited(going_on, speaker, carriers):
    found = carried(f"The pier moved, the Vik Post reported, citing three divers. {going_on}")

    assert found[1] == (speaker, carriers)


def test_extract_hears_what_an_outlet_was_told_there_was():
    told = carried("The Vik chairman Per Moss told Le Phare there had been two offers.")

    assert told == [("Per Moss", ("Le Phare",))]


def test_extract_knows_a_station_by_its_call_sign():
    told = carried("Mayor Ann Lund told local radio station 4NR that three people were missing.")

    assert told == [("Ann Lund", ("4NR",))]


@pytest.mark.parametrize(
    ("text", "speaker", "carriers"),
    [
        (
            "An observer from the quay told the daily Vik Avis it moved. “It fell,” the observer said.",
            "an observer from the quay",
            ("Vik Avis",),
        ),
        (
            "A pilot told Agence Globe-Presse it moved. Per Moss told the agency that it fell.",
            "Per Moss",
            ("Agence Globe-Presse",),
        ),
        (
            "A pilot told Radio Vik that the pier moved. Per Moss told the agency that it fell.",
            "Per Moss",
            (),
        ),
        (
            "Per Moss wrote in a letter to the agency obtained by Vik Radio that the pier moved.",
            "Per Moss",
            ("Vik Radio",),
        ),
        (
            "The log of that day, however, quotes Per Moss as saying the pier moved.",
            "Per Moss",
            ("the log of that day",),
        ),
        (
            "The monthly Kontur ran a talk with Ann Lund. The pier, she told the magazine, had moved.",
            "Ann Lund",
            ("Kontur",),
        ),
        (
            "The firm Kontur ran a talk with Ann Lund. The pier, she told the board, had moved.",
            "Ann Lund",
            (),
        ),
        (
            "Three divers told Radio Vik that the pier moved. One of them, Ann Lund, said it fell.",
            "Ann Lund",
            ("Radio Vik",),
        ),
        (
            "The daily Vik Avis quoted the owner, Per Moss, as denying that the pier moved.",
            "Per Moss",
            ("Vik Avis",),
        ),
        (
            "A diver told Radio Vik that 40 boats came. Two of the boats were his cousin’s.",
            "a diver",
            ("Radio Vik",),
        ),
    ],
)
def test_extract_keeps_the_outlet_of_whoever_goes_on_talking_to_it(text, speaker, carriers):
    assert carried(text)[-1] == (speaker, carriers)


@pytest.mark.parametrize(
    ("publisher", "carriers"),
    [
        ("The Vik Mirror", ("Harbour Press",)),
        ("Harbour Press", ()),
        ("HP News", ("Harbour Press",)),
        ("Harbour Press Online", ()),
    ],
)
def test_an_agency_carries_what_it_saw_in_the_paper_that_prints_it(publisher, carriers):
    article = read_text(
        "Pier story\n\nBy ANN LUND Harbour Press\n\n3 May 2024\n\nVIK (Harbour Press) — A log seen"
        " by Harbour Press said the pier moved.\n\nCopyright 2024 Harbour Press."
    )
    found = extract(replace(article, publisher=publisher)).claims
    assert [claim.carriers for claim in found] == [carriers]


@pytest.mark.parametrize(
    ("publisher", "agency"), [("Arne Post", "AP"), ("Boats Before Cars", "BBC")]
)
def test_no_initials_of_an_outlet_hide_an_agency_that_is_known(publisher, agency):
    article = read_text(f"Pier story\n\n3 May 2024\n\nPer Moss told {agency} that the pier moved.")
    found = extract(replace(article, publisher=publisher)).claims
    assert [claim.carriers for claim in found] == [(agency,)]


@pytest.mark.parametrize("name", ["VTR", "KVIK"])
def test_an_outlet_is_known_by_its_initials_and_its_call_sign(name):
    publisher = {"VTR": "Vik Trade Review", "KVIK": "KVIK 8 News"}[name]
    article = read_text(f"Pier story\n\n3 May 2024\n\nPer Moss told {name} that the pier moved.")
    found = extract(replace(article, publisher=publisher)).claims
    assert [claim.carriers for claim in found] == [()]


def test_extract_names_an_outlet_of_which_it_is_told_where_it_appears():
    told = "“The pier is shut,” Per Moss told the Lorne Bote, a newspaper in northern Germany."

    assert carried(told) == [("Per Moss", ("Lorne Bote",))]
