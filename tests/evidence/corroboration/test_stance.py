from dataclasses import replace
from datetime import date

import pytest

from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.stance import Stance, judge_by_rules, see
from tests.evidence.corroboration.stories import CLAIM, DENIAL, ELSEWHERE, LEAD, WIRE

DAY = date(2024, 3, 4)


def judge(claim, title, text, *, published=None, publisher=""):
    return judge_by_rules(see(claim, Told(title, text, publisher, published)))


def test_judge_shows_the_sentence_that_supports():
    judged = judge(CLAIM, "Ferry adrift", WIRE, published=DAY)

    assert judged.stance is Stance.SUPPORTS
    assert WIRE[judged.start : judged.end] == f"SKERRY POINT, March 4 (Kelda News) - {LEAD}"


def test_judge_takes_a_negated_claim_as_refuted():
    judged = judge(CLAIM, "Nobody put to sea", DENIAL, published=DAY)

    assert (judged.stance, judged.cue) == (Stance.REFUTES, "negation")


def test_judge_takes_a_denial_in_the_headline_as_refuted():
    judged = judge(CLAIM, "Coastguard denies ferry rescue", LEAD, published=DAY)

    assert (judged.stance, judged.cue) == (Stance.REFUTES, "denial")


def test_judge_takes_another_count_as_refuted():
    text = "Two lifeboats were launched from Skerry Point on Monday."

    judged = judge(CLAIM, "Ferry adrift", text, published=DAY)

    assert (judged.stance, judged.cue) == (Stance.REFUTES, "number")


def test_judge_leaves_open_what_the_item_leaves_open():
    text = "It was unclear whether three lifeboats had been launched from Skerry Point on Monday."

    assert judge(CLAIM, "Ferry adrift", text, published=DAY).stance is Stance.DISCUSSES


def test_judge_in_doubt_says_discusses():
    text = "Skerry Point has a lifeboat station. Its roof wants mending."

    assert judge(CLAIM, "A visit", text, published=DAY).stance is Stance.DISCUSSES


@pytest.mark.parametrize(
    ("text", "published", "cue"),
    [
        (ELSEWHERE, DAY, "little in common"),
        (LEAD, date(2019, 8, 2), "another event"),
        ("In 2011 three lifeboats were launched from Skerry Point.", None, "another event"),
        (LEAD.replace("Skerry Point", "Mull Head"), DAY, "names"),
    ],
)
def test_judge_tells_other_events_apart(text, published, cue):
    judged = judge(CLAIM, "", text, published=published)

    assert (judged.stance, judged.cue) == (Stance.UNRELATED, cue)


def test_judge_of_a_negative_claim_takes_its_repetition_as_support():
    claim = replace(CLAIM, text="No lifeboats were launched from Skerry Point on 4 March 2024.")

    assert judge(claim, "", DENIAL, published=DAY).stance is Stance.SUPPORTS
    assert judge(claim, "", LEAD, published=DAY).stance is Stance.REFUTES


def test_judge_counts_the_publisher_as_context():
    claim = ClaimFacts("The Ollerby town council has banned kites from the beach.")
    notice = "The council has banned kites from the whole beach until September."

    assert judge(claim, "Notice", notice).stance is Stance.UNRELATED
    assert judge(claim, "Notice", notice, publisher="Ollerby").stance is Stance.SUPPORTS


def test_judge_of_an_empty_item_is_unrelated():
    judged = judge(CLAIM, "", "")

    assert (judged.stance, judged.start, judged.end) == (Stance.UNRELATED, 0, 0)


def test_judge_of_a_short_claim_wants_more_than_one_word():
    claim = ClaimFacts("no faults were found")

    assert judge(claim, "", "She found a coin.").stance is Stance.UNRELATED
    assert judge(claim, "", "Inspectors found no faults.").stance is Stance.SUPPORTS


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("We reported that three lifeboats were launched from Skerry Point.", Stance.REFUTES),
        (
            "We reported that nine lifeboats were launched from Skerry Point. There were three.",
            Stance.SUPPORTS,
        ),
    ],
)
def test_judge_reads_a_correction_by_what_it_takes_back(text, stance):
    judged = judge(CLAIM, "Correction", text, published=DAY)

    assert (judged.stance, judged.cue) == (stance, "correction")


@pytest.mark.parametrize(
    ("claim", "stance"),
    [
        ("Mayor Odd Marsh did not declare his boat.", Stance.SUPPORTS),
        ("Mayor Odd Marsh declared his boat.", Stance.REFUTES),
    ],
)
def test_judge_takes_a_denial_abroad_as_what_a_negative_claim_says(claim, stance):
    text = (
        "Bürgermeister Odd Marsh hat sein Boot nach Auskunft des Amtes nicht angemeldet. Das Boot "
        "liegt seit Mai im Hafen der Insel und gehört nach den Papieren ihm allein."
    )

    assert judge(ClaimFacts(claim), "Das Boot", text).stance is stance


def test_judge_sees_that_the_next_sentence_takes_it_back():
    text = "Three lifeboats were launched from Skerry Point, people say. That is invented."

    assert judge(CLAIM, "Storm", text, published=DAY).stance is Stance.REFUTES


def test_judge_finds_another_language_by_names():
    text = (
        "Desde el puerto de Skerry Point salieron tres botes de salvamento el lunes, según la "
        "guardia costera de la isla."
    )

    judged = judge(replace(CLAIM, text="Lifeboats left Skerry Point."), "Temporal", text)

    assert (judged.stance, judged.cue) == (Stance.SUPPORTS, "names")


@pytest.mark.parametrize(
    "text",
    [
        "Our crews did not launch three lifeboats that day. Skerry Point lies empty in winter.",
        "The lifeboats at Skerry Point rest. Reports of a launch are exaggerated, the crew says.",
    ],
)
def test_judge_reads_what_the_first_sentence_or_a_word_for_reports_denies(text):
    assert judge(CLAIM, "Notice", text, published=DAY).stance is Stance.REFUTES
