"""Check-worthy sentences of a folder of debates, each judged by what the others taught."""

from itertools import groupby
from pathlib import Path

from factcheck.claims.measuring.checkworthiness import average_precision, ranked, total
from factcheck.claims.measuring.marked import read_debates
from factcheck.claims.training.debates import left_out
from factcheck.claims.training.trained import silent
from factcheck.ops.measures.base import Measured, Watch


def measure(folder: Path) -> Measured:
    """Train as many times as there are debates; `details` has one object for each of them."""
    sentences, watch = read_debates(folder), Watch()
    with watch:
        judged = left_out(sentences, silent)
    details = []
    for debate, said in groupby(sorted(judged, key=lambda each: each.debate), lambda s: s.debate):
        own = list(said)
        precision = average_precision(ranked(own))
        details.append(
            {
                "debate": debate,
                "sentences": len(own),
                "worthy": sum(each.worthy for each in own),
                "average_precision": precision,
            }
        )
    return Measured({**total(judged)}, details, watch.seconds)
