from dataclasses import replace

import pytest

from factcheck.evidence.corroboration.agencies import Agency
from factcheck.evidence.corroboration.edges import Strength
from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import ClaimFacts, Kind
from factcheck.evidence.corroboration.stance import Judgement, Stance
from tests.evidence.corroboration import stories
from tests.evidence.corroboration.stories import CLAIM, item


def members(*items):
    return [set(g.members) for g in trace(CLAIM, items).groups]


def test_trace_counts_a_wire_and_its_copies_once():
    traced = trace(CLAIM, [*stories.copies(), stories.wire()])

    assert (traced.outlets, traced.independent_origins, traced.origins_upper) == (6, 1, 1)
    assert [(g.root, g.name) for g in traced.groups] == [("wire", "Kelda News")]


def test_trace_counts_a_contradiction_of_its_own_apart_and_leaves_out_the_rest():
    denial = item("lantern", stories.DENIAL, 15)
    unrelated = item("parish", stories.ELSEWHERE, 16)

    traced = trace(CLAIM, [stories.wire(), *stories.copies(), denial, unrelated])

    assert (traced.outlets, traced.independent_origins) == (7, 2)
    assert traced.groups[1].members == ("lantern",)


def test_trace_joins_copies_without_the_wire_by_what_they_credit():
    herald = item("herald", f"SKERRY POINT (Reuters) - {stories.LEAD}", 9)
    post = item("post", f"Three lifeboats left Skerry Point in the storm.\n\n{stories.LOCAL}", 12)
    post = replace(post, byline="Reuters")

    traced = trace(CLAIM, [herald, post])

    assert [(g.members, g.name) for g in traced.groups] == [(("herald", "post"), "Reuters")]


def test_trace_gives_every_edge_a_reason_a_reviewer_can_check():
    post = item("post", f"{stories.LEAD}\n\nSource: Kelda News", 12)

    edges = trace(CLAIM, [stories.wire(), post]).edges

    shared = "85% of its text is also in Kelda News, 21 words in a row where the claim stands"
    assert [(e.rule, e.reason) for e in edges] == [
        ("R1", "The trailer “Source: Kelda News” credits Kelda News."),
        ("R3", f"{shared}: “{stories.LEAD[:-1]}”"),
    ]


TOLL = ClaimFacts("Four people died in the fire at Quay Mill on 4 March 2024.", language="en")
AT_FIRST = "At least two people died in the fire at Quay Mill on Monday, the mayor told Kelda News."
IN_THE_END = "Four people died in the fire at Quay Mill on Monday, the fire brigade said at night."
LOST = "QUAY MILL, March 4 (Kelda News) - {}\n\nThe mill was built in 1871 beside the weir."


def fire(*copies):
    first = item("first", LOST.format(AT_FIRST), 9, publisher="Kelda News", kind=Kind.AGENCY)
    last = item("last", LOST.format(IN_THE_END), 20, publisher="Kelda News", kind=Kind.AGENCY)
    return {frozenset(g.members) for g in trace(TOLL, [first, last, *copies]).groups}


def test_trace_counts_an_agency_s_new_count_apart_from_its_first_one_and_each_with_its_copies():
    early = item("early", LOST.format(AT_FIRST), 10)
    late = item("late", f"{IN_THE_END}\n\n{stories.LOCAL}\n\n(Avec Kelda News)", 22)

    assert fire(early, late) == {frozenset({"first", "early"}), frozenset({"last", "late"})}


def test_trace_counts_an_agency_s_same_count_told_again_once():
    again = LOST.format(IN_THE_END.replace("at night", "and named the street"))
    third = item("third", again, 22, publisher="Kelda News", kind=Kind.AGENCY)

    assert fire(third) == {frozenset({"first"}), frozenset({"last", "third"})}


def test_trace_never_makes_an_undated_item_the_root():
    undated = item("archive", f"{stories.LEAD}\n\n{stories.SECOND}", published_at=None)
    late = item("gazette", f"{stories.LEAD}\n\n{stories.SECOND}", 18)

    traced = trace(CLAIM, [undated, late])

    assert traced.groups[0].root == "gazette"
    assert [(e.item, e.source) for e in traced.edges] == [("archive", "gazette")]


def test_trace_puts_the_wire_first_although_its_clock_is_slow():
    early = item("herald", stories.WIRE, 8)

    traced = trace(CLAIM, [early, stories.wire()])

    assert traced.groups[0].members == ("wire", "herald")
    assert {(e.item, e.source) for e in traced.edges} == {("herald", "wire")}


def test_trace_does_not_count_what_credits_unnamed_agencies():
    vague = item("mail", f"Source: Agencies\n\n{stories.LEAD}")
    own = item("lantern", stories.DENIAL, 15)

    traced = trace(CLAIM, [vague, own])

    assert (traced.independent_origins, traced.origins_upper) == (1, 2)
    assert [g.undetermined for g in traced.groups] == [True, False]


def test_trace_counts_who_has_looked_himself_and_denies_what_is_being_said():
    said = (
        "It is said that three lifeboats were launched from Skerry Point on Monday. None was.\n\n"
    )
    looked = item("journal", f"{said}I have had the log book on my desk. The page is empty.")
    heard = item("journal", f"{said}The whole town knows it. The page is empty.")
    refutes = {"journal": Judgement(Stance.REFUTES, 0.9, 0, 70, "denial")}

    counted = [
        trace(CLAIM, [each], judgements=refutes).independent_origins for each in (looked, heard)
    ]

    assert counted == [1, 0]


def test_trace_counts_a_post_and_its_copy_that_name_each_other_as_a_ring():
    post = item("post", "Three lifeboats were launched from Skerry Point on Monday. Brave boys!\n\n"
                "Edit: it is all on Gull Portal, that is where I have it from.",
                9, publisher="@gulls", kind=Kind.SOCIAL)  # fmt: skip
    portal = item("portal", "Three lifeboats were launched from Skerry Point on Monday, according "
                  "to the account @gulls.", 10, publisher="Gull Portal")  # fmt: skip

    traced = trace(CLAIM, [post, portal])

    assert (traced.circular, traced.primary_sources) == (True, 0)


def test_trace_counts_unnamed_agencies_with_the_wire_they_copied():
    vague = item("mail", f"{stories.LEAD}\n\n{stories.SECOND}\n\nSource: Agencies", 11)

    traced = trace(CLAIM, [stories.wire(), vague])

    assert (traced.independent_origins, traced.origins_upper) == (1, 1)


def test_trace_does_not_join_by_a_picture():
    own = (
        "Odd Marsh saw three lifeboats launched from Skerry Point one after the other on Monday, "
        "he told the Lantern from his bench above the slip.\n\n"
        "[Caption] Waves at Skerry Point. (Kelda News)"
    )

    assert members(stories.wire(), item("lantern", own, 11)) == [{"wire"}, {"lantern"}]


def test_trace_only_suggests_where_a_contradiction_took_over_background():
    denial = (
        "No lifeboats were launched from Skerry Point on Monday, head launcher Odd Marsh said."
        f"\n\n{stories.SECOND}\n\n{stories.THIRD}\n\n{stories.BACKGROUND}"
    )

    traced = trace(CLAIM, [stories.wire(), item("lantern", denial, 15)])

    assert traced.independent_origins == 2
    assert [(e.item, e.strength) for e in traced.edges] == [("lantern", Strength.SUGGEST)]


def test_trace_takes_agencies_from_the_newsroom():
    herald = item("herald", f"SKERRY POINT (Fjordpress) - {stories.LEAD}", 9)
    post = item("post", "Three lifeboats left Skerry Point.\n\nSource: FJP", 12)

    traced = trace(CLAIM, [herald, post], agencies=[Agency("Fjordpress", ("FJP",))])

    assert [g.name for g in traced.groups] == ["Fjordpress"]


def test_trace_of_nothing_counts_nothing():
    traced = trace(CLAIM, [])

    assert (traced.outlets, traced.independent_origins, traced.origins_upper) == (0, 0, 0)


def test_trace_joins_what_reworded_the_claim_and_kept_a_sentence():
    """A fifth of the text word for word beside the claim, and nothing of its own."""
    chapel = item(
        "chapel",
        "The chapel at Skerry Point keeps its doors open for all who want to be dry, Father Imre "
        "has promised, and there is fish soup in the vestry until the last boat is in tonight.\n\n"
        "Three lifeboats were launched from Skerry Point on Monday. All 212 passengers were taken off by "
        "daylight and brought to the fish market.\n\nThe women's choir has moved to the yard.",
        12,
    )

    assert [g.members for g in trace(CLAIM, [stories.wire(), chapel]).groups] == [
        ("wire", "chapel")
    ]


def test_trace_joins_a_copy_of_which_one_word_was_altered():
    altered = stories.WIRE.partition(" - ")[2].replace("Three lifeboats", "Five lifeboats")
    copy = item("brief", altered.replace("lost power", "had no power"), 10)

    edges = trace(CLAIM, [stories.wire(), copy]).edges

    assert [e.strength for e in edges if e.rule == "R3"] == [Strength.JOIN]


ALTERED = stories.LEAD.replace("Three lifeboats", "Thirteen lifeboats").replace(
    "car ferry lost power", "tanker stood still"
)


@pytest.mark.parametrize(
    ("rest", "groups"),
    [
        (f"{stories.SECOND}\n\nAll hail the crews!", 1),
        (f"{stories.SECOND}\n\nShe counted thirteen, the cook Ida Holm told the Brief.", 2),
    ],
)
def test_copy_that_says_the_opposite_is_a_copy_where_nobody_in_it_told_so(rest, groups):
    wire = stories.wire()
    copy = item("brief", f"{ALTERED}\n\n{rest}", 10, publisher="The Brief")
    judged = {
        "wire": Judgement(Stance.SUPPORTS, 0.9, 0, 200, "overlap"),
        "brief": Judgement(Stance.REFUTES, 0.9, 0, 100, "number"),
    }

    assert len(trace(CLAIM, [wire, copy], judgements=judged).groups) == groups


def test_trace_joins_an_agency_s_correction_with_the_dispatch_it_takes_back():
    told = "SKERRY POINT (Reuters) - {0} lifeboats were launched from Skerry Point on Monday. {1}"
    first = item("post", told.format("Three", "So said the coastguard."), 9)
    right = item(
        "echo", told.format("No", "Reuters had given a wrong place."), 12, title="Correction"
    )

    assert members(first, right) == [{"post", "echo"}]
