"""Known fact-checks as rows: written by their key, found by their words.

The words are matching keys as in the archive's index, so the database's dictionaries play no part.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from django.db import connection

from factcheck.evidence.archive_index import LONGEST_TERM, lexeme
from factcheck.evidence.corroboration.candidates import (
    MOST_DOCUMENTS,
    RESCORED,
    bounded,
    weigh,
)
from factcheck.evidence.corroboration.words import terms_of
from factcheck.evidence.known import KnownCheck

MOST_TERMS = 60  # of one claim that are looked for
FEW = 1_000  # checks; among fewer, what is rare is told as if there were so many

_FREQUENCY = """(SELECT %s::text, count(*) FROM (
    SELECT 1 FROM evidence_knowncheck WHERE vector @@ %s::tsquery LIMIT %s) AS found)"""
_SCAN = "SELECT id, %s::float8 AS weight FROM evidence_knowncheck WHERE vector @@ %s::tsquery"
_OURS = " AND claim_id IS NOT NULL"
_BEST = """SELECT id FROM ({scans}) AS scan GROUP BY id
    ORDER BY sum(weight) DESC, id LIMIT %s"""


class Written(StrEnum):
    """What became of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Told:
    """A fact-check as its publisher tells it; `also` are further words to find it by."""

    key: str
    text: str
    url: str
    claimant: str = ""
    claimed_on: date | None = None
    publisher: str = ""
    site: str = ""
    title: str = ""
    rating: str = ""
    reviewed_on: date | None = None
    language: str = ""
    corrected_on: date | None = None
    withdrawn: bool = False
    also: str = ""


_FIELDS = (
    "text", "url", "claimant", "claimed_on", "publisher", "site", "title", "rating",
    "reviewed_on", "language", "corrected_on", "withdrawn",
)  # fmt: skip
# `xmax` is 0 for a row that was not there before; a row that stays the same is not written at all.
_WRITE = """
    INSERT INTO evidence_knowncheck AS old (id, key, claim_id, vector, {columns})
    VALUES (%s, %s, %s, array_to_tsvector(%s::text[]), {values})
    ON CONFLICT (key) DO UPDATE SET {sets}, vector = excluded.vector, changed_at = now()
    WHERE ({old}, old.vector) IS DISTINCT FROM ({new}, excluded.vector)
    RETURNING xmax = 0""".format(  # noqa: S608 - the names of our own columns
    columns=", ".join(_FIELDS),
    values=", ".join(["%s"] * len(_FIELDS)),
    sets=", ".join(f"{name} = excluded.{name}" for name in _FIELDS),
    old=", ".join(f"old.{name}" for name in _FIELDS),
    new=", ".join(f"excluded.{name}" for name in _FIELDS),
)


def write(told: Told, *, claim_id: UUID | None = None) -> Written:
    """Write a check down, or bring the one with its key up to date."""
    words = f"{told.text}\n{told.title}\n{told.claimant}\n{told.also}"
    terms = {term[:LONGEST_TERM] for term in terms_of(words)}
    facts = [getattr(told, name) for name in _FIELDS]
    new_id = KnownCheck().pk
    with connection.cursor() as cursor:
        cursor.execute(_WRITE, [new_id, told.key, claim_id, sorted(terms), *facts])
        row = cursor.fetchone()
    if row is None:
        return Written.SAME
    return Written.NEW if row[0] else Written.CHANGED


@dataclass(frozen=True)
class Candidates:
    """Checks that have rare words of a claim, and what its words weigh: `most` if none has it."""

    checks: tuple[KnownCheck, ...]
    weights: Mapping[str, float]
    most: float


def candidates_for(terms: Iterable[str], *, ours_only: bool = False) -> Candidates:
    """The checks that weigh most, 200 at most. Four statements, each scan bounded."""
    size = max(FEW, KnownCheck.objects.count())
    figures_first = sorted(terms, key=lambda t: (not t[:1].isdigit(), -len(t), t))[:MOST_TERMS]
    found = _frequencies(figures_first)
    weights = {term: weigh(often, size) for term, often in found.items()}
    chosen = bounded(figures_first, found)
    scan = _SCAN + (_OURS if ours_only else "")
    ids = _best(scan, {term: weights[term] for term in chosen}) if chosen else []
    checks = KnownCheck.objects.defer("vector").in_bulk(ids)
    return Candidates(tuple(checks[each] for each in ids), weights, weigh(0, size))


def _frequencies(terms: Sequence[str]) -> dict[str, int]:
    """In how many checks each term occurs; a term in none is left out."""
    if not terms:
        return {}
    given = [v for term in terms for v in (term, lexeme(term), MOST_DOCUMENTS + 1)]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([_FREQUENCY] * len(terms)), given)
        return {term: count for term, count in cursor.fetchall() if count}


def _best(scan: str, weights: Mapping[str, float]) -> list[UUID]:
    given = [v for term, weight in weights.items() for v in (weight, lexeme(term))]
    sql = _BEST.format(scans=" UNION ALL ".join([scan] * len(weights)))
    with connection.cursor() as cursor:
        cursor.execute(sql, [*given, RESCORED])
        return [row[0] for row in cursor.fetchall()]
