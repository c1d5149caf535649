"""Who carried what, told in passing beside the one who speaks."""

from dataclasses import replace

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def last_carried(text, publisher=""):
    """Give speaker and carriers of the last claim that somebody made."""
    article = replace(read_text(f"Pier story\n\n3 May 2024\n\n{text}"), publisher=publisher)
    made = [claim for claim in extract(article).claims if claim.kind != "own"]
    return made[-1].speaker, made[-1].carriers


@pytest.mark.parametrize(
    ("text", "speaker", "carriers"),
    [
        ("“The pier is ours,” Per Moss said in a letter read out on national radio.", "Per Moss",
         ("national radio",)),
        ("In one message, read out by Ann Lund, a suspect wrote: “The gate opens at four.”",
         "a suspect", ("Ann Lund",)),
        ("Those who slept at noon lived longer, the divers report in the Journal of Sea Work.",
         "the divers", ("Journal of Sea Work",)),
        (("Minutes of the board, obtained under a freedom of information law by the newsletter"
         " Pier Watch, record that the firm read a draft in May."), "minutes of the board",
         ("Pier Watch",)),
        (("According to the newsletter Pier Watch, which cited a person who worked on the survey,"
         " divers had asked for a third rope."), "a person who worked on the survey",
         ("Pier Watch",)),
        ("‘The papers add mustard,’ Per Moss told the club’s own TV channel.", "Per Moss",
         ("the club’s own TV channel",)),
        (("KTVB-TV, quoting a source close to the owners, reported that a delegation came. Per Moss"
         " told the station that was “news to me.”"), "Per Moss", ("KTVB-TV",)),
        ("Per Holm KC said Ann Lund was at home. She denied, he said, that she had taken the rope.",
         "Ann Lund", ("Per Holm",)),
        ("The pier moved, the mayor, Per Moss, told Kanal 5 News, citing data from a buoy.",
         "data from a buoy", ("Per Moss", "Kanal 5 News")),
        ("The pier moved, the mayor, Per Moss, told AFP, citing a log. “It moved,” he said.",
         "Per Moss", ("AFP",)),
        ("A guard, who gave no name, told AFP, citing a police memo, that the pier moved.",
         "a police memo", ("a guard", "AFP")),
        ("“The pier moved,” Per Moss told AFP, citing a police memo.", "Per Moss", ("AFP",)),
        ("The pier should be shut, Mayor Per Moss said, citing a police memo.", "Per Moss", ()),
        ("Judge Per Moss said the firm lied, citing an email.", "Per Moss", ()),
        (("The pier moved, according to a dive report by the salvage firm Vikmar, first described by"
         " the newsletter Pier Watch."), "Vikmar", ("Pier Watch",)),
        (("The pier moved, according to figures from the port office quoted in the trade paper Pier"
         " Daily."), "port office", ("Pier Daily",)),
        ("The pier moved, according to a log posted online by his brother.", "a log", ()),
        ("Ann Lund told the Vik Broadcasting Company that it moved.", "Ann Lund",
         ("Vik Broadcasting Company",)),
        ("Ann Lund told the Vik Broadcasting Council that it moved.", "Ann Lund", ()),
        (("In a note quoted by the website Pier Watch, the council said it had sold the mast.\n\nThe"
          " mast cost £3.\n\nThe council says the pier moved."), "council", ()),
        ("Ann Lund threatened to leave, according to the evening paper Vik Blatt, citing divers.",
         "divers", ("Vik Blatt",)),
        ("Ann Lund threatened to have the pier blown up in May, according to Per Moss.",
         "Ann Lund", ("Per Moss",)),
        ("Its keeper, giving her name only as Iva, said it fell. “It moved,” she said.", "Iva", ()),
        ("A keeper, who gave the dog’s name as Ivo, said it moved.", "a keeper", ()),
        ("The skipper, Per Moss, ran. The captain, who was not identified, said it moved.",
         "the captain", ()),
        ("The skipper, Per Moss, ran. The captain, who was not ill, said it moved.",
         "Per Moss", ()),
        ("Ann Lund admitted the loss of “two masts”.", "Ann Lund", ()),
        ("Two nets went, according to a rescue affidavit filed in Vik District Court.",
         "a rescue affidavit", ()),
        ("A police report read by The Vik Press said the mast bent. It said that the pier moved.",
         "a police report", ("The Vik Press",)),
        ("Police report that the pier moved.", "police", ()),
        ("A northern source, quoted by the agency Vik Presse, nevertheless asserts that it moved.",
         "a northern source", ("Vik Presse",)),
        ("The board met, however Per Moss asserts that it moved.", "Per Moss", ()),
        ("Per Moss wrote in a memo obtained by the Vik Post through a records request that it fell.",
         "Per Moss", ("Vik Post",)),
        ("The Diving Union estimated it at 4,000 crowns.", "Diving Union", ()),
        ("The pier shut on Monday after a diver called about rust, according to Per Moss.",
         "Per Moss", ()),
        ("Ann Lund said that Per Moss had told the crew, “I am done with this pier.”", "Per Moss",
         ("Ann Lund",)),
    ],
)  # fmt: skip
def test_extract_hears_who_stands_between(text, speaker, carriers):
    assert last_carried(text) == (speaker, carriers)


@pytest.mark.parametrize(
    ("text", "speaker", "carriers"),
    [
        ("“It moved,” said Ann Lund, speaking on state television late on Sunday.", "Ann Lund",
         ("state television",)),
        ("According to Tavna, the state news agency, Ann Lund said the pier moved.", "Ann Lund",
         ("Tavna",)),
        ("It moved, according to two divers quoted in the Vik Times.", "two divers",
         ("Vik Times",)),
        ("Vik Radio said two divers had told it that the pier moved.", "two divers",
         ("Vik Radio",)),
        ("Police say Ann Lund told a colleague that the pier moved.", "Ann Lund", ("police",)),
        ("Ann Moss recalled that the mayor told her the pier moved.", "the mayor", ("Ann Moss",)),
        ("According to the indictment, Ann Lund told a colleague that the pier moved.", "Ann Lund",
         ("the indictment",)),
        ("A letter, quoted at length by Vik Radio, said the pier moved.", "a letter",
         ("Vik Radio",)),
        ("Vik Radio reported, quoting “port sources,” that the pier moved.", "port sources",
         ("Vik Radio",)),
        ("Per Moss spoke. Jan Frisk told him that the pier moved, he said.", "Jan Frisk",
         ("Per Moss",)),
        (("Images taken by the Vik project, a monitor based in Bergen, and cited by AP show that"
         " the pier moved."), "images taken by the Vik project", ("AP",)),
        ("Interfax, citing the ministry, said the pier moved.", "ministry", ("Interfax",)),
        ("A diver told Vikposten, a Norwegian daily, that the pier moved.", "a diver",
         ("Vikposten",)),
        ("A diver told Norway’s public broadcaster, NRK, that the pier moved.", "a diver",
         ("NRK",)),
        ("A diver said on Swedish radio that the pier moved.", "a diver", ("Swedish radio",)),
        ("A diver told a Sunday newspaper that it moved.", "a diver", ("a Sunday newspaper",)),
        ("A diver told the Gazette, according to AP, that it moved.", "a diver",
         ("Gazette", "AP")),
        ("A diver told Ann Lund, according to the indictment, that it moved.", "a diver",
         ("the indictment",)),
        ("A diver told the podcast Deep Count that it moved.", "a diver", ("Deep Count",)),
        ("A diver told the newspaper editor Ann Count that it moved.", "a diver", ()),
        ("According to an internal note, seen by AP, snapshots taken on Friday show it moved.",
         "an internal note", ("AP",)),
        ("According to AP, a survey found that it moved.", "a survey", ("AP",)),
        ("When a clerk rang, Ann Lund said, Per Moss told him: “It moved in May.”", "Per Moss",
         ("Ann Lund",)),
        ("The lab lost it and told the board it moved, according to an audit.", "an audit", ()),
        ("A diver claimed guards had warned of it before it moved.", "a diver", ()),
        ("A diver claimed guards had warned him that it moved.", "guards", ("a diver",)),
        ("A diver told the Sunday Lantern that it moved.", "a diver", ("Sunday Lantern",)),
        ("A diver told the Harbour Treasury that it moved.", "a diver", ()),
        ("A diver told the Sunday Divers that it moved.", "a diver", ()),
        ("On the podcast Deep Water, Ann Lund said it moved.", "Ann Lund", ("Deep Water",)),
        ("In an interview with Deep Water, Ann Lund said it moved.", "Ann Lund", ("Deep Water",)),
        ("In a BBC interview on Sunday, Ann Lund said it moved.", "Ann Lund", ("BBC",)),
        ("Asked by the Vik Times about it, Ann Lund said it moved.", "Ann Lund", ("Vik Times",)),
        ("Reached by phone by the Vik Times, the mayor said it moved.", "the mayor",
         ("Vik Times",)),
        ("It moved, according to two people who spoke to Reuters.", "two people", ("Reuters",)),
        ("Reuters has seen a letter in which Ann Lund says it moved.", "Ann Lund", ("Reuters",)),
        ("One official told AP the pier moved. Another said it fell.", "another official", ("AP",)),
        ("Radio Vik said it moved. The station quoted a diver who said it fell.", "a diver",
         ("Radio Vik",)),
        ("Figures obtained by Vik Radio show 40 piers moved.", "figures", ("Vik Radio",)),
        ("As Vik Radio revealed in May, the pier was sold.", "Vik Radio", ()),
        ("According to emails seen by Vik Radio, the board knew it moved.", "emails",
         ("Vik Radio",)),
        ("In a statement to the Vik Times, the company said it moved.", "company",
         ("Vik Times",)),
    ],
)  # fmt: skip
def test_extract_hears_of_whom_an_outlet_heard(text, speaker, carriers):
    assert last_carried(text) == (speaker, carriers)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Those who slept at noon lived longer, divers report in the journal Sea. It is seen in men"
            " too, they said."
        ),
        "When I read this out to Lund’s press man, Per Moss, he said the pier was open.",
    ],
)
def test_extract_takes_no_journal_or_owner_for_an_outlet_that_was_told(text):
    assert last_carried(text)[1] == ()


def test_extract_takes_who_admits_a_charge_for_no_speaker():
    found = extract(read_text("Pier story\n\nAnn Lund admitted three charges of fraud on Monday."))

    assert [claim.kind for claim in found.claims] == ["own"]


@pytest.mark.parametrize(
    ("publisher", "outlet"),
    [
        ("Vik Valley Standard", "the Standard"),
        ("The Vik Oar", "The Oar"),
        ("Nordal News Agency", "Nordal"),
    ],
)
def test_extract_leaves_out_this_outlet_under_the_last_or_first_of_its_names(publisher, outlet):
    assert last_carried(f"Per Moss told {outlet} that the pier moved.", publisher) == (
        "Per Moss",
        (),
    )


def test_extract_reads_on_where_an_outlet_cites_nobody():
    story = "Last year the Gull Ledger editorial board quoted as saying that you would close it."

    assert extract(read_text(story)).claims
