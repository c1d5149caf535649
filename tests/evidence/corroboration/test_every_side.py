"""Plain words for, against and about a claim are read as such: all ways, for claims of all kinds.

Beside them stands what any report may have: who was not hurt, what is not known, who says nothing.
"""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import judge_item
from factcheck.evidence.corroboration.items import ClaimFacts
from tests.evidence.corroboration.stories import item

# What is claimed, the day or month it was on, and whom an outlet would ask.
CLAIMS = (
    ("fire destroyed the Marl warehouse", "on Sunday", "fire brigade"),
    ("nine people were hurt when a tram derailed in Tolvey", "on Sunday", "tram company"),
    ("the Lorne council sold the old mill for one pound", "this month", "council"),
    ("finance minister Ada Roon will resign", "in May", "finance ministry"),
    ("police arrested the banker Tom Reyes in Kelda", "on Sunday", "police"),
    ("the water in Orsk contains more lead than the limit of 10 micrograms", "", "health office"),
    ("carmaker Arvid will cut 340 jobs at its Lissau plant", "", "company"),
    ("a cyberattack caused the power cut in Sarn", "on Sunday", "grid operator"),
    ("striker Milan Darin has signed for FC Brandal", "", "club"),
    ("some 40,000 people marched against the reform in Tarnholm", "on Sunday", "police"),
    ("the Norrvik hospital lost 62 patient files", "in February", "hospital"),
    ("judge Ines Vold sentenced Karl Brandt to four years in prison", "on Sunday", "court"),
)
DATED = {"on Sunday": "on 3 March 2024", "this month": "in March 2024", "": ""}
BESIDE = (
    "",
    "No one else was in danger.",
    "The mayor said she had never seen anything like it.",
    "It remains unclear who will pay.",
    "How much it cost is not known.",
    "The opposition did not respond to a request for comment.",
    "The mayor dismissed calls for her to go.",
)
FOR = (
    "{0}, the {1} said.",
    "The {1} confirmed that {0}.",
    "“{0},” a spokesman for the {1} said.",
    "{0}, according to the {1}.",
    "It is true that {0}, the {1} said.",
    "{0}, the {1} told this newspaper.",
)
AGAINST = (
    "The {1} denied that {0}.",
    "It is not true that {0}, the {1} said.",
    "Reports that {0} are wrong, the {1} said.",
    "The {1} dismissed as false reports that {0}.",
    "The {1} described as untrue reports that {0}.",
    "The {1} called reports that {0} “pure invention”.",
    "There is no truth in reports that {0}, the {1} said.",
    "Contrary to reports, it is not the case that {0}, the {1} said.",
)
ABOUT = (
    "The {1} declined to say whether {0}.",
    "The {1} would not say whether {0}.",
    "The {1} did not say whether {0}.",
    "The {1} refused to say whether {0}.",
    "It is not clear whether {0}, the {1} said.",
    "The {1} could not confirm that {0}.",
    "The {1} would neither confirm nor deny that {0}.",
    "The {1} did not comment on reports that {0}.",
    "The {1} is looking into reports that {0}.",
)
SIDES = [
    *((way, "supports", BESIDE) for way in FOR),
    *((way, "refutes", BESIDE[:3]) for way in AGAINST),
    *((way, "discusses", BESIDE[:2]) for way in ABOUT),
]


@pytest.mark.parametrize(("way", "stance", "beside"), SIDES)
def test_side_is_read_from_plain_words(way, stance, beside):
    wrong = []
    for told, day, asked in CLAIMS:
        claimed = f"{told} {DATED.get(day, f'{day} 2024')}".strip()
        claim = ClaimFacts(text=f"{_large(claimed)}.", made_on=date(2024, 3, 5))
        for other in beside:
            said = _large(way.format(f"{told} {day}".strip(), asked))
            report = item("report", f"{said} {other} The shops open on Thursday.", 10)
            if judge_item(claim, report).stance != stance:
                wrong.append(report.text)

    assert wrong == []


def _large(words: str) -> str:
    start = 1 if words.startswith("“") else 0
    return words[:start] + words[start].upper() + words[start + 1 :]


@pytest.mark.parametrize("claimed", ["£12m", "£12 million", "twelve million"])
@pytest.mark.parametrize(
    ("paid", "stance"),
    [
        ("£12m", "supports"),
        ("12m pounds", "supports"),
        ("£12 million", "supports"),
        ("twelve million pounds", "supports"),
        ("£8m", "refutes"),
        ("£8.5m", "refutes"),
        ("£12bn", "refutes"),
    ],
)
def test_sum_is_the_same_however_it_is_written(claimed, paid, stance):
    claim = ClaimFacts(
        text=f"The Kelda company paid {claimed} for the ferry Skua in March 2024.",
        made_on=date(2024, 3, 5),
    )
    report = item("report", f"The Kelda company paid {paid} for the ferry Skua this month.", 10)

    assert judge_item(claim, report).stance == stance


COUNTED = (
    ("Nine people died when a bus crashed in Marl on Sunday, police said.", "supports"),
    ("9 people were killed when a bus crashed in Marl on Sunday, police said.", "supports"),
    ("The death toll of Sunday's bus crash in Marl stands at nine, police said.", "supports"),
    ("A bus crashed in Marl on Sunday, killing nine and injuring 31.", "supports"),
    ("Thirty-one people were hurt and nine died when a bus crashed in Marl on Sunday.", "supports"),
    ("A bus crash in Marl claimed nine lives on Sunday.", "supports"),
    ("Seven people died when a bus crashed in Marl on Sunday, police said.", "refutes"),
    ("Twelve people died when a bus crashed in Marl on Sunday, police said.", "refutes"),
    ("Nobody died when a bus crashed in Marl on Sunday, police said.", "refutes"),
    ("At least five people died when a bus crashed in Marl on Sunday, police said.", "discusses"),
)


@pytest.mark.parametrize(("told", "stance"), COUNTED)
def test_toll_is_compared_however_it_is_told(told, stance):
    claim = ClaimFacts(
        text="Nine people died when a bus crashed in Marl on 3 March 2024.",
        made_on=date(2024, 3, 5),
    )

    assert judge_item(claim, item("report", f"{told} The shops open soon.", 10)).stance == stance
