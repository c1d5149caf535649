from dataclasses import replace
from datetime import date
from math import log2

from factcheck.claims.measuring.claim_figures import total
from factcheck.claims.measuring.claims import score_article
from factcheck.claims.measuring.gold import article_of
from tests.claims.measuring.articles import GOLD, TEXT, claim, extraction, perfect, span

ARTICLE = article_of(GOLD)


def figures(found, text=TEXT):
    return total([score_article(ARTICLE, text, found)])


def differences(found, of):
    score = score_article(ARTICLE, TEXT, found)
    return [(d.words, d.wanted, d.found) for d in score.differences if d.of == of]


def test_own_voice_may_be_another_right_answer():
    told = {**GOLD["claims"][0], "speaker_also": [None, "The mayor"]}

    (first, *_rest) = article_of({**GOLD, "claims": [told]}).claims

    assert first.speakers[1:] == (None, "The mayor")


def test_everything_right_is_all_ones():
    assert figures(perfect()) == {
        "n": 1,
        "text_changed": 0,
        "recall": 1.0,
        "precision": 1.0,
        "speaker_accuracy": 1.0,
        "chain_accuracy": 1.0,
        "kind_accuracy": 1.0,
        "checkable_f1": 1.0,
        "worth_ndcg": 1.0,
        "date_accuracy": 1.0,
        "quote_f1": 1.0,
        "quote_recall": 1.0,
        "quote_precision": 1.0,
        "quote_speaker_accuracy": 1.0,
        "forbidden": 0,
        "anchors_exact": 1.0,
        "counts": {
            "gold": 3,
            "found": 3,
            "predicted": 3,
            "right": 3,
            "matched": 4,
            "speaker": 4,
            "kind": 4,
            "chains": 1,
            "chain": 1,
            "dates": 1,
            "date": 1,
            "all": 4,
            "anchors": 4,
            "quotes": 1,
            "quotes_predicted": 1,
            "quotes_exact": 1,
            "quote_speaker": 1,
        },
    }


def test_nothing_found_has_no_precision():
    found = figures(extraction())

    assert (found["recall"], found["precision"], found["speaker_accuracy"]) == (0.0, None, None)
    assert (found["checkable_f1"], found["worth_ndcg"], found["quote_f1"]) == (0.0, 0.0, 0.0)


def test_changed_text_says_nothing_else():
    found = figures(perfect(), text=TEXT + " ")

    assert (found["text_changed"], found["recall"], found["worth_ndcg"]) == (1, None, 0.0)


def test_made_up_claim_lowers_precision():
    half = extraction(
        *perfect().claims, claim("Ann Lee told the Tideline, “Rats ate the cables.” The harbour")
    )

    assert figures(half)["precision"] == 0.75
    assert differences(half, "precision") == [
        ("Ann Lee told the Tideline, “Rats ate the cables.” The harbour", None, "claim")
    ]


def test_headline_of_a_claim_already_found_is_neither_right_nor_wrong():
    twice = extraction(*perfect().claims, claim("Port Elm ferry idle"))

    assert figures(twice)["precision"] == 1.0
    assert figures(twice)["forbidden"] == 1


def test_optional_assertion_may_be_taken():
    assert (
        figures(extraction(*perfect().claims, claim("Ann Lee told the Tideline")))["precision"]
        == 1.0
    )


def test_missed_claim_lowers_recall():
    found = extraction(*perfect().claims[1:])

    assert figures(found)["recall"] == 0.667
    assert differences(found, "recall") == [("The ferry has not sailed since May", "claim", None)]


def test_opinion_taken_for_a_fact_lowers_checkable_f1():
    *facts, opinion = perfect().claims

    assert figures(extraction(*facts, replace(opinion, checkable=True)))["checkable_f1"] == 0.857


def test_wrong_speaker_and_chain_are_told_apart():
    wrong = claim("Rats ate the cables.", kind="direct", speaker="the Tideline")

    assert figures(extraction(wrong))["speaker_accuracy"] == 0.0
    assert differences(extraction(wrong), "speaker") == [
        ("Rats ate the cables.", "Ann Lee", "the Tideline")
    ]
    assert differences(extraction(wrong), "chain") == [
        ("Rats ate the cables.", "['the Tideline']", "[]")
    ]


def test_chain_made_up_counts_against_the_chains():
    invented = claim("The ferry has not sailed since May", carriers=["Reuters"])

    assert figures(extraction(invented))["chain_accuracy"] == 0.0


def test_date_is_compared_where_gold_has_one():
    other_day = claim("The harbour lost 40 jobs on Monday", about=date(2024, 5, 7))
    own_idea = claim("The ferry has not sailed since May", about=date(2024, 5, 1))

    assert figures(extraction(other_day, own_idea))["counts"]["dates"] == 1
    assert figures(extraction(other_day, own_idea))["date_accuracy"] == 0.0


def test_order_by_worth_is_compared_with_the_best_order():
    upside_down = extraction(*(replace(each, worth=1 - each.worth) for each in perfect().claims))
    ours = 0 / log2(2) + 1 / log2(3) + 3 / log2(4) + 7 / log2(5)
    best = 7 / log2(2) + 3 / log2(3) + 1 / log2(4) + 0 / log2(5)

    assert figures(upside_down)["worth_ndcg"] == round(ours / best, 3)


def test_quotation_with_its_marks_is_not_exact():
    start, end = span("Rats ate the cables.")
    found = extraction(quotes=[(start - 1, end + 1, "Ann Lee"), (start, end, None)])

    assert figures(found)["quote_f1"] == 0.667
    assert figures(found)["quote_speaker_accuracy"] == 0.0


def test_claim_whose_words_are_not_the_slice_is_not_anchored():
    moved = replace(claim("It should be reopened"), text="It must be reopened")

    assert figures(extraction(moved))["anchors_exact"] == 0.0
