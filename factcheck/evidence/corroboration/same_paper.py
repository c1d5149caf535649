"""Whether the papers that two outlets have read can be one, by what they are called (English).

What one calls a report is a study, an audit or a review elsewhere; a letter is no audit, and a
letter and an e-mail are two.
"""

import re

from factcheck.evidence.corroboration.dates import MONTHS
from factcheck.evidence.corroboration.documents import LETTERS
from factcheck.evidence.corroboration.numbers import counts_in, numbers_in
from factcheck.evidence.corroboration.shares import same

_ANY = frozenset("paper papers document documents file files pages annex".split())  # noqa: SIM905
_FINDINGS = _ANY | frozenset(
    "report study audit review survey analysis assessment evaluation bericht gutachten rapport "  # noqa: SIM905
    "informe rapporto relatório".split()
)
_RECORDS = _ANY | frozenset(
    "data database statistics figures record records table tables".split()  # noqa: SIM905
)
_COUNT = re.compile(r"[a-z]|\d(?!\d{3}\b)")  # no "Pier Seven", no year
_MONTH = rf"({'|'.join(MONTHS)})"
_DAY = re.compile(rf"\b(\d{{1,2}}) (?:of )?{_MONTH}\b|\b{_MONTH} (\d{{1,2}})\b", re.IGNORECASE)
_KINDS = (LETTERS, _FINDINGS | {"memo", "memorandum"}, _RECORDS)


def may_be_one(one: str, other: str) -> bool:
    """Whether two words for papers can be for the same one."""
    return one == other or any({one, other} <= kind for kind in _KINDS)


def of_one_day(mine: str, theirs: str, claim: str) -> bool | None:
    """Whether two texts give a paper one day; None where not both give a day but the claim's."""
    one, other = (_days(each) - _days(claim) for each in (mine, theirs))
    return not one.isdisjoint(other) if one and other else None


def _days(text: str) -> set[tuple[str, str]]:
    return {(m[1] or m[4], (m[2] or m[3]).casefold()) for m in _DAY.finditer(text)}


def count_the_same(claim: str, one: str, other: str) -> bool:
    """Whether both texts have each of the claim's counts."""
    counts = [n for n in counts_in(claim) if _COUNT.match(claim, n.start)]
    there = [numbers_in(each) for each in (one, other)]
    return bool(counts) and all(
        any(same(number.value, n.value) for n in found) for number in counts for found in there
    )
