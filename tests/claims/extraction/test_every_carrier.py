"""Who carried words here is named in every usual way: all ways, all sorts, all papers."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract

BEFORE = "Pier story\n\n3 May 2024\n\nTwo boats sank on Sunday, said Ann Lund, a sailor.\n\n"


def safe_by(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    """Give who says that the pier is safe, and who carried it."""
    found = extract(read_text(BEFORE + text[0].upper() + text[1:])).claims
    return [(claim.speaker, claim.carriers) for claim in found if "pier is safe" in claim.text]


OUTLETS = {
    "the Daily Echo": "Daily Echo",
    "Reuters": "Reuters",
    "the broadcaster Kanal 5": "Kanal 5",
    "the podcast Deep Water": "Deep Water",
}
# {0} goes on behind the words for the speaker, {0:,} parts them off with a comma first.
TELLERS = {"the mayor, Ida Holm": "Ida Holm", "two officials": "two officials"}
WAYS = (
    "{1} reported that {0:,} had said the pier is safe.",
    "{1} reported that, according to {0}, the pier is safe.",
    "The pier is safe, according to {0}, {1} reported.",
    "According to a report in {1} citing {0}, the pier is safe.",
    "{1} reported on Monday, citing {0}, that the pier is safe.",
    "{1} reported on Monday with reference to {0:,} that the pier is safe.",
    "“The pier is safe,” {1} reported {0:,} as saying.",
    "“The pier is safe,” said {0} in an interview with {1}.",
    "The pier is safe, {0:,} told a reporter for {1}.",
    "{0:,} told Tom Reyes of {1} that the pier is safe.",
    "When contacted by {1}, {0:,} said the pier is safe.",
    "In an email to staff, seen by {1}, {0:,} said the pier is safe.",
    "Speaking to {1}, {0:,} said the pier is safe.",
    "Speaking on condition of anonymity to {1}, {0:,} said the pier is safe.",
    "{1} quoted {0:,} saying the pier is safe.",
    "As {1} reported on Monday, {0:,} said the pier is safe.",
    "{0}, according to {1}, said that the pier is safe.",
    "{0}, {1} reported, said the pier is safe.",
    "A report by {1} citing {0:,} said that the pier is safe.",
    "{1} aired a recording in which {0:,} said the pier is safe.",
    "{1} reported that {0:,} denied that the pier is safe.",
    "{0:,} told reporters from {1} that the pier is safe.",
)


class Introduced(str):
    __slots__ = ()

    def __format__(self, how: str) -> str:
        return f"{self}," if how and ", " in self else str(self)


@pytest.mark.parametrize("way", WAYS)
def test_outlet_is_named_however_it_came_by_the_words(way):
    right = {
        way.format(Introduced(words), called): [(speaker, (outlet,))]
        for words, speaker in TELLERS.items()
        for called, outlet in OUTLETS.items()
    }

    assert {text: safe_by(text) for text in right} == right


SORTS = {
    "the Daily Echo": ("the paper", "the publication", "the title"),
    "Reuters": ("the agency", "the news agency", "the wire"),
    "Channel 4 News": ("the broadcaster", "the programme"),
    "Radio Lorne": ("the station", "the network"),
    "the podcast Deep Water": ("the podcast", "the show"),
    "the news portal Quayside": ("the portal", "the site"),
    "the student newspaper Buoy": ("the newspaper",),
}


@pytest.mark.parametrize("called", SORTS)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_outlet_is_known_again_by_what_sort_it_is(called, gap):
    first = f"Ida Holm told {called} that the quay was shut in May."
    name = called.removeprefix("the ").split("podcast ")[-1].split("portal ")[-1]
    right = [("Tom Reyes", (name.split("newspaper ")[-1],))]
    later = [f"{first}{gap}Tom Reyes told {sort} that the pier is safe." for sort in SORTS[called]]

    assert [(text, safe_by(text)) for text in later] == [(text, right) for text in later]


PAPERS = {
    "a letter shared with {0} says": "a letter",
    "a letter leaked to {0} says": "a letter",
    "an assessment leaked to {0} says": "an assessment",
    "a circular handed to {0} says": "a circular",
    "papers lodged at the registry, first reported by {0}, show": "papers lodged at the registry",
    "emails sent in May, as first published by {0}, show": "emails sent in May",
    "court papers first published by {0} show": "court papers",
    "bank records published on Monday by {0} show": "bank records",
    "text messages cited by {0} show": "text messages",
}


@pytest.mark.parametrize("paper", PAPERS)
def test_outlet_that_got_hold_of_a_paper_is_named(paper):
    texts = [f"{paper.format(called)} the pier is safe." for called in OUTLETS]
    right = [[(PAPERS[paper], (outlet,))] for outlet in OUTLETS.values()]

    assert [safe_by(text) for text in texts] == right


@pytest.mark.parametrize("how", ["published", "first published"])
def test_figures_a_body_published_are_its_own(how):
    assert safe_by(f"Figures {how} by the council show the pier is safe.") == [("council", ())]


@pytest.mark.parametrize(
    ("text", "carriers"),
    [
        ("according to a transcript obtained by Reuters", ("a transcript", "Reuters")),
        ("her lawyer told Reuters", ("her lawyer", "Reuters")),
        ("an affidavit seen by Reuters shows", ("an affidavit", "Reuters")),
        ("and Tom Reyes said the quay moved, as reported by Reuters", ("Reuters",)),
    ],
)
def test_who_carried_words_first_stands_first(text, carriers):
    assert safe_by(f"Ida Holm said the pier is safe, {text}.") == [("Ida Holm", carriers)]


# Whom somebody speaks to in passing, and what only looks like an outlet.
NOBODY = (
    "Ida Holm told the aid agency Lantern that the pier is safe.",
    "Ida Holm told the training programme Start that the pier is safe.",
    "Ida Holm told the show that the pier is safe.",
    "Ida Holm told the Press Association board that the pier is safe.",
    "Ida Holm told the BBC Trust that the pier is safe.",
    "Ida Holm told the Lorne Chamber of Commerce that the pier is safe.",
    "Ida Holm told the Munich Security Conference that the pier is safe.",
    "Ida Holm told a reporter for this newspaper that the pier is safe.",
    "Ida Holm told a friend of the Echo family that the pier is safe.",
    "Speaking to Tom Reyes, Ida Holm said the pier is safe.",
    "Speaking to Lorne Council, Ida Holm said the pier is safe.",
    "Speaking to students at Lorne College, Ida Holm said the pier is safe.",
    "The pier is safe, according to Ida Holm, the mayor of Lorne.",
    "“The pier is safe,” said Ida Holm in a letter shared with staff.",
    "Ida Holm said with reference to the storm that the pier is safe.",
    "Ida Holm reported, with reference to the storm, that the pier is safe.",
    "Ida Holm said that, according to plan, the pier is safe.",
    "Flanked by Reyes, the mayor, Ida Holm, said the pier is safe.",
    "As the harbour board reported, Ida Holm said the pier is safe.",
    "Ida Holm printed a leaflet in which she said the pier is safe.",
)


@pytest.mark.parametrize("text", NOBODY)
def test_whom_somebody_speaks_to_in_passing_carries_nothing(text):
    assert safe_by(text) == [("Ida Holm", ())]


def test_agency_named_before_is_no_newswire():
    told = "The environment agency shut the quay. Ida Holm told Reuters it was old. "

    assert safe_by(f"{told}Tom Reyes told the agency that the pier is safe.") == [
        ("Tom Reyes", ()),
    ]


def test_whose_words_are_told_beside_whom_they_told():
    assert safe_by("Ida Holm said a guard had warned the board that the pier is safe.") == [
        ("Ida Holm", ()),
    ]


AGAIN = (
    "It also says the pier is safe.",
    "The {0} says the pier is safe.",
    "“The pier is safe,” the {0} says.",
    "The {0} goes on: “The pier is safe.”",
    "According to the {0}, the pier is safe.",
)


@pytest.mark.parametrize(
    "first", ["{0} seen by Kanal 5 News says", "Kanal 5 News, citing {0}, says"]
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_paper_keeps_who_got_hold_of_it(first, gap):
    papers = {"a letter": "letter", "a police report": "report", "an internal memo": "memo"}
    right = {
        f"{first.format(paper)} the quay was shut in May.{gap}{way.format(noun)}": (
            [(paper, ("Kanal 5 News",))]
        )
        for paper, noun in papers.items()
        for way in AGAIN
    }

    assert {text: safe_by(text) for text in right} == right


# The paper is everybody's since, or another is meant.
PUBLIC = (
    "The council published the memo on Tuesday.\n\nThe memo says the pier is safe.",
    "The memo, posted by police on Tuesday, says the pier is safe.",
    "\n\nThe memo, which has since been published, says the pier is safe.",
    "Tom Reyes wrote a memo to the board in May.\n\nThe memo says the pier is safe.",
)


@pytest.mark.parametrize("text", PUBLIC)
def test_paper_that_is_public_since_is_carried_by_nobody(text):
    first = "A memo obtained by Reuters says the quay was shut in May. "

    assert [carriers for _, carriers in safe_by(first + text)] == [()]


TOLD = "Ida Holm told Radio Lorne that the quay was shut in May. "
STILL = (
    "Tom Reyes disagreed. “The pier is safe,” Holm said.",
    "Tom Reyes said the opposite. Holm said the pier is safe.",
    "The quay opened in 1902. “The pier is safe,” she said.",
    "\n\nShe said the pier is safe.",
    "\n\nHolm added that the pier is safe.",
    "\n\nIn the same interview, Holm said the pier is safe.",
)
ELSEWHERE = (
    "At a news conference on Tuesday, she said the pier is safe.",
    "In court on Tuesday, Holm said the pier is safe.",
    "Speaking in parliament, Holm said the pier is safe.",
    "At a meeting on Tuesday, Holm said the pier is safe.",
    "In a televised speech, she said the pier is safe.",
    "She wrote on Facebook that the pier is safe.",
    "Tom Reyes disagreed.\n\nHolm said the pier is safe.",
    "On Tuesday Tom Reyes said the opposite. Holm said on Wednesday the pier is safe.",
    "\n\nAt a meeting, she said the pier is safe.",
    "\n\nHolm told the council that the pier is safe.",
    "\n\nIn 2019 she said the pier is safe.",
    "\n\nLast year, she said the pier is safe.",
    "\n\nShe wrote that the pier is safe.",
    "\n\nShe said at the time that the pier is safe.",
)


@pytest.mark.parametrize("text", STILL)
def test_station_carries_what_is_said_in_the_rest_of_the_talk(text):
    assert safe_by(TOLD + text) == [("Ida Holm", ("Radio Lorne",))]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_station_carries_nothing_said_on_another_occasion(text):
    assert safe_by(TOLD + text) == [("Ida Holm", ())]


def test_another_paper_did_not_come_by_the_same_outlet():
    seen = "A letter seen by Kanal 5 News says the quay was shut in May.\n\n"

    assert safe_by(f"{seen}Another letter says the pier is safe.") == [("another letter", ())]


@pytest.mark.parametrize(
    "text",
    [
        "It said the pier is safe, citing two officials.",
        "The pier is safe, it added, citing two officials.",
    ],
)
def test_it_is_the_outlet_that_cites_somebody(text):
    first = "The quay was shut in May, Radio Lorne reported on Monday. "

    assert safe_by(first + text) == [("two officials", ("Radio Lorne",))]


TALKS = (
    "{1}, gave an interview to {0} on Sunday.",
    "{1}, appeared on {0} on Sunday.",
    "{1}, was interviewed by {0} on Sunday.",
    "{1}, spoke to {0} on Sunday.",
    "{0} interviewed {1}, on Sunday.",
    "{0} also spoke to {1}, on Sunday.",
    "{0} asked {1}, about it on Sunday.",
    "{0} has obtained a letter from {1}.",
)


@pytest.mark.parametrize("talk", TALKS)
def test_station_carries_what_is_said_in_a_talk_told_before(talk):
    talked = talk.format("Radio Lorne", "the mayor, Ida Holm")
    right = {
        f"{talked} She said the pier is safe.": [("Ida Holm", ("Radio Lorne",))],
        f"{talked} Tom Reyes said the pier is safe.": [("Tom Reyes", ())],
    }

    assert {text: safe_by(text) for text in right} == right


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The people said the pier is safe.", "two traders close to the firm"),
        ("The sources said the pier is safe.", "two traders close to the firm"),
        ("One trader said the pier is safe.", "one trader"),
        ("The pier is safe, one of them said.", "one of two traders close to the firm"),
    ],
)
def test_outlet_of_several_carries_what_they_and_one_of_them_say(text, speaker):
    first = "Two traders close to the firm told Reuters that the quay was shut in May. "

    assert safe_by(first + text) == [(speaker, ("Reuters",))]


def test_somebody_else_did_not_speak_to_the_outlet_of_several():
    first = "Two traders told Reuters that the quay was shut in May. "

    assert safe_by(f"{first}One diver said the pier is safe.") == [("one diver", ())]


@pytest.mark.parametrize(
    ("text", "carriers"),
    [
        ("In one of them, Ida Holm wrote that the pier is safe.", ("Reuters",)),
        ("“The pier is safe,” Ida Holm wrote in another email.", ("Reuters",)),
        ("Ida Holm said in the emails that the pier is safe.", ("Reuters",)),
        ("Ida Holm said in the morning that the pier is safe.", ()),
        ("In one case, Ida Holm said the pier is safe.", ()),
    ],
)
def test_outlet_that_got_hold_of_papers_carries_what_is_said_in_them(text, carriers):
    first = "Emails obtained by Reuters show that the quay was shut in May. "

    assert safe_by(first + text) == [("Ida Holm", carriers)]


@pytest.mark.parametrize("dated", ["dated 3 May", "dated May 3", "written on 3 May"])
def test_day_of_a_paper_is_not_its_name(dated):
    assert safe_by(f"The memo, {dated}, says the pier is safe.") == [("the memo", ())]


HOSTS = {
    "a Reuters reporter": "Reuters",
    "AFP journalists": "AFP",
    "CNN anchor Kay Vance": "CNN",
    "Fox News host Kay Vance": "Fox News",
    "NBC's “Meet the Coast”": "NBC",
    "Qatar-based Marsa TV": "Marsa TV",
}


@pytest.mark.parametrize("called", HOSTS)
def test_outlet_is_known_by_whom_it_sent_or_what_it_aired(called):
    told = f"Ida Holm told {called} that the pier is safe."

    assert safe_by(told) == [("Ida Holm", (HOSTS[called],))]


AIRED = (
    "On CNN's “State of the Coast,” Ida Holm said the pier is safe.",
    "Ida Holm said Sunday on CNN's “State of the Coast” that the pier is safe.",
    "“The pier is safe,” Ida Holm said on CNN's “State of the Coast.”",
    "During a CNN interview, Ida Holm said the pier is safe.",
    "In an interview broadcast on CNN, Ida Holm said the pier is safe.",
    "Ida Holm said in an interview broadcast on CNN that the pier is safe.",
)


@pytest.mark.parametrize("text", AIRED)
def test_title_of_a_programme_is_no_quotation(text):
    assert safe_by(text) == [("Ida Holm", ("CNN",))]
    quotes = extract(read_text(BEFORE + text)).quotes
    assert all("State" not in (BEFORE + text)[each.start : each.end] for each in quotes)


def test_sentence_that_ends_on_a_title_ends_on_its_marks():
    text = "The mayor bought a boat for the reality show “Pier Kings.”"

    found = [claim.text for claim in extract(read_text(BEFORE + text)).claims]
    assert "The mayor bought a boat for the reality show “Pier Kings.”" in found


def test_two_outlets_that_were_told_both_carry_it():
    told = "Ida Holm told the Daily Echo and Reuters that the pier is safe."

    assert safe_by(told) == [("Ida Holm", ("Daily Echo", "Reuters"))]


SEEN = (
    "Reuters has seen {0}. It says the pier is safe.",
    "Reuters has obtained a copy of {0}. The {1} says the pier is safe.",
    "On Monday the quay was shut. Reuters published {0} on Tuesday. “The pier is safe,” it says.",
    "Reuters has seen {0}, which says the quay was shut in May. The {1} says the pier is safe.",
    "Reuters has obtained {0} that says the pier is safe.",
)


@pytest.mark.parametrize("text", SEEN)
def test_outlet_that_told_of_a_paper_first_carries_what_it_says(text):
    papers = {"a letter": "letter", "an internal memo": "memo", "the audit": "audit"}

    found = {paper: safe_by(text.format(paper, noun)) for paper, noun in papers.items()}
    assert found == {paper: [(paper, ("Reuters",))] for paper in papers}


POINTS = (
    "A draft audit obtained by Reuters lists the following faults:\n\n• The pier is safe",
    "Among the findings of a draft audit obtained by Reuters:\n\n• The pier is safe",
    "According to a draft audit obtained by Reuters:\n\n• The pier is safe",
)


@pytest.mark.parametrize("text", POINTS)
def test_outlet_carries_the_points_of_a_paper_it_got_hold_of(text):
    found = extract(read_text(f"{BEFORE}{text}\n\n• Its gate is new")).claims

    assert [(each.speaker, each.carriers) for each in found[-2:]] == [
        ("a draft audit", ("Reuters",))
    ] * 2


@pytest.mark.parametrize("part", ["One entry", "A later entry", "Another page of the log"])
@pytest.mark.parametrize(
    ("first", "carriers"),
    [
        ("A log obtained by Reuters says the quay was shut in May.", ("Reuters",)),
        ("Per Lund read from the log on Sunday.", ()),
    ],
)
def test_part_of_a_paper_came_by_who_got_hold_of_it(part, first, carriers):
    assert safe_by(f"{first} {part} says the pier is safe.")[0][1] == carriers


SAME = (
    "A cable, leaked to the same paper, says the pier is safe.",
    "A cable leaked to the same paper says the pier is safe.",
    "The paper also cited a cable that says the pier is safe.",
    "The same paper quoted a cable as saying the pier is safe.",
)


@pytest.mark.parametrize("text", SAME)
def test_same_paper_is_the_one_named_before(text):
    first = "Per Lund told the Daily Echo that the quay was shut in May. "

    assert safe_by(first + text) == [("a cable", ("Daily Echo",))]


@pytest.mark.parametrize(
    ("by", "carriers"),
    [("NHS Lorne", ()), ("the health office", ()), ("Kanal 5 News", ("Kanal 5 News",))],
)
def test_figures_no_outlet_published_are_carried_by_nobody(by, carriers):
    found = safe_by(f"The figures, published by {by} on Thursday, show the pier is safe.")

    assert [each for _, each in found] == [carriers]


def test_paper_a_body_holds_is_carried_by_nobody():
    text = "The council has seen an audit, which says the pier is safe."

    assert safe_by(text) == [("an audit", ())]


def test_faults_somebody_has_are_not_said_by_them():
    text = "The museum has the following problems:\n\n• The pier is safe"

    assert safe_by(text) == [(None, ())]


@pytest.mark.parametrize("another", ["Another source", "A second source", "Two other sources"])
def test_another_source_spoke_to_the_same_outlet(another):
    first = "A source close to the mayor told Reuters that the quay was shut in May."

    assert safe_by(f"{first} {another} said the pier is safe.")[0][1] == ("Reuters",)
    assert safe_by(f"{first}\n\nAnother diver said the pier is safe.")[0][1] == ()
    assert safe_by(f"{first} {another} told the court that the pier is safe.")[0][1] == ()


@pytest.mark.parametrize(
    "paper",
    ["A drone map", "A log sheet", "Building permits", "A draft", "A spreadsheet", "A form"],
)
@pytest.mark.parametrize(
    "says",
    ["shows 23 cracks", "records 23 cracks", "contains 23 warnings", "allows 23 boats a day"],
)
@pytest.mark.parametrize(
    "way", ["obtained by the broadcaster Kanal 5", "leaked to the broadcaster Kanal 5"]
)
def test_what_a_paper_holds_is_the_papers_and_came_by_who_got_it(paper, says, way):
    says = says.replace("s ", " ", 1) if paper.endswith("s") else says
    found = extract(read_text(f"{BEFORE}{paper} {way} {says}.")).claims
    (claim,) = [claim for claim in found if "23" in claim.text]

    assert paper.split()[-1] in (claim.speaker or "")
    assert claim.carriers == ("Kanal 5",)


@pytest.mark.parametrize(
    "text",
    ["The harbour allows 23 boats a day.", "Lund bears 23 scars.", "The pier contains 23 nails."],
)
def test_what_holds_something_and_is_no_paper_says_nothing(text):
    (claim,) = [claim for claim in extract(read_text(BEFORE + text)).claims if "23" in claim.text]

    assert (claim.kind, claim.speaker, claim.carriers) == ("own", None, ())


def test_how_often_somebody_was_told_opens_no_clause():
    assert safe_by("Ida Holm told the council 12 times that the pier is safe.") == [
        ("Ida Holm", ())
    ]


@pytest.mark.parametrize(
    ("text", "carriers"),
    [
        ("Eva Sund told Radio Vik it rained.\n\nShe said the pier is safe.", ("Radio Vik",)),
        ("Eva Sund told Radio Vik it rained.\n\nShe said on Tuesday that the pier is safe.", ()),
        ("Eva Sund told Radio Vik it rained.\n\nOn Tuesday she said the pier is safe.", ()),
        (
            "Eva Sund told Radio Vik on Tuesday it rained.\n\nShe said on Tuesday the pier is safe.",
            ("Radio Vik",),
        ),
    ],
)
def test_station_carries_nothing_said_on_another_day_below(text, carriers):
    assert safe_by(text) == [("Eva Sund", carriers)]


@pytest.mark.parametrize(
    ("whom", "carriers"),
    [("police", ()), ("police officers", ()), ("the court", ()), ("a press conference", ()), ("Reuters", ("Reuters",)),
     ("the Vik Gazette", ("Vik Gazette",)), ("ABC News", ("ABC News",))],
)  # fmt: skip
@pytest.mark.parametrize(
    "words", ["gates were open", "nobody was hurt", "gate 17 fell", "Vik Dam had failed",
              "officers were “not in pursuit”"],
)  # fmt: skip
def test_somebody_is_told_a_clause_without_that(whom, carriers, words):
    last = extract(
        read_text(f"Gate\n\n3 May 2024\n\nIt rained.\n\nEva Sund told {whom} {words}.")
    ).claims[-1]

    assert (last.text, last.speaker, last.carriers) == (words, "Eva Sund", carriers)


@pytest.mark.parametrize(
    "text",
    ["Eva Sund told lies and was sacked.",
     "Eva Sund told a friend was coming."],
)  # fmt: skip
def test_no_clause_is_made_of_whom_somebody_told(text):
    found = extract(read_text(f"Gate\n\n3 May 2024\n\nIt rained.\n\n{text}")).claims

    assert not [claim for claim in found if claim.speaker]


@pytest.mark.parametrize(
    ("text", "carriers"),
    [
        (
            "A guard who gave no name told the newspaper Vikpost, as quoted by NordNews, that {0}.",
            ("Vikpost", "NordNews"),
        ),
        (
            "Ida Holm, speaking to the newspaper Vikpost, said {0}, according to NordNews.",
            ("Vikpost", "NordNews"),
        ),
        ("A circular seen by the newspaper Vikpost says {0}.", ("Vikpost",)),
        ("A memo, first described by the newspaper Vikpost, says {0}.", ("Vikpost",)),
        ("A memo, which the newspaper Vikpost got hold of, says {0}.", ("Vikpost",)),
        ("The newspaper Vikpost, referring to a guard, wrote that {0}.", ("Vikpost",)),
        ("The mayor, referring to the newspaper Vikpost, said {0}.", ()),
        ("A guard seen by the newspaper Vikpost says {0}.", ()),
        ("A memo described by the newspaper Vikpost as false says {0}.", ()),
        ("From a memo reviewed by the newspaper Vikpost:\n\n• {0}", ("Vikpost",)),
    ],
)
def test_whoever_got_hold_of_it_first_carried_it_first(text, carriers):
    found = extract(read_text("Pier story\n\n3 May 2024\n\n" + text.format("the pier fell in May")))

    assert [claim.carriers for claim in found.claims if "the pier fell" in claim.text] == [carriers]


@pytest.mark.parametrize(
    ("text", "speaker", "carriers"),
    [
        ("Cables leaked to the weekly Vikpost show the cost. {0}, the cables say.", "cables", ("Vikpost",)),
        ("Papers filed in Lorne, first seen by the Vik Post, show a loan. {0}, they say.",
         "papers filed in Lorne", ("Vik Post",)),
        (("Vets at Holm put the loss at 4m, the Vik Post reported. The board lost a boat, they reckon. "
         "{0}, they say."), "vets at Holm", ("Vik Post",)),
        (("Ida Holm told Reuters little. A guard, identified only as Bo by the daily Vikpost, told "
         "the paper {0}."), "Bo", ("Vikpost",)),
        ("Speaking on Vik FM's morning show on Tuesday, Ida Holm said {0}.", "Ida Holm", ("Vik FM",)),
        ("Emails seen by the Vik Post show that boats sank. One email quotes a guard as saying {0}.",
         "a guard", ("one email", "Vik Post")),
        ("Emails seen by the Vik Post show a loan. In one, a guard writes that {0}.",
         "a guard", ("Vik Post",)),
        ("The daily Vikpost reported, citing two unnamed guards, that {0}.",
         "two unnamed guards", ("Vikpost",)),
        ("Accounts leaked to Kanal TV and seen by the Vik Post show {0}.",
         "accounts", ("Kanal TV", "Vik Post")),
        ("A leaked audit, which the daily Vikpost obtained and Kanal TV aired, is dire: {0}, it found.",
         "a leaked audit", ("Vikpost", "Kanal TV")),
        ("Three guards told the site Vikpost a different story. {0}, they said.",
         "three guards", ("Vikpost",)),
        ("On his podcast, Long Whistle, Bo Lund said {0}.", "Bo Lund", ("Long Whistle",)),
        ("The warning came in a memo from the surveyor, which the Vik Post has seen. It says {0}.",
         "a memo from the surveyor", ("Vik Post",)),
        ("The date comes from the Port Users’ Group, and few know it. {0}, it says.",
         "Port Users’ Group", ()),
        ("Campaigners have obtained the audit. It says {0}.", "the audit", ()),
        ("The ferry firm said through its lawyers, Holm & Moss, that {0}.",
         "ferry firm", ("Holm & Moss",)),
        ("Ida Holm told the station Voice of the Lakes {0}.", "Ida Holm", ("Voice of the Lakes",)),
        ("Ida Holm told eVik {0}.", "Ida Holm", ()),
        ("Ida Holm told eNews {0}.", "Ida Holm", ("eNews",)),
        ("Word came from the Vik Post, which quoted a guard, named only as Bo, as saying {0}.",
         "Bo", ("Vik Post",)),
        ("A leaked audit, which the Vik Post got hold of and RTO aired, is dire: {0}, it found.",
         "a leaked audit", ("Vik Post", "RTO")),
        ("In May {0}, according to records first published by the Lorne Falls Bee.",
         "records", ("Lorne Falls Bee",)),
        ("The charge was first made by the weekly Vikpost, which quoted a guard as saying {0}.",
         "a guard", ("Vikpost",)),
        ("A guard who spoke to Agence Vik and was quoted by Nordpost said {0}.",
         "a guard", ("Agence Vik", "Nordpost")),
        (("The army denied it. In remarks to the Osten news agency, carried by Interfax, its "
         "spokesman, Col. Bo Lund, said {0}."), "Bo Lund", ("Osten", "Interfax")),
        ("In an interview aired by Kanal 4 late on Monday, Bo Lund said {0}.",
         "Bo Lund", ("Kanal 4",)),
        ("In a recording played by Radio Vik, a guard says {0}.", "a guard", ("Radio Vik",)),
        ("As Bo Lund told the Vik Gazette in April, {0}.", "Bo Lund", ("Vik Gazette",)),
        ("As Bo Lund told friends, {0}.", None, ()),
        ("Bo Lund went on Radio Vik’s breakfast show to say {0}.", "Bo Lund", ("Radio Vik",)),
        ("Bo Lund took to Facebook to say {0}.", "Bo Lund", ()),
        ("Bo Lund did not reply to Reuters but told the Vik Gazette that {0}.",
         "Bo Lund", ("Vik Gazette",)),
        ("The ferry firm, which refused to talk to Reuters, has since said {0}.",
         "ferry firm", ()),
        ("Reuters cited a guard saying {0}.", "a guard", ("Reuters",)),
        ("Radio Vik spoke to a guard, who said {0}.", "a guard", ("Radio Vik",)),
        ("Bo Lund spoke to a guard, who said {0}.", "a guard", ()),
        ("Radio Vik, which first told of it, cited two guards who said {0}.",
         "two guards", ("Radio Vik",)),
        ("Court filings reported by the Vik Gazette say {0}.", "court filings", ("Vik Gazette",)),
        ("An audit obtained by the Vik Gazette says it leaks.\n\nThe document also says {0}.",
         "an audit", ("Vik Gazette",)),
        ("“It shook,” a guard told Radio Vik. Another said {0}.", "another guard", ("Radio Vik",)),
        ("Text messages published by the site Vikpost show a guard filming how {0}.",
         "text messages", ("Vikpost",)),
        ("In a letter, leaked by a welder, its author, Bo Lund, said {0}.", "Bo Lund", ()),
        ("A welder, Bo Lund, told partner newsroom Radio Vik {0}.", "Bo Lund", ("Radio Vik",)),
        ("One of the welders, Bo Lund, told dpa that {0}.", "Bo Lund", ("dpa",)),
    ],
)  # fmt: skip
def test_who_carried_a_paper_or_a_talk_goes_on_carrying_it(text, speaker, carriers):
    found = extract(read_text("Pier story\n\n3 May 2024\n\n" + text.format("the pier fell in May")))
    told = [claim for claim in found.claims if "pier fell" in claim.text]

    assert [(claim.speaker, claim.carriers) for claim in told] == [(speaker, carriers)]
