"""Notices of the page at the foot of a story."""

import pytest

from articles.extraction.reading import read_text

STORY = (
    "Pier moved two metres",
    "3 May 2024",
    "The pier moved by two metres, the harbour board said.",
    "Divers found 40 cracks.",
    "The crane fell in March.",
)


def labels(*foot):
    text = "\n\n".join((*STORY, *foot))
    blocks = read_text(text).blocks
    return [block.label for block in blocks if block.start >= text.index("The crane")]


@pytest.mark.parametrize(
    "notice",
    [
        "Vikposten is not responsible for the content of external sites.",
        "Letters to the editor must not be longer than 150 words.",
        "This content is no substitute for the advice of a doctor.",
        "Vikposten follows the code of the press council. Report an error.",
        "The page you requested is not available.",
        "Legal restrictions apply to this page. Comments are off.",
        "Comments (41) are closed on this article.",
        "Follow the Lantern's coverage of the islands at the hub.",
        "Disclosure: The reporter’s sister was employed at the harbour until May.",
        "Full disclosure: a firm owned by the wife of this columnist sold the paint in 2021.",
        "A. Lund & B. Moe: Sleep in grey seals. Polar Notes, 2021.",
        "Competing interests: none declared. Funding: see pier.example/funds.",
        "Tide tables and 12 more lists: ask for a free trial of Harbour Desk.",
        "Be kind. Comments that name a suspect will be removed.",
        "The value of investments may fall as well as rise. Harbour Desk gives no advice.",
        "Are you a diver? Get in touch: desk@pier.example. You need not give a name.",
        "If you are near the pier, call the harbour line or stay inside.",
        "Translated from Danish. The Danish text is the one that counts.",
        "Support Vikposten. Every donation keeps a reporter on the quay.",
        "Even a small gift keeps the presses rolling.",
        "18+. Please gamble responsibly. Odds correct at time of publication.",
        "How to help: a list of funds | Map of the tides | Subscribe for $1",
        "Get tides, winds and ferry times sent straight to your phone. Find out more here.",
        "Pier Press writer Bo Lind contributed from Port Vik.",
    ],
)
def test_read_takes_notices_off_the_foot_of_a_story(notice):
    assert labels(notice, notice) == ["body", "boilerplate", "boilerplate"]


@pytest.mark.parametrize(
    ("section", "label"),
    [
        (("How we did this", "The notes fill 90 books. Names were checked twice."), "boilerplate"),
        (("About this project", "The new pier is 300 metres long."), "body"),
        (("How this story was reported", "Nine logs were read."), "boilerplate"),
        (("How we got here", "The pier was built in 1931."), "body"),
        (("About the pier", "The pier was built in 1931."), "body"),
        (("About this project", "The project cost 4m, Bo Lind said."), "body"),
    ],
)
def test_read_takes_off_the_story_how_it_came_about(section, label):
    assert labels(*section)[-1] == label


def test_read_takes_no_word_below_the_rights_for_the_story():
    rights = "Copyright 2024 Pier Media Inc. All rights reserved."
    below = "For tides and winds, turn to Pier News 8."
    assert labels(rights, below) == ["body", "boilerplate", "boilerplate"]
    assert labels(rights, "Divers found the bell, Ann Lund said.")[-1] == "body"


@pytest.mark.parametrize(
    "told",
    [
        "New rules for building sites were printed in May.",
        "Press photographers found the site closed.",
        "The trial continues.",
        "Every donation pays for a meal on the quay.",
        "Two writers of plays contributed from the strike fund.",
        "Local reporters found the mayor had contributed.",
        "The minister told the betting firms to let players gamble responsibly.",
        "Membership means a vote for everyone in the club.",
        "One euro buys a newspaper in Vik.",
        "Verdict: not guilty.",
        "The value of investments in the pier fell as well as its income.",
        "Are you affected? Ann Lund was, in May.",
        "Translated from Danish by Ann Lund, the play opened in May and was shut in June.",
        "Boats: up by 4%. Cranes: down by 2%.",
        "Divers asked for a free trial of the pump.",
        "Comments cut into the pier will be removed by the board.",
        "A. Lund and B. Moe were the first who crossed the bay.",
        "The paper’s owner: The reporter was paid £40.",
        "Board: “The writer was paid.”",
        "Warning: The writer Ann Lund was shot dead in Norrby on Monday.",
        "Update: The paper the ministry issued on Monday lists 14 dead.",
        "Dead: nine sailors from Norrby. Missing: four more.",
        "A. Lund, the mayor, said on Monday that 40 ships sank in 2021.",
        "“Comments are moderated under the rules of the site,” the board says.",
    ],
)
def test_read_keeps_the_end_of_a_story(told):
    assert labels(told) == ["body", "body"]


def test_what_a_story_tells_of_stories_help_and_errors_is_no_notice():
    told = [
        "Our sponsors have no say in the match, the club said.",
        "If you need a permit, call the town hall, the leaflet says.",
        "The letter was reprinted with permission of the family.",
        "This story is part of the town’s memory.",
        "Because of an editing error, the pilot read the wrong version of the chart.",
        "Disclosures: the firm hid 40 leaks from the regulator.",
        "Warning: this report was never sent.",
    ]
    text = "\n\n".join(["Pier shut", "Two boats sank on Sunday.", *told, "It rained on Monday."])
    article = read_text(text)
    kept = [article.text[b.start : b.end] for b in article.blocks if b.label == "body"]

    assert [line for line in told if line not in kept] == []
