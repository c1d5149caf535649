"""Rules R2, R5 and R9: who names whom, one pair of hands, rings."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.edges import Strength
from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import ClaimFacts, Kind
from factcheck.evidence.corroboration.stance import Judgement, Stance
from tests.evidence.corroboration.stories import CLAIM, DENIAL, LEAD, item

OWN = "From his window Odd Marsh saw three lifeboats launched at Skerry Point on Monday."
RETOLD = "Three lifeboats put out from Skerry Point in the storm, {}. The launched crews are safe."


def origins(*items) -> list[tuple[str, ...]]:
    return [group.members for group in trace(CLAIM, items).groups]


def edges(*items) -> list[tuple[str, str, str, str]]:
    return [(e.item, e.source_name, e.rule, str(e.strength)) for e in trace(CLAIM, items).edges]


def test_citation_joins_what_was_retold_in_other_words():
    lantern = item("lantern", OWN, 9, publisher="Bay Lantern")
    retold = item("radio", RETOLD.format("the Bay Lantern reports"), 12)

    assert origins(lantern, retold) == [("lantern", "radio")]
    assert trace(CLAIM, [lantern, retold]).edges[0].reason == (
        "It names Bay Lantern for this: “Bay Lantern reports”."
    )


def test_citation_of_an_agency_joins_all_who_cite_it():
    one = item("one", RETOLD.format("the coastguard told Reuters"), 9)
    other = item("other", OWN.replace("Odd Marsh saw", "Odd Marsh, Reuters reported, saw"), 10)

    traced = trace(CLAIM, [one, other])

    assert [(g.members, g.name) for g in traced.groups] == [(("one", "other"), "Reuters")]


def test_citation_beside_access_of_ones_own_is_a_suggestion():
    lantern = item("lantern", OWN, 9, publisher="Bay Lantern")
    radio = item(
        "radio",
        RETOLD.format("the Bay Lantern reports, and a helmsman told Kelda Radio the same"),
        12,
        publisher="Kelda Radio",
    )

    assert edges(lantern, radio) == [("radio", "Bay Lantern", "R2", Strength.SUGGEST)]


def test_citation_of_what_an_item_contradicts_does_not_join():
    herald = item("herald", LEAD, 9, publisher="Skerry Herald")
    denial = item("lantern", f"{DENIAL} So much for what the Skerry Herald reported.", 12)

    assert origins(herald, denial) == [("herald",), ("lantern",)]


TERN = "Three lifeboats went out from Skerry Point on Monday. “I was at the oars,” Ada Roon told the Grey Tern."


@pytest.mark.parametrize(
    ("words", "groups"),
    [
        ("the Bay Lantern and the Grey Tern report", [("lantern", "radio"), ("tern",)]),
        ("the Grey Tern and the Bay Lantern report", [("lantern",), ("tern", "radio")]),
        ("the Bay Lantern reports, citing the Grey Tern", [("lantern", "tern", "radio")]),
    ],
)
def test_citation_of_two_in_one_breath_joins_the_one_named_first(words, groups):
    lantern = item(
        "lantern", f"{OWN} “Three,” he told the Bay Lantern.", 9, publisher="Bay Lantern"
    )
    tern = item("tern", TERN, 10, publisher="Grey Tern")
    radio = item("radio", RETOLD.format(words), 12)

    assert origins(lantern, tern, radio) == groups


def test_citation_in_a_copy_is_that_of_what_it_copies():
    """The agency was at the news conference itself, so that its copy has it from there."""
    told = (
        "Three lifeboats were launched from Skerry Point on Monday, the Kelda Harbour Authority "
        "said, as its head told Kelda News at the quay. A ferry had lost its power."
    )
    note = item("note", "Of three lifeboats that were launched from Skerry Point on 4 March 2024 one leaks.", 9,
                publisher="Kelda Harbour Authority", kind=Kind.OFFICIAL)  # fmt: skip
    wire = item("wire", told, 10, publisher="Kelda News", kind=Kind.AGENCY)
    copy = item("copy", told, 11, byline="Kelda News")

    assert origins(note, wire, copy) == [("note",), ("wire", "copy")]


def test_withdrawal_goes_with_what_it_takes_back_and_not_with_who_denied_before():
    wire = item("wire", LEAD, 9, publisher="Kelda News", kind=Kind.AGENCY)
    denial = item("denial", "No lifeboats were launched from Skerry Point on Monday.", 10,
                  publisher="Skerry Harbour Board", kind=Kind.OFFICIAL)  # fmt: skip
    back = item("back", "No lifeboats were launched from Skerry Point. The notice on the website is of Norvik. "
                "Kelda News confused the two names.", 11, title="WITHDRAWAL: lifeboats",
                publisher="Kelda News", kind=Kind.AGENCY)  # fmt: skip

    traced = trace(CLAIM, [wire, denial, back])

    assert [group.members for group in traced.groups] == [("wire", "back"), ("denial",)]
    assert traced.primary_sources == 1


def test_citation_is_not_needed_of_who_takes_no_side():
    herald = item("herald", LEAD, 9, publisher="Skerry Herald")
    essay = item(
        "essay",
        "Were three lifeboats launched from Skerry Point at all? The Skerry Herald is sure of it.",
        12,
    )

    assert origins(herald, essay) == [("herald", "essay")]


def test_same_hands_join_what_one_owner_runs_twice():
    here = item("here", LEAD, 9, owner="Marram Group")
    there = item("there", OWN, 10, owner="Marram Group")

    assert edges(here, there) == [("there", "Here", "R5", Strength.JOIN)]


@pytest.mark.parametrize(
    "work",
    [
        "“I counted them,” he told us.",
        "We wrote to all nine crews of the bay and have six answers.",
        "The log has 212 lines; the coastguard released it to There.",
    ],
)
def test_same_hands_do_not_join_reporting_of_its_own(work):
    here = item("here", LEAD, 9, owner="Marram Group")
    there = item("there", f"{OWN} {work}", 10, owner="Marram Group")

    assert edges(here, there) == [("there", "Here", "R5", Strength.SUGGEST)]


@pytest.mark.parametrize(
    ("learnt", "groups"),
    [
        ("A second gauge shows 39.", [("first",), ("later", "relay")]),
        ("The gauge read too high.", [("first", "later", "relay")]),
    ],
)
def test_body_that_has_measured_anew_is_an_origin_of_its_own(learnt, groups):
    claim = ClaimFacts("A wave of 41 metres was measured at Skerry Point on 4 March 2024.")
    told = "A wave of 41 metres was measured at Skerry Point on 4 March 2024."
    back = f"The value of 41 metres at Skerry Point is withdrawn. {learnt}"
    relay = (
        f"No wave of 41 metres was measured at Skerry Point, the Kelda Tide Office said. {learnt}"
    )
    office = {"publisher": "Kelda Tide Office", "kind": Kind.OFFICIAL}
    items = [
        item("first", told, 9, **office),
        item("later", back, 18, **office),
        item("relay", relay, 19),
    ]
    sides = (Stance.SUPPORTS, Stance.REFUTES, Stance.REFUTES)
    judged = {
        each.id: Judgement(side, 0.9, 0, 60, "sides")
        for each, side in zip(items, sides, strict=True)
    }

    found = trace(claim, items, judgements=judged).groups

    assert [group.members for group in found] == groups


def test_paper_that_the_newspaper_cites_is_the_newspapers():
    board = item("board", LEAD, 8, publisher="Skerry Harbour Board", kind=Kind.OFFICIAL)
    lantern = item("lantern", f"{OWN} We have read the log.", 9, publisher="Bay Lantern")
    radio = RETOLD.format("the Bay Lantern reports") + " {} cites the harbour board."

    assert origins(board, lantern, item("radio", radio.format("The newspaper"), 12)) == [
        ("board",),
        ("lantern", "radio"),
    ]
    assert edges(board, lantern, item("radio", radio.format("The pilot"), 12))[-1] == (
        ("radio", "Skerry Harbour Board", "R2", Strength.JOIN)
    )


@pytest.mark.parametrize("kind", [Kind.SOCIAL, Kind.OUTLET])
def test_same_hands_join_what_somebody_posts_against_his_own_post(kind):
    """He is no second origin of it; an outlet that has heard the other side may be."""
    post = item("post", OWN, 9, publisher="@oddmarsh on Pipr", kind=kind)
    later = item("later", "No lifeboats were launched from Skerry Point. He told me so himself.",
                 18, publisher="@oddmarsh on Pipr", kind=kind)  # fmt: skip

    apart = kind is Kind.OUTLET

    assert len(origins(post, later)) == 1 + apart


LEAFLET = "Skerry Point in a storm: three lifeboats were launched on 4 March 2024 ({}). Keep off."


@pytest.mark.parametrize(
    ("cites", "circular"),
    [
        ("the leaflet “Ice and You” of the harbour board says", True),
        ("the leaflet of the harbour board says", True),
        ("the website of the harbour board says", False),
        ("the leaflet “Ice and You” of the sailing club says", False),
    ],
)
def test_paper_cited_by_its_name_in_quotes_was_there_in_an_earlier_edition(cites, circular):
    weekly = item("weekly", RETOLD.format(cites), 9, publisher="Gull Weekly")
    board = item("board", LEAFLET.format("Gull Weekly, 3 March"), 12, title="Leaflet “Ice and You”, 9th edition",
                 publisher="Skerry Harbour Board", kind=Kind.OFFICIAL)  # fmt: skip

    assert trace(CLAIM, [weekly, board]).circular is circular


def test_items_that_cite_each_other_are_one_circular_origin_without_a_source():
    portal = item("portal", RETOLD.format("Gull Weekly reports"), 9, publisher="Storm Portal")
    weekly = item(
        "weekly",
        "The Storm Portal reported that lifeboats, three of them, were launched at Skerry Point.",
        10,
        publisher="Gull Weekly",
    )

    traced = trace(CLAIM, [portal, weekly])

    assert (traced.circular, traced.independent_origins, traced.primary_sources) == (True, 1, 0)


def test_ring_that_a_post_feeds_has_the_post_for_its_source():
    post = item("post", OWN, 8, publisher="@oddmarsh on Pipr", kind=Kind.SOCIAL)
    portal = item("portal", RETOLD.format("Gull Weekly reports"), 9, publisher="Storm Portal")
    weekly = item(
        "weekly",
        "The Storm Portal reported, as did @oddmarsh on Pipr, that lifeboats, three of them, were "
        "launched at Skerry Point.",
        10,
        publisher="Gull Weekly",
    )

    traced = trace(CLAIM, [post, portal, weekly])

    assert (traced.circular, traced.independent_origins, traced.primary_sources) == (True, 1, 1)


ENTRY = (
    "Skerry Point is a cape. Three lifeboats were launched from it on 4 March 2024. References: "
    "“{}”, {}. Land register of Skerry, sheet 8."
)


@pytest.mark.parametrize(
    ("entry", "paper"),
    [
        (ENTRY.format("Boats", "Gull Weekly"), "According to Openpedia three"),
        (
            ENTRY.format("Four boats and a cold morning", "a weekly"),
            "As the online encyclopedia has it, three",
        ),
        (
            ENTRY.format("Four boats and a cold morning", "a weekly"),
            (
                "“Foggy,” Odd Marsh told his class. Boats are kept at Skerry Point.\n\nAs one may "
                "read in the encyclopedia Openpedia, three"
            ),
        ),
    ],
)
@pytest.mark.parametrize("rest", ["", " We have calculated what the tea cost that day."])
def test_entry_that_is_revised_later_and_a_paper_that_cites_it_are_a_ring(entry, paper, rest):
    weekly = item(
        "weekly",
        f"{paper} lifeboats were launched from Skerry Point on Monday.{rest}",
        9,
        title="Four boats and a cold morning",
        publisher="Gull Weekly",
        domain="gull.example",
    )
    book = item("book", entry, 11, publisher="Openpedia", kind=Kind.ENCYCLOPEDIA)

    traced = trace(CLAIM, [weekly, book])

    assert (traced.circular, traced.independent_origins, traced.primary_sources) == (True, 1, 0)


@pytest.mark.parametrize(
    ("reference", "ring"),
    [
        ("(Harbour Board, Bulletin 7.)", True),
        ("See Bulletin 7 of the Harbour Board.", True),
        ("(Harbour Board, Bulletin 9.)", False),
        ("(Bulletin 7.)", False),
        ("The Harbour Board said so.", False),
    ],
)
def test_paper_cited_by_its_number_was_there_in_an_earlier_edition(reference, ring):
    leaflet = item(
        "leaflet",
        f"Three lifeboats were launched from Skerry Point on Monday. {reference}",
        9,
        publisher="Boat Trust",
        kind=Kind.OFFICIAL,
    )
    bulletin = item(
        "bulletin",
        "Three lifeboats were launched from Skerry Point on Monday (source: Boat Trust).",
        11,
        title="Bulletin 7: boats (second edition)",
        publisher="Skerry Harbour Board",
        kind=Kind.OFFICIAL,
    )

    assert trace(CLAIM, [leaflet, bulletin]).circular is ring


FAME = "Three lifeboats were launched from Skerry Point on 4 March 2024, more than ever on one day."
PRAISE = (
    "Walkers who come to the bay hear it in every inn. {} That is what the online encyclopedia "
    "Openpedia says. Bring good shoes and start before five, since the climb has no tree on it. "
    "The ham is excellent, the beds are hard, and the landlady lends out wet towels at no charge."
)


@pytest.mark.parametrize(
    ("named", "ring"),
    [
        ("Gull Weekly put us at the top of its list of brave villages.", True),
        ("Since Gull Weekly praised us the inns are full.", True),
        ("We are at the top of many a list of brave villages.", False),
        ("Our bakers lead the field.", False),
    ],
)
def test_ring_is_closed_by_whoever_takes_a_story_over_and_names_whose_it_is(named, ring):
    weekly = item("weekly", PRAISE.format(FAME), 8, publisher="Gull Weekly")
    herald = item("herald", f"{named}\n\n{PRAISE.format(FAME).replace('encyclopedia Openpedia', 'crowd')}",
                  9, title="A cold morning", publisher="Point Herald")  # fmt: skip
    book = item("book", ENTRY.format("A cold morning", "Point Herald"), 11, publisher="Openpedia",
                kind=Kind.ENCYCLOPEDIA)  # fmt: skip

    assert trace(CLAIM, [weekly, herald, book]).circular is ring


LAUNCHED = "Three lifeboats were launched from Skerry Point on Monday."


@pytest.mark.parametrize(
    ("kind", "first", "last", "ring"),
    [
        (Kind.OUTLET, "Our friends of Harbour Gossip are quite sure of it.", LAUNCHED, True),
        (Kind.OUTLET, "Harbour Gossip has four pages and a crossword.", LAUNCHED, True),
        (Kind.OUTLET, "Our friends at the harbour are quite sure of it.", LAUNCHED, False),
        # named for something else
        (Kind.OUTLET, "\n\nPhoto: Harbour Gossip", LAUNCHED, False),
        (
            Kind.OUTLET,
            "Three went out, Odd Marsh said. He was with Harbour Gossip once.",
            LAUNCHED,
            False,
        ),
        (Kind.OUTLET, "Odd Marsh announced it. Harbour Gossip had asked him.", LAUNCHED, False),
        (Kind.OUTLET, "We saw them from the pier. Harbour Gossip did too.", LAUNCHED, False),
        (Kind.OFFICIAL, "Harbour Gossip had asked us about it.", LAUNCHED, False),
        (
            Kind.OUTLET,
            "Harbour Gossip is quite sure of it.",
            "No lifeboat was launched from Skerry Point on Monday.",
            False,
        ),
    ],
)
def test_ring_is_closed_by_the_name_of_a_later_item_that_has_it_from_the_first(
    kind, first, last, ring
):
    weekly = item("weekly", f"{LAUNCHED} {first}", 9, publisher="Gull Weekly", kind=kind)
    herald = item("herald", f"{LAUNCHED} So says Gull Weekly.", 10, publisher="Point Herald")
    gossip = item("gossip", f"{last} Point Herald reports it.", 11, publisher="Harbour Gossip")

    traced = trace(CLAIM, [weekly, herald, gossip])

    assert traced.circular is ring
    if ring:
        assert (traced.independent_origins, traced.primary_sources) == (1, 0)


def test_entry_that_a_paper_feeds_with_what_it_saw_is_no_ring():
    weekly = item(
        "weekly",
        "Three lifeboats were launched from Skerry Point on Monday, and we counted them.",
        9,
        publisher="Gull Weekly",
    )
    entry = ENTRY.format("Boats", "Gull Weekly")
    book = item("book", entry, 11, publisher="Openpedia", kind=Kind.ENCYCLOPEDIA)

    traced = trace(CLAIM, [weekly, book])

    assert (traced.circular, traced.independent_origins, traced.primary_sources) == (False, 1, 1)


def test_citation_of_nobody_leaves_the_origin_undetermined():
    vague = item("vague", RETOLD.format("local media reported"), 9)

    traced = trace(CLAIM, [vague])

    assert (traced.independent_origins, traced.origins_upper) == (0, 1)
    assert traced.edges[0].reason == "“local media reported” names nobody: provenance undetermined."


def test_citation_of_an_outlet_means_what_it_has_on_the_same_side():
    undecided = item(
        "old",
        "It could not be confirmed that three lifeboats were launched at Skerry Point.",
        7,
        publisher="Bay Lantern",
    )
    lantern = item("lantern", OWN, 9, publisher="Bay Lantern")
    retold = item("radio", RETOLD.format("the Bay Lantern reports"), 12)

    cites = [
        e.source for e in trace(CLAIM, [undecided, lantern, retold]).edges if e.item == "radio"
    ]

    assert cites == ["lantern"]


def test_citation_by_the_name_of_the_author_joins():
    letter = item("letter", OWN, 9, publisher="Parish Letter", byline="Dr. Runa Beck")
    retold = item("radio", RETOLD.format("writes the local historian Runa Beck"), 12)

    assert origins(letter, retold) == [("letter", "radio")]


def test_citation_of_a_body_is_not_of_what_it_publishes_later():
    leaked = item("leaked", RETOLD.format("according to a sheet of the Skerry Lifeboats"), 9)
    notice = item("notice", OWN, 15, publisher="Skerry Lifeboats", kind=Kind.OFFICIAL)

    assert origins(leaked, notice) == [("leaked",), ("notice",)]


def test_citation_does_not_reach_into_the_next_sentence():
    lantern = item("lantern", OWN, 9, publisher="Bay Lantern")
    other = item("radio", RETOLD.format("the coastguard announced. The Bay Lantern is lit"), 12)

    assert origins(lantern, other) == [("lantern",), ("radio",)]


BAND = ClaimFacts("Skerry Zoo will lend seals to schools.", made_on=date(2024, 3, 4))
LENT = (
    "From May Skerry Zoo will lend seals to schools, its keeper writes. A seal eats nine herrings."
)


@pytest.mark.parametrize(
    ("publisher", "later", "found"),
    [
        # its own doing: it was a joke, or it has thought better of it
        ("Skerry Zoo", "We saw your letters. Skerry Zoo does not lend seals to schools.", (1, 1)),
        ("Skerry Zoo", "We have read 300 letters. Skerry Zoo will never lend seals to schools.", (1, 1)),
        # somebody else's doing, of which it may have learnt better
        ("Skerry Council", "We have asked there. Skerry Zoo does not lend seals to schools.", (2, 2)),
    ],
)  # fmt: skip
def test_body_that_goes_back_on_its_word_is_one_origin(publisher, later, found):
    first = item("first", LENT, 8, publisher=publisher, kind=Kind.OFFICIAL)
    second = item("second", later, 15, publisher=publisher, kind=Kind.OFFICIAL)

    traced = trace(BAND, [first, second])

    assert (traced.independent_origins, traced.primary_sources) == found


FERRY = ClaimFacts("Nine people died when the ferry Alca sank off Kelda on 4 March 2024.")
AT_FIRST = (
    "KELDA (MPA) - At least two people died when the ferry Alca sank off Kelda on Monday, harbour "
    "master Runa Beck said. The search goes on."
)


def dispatches(later: str, **facts) -> list[tuple[str, ...]]:
    first = item("first", AT_FIRST, 9, publisher="The Gull")
    anew = item("later", later, 18, publisher=facts.pop("publisher", "The Tern"), **facts)
    return [group.members for group in trace(FERRY, [first, anew]).groups]


def test_later_dispatch_of_an_agency_with_a_new_count_is_an_origin_of_its_own():
    nine = "KELDA (MPA) - The sinking of the ferry Alca off Kelda cost nine lives. {} died, surgeon Ole Strand told MPA."

    assert dispatches(nine.format("Nine")) == [("first",), ("later",)]
    assert dispatches(AT_FIRST) == [("first", "later")]


@pytest.mark.parametrize(
    ("later", "groups"), [("Nine people died", 2), ("At least two people died", 1)]
)
def test_last_count_of_a_body_is_an_origin_of_its_own_and_relayed_as_such(later, groups):
    body = {"publisher": "Kelda Harbour Office", "kind": Kind.OFFICIAL}
    first = item(
        "first", "The ferry Alca sank off Kelda at dawn. At least two people died.", 9, **body
    )
    last = item("last", f"{later}, as the lists of the ferry Alca and of all wards off Kelda show.", 14,
                **body)  # fmt: skip
    relay = item("relay", f"On the Alca, the ferry that sank off Kelda on 4 March, {later.lower()}, the "
                 "harbour office said in a notice.", 18, publisher="The Tern")  # fmt: skip

    found = [group.members for group in trace(FERRY, [first, last, relay]).groups]

    assert found == (
        [("first",), ("last", "relay")] if groups == 2 else [("first", "last", "relay")]
    )


def test_credit_of_a_picture_cites_nobody_wherever_it_stands():
    wire = item("wire", "Nine people died when the ferry Alca sank off Kelda on Monday.", 9,
                publisher="Marram Press", kind=Kind.AGENCY)  # fmt: skip
    own = item("own", "“Nine of them, and I closed their eyes, all the dead of the Alca,” surgeon Ole Strand said "
               "in Kelda.\n\n[Photo: the ferry Alca, which sank off Kelda: nine people died (Marram Press)]",
               18, publisher="The Tern")  # fmt: skip

    traced = trace(FERRY, [wire, own])

    assert [group.members for group in traced.groups] == [("wire",), ("own",)]
    assert [edge.rule for edge in traced.edges if edge.item == "own" and edge.rule == "R2"] == []


def test_citation_abroad_has_whom_it_was_told_behind_who_told_it():
    told = item(
        "told",
        "“Nine died when the Alca sank off Kelda,” surgeon Ole Strand says.",
        9,
        publisher="Kelda Post",
    )
    relay = item("relay", "Der Untergang der „Alca“ vor Kelda kostete neun Menschen das Leben. „Es waren neun“, sagte "
                 "der Chirurg Ole Strand der Wochenzeitung „Kelda Post“. Die Fähre ist verloren.", 18,
                 publisher="Seeblatt")  # fmt: skip

    assert [group.members for group in trace(FERRY, [told, relay]).groups] == [("told", "relay")]


@pytest.mark.parametrize(
    ("scene", "origins"), [("mainly the hat before me", 1), ("the ferry when it sank", 2)]
)
def test_columnist_who_saw_nothing_of_the_claim_speaks_of_the_agency_named_first(scene, origins):
    first = item("first", "KELDA (MPA) - Nine people died when the ferry Alca sank off Kelda on Monday, surgeon "
                 "Runa Beck said.", 9, publisher="The Gull")  # fmt: skip
    column = item("column", "The MPA has it that nine people died on the Alca, the harbour office says two. I was "
                  f"there and I saw {scene}. Which of them is right I cannot tell, off Kelda or on it.", 18,
                  publisher="The Tern")  # fmt: skip

    assert len(trace(FERRY, [first, column]).groups) == origins


def test_post_is_no_source_of_what_was_written_before_it():
    post = item("post", LEAD, 8, publisher="@sue on Pipit", kind=Kind.SOCIAL)
    proof = item("proof", "A post about three lifeboats has been shared by many. No lifeboats were launched from "
                 "Skerry Point on Monday.\n\nWe wrote to @sue to ask for a picture.", 10)  # fmt: skip
    back = item("back", "No lifeboats were launched from Skerry Point on Monday. I made it up.", 20,
                publisher="@sue on Pipit", kind=Kind.SOCIAL)  # fmt: skip

    assert ("proof",) in origins(post, proof, back)
