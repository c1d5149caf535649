"""Rules R2 and R6 away from the passage: relays of statements, links, comments."""

import pytest

from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import Kind
from tests.evidence.corroboration.stories import CLAIM, DENIAL, LEAD, item

NOTICE = item(
    "notice",
    "Three lifeboats were launched from Skerry Point on Monday. Crews are volunteers.",
    9,
    publisher="Kelda Harbour Authority",
    kind=Kind.OFFICIAL,
    domain="harbour.example",
)
TOLD = "Lifeboats put out from Skerry Point on Monday, three of them, in the worst of the storm."


def origins(*items) -> list[tuple[str, ...]]:
    return [group.members for group in trace(CLAIM, items).groups]


def test_relay_of_a_statement_joins_the_body_that_made_it():
    post = item("post", f"{TOLD}\n\nThe harbour authority said in a statement all are safe.", 11)

    assert origins(NOTICE, post) == [("notice", "post")]


def test_relay_beside_an_interview_of_its_own_does_not_join():
    post = item(
        "post",
        f"{TOLD}\n\nThe harbour authority said all are safe. “I saw them,” Odd Marsh told the Post.",
        11,
        publisher="Kelda Post",
    )

    assert origins(NOTICE, post) == [("notice",), ("post",)]


def test_link_joins_what_it_leads_to():
    post = item("post", TOLD, 11, links=("https://harbour.example/notices/12",))

    traced = trace(CLAIM, [NOTICE, post])

    assert [(e.rule, e.reason) for e in traced.edges] == [("R6", "It links to harbour.example.")]


def test_citation_may_stand_away_from_the_claim_where_nobody_else_vouches():
    herald = item("herald", LEAD, 9, publisher="Skerry Herald")
    post = item("post", f"{TOLD}\n\nThe ferry was built in 1998, the Skerry Herald reports.", 11)

    assert origins(herald, post) == [("herald", "post")]


def test_comment_joins_the_claims_side_whoever_is_named_first():
    herald = item("herald", LEAD, 9, publisher="Skerry Herald")
    denial = item("lantern", DENIAL, 10, publisher="Bay Lantern")
    essay = item(
        "essay",
        "Were three lifeboats launched from Skerry Point? The Bay Lantern says one thing and the "
        "Skerry Herald the other. It is unclear.",
        12,
    )

    assert origins(herald, denial, essay) == [("herald", "essay"), ("lantern",)]


def test_relay_of_the_only_statement_on_its_side_joins_it():
    post = item("post", f"{TOLD} All are safe, the owners said in a statement.", 11)

    assert origins(NOTICE, post) == [("notice", "post")]


def test_citation_of_a_body_beside_an_interview_further_down_does_not_join():
    post = item(
        "post",
        f"{TOLD} That is what the Kelda Harbour Authority published.\n\n“I rowed in the second,” "
        "Odd Marsh told Kelda Post.",
        11,
        publisher="Kelda Post",
    )

    assert origins(NOTICE, post) == [("notice",), ("post",)]


DOUBT = (
    "It could not be confirmed that Skerry Point had launched three of its lifeboats that Monday."
)


def test_comment_of_who_has_read_something_itself_does_not_join():
    essay = item("essay", f"{DOUBT} The harbour authority says so; we have read its log.", 12)

    assert origins(NOTICE, essay) == [("notice",), ("essay",)]


def test_comment_on_the_post_that_it_has_looked_at_joins_the_post():
    post = item(
        "post", f"{LEAD} I filmed it.", 9, publisher="@slip_watch on Pipr", kind=Kind.SOCIAL
    )
    essay = item("essay", f"{DOUBT} I have gone through @slip_watch's film of it twice.", 12)

    assert origins(post, essay) == [("post", "essay")]


def test_comment_of_an_outlet_on_what_it_printed_joins_that_and_nobody_elses():
    herald = item("herald", LEAD, 9, publisher="Skerry Herald", byline="Ada Roon, in Skerry")
    echo = item("echo", f"{TOLD} Odd Marsh told the Kelda Echo so.", 9, publisher="Kelda Echo")
    said = f"{DOUBT} We printed what {{}} heard, and the Skerry Herald had it as well."
    leader = item("leader", said.format("we"), 12, publisher="Kelda Echo")

    assert ("echo", "leader") in origins(herald, echo, leader)
    other = item("leader", DOUBT + " The Skerry Herald had it.", 12, publisher="Kelda Echo")
    assert ("herald", "leader") in origins(herald, echo, other)


def test_paper_that_two_have_read_is_not_the_ones_because_it_was_first():
    herald = item("herald", LEAD, 9, publisher="Skerry Herald")
    read = "Three lifeboats were launched from Skerry Point on 4 March 2024, says a log{}"
    behind = "\n\nThe Skerry Herald was first to write that three were launched from Skerry Point."
    mail = item("mail", read.format(" which we have read.") + behind, 11)
    echo = item("echo", read.format(".") + behind, 11)

    assert origins(herald, mail) == [("herald",), ("mail",)]
    assert origins(herald, echo) == [("herald", "echo")]


def test_agency_in_a_caption_is_nobodys_source():
    post = item("post", f"{TOLD}\n[Caption] Three lifeboats at Skerry Point on Monday. (AFP)", 11)

    assert [edge.rule for edge in trace(CLAIM, [post]).edges] == []


@pytest.mark.parametrize("says", ["It is too early to say.", "We cannot say at present whether."])
def test_comment_of_a_body_that_has_no_findings_joins_whom_it_names(says):
    text = f"{DOUBT}\n\nThe Board has seen the Kelda Harbour Authority's notice. {says}"
    board = item("board", text, 12, publisher="Ship Board", kind=Kind.OFFICIAL)

    assert origins(NOTICE, board) == [("notice", "board")]


def test_comment_that_names_nobody_is_undetermined():
    essay = item(
        "essay",
        "Everybody says that three lifeboats were launched from Skerry Point on "
        "Monday, which is unconfirmed.",
        12,
    )

    (group,) = trace(CLAIM, [essay]).groups

    assert (group.stance, group.undetermined) == ("discusses", True)


def test_comment_joins_the_one_body_of_its_kind_that_is_heard_in_it():
    fire = item(
        "fire", f"{DOUBT} We say no more.", 9, publisher="Bay Fire and Rescue", kind=Kind.OFFICIAL
    )
    told = "Had three lifeboats been launched from Skerry Point? It is unclear, {} said."
    radio = item("radio", told.format("the fire service"), 10)
    post = item("post", told.format("the pilots"), 11)

    assert origins(fire, radio) == [("fire", "radio")]
    assert origins(fire, post) == [("fire",), ("post",)]


@pytest.mark.parametrize(
    ("boats", "origins"),
    [
        ("Three lifeboats were launched from Skerry Point on Monday, Odd Marsh said.", 1),
        ("Three lifeboats were launched from Skerry Point on Monday.", 0),
    ],
)
def test_rumour_of_a_detail_leaves_the_claim_to_who_is_said_to_have_said_it(boats, origins):
    there = item("there", f"{boats} He is reported to have left his soup.", 10)

    assert trace(CLAIM, [there]).independent_origins == origins
