from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from uuid import UUID

import pytest

from factcheck.review.routing.dealing import Given, Reviewer, deal
from factcheck.review.routing.deciding import Knowing, Rule, Wanted

SHIPPING, HEALTH, REYES, POST = (UUID(int=100 + number) for number in range(4))
ANN = Reviewer(key=UUID(int=1), capacity=10, languages=frozenset({"en"}))
BEA = replace(ANN, key=UUID(int=2))
CORA = replace(ANN, key=UUID(int=3))
NAMES = {ANN.key: "Ann", BEA.key: "Bea", CORA.key: "Cora"}
CLAIM = Wanted(
    key=UUID(int=50), seats=1, language="en", topic=SHIPPING, publisher=POST, voices=(REYES,)
)


def names(given: list[Given]) -> list[str]:
    return [NAMES[each.reviewer.key] for each in given]


def first(*reviewers: Reviewer, claim: Wanted = CLAIM, rule: Rule | None = None) -> str:
    return "".join(names(deal([claim], reviewers, [rule] if rule else [])))


def test_who_knows_the_topic_comes_first_even_with_more_in_hand():
    knows = frozenset({SHIPPING})

    assert first(ANN, replace(BEA, topics=knows, measure=3)) == "Bea"
    assert first(ANN, replace(BEA, topics=knows, measure=4)) == "Ann"


def test_who_has_less_in_hand_comes_first():
    assert first(replace(ANN, measure=2), replace(BEA, measure=1)) == "Bea"


def test_who_has_waited_longest_comes_first():
    monday, tuesday = datetime(2024, 3, 4, tzinfo=UTC), datetime(2024, 3, 5, tzinfo=UTC)

    assert first(replace(ANN, last_assigned=tuesday), replace(BEA, last_assigned=monday)) == "Bea"
    assert first(replace(ANN, last_assigned=monday), BEA) == "Bea"


def test_equals_keep_one_order():
    assert first(ANN, BEA) == first(BEA, ANN) == "Ann"


@pytest.mark.parametrize(
    "fault",
    [
        {"languages": frozenset({"eo"})},
        {"conflicts": frozenset({REYES})},
        {"conflicts": frozenset({POST})},
        {"conflicts": frozenset({SHIPPING})},
        {"load": 10},
        {"here": False},
    ],
)
def test_who_cannot_review_it_gets_nothing(fault):
    assert deal([CLAIM], [replace(ANN, **fault)]) == []


def test_who_had_it_before_is_passed_over():
    assert first(ANN, BEA, claim=replace(CLAIM, passed_over=frozenset({ANN.key}))) == "Bea"


def test_an_unknown_language_fits_everybody():
    assert first(ANN, claim=replace(CLAIM, language="")) == "Ann"


def test_seats_of_a_claim_go_to_different_people_as_far_as_there_are_any():
    assert names(deal([replace(CLAIM, seats=3)], [ANN, BEA])) == ["Ann", "Bea"]


def test_the_first_claims_are_served_first():
    claims = [replace(CLAIM, key=UUID(int=number)) for number in (9, 8, 7)]

    given = deal(claims, [replace(ANN, capacity=2)])

    assert [(each.claim.key.int, each.load) for each in given] == [(9, 0), (8, 1)]


def test_who_was_barred_once_is_next_for_other_claims():
    theirs = replace(CLAIM, voices=())

    given = deal([CLAIM, theirs, theirs], [replace(ANN, conflicts=frozenset({REYES})), BEA])

    assert names(given) == ["Bea", "Ann", "Ann"]


# Rules --------------------------------------------------------------------------------------------
def test_a_rule_asks_for_skills():
    rule = Rule("Numbers", skills=frozenset({"statistics"}))

    assert first(ANN, replace(BEA, skills=frozenset({"statistics", "law"})), rule=rule) == "Bea"
    assert first(ANN, rule=rule) == ""


def test_a_rule_lets_named_people_come_first_or_alone():
    named = Rule("Cora's", people=frozenset({CORA.key}), lead=2)

    assert first(ANN, replace(CORA, measure=2), rule=named) == "Cora"
    assert first(ANN, replace(CORA, measure=3), rule=named) == "Ann"
    alone = replace(named, only_people=True)
    assert first(ANN, replace(CORA, measure=9), rule=alone) == "Cora"
    assert first(ANN, rule=alone) == ""


def test_named_people_who_know_the_topic_come_before_either():
    rule = Rule("Both", people=frozenset({BEA.key, CORA.key}), lead=1)
    knows = frozenset({SHIPPING})

    assert first(replace(ANN, topics=knows), replace(CORA, topics=knows), rule=rule) == "Cora"
    assert first(ANN, replace(BEA, measure=1), rule=rule) == "Bea"
    assert first(ANN, replace(CORA, topics=knows, measure=2), BEA, rule=rule) == "Bea"


@pytest.mark.parametrize(
    ("knowing", "gets_it"), [("nothing", "Ann"), ("first", "Bea"), ("only", "Bea")]
)
def test_a_rule_says_what_knowing_the_topic_counts_for(knowing, gets_it):
    rule = Rule("Topic", topic=Knowing(knowing))

    assert first(ANN, replace(BEA, topics=frozenset({SHIPPING})), rule=rule) == gets_it
    assert first(ANN, rule=rule) == ("" if knowing == "only" else "Ann")
    assert first(ANN, claim=replace(CLAIM, topic=None), rule=rule) == "Ann"


@pytest.mark.parametrize(
    ("condition", "other"),
    [
        ({"languages": frozenset({"en"})}, {"language": "de"}),
        ({"topics": frozenset({SHIPPING})}, {"topic": HEALTH}),
        ({"publishers": frozenset({POST})}, {"publisher": None}),
        ({"speakers": frozenset({REYES})}, {"voices": (HEALTH,)}),
        ({"worth_from": 0.5}, {"worth": 0.4}),
        ({"harmful": True}, {"harmful": False}),
    ],
)
def test_the_first_rule_that_fits_decides(condition, other):
    claim = replace(CLAIM, worth=0.5, harmful=True)
    rules = [Rule("Special", **condition), Rule("All")]

    ann = replace(ANN, languages=frozenset({"en", "de"}))
    given = deal([claim, replace(claim, **other)], [ann], rules)

    assert [each.rule.name for each in given] == ["Special", "All"]


def test_a_claim_that_no_rule_fits_goes_as_if_there_were_none():
    given = deal([CLAIM], [ANN], [Rule("German", languages=frozenset({"de"}))])

    assert [each.rule.name for each in given] == [""]


# Many ---------------------------------------------------------------------------------------------
def plain_deal(claims, reviewers, rule) -> list[UUID | None]:
    """The same by looking at everybody for every claim."""
    load = {one.key: one.measure for one in reviewers}
    hand = {one.key: one.load for one in reviewers}
    got = []
    for claim in claims:
        able = [
            one
            for one in reviewers
            if claim.language in one.languages
            and hand[one.key] < one.capacity
            and one.conflicts.isdisjoint(claim.touches)
        ]
        best = min(
            able,
            key=lambda one: (
                load[one.key] + rule.lead * (claim.topic not in one.topics),
                claim.topic not in one.topics,
                one.key,
            ),
            default=None,
        )
        if best:
            load[best.key] += 1
            hand[best.key] += 1
        got.append(best and best.key)
    return got


@pytest.mark.parametrize("seed", range(20))
def test_dealing_gives_what_looking_at_everybody_gives(seed):
    chance = Random(seed)  # noqa: S311
    topics, voices = ([UUID(int=n * 1000 + m) for m in range(4)] for n in (1, 2))
    reviewers = [
        Reviewer(
            key=UUID(int=number + 1),
            capacity=chance.randint(1, 30),
            load=(load := chance.randint(0, 6)),
            measure=load,
            languages=frozenset(chance.sample(["en", "de", "fr"], chance.randint(1, 2))),
            topics=frozenset(chance.sample(topics, 2)),
            conflicts=frozenset(chance.sample(voices, chance.randint(0, 2))),
        )
        for number in range(12)
    ]
    claims = [
        Wanted(
            key=UUID(int=9000 + number),
            seats=1,
            language=chance.choice(["en", "de", "fr"]),
            topic=chance.choice(topics),
            voices=(chance.choice(voices),),
        )
        for number in range(300)
    ]
    rule = Rule("Some", lead=chance.randint(0, 4))

    given = {each.claim.key: each.reviewer.key for each in deal(claims, reviewers, [rule])}

    assert [given.get(claim.key) for claim in claims] == plain_deal(claims, reviewers, rule)


def test_load_is_spread_evenly():
    reviewers = [replace(ANN, key=UUID(int=n + 1), capacity=1000) for n in range(10)]

    given = deal([CLAIM] * 1000, reviewers)

    assert set(Counter(each.reviewer.key for each in given).values()) == {100}
