"""Our own fact-checks by the words of their claim, their headline and whoever said it."""

from django.db.models.expressions import RawSQL

from factcheck.evidence.archive_index import lexeme
from factcheck.evidence.corroboration.words import terms_of

MOST = 12  # words of one question
_SAYING = """SELECT claim_id FROM evidence_knowncheck
    WHERE claim_id IS NOT NULL AND vector @@ %s::tsquery"""


def keys_of(words: str) -> list[str]:
    """What is looked for: the matching keys of the words that say something by themselves."""
    return sorted(terms_of(words), key=lambda term: (-len(term), term))[:MOST]


def claims_checked_saying(keys: list[str]) -> RawSQL:
    """The ids of claims with a page of ours that has all of these keys."""
    return RawSQL(_SAYING, [" & ".join(lexeme(key) for key in keys)])  # noqa: S611 - no word is SQL
