"""How far the reviewers of a desk agree, from closed rounds alone: a running one is blind.

The database counts equal rounds, so that a page costs the same for any number of reviews.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Case, F, IntegerField, QuerySet, Value, When
from django.db.models.functions import ExtractMonth, ExtractYear

from factcheck.people.models import Desk, User
from factcheck.people.periods import Period
from factcheck.review.measuring.ladder import Agreement, Answer, Between, Ladder
from factcheck.review.models import Review, Said, Scale
from factcheck.review.queries import round_closed

SAID = tuple(Said.values)
FEWEST = 5  # rounds that two people share before a figure is made of them
MOST_PAIRS = 50  # the pairs that share most rounds
MONTHS = 24
Within = tuple[Any, Any]  # two moments for the database
ALWAYS: Within = ("-infinity", "infinity")
BY_MONTH = """
    WITH answers AS ({answers})
    SELECT month, positions, words, count(*) FROM (
        SELECT max(month) AS month,
            array_agg(position ORDER BY position, word) AS positions,
            array_agg(word ORDER BY position, word) AS words
        FROM answers GROUP BY claim_id, round
        HAVING count(*) > 1 AND max(at) >= %s::timestamptz AND max(at) < %s::timestamptz
    ) AS rounds GROUP BY month, positions, words"""
BY_PAIR = """
    WITH answers AS MATERIALIZED ({answers}),
    met AS MATERIALIZED (
        SELECT one.reviewer_id AS one, other.reviewer_id AS other,
            ARRAY[one.position, other.position] AS positions, ARRAY[one.word, other.word] AS words
        FROM answers one JOIN answers other
            ON one.claim_id = other.claim_id AND one.round = other.round
            AND one.reviewer_id < other.reviewer_id
        WHERE greatest(one.at, other.at) >= %s::timestamptz
            AND greatest(one.at, other.at) < %s::timestamptz
    ),
    often AS (
        SELECT one, other, count(*) AS shared, count(*) OVER () AS pairs
        FROM met GROUP BY one, other
        ORDER BY shared DESC, one, other LIMIT %s
    )
    SELECT one, other, shared, pairs, positions, words, count(*)
    FROM met JOIN often USING (one, other)
    GROUP BY one, other, shared, pairs, positions, words"""


@dataclass(frozen=True)
class Told:
    """All that is told of one desk and one version of a scale; months are (year, month)."""

    whole: Agreement
    months: list[tuple[tuple[int, int], Agreement]]
    pairs: list[tuple[User, User, Between]]
    pairs_left_out: int


def scales_used(desk: Desk) -> QuerySet[Scale]:
    """The scales that this desk rated on in closed rounds, the newest first."""
    rated = Review.objects.filter(round_closed(), counted_at__isnull=False, claim__desk=desk)
    used = Scale.objects.filter(pk__in=rated.order_by().values("rating__scale"))
    return used.order_by("-created_at", "-version")


def agreement_on(desk: Desk, scale: Scale, period: Period | None = None) -> Told:
    """As a whole, by month, the latest first, and by pair, those with most rounds first.

    Four queries at most, whatever there is. A round's month is that of its last review, and it is
    part of the period in which that one came in; without a period all are.
    """
    ladder = Ladder(dict(scale.ratings.values_list("position", "value")), len(SAID))
    answers = closed_answers(desk, scale)
    within = (period.begins, period.ends) if period else ALWAYS
    months = by_month(answers, within)
    pairs, left_out = by_pair(answers, within)
    people = User.objects.in_bulk({person for pair in pairs for person in pair})
    whole = sum(months.values(), Counter[tuple[Answer, ...]]())
    return Told(
        ladder.agreement(whole),
        [
            (month, ladder.agreement(months[month]))
            for month in sorted(months, reverse=True)[:MONTHS]
        ],
        [(people[one], people[other], ladder.between(met)) for (one, other), met in pairs.items()],
        left_out,
    )


def closed_answers(desk: Desk, scale: Scale) -> QuerySet[Review, Any]:
    """Claim, round, reviewer, position, number of the word, when, and month since the year 0."""
    word = Case(
        *(When(said=said, then=Value(place)) for place, said in enumerate(SAID)),
        output_field=IntegerField(),
    )
    counted = Review.objects.filter(
        round_closed(), counted_at__isnull=False, claim__desk=desk, rating__scale=scale
    )
    return counted.order_by().values(
        "claim_id",
        "round",
        "reviewer_id",
        position=F("rating__position"),
        word=word,
        at=F("counted_at"),
        month=ExtractYear("counted_at") * 12 + ExtractMonth("counted_at") - 1,
    )


def by_month(
    answers: QuerySet[Review, Any], within: Within = ALWAYS
) -> dict[tuple[int, int], Counter[tuple[Answer, ...]]]:
    """How often each set of answers came, by year and month."""
    months: defaultdict[tuple[int, int], Counter[tuple[Answer, ...]]] = defaultdict(Counter)
    for month, positions, words, often in rows_of(BY_MONTH, answers, *within):
        given = tuple(zip(positions, words, strict=True))
        months[int(month) // 12, int(month) % 12 + 1][given] += often
    return dict(months)


def by_pair(
    answers: QuerySet[Review, Any], within: Within = ALWAYS
) -> tuple[dict[tuple[UUID, UUID], Counter[tuple[Answer, ...]]], int]:
    """The answers of the two people who met most, and how many pairs are left out."""
    shares: Counter[tuple[UUID, UUID]] = Counter()
    met: defaultdict[tuple[UUID, UUID], Counter[tuple[Answer, ...]]] = defaultdict(Counter)
    pairs = 0
    rows = rows_of(BY_PAIR, answers, *within, MOST_PAIRS)
    for one, other, shared, pairs, positions, words, often in rows:  # noqa: B007 - always the same
        shares[one, other] = shared
        met[one, other][tuple(zip(positions, words, strict=True))] += often
    kept = [pair for pair, shared in shares.most_common() if shared >= FEWEST]
    return {pair: met[pair] for pair in kept}, pairs - len(kept)


def rows_of(statement: str, answers: QuerySet[Review, Any], *values: Any) -> list[tuple[Any, ...]]:
    """Ask the database with the answers under that name."""
    sql, given = answers.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(statement.format(answers=sql), (*given, *values))
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows
