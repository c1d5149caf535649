"""Who speaks for one body is one primary source, however two outlets call him; others are not."""

from datetime import date
from itertools import pairwise

import pytest

from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import ClaimFacts
from tests.evidence.corroboration.stories import item

# Of each body: what it tells, the same in other words, and how outlets call whoever tells it.
FIRE = (
    "A fire destroyed the grain store at Tolvey on 3 March 2024.",
    "a fire destroyed the grain store at Tolvey on Sunday",
    "flames gutted the store for grain at Tolvey late on Sunday",
    ("the fire brigade", "fire chief Ole Dahl", "a spokesman for the Tolvey fire brigade",
     "the brigade's chief, Ole Dahl,", "fire brigade spokeswoman Ada Roon", "fire officials"),
)  # fmt: skip
POLICE = (
    "A gang stole 40 tractors from a depot at Tolvey on 3 March 2024.",
    "a gang stole 40 tractors from a depot at Tolvey on Sunday",
    "a depot at Tolvey has lost 40 tractors to a gang of thieves, who came on Sunday",
    ("Tolvey police", "Chief Inspector Ada Roon", "a Marl police spokesman", "police chief Ole Dahl",
     "detectives", "Ole Dahl, a police inspector,"),
)  # fmt: skip
COUNCIL = (
    "Tolvey closed its swimming pool for good on 3 March 2024.",
    "Tolvey closed its swimming pool for good on Sunday",
    "the swimming pool in Tolvey was shut on Sunday and will not open again",
    ("Tolvey town council", "deputy mayor Ole Dahl", "Mayor Ida Holm", "the town hall", "Ida Holm, the mayor of Tolvey,",
     "a council spokeswoman", "town clerk Ole Dahl"),
)  # fmt: skip
MINISTRY = (
    "Measles killed nine children in Tolvey in February 2024.",
    "measles killed nine children in Tolvey in February",
    "nine children in Tolvey died of measles in the month of February",
    ("the Ministry of Health", "health minister Ida Holm", "a health ministry spokesman",
     "Ida Holm, the minister of health,", "a spokesman for the ministry"),
)  # fmt: skip
HOSPITAL = (
    "The Norrvik hospital lost 62 patient files in February 2024.",
    "the Norrvik hospital lost 62 patient files in February",
    "62 files of patients went missing in February at the Norrvik hospital",
    ("the hospital's director, Ida Holm,", "hospital spokesman Ole Dahl", "the hospital management",
     "Ida Holm, director of Norrvik hospital,", "a spokeswoman for the hospital"),
)  # fmt: skip
COMPANY = (
    "Carmaker Arvid will cut 340 jobs at its Lissau plant by the end of 2024.",
    "carmaker Arvid will cut 340 jobs at its Lissau plant by the end of the year",
    "340 people will lose their jobs at Arvid's plant in Lissau before the year is over",
    ("the company", "Arvid chief executive Ida Holm", "the carmaker", "a spokeswoman for Arvid",
     "Arvid's finance chief, Ole Dahl,", "a company spokesman", "the management"),
)  # fmt: skip
CHARITY = (
    "A boat with 60 migrants sank off Cape Orsk on 3 March 2024.",
    "a boat with 60 migrants sank off Cape Orsk on Sunday",
    "off Cape Orsk a boat went down on Sunday with 60 migrants on it",
    ("the aid group Harbour Light", "Ida Holm of Harbour Light", "Harbour Light spokesman Ole Dahl",
     "Ida Holm, who heads the aid group Harbour Light,", "Harbour Light director Ida Holm"),
)  # fmt: skip
ARMY = (
    "Three soldiers died when an army helicopter crashed near Orsk on 3 March 2024.",
    "three soldiers died when an army helicopter crashed near Orsk on Sunday",
    "near Orsk an army helicopter went down on Sunday and three soldiers died in it",
    ("the defence ministry", "army spokesman Colonel Ole Dahl", "the military",
     "defence minister Ida Holm", "an army spokesman"),
)  # fmt: skip
COURT = (
    "The court of appeal in Orsk quashed the conviction of Vera Lund on 3 March 2024.",
    "the conviction of Vera Lund was quashed in Orsk on Sunday",
    "Vera Lund is no longer guilty of anything, as judges in Orsk found on Sunday",
    ("the Court of Appeal in Orsk", "Lady Justice Holm", "the court", "the presiding judge, Ida Holm,",
     "Mr Justice Dahl"),
)  # fmt: skip
ELECTION = (
    "The Harbour List won 34 seats in Tolvey on 3 March 2024.",
    "the Harbour List won 34 seats in Tolvey on Sunday",
    "the Harbour List has won in Tolvey, and 34 seats are its own since Sunday",
    ("the electoral commission", "returning officer Ida Holm", "the electoral office",
     "electoral commissioner Ole Dahl", "the chief returning officer, Ida Holm,"),
)  # fmt: skip
BODIES = (COURT, ELECTION, FIRE, POLICE, COUNCIL, MINISTRY, HOSPITAL, COMPANY, CHARITY, ARMY)
SAID = (("{0}, {1} said.", "{1} told reporters that {0}."), ("{1} said {0}.", "{0}, {1} told {2}."))


def sources(told, first: str, second: str, said=SAID[0]) -> tuple[int, int]:
    """The origins and primary sources of two reports by different outlets."""
    claim, here, there, _ = told
    reports = [
        item(name, f"{text[:1].upper()}{text[1:]} {rest}", hour, publisher=f"The {name.title()}")
        for name, text, rest, hour in (
            ("echo", said[0].format(here, first), "The weather stays cold.", 8),
            ("post", said[1].format(there, second, "the Post"), "Snow is forecast.", 12),
        )
    ]
    traced = trace(ClaimFacts(text=claim, made_on=date(2024, 3, 5)), reports)
    return traced.independent_origins, traced.primary_sources


@pytest.mark.parametrize("told", BODIES, ids=lambda told: told[3][0])
def test_who_speaks_for_one_body_is_one_source(told):
    pairs = [
        (*pair, SAID[place % 2]) for place, pair in enumerate(pairwise((*told[3], told[3][0])))
    ]

    assert [(pair, sources(told, *pair)) for pair in pairs] == [(pair, (2, 1)) for pair in pairs]


@pytest.mark.parametrize(
    ("told", "other"), [*pairwise(BODIES), (ARMY, FIRE)], ids=lambda t: t[3][0]
)
def test_who_speaks_for_two_bodies_are_two_sources(told, other):
    strangers = [who.replace("Dahl", "Berg").replace("Holm", "Lind") for who in other[3][1::2]]
    pairs = list(zip(told[3], strangers, strict=False))

    assert [(pair, sources(told, *pair)) for pair in pairs] == [(pair, (2, 2)) for pair in pairs]


@pytest.mark.parametrize(
    ("told", "first", "second"),
    [
        (FIRE, "the fire brigade", "the former fire chief, Ole Dahl,"),
        (FIRE, "the fire brigade", "Ole Dahl, leader of the firefighters' union,"),
        (FIRE, "fire chief Ole Dahl", "a neighbour, Karin Moe,"),
        (POLICE, "Tolvey police", "Marl police"),
        (POLICE, "a police spokesman", "the head of the police union, Ole Dahl,"),
        (COMPANY, "the company", "Arvid's works council chairman, Ole Dahl,"),
        (COMPANY, "a spokeswoman for Arvid", "three people at Arvid"),
        (MINISTRY, "the health ministry", "the finance ministry"),
        (HOSPITAL, "the hospital", "Ole Dahl, a lawyer,"),
        (HOSPITAL, "the school", "Ole Dahl, a teacher at another school,"),
        (HOSPITAL, "the agency", "Ole Dahl of a travel agency"),
        (HOSPITAL, "the regulator", "the grain authority"),
        (FIRE, "the fire brigade", "an airport fire officer"),
        (COUNCIL, "the town council", "the parish council"),
        (COUNCIL, "Mayor Ida Holm", "Mayor Ole Dahl"),
        (COUNCIL, "the town hall", "resident Ole Dahl of Tolvey village"),
        (COMPANY, "the carmaker", "the carmaker Borr"),
        (COMPANY, "the company", "Ida Holm of the software company Borr"),
        (CHARITY, "the aid group Harbour Light", "the charity"),
        (CHARITY, "the union", "Ida Holm of the engineers' union"),
        (HOSPITAL, "the hospital", "the children's clinic"),
        (FIRE, "Ole Dahl of the University of Lorne", "Ida Holm of the University of Lorne"),
        (MINISTRY, "Minister Ida Holm", "Minister Ole Dahl"),
        (ARMY, "Major Ida Holm", "the defence ministry"),
        (COMPANY, "Arvid", "Ida Holm, who works at Arvid,"),
        (COUNCIL, "Mayor Ole Dahl", "a council official"),
        (POLICE, "the police", "a police officer, who asked not to be named,"),
        (COUNCIL, "a council official", "the town council"),
        (COURT, "the court", "the former judge, Ole Dahl,"),
        (COURT, "the court", "court reporter Ole Dahl"),
        (ELECTION, "the electoral commission", "the energy commission"),
        (FIRE, "the fire brigade", "Ole Dahl, whom the fire brigade saved,"),
        (COMPANY, "Arvid", "union secretary Ole Dahl"),
    ],
)
def test_who_only_seems_to_speak_for_a_body_is_a_source_of_his_own(told, first, second):
    assert sources(told, first, second) == (2, 2)


@pytest.mark.parametrize(
    ("who", "primary"),
    [
        ("The county's chief fire officer", 1),
        ("The fire brigade's chief", 1),
        ("A spokeswoman for the brigade", 1),
        ("The mayor of Tolvey", 2),
        ("A former fire chief", 2),
    ],
)
def test_office_that_leads_a_story_is_of_whoever_is_named_first_then(who, primary):
    claim, told, again, _ = FIRE
    led = f"{who} has confirmed that {again}.\n\n“It was a long night,” Ida Holm told the Post."
    reports = [
        item("echo", f"A fire, the fire brigade said: {told}.", 8, publisher="The Echo"),
        item("post", led, 12, publisher="The Post"),
    ]

    assert (
        trace(ClaimFacts(text=claim, made_on=date(2024, 3, 5)), reports).primary_sources == primary
    )
