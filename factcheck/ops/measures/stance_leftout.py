"""Stance of pairs, each judged by weights that were learnt without its story."""

from pathlib import Path

from factcheck.claims.training.trained import silent
from factcheck.evidence.corroboration.learnt_stance import ORDER
from factcheck.evidence.measuring.pairs import LABELS, pairs_in
from factcheck.evidence.measuring.stance import Judged, total
from factcheck.evidence.training.stance_cases import cases_of
from factcheck.evidence.training.stance_fit import left_out
from factcheck.evidence.training.stance_table import table_of
from factcheck.ops.measures.base import Measured


def measure(path: Path) -> Measured:
    """Learn from these pairs alone, without our dossiers: from four fifths for each fifth."""
    cases = list(cases_of(pairs_in(path)))
    found = left_out(table_of(cases, silent), silent)
    judged = [
        Judged(LABELS[case.stance], LABELS[ORDER[said]])
        for case, said in zip(cases, found.said, strict=True)
    ]
    details = [
        {"headline": case.claim.text, "gold": each.gold, "said": each.said}
        for case, each in zip(cases, judged, strict=True)
    ]
    return Measured({**total(judged)}, details, 0.0)
