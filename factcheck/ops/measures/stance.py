"""Stance: pairs of headline and text as in the Fake News Challenge (two CSV files)."""

from pathlib import Path

from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.judging import judge_with
from factcheck.evidence.corroboration.learnt_stance import SHIPPED, LearntStance, shipped
from factcheck.evidence.measuring.pairs import LABELS, pairs_in
from factcheck.evidence.measuring.stance import Judged, total
from factcheck.ops.measures.base import Measured, Watch


def measure(path: Path) -> Measured:
    """Read the headline as the claim and the text as an item of coverage without a title."""
    return measure_with(shipped(), path)


def measure_with(learnt: LearntStance | None, path: Path) -> Measured:
    """The same by other weights, or by the rules alone.

    Pairs of one text come one after the other, so that it is taken apart once, as when the claims
    of an article are held against the same coverage.
    """
    watch, judged, details = Watch(), [], []
    for pair in sorted(pairs_in(path), key=lambda pair: pair.body):
        with watch:
            claim = ClaimFacts(text=pair.headline, headline=True)
            judgement = judge_with(learnt, claim, Told("", pair.text, "", None))
        said = LABELS[judgement.stance]
        judged.append(Judged(pair.label, said))
        details.append(
            {
                "headline": pair.headline,
                "body": pair.body,
                "gold": pair.label,
                "said": said,
                "confidence": round(judgement.confidence, 3),
            }
        )
    went_without = {} if learnt else {"without": f"{SHIPPED.name}, by rules alone"}
    return Measured({**total(judged), **went_without}, details, watch.seconds)
