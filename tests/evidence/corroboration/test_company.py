"""What says little by itself is told by the company it keeps."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import judge_items, trace
from factcheck.evidence.corroboration.items import ClaimFacts, Kind
from tests.evidence.corroboration.stories import item

CLAIM = ClaimFacts(
    text="Goalkeeper Jens Orrin has signed for Lorne Rovers for a fee of 12 million.",
    made_on=date(2024, 3, 4),
)
PAPER = item(
    "paper",
    "Goalkeeper Jens Orrin has signed for Lorne Rovers for a fee of 12 million, and that is that.",
    9,
    publisher="Morning Bell",
    domain="bell.example",
)


def stance(text: str, **facts) -> str:
    return judge_items(CLAIM, [PAPER, item("other", text, 12, **facts)])["other"].stance


@pytest.mark.parametrize(
    ("text", "facts", "expected"),
    [
        ("ORRIN. IT IS ON. Morning Bell has it!", {}, "supports"),
        ("It is on! Gloves cost 40 at the fee stall.", {"links": ("https://bell.example/1",)},
         "supports"),
        ("Is Orrin coming? Morning Bell says yes, and we waited all morning.", {}, "discusses"),
        ("Of Orrin and the Morning Bell nothing shall be sung on this wall.", {}, "discusses"),
        ("Gulls again. Morning Bell has it!", {}, "unrelated"),
    ],
)  # fmt: skip
def test_item_is_about_what_the_outlet_it_names_reports(text, facts, expected):
    assert stance(text, **facts) == expected


def test_item_of_other_days_is_not_about_it_for_naming_an_outlet():
    old = item("old", "ORRIN. IT IS ON. Morning Bell has it!", published_at=None)

    assert judge_items(CLAIM, [PAPER, old])["old"].stance == "unrelated"


def test_what_an_outlet_takes_back_of_it_is_about_it():
    report = item("report", f"{PAPER.text} So the Gull hears.", 10, publisher="The Gull")
    words = "reported that a goalkeeper had signed for a fee of 12 million. That is not true. We"
    back = item("back", f"We {words} regret the error.", 20, publisher="The Gull")
    rest = item("rest", "Our recipe for plum pies was wrong. We regret the error.", 21,
                publisher="The Gull")  # fmt: skip

    judged = judge_items(CLAIM, [PAPER, report, back, rest])

    assert [str(judged[name].stance) for name in ("back", "rest")] == ["refutes", "unrelated"]


def test_notice_that_others_link_to_is_about_it():
    club = item(
        "club",
        "We have no deal with anybody. Gates open at one.",
        12,
        publisher="The Club",
        kind=Kind.OFFICIAL,
        domain="club.example",
    )
    denied = item(
        "denied",
        "Lorne Rovers have not signed goalkeeper Jens Orrin for a fee of 12 million.",
        13,
        links=("https://club.example/statement",),
    )

    assert judge_items(CLAIM, [PAPER, club])["club"].stance == "unrelated"
    assert judge_items(CLAIM, [PAPER, club, denied])["club"].stance != "unrelated"


def test_item_long_before_a_claim_with_figures_needs_one_of_them():
    text = "Lorne Rovers have signed Jens Orrin, a goalkeeper, for {}."
    old = {
        name: item(name, text.format(fee), published_at=PAPER.published_at.replace(year=2019))
        for name, fee in (("none", "a handshake"), ("some", "a fee of 12 million"))
    }

    judged = judge_items(CLAIM, list(old.values()))

    assert judged["none"].stance == "unrelated"
    assert judged["some"].stance != "unrelated"


def test_sentence_ascribed_to_the_other_side_joins_it():
    """“Failed” reads like a denial, but the very sentence is the paper's."""
    claim = ClaimFacts(text="The lift at Lorne broke down in May 2021.", made_on=date(2024, 3, 4))
    paper = item("paper", "The lift at Lorne broke down in May 2021. Nobody was in it.", 9,
                 publisher="Lorne Paper")  # fmt: skip
    wire = item("wire", "The lift at Lorne never broke down in May 2021, the Lorne Paper reported.",
                12)  # fmt: skip
    contrast = item("gull", "Although the Lorne Paper reported otherwise, no lift has ever broken at "
                    "Lorne, in May 2021 or before.", 13)  # fmt: skip

    groups = [group.members for group in trace(claim, [paper, wire, contrast]).groups]

    assert ("paper", "wire") in groups
    assert ("gull",) in groups


CLUB = {"publisher": "Lorne Rovers", "domain": "rovers.example", "kind": Kind.OFFICIAL}


def test_item_takes_the_side_at_last_found_of_whom_it_links_to():
    told = "Several media have reported on goalkeeper Jens Orrin and a fee of 12 million. "
    club = item("club", f"{told}There is no understanding with Orrin.", 11, **CLUB)
    relay = item("relay", "Orrin. It is off.", 12, links=("https://rovers.example/orrin",))
    unsure = item("unsure", "Is Orrin off?", 12, links=("https://rovers.example/orrin",))

    judged = judge_items(CLAIM, [PAPER, club, relay, unsure])

    sides = [str(judged[name].stance) for name in ("club", "relay", "unsure")]
    assert sides == ["refutes", "refutes", "discusses"]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("No eggs were thrown on Monday, and other eggs are dear.", "refutes"),
        ("No Eggs were thrown on Monday: the band of Eggs has its drums still.", "supports"),
    ],
)
def test_first_word_of_a_claim_is_no_name_where_items_write_it_small(other, expected):
    claim = ClaimFacts("Eggs were thrown at the town hall in Orsk.", made_on=date(2024, 3, 4))
    report = item("report", "Report on the parade in Orsk, hall and town. All is quiet. " + other)

    assert judge_items(claim, [report])["report"].stance == expected


@pytest.mark.parametrize(("cups", "expected"), [(300, "supports"), (90, "unrelated")])
def test_item_in_another_language_has_the_figure_and_says_that_it_is_no_more(cups, expected):
    claim = ClaimFacts("The stand will stop selling 300 cups of tea.", made_on=date(2024, 3, 4))
    paper = item("paper", f"{claim.text} So the keeper says.", 9, publisher="Morning Bell")
    sold = f"Kiosk Krull im Hafen Tessel: {cups} Becher werden bei Frau Krull nicht mehr verkauft."
    abroad = item("abroad", f"{sold} Das hat die »Morning Bell« berichtet.", 12, publisher="Bote")

    assert judge_items(claim, [paper, abroad])["abroad"].stance == expected


ROUTES = ClaimFacts(
    "The Orsk school district paid for 38 bus routes that carried no pupils.",
    made_on=date(2024, 3, 4),
)
DROVE = "Earl Brandt drove a school bus without pupils, on one of {}. “I learnt the birds,” he told Hill Radio."


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        ("the 38 routes of which the district speaks", True),
        ("the thirty-eight routes for which the district paid", True),
        ("the 38 routes of the Lorne district", False),
        ("the 51 routes of which the district speaks", False),
        ("the 38 routes there", False),
    ],
)
def test_name_goes_without_saying_where_the_same_things_are_counted(which, expected):
    paper = item(
        "paper", "The Orsk school district paid for 38 bus routes that carried no pupils.", 9
    )
    drove = item("drove", DROVE.format(which), 12, publisher="Hill Radio")

    judged = judge_items(ROUTES, [paper, drove])

    assert (judged["drove"].stance != "unrelated") is expected


MARCH = ClaimFacts(
    "Twenty thousand people marched through Orsk on 4 March 2024.", made_on=date(2024, 3, 4)
)


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("Was it twenty thousand? Dyke Watch says so, the police say seven.", ("discusses", 1)),
        ("Was it 20,000? Dyke Watch says so, and my aunt has her own ways.", ("discusses", 1)),
        ("Was it thirty? Dyke Watch says so, the police say seven.", ("unrelated", 1)),
    ],
)
def test_count_of_the_claim_and_its_body_named_are_enough_to_be_about_it(notes, expected):
    body = item("body", "Twenty thousand people marched through Orsk today. We counted.", 9,
                publisher="Dyke Watch Orsk", kind=Kind.OFFICIAL)  # fmt: skip
    notes = item("notes", f"{notes} Tea was had.", 12, title="Which?", publisher="Corner Notes")

    judged = judge_items(MARCH, [body, notes])

    traced = trace(MARCH, [body, notes], judgements=judged)
    assert (judged["notes"].stance, traced.independent_origins) == expected


@pytest.mark.parametrize(("kind", "about"), [(Kind.OUTLET, False), (Kind.OFFICIAL, True)])
def test_what_has_nothing_of_a_claim_is_not_about_it_for_the_names_it_shares(kind, about):
    """Two stories of one town share its mayor, its square and its paper; a notice names nobody."""
    claim = ClaimFacts(text="Thieves stole 380 beehives near Oberkranz.", made_on=date(2024, 3, 4))
    hives = item(
        "hives",
        "Thieves stole 380 beehives near Oberkranz, Mayor Hanna Rosk told the Talbote on Kirch"
        " Square, where jars went for 12 crowns.",
        9,
    )
    theirs = "Mayor Hanna Rosk opened the stalls on Kirch Square. The mulled wine was sold out."
    bells = item("bells", theirs, 12, kind=kind, publisher="Talbote")

    assert (judge_items(claim, [hives, bells])["bells"].stance != "unrelated") is about
