"""Check-worthy sentences: a table (TSV, CSV) with a text and a label in each row.

A folder of debates measures how well the judge learns: each is judged by what the others taught.
"""

from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from articles.extraction.article import ArticleText, Block
from factcheck.claims.extraction.checkworthiness import CheckWorthiness
from factcheck.claims.extraction.engine import extract
from factcheck.claims.extraction.weights import NONE, load
from factcheck.claims.extraction.worth import QUEUED_FROM
from factcheck.claims.measuring.checkworthiness import Judged, total
from factcheck.claims.measuring.marked import read_debates, read_marked
from factcheck.claims.measuring.reading import WrongInput
from factcheck.ops.measures.base import Measured, Watch


def measure(path: Path) -> Measured:
    return debates(path) if path.is_dir() else measure_with(load().checkworthiness, path)


def debates(folder: Path) -> Measured:
    """Leave each debate out in turn; needs what only trainers install."""
    try:
        found: Measured = import_module("factcheck.ops.measures.debates").measure(folder)
    except ModuleNotFoundError as error:
        raise WrongInput(
            f"Leaving debates out needs {error.name}, which is not installed."
        ) from error
    return found


def measure_with(learnt: CheckWorthiness | None, path: Path) -> Measured:
    """Judge every sentence by itself, with the trained judge or by the rules alone."""
    sentences = read_debates(path) if path.is_dir() else read_marked(path)
    watch, judged, details = Watch(), [], []
    for number, each in enumerate(sentences, start=1):
        with watch:
            said, worth = by_training(each.text, learnt) if learnt else by_rules(each.text)
        judged.append(Judged(each.debate, each.worthy, said, worth))
        details.append({"row": number, **asdict(judged[-1])})
    return Measured({**total(judged)}, details, watch.seconds)


def by_training(sentence: str, learnt: CheckWorthiness) -> tuple[bool, float]:
    worth = learnt.probability(sentence)
    return worth >= learnt.threshold, worth


def by_rules(sentence: str) -> tuple[bool, float]:
    """Judge a sentence by the worthiest claim in it."""
    if not sentence:
        return False, 0.0
    body = (Block(0, len(sentence), "body"),)
    alone = ArticleText(sentence, "", "", "", "", None, "en", body, truncated=False)
    claims = extract(alone, NONE).claims
    said = any(claim.checkable and claim.worth >= QUEUED_FROM for claim in claims)
    return said, max((claim.worth for claim in claims), default=0.0)
