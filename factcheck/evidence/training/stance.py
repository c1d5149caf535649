"""Learns where texts stand toward headlines, from judged pairs and from dossiers of our own."""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from factcheck.claims.extraction.card import Card
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.trained import Progress, Trained
from factcheck.evidence.corroboration.learnt_stance import ORDER, chance, odds
from factcheck.evidence.measuring.pairs import LABELS
from factcheck.evidence.measuring.stance import Judged, total
from factcheck.evidence.training.stance_cases import cases_in
from factcheck.evidence.training.stance_fit import Floats, LeftOut, fit, left_out, lines_of
from factcheck.evidence.training.stance_packing import packed
from factcheck.evidence.training.stance_table import Table, table_of

FEWEST = 30  # cases of each stance
BINS = 10
DIGITS = 3


def train(data: Path, /, *, progress: Progress) -> Trained:
    """Learn from all pairs and dossiers somewhere in a folder; the same data, the same bytes."""
    cases = cases_in(data)
    counts = {stance: sum(case.stance is stance for case in cases) for stance in ORDER}
    if min(counts.values()) < FEWEST:
        raise WrongInput(f"{data} holds fewer than {FEWEST} pairs of some stance.")
    table = table_of(cases, progress)
    found = left_out(table, progress)
    lines = lines_of(found, table)
    progress("learning from all", 0, 1)
    fitted = fit(table, np.arange(len(cases)))
    progress("learning from all", 1, 1)
    return Trained(card(table, figures(table, found, lines)), packed(fitted, table, lines))


def figures(table: Table, found: LeftOut, lines: Floats) -> dict[str, float]:
    """What was measured on stories left out; claims of dossiers are read as headlines."""
    shown: dict[str, float] = {}
    for name, mine in (("pairs", ~table.ours), ("dossiers", table.ours)):
        if not mine.any():
            continue
        told = total(judged(table, found, mine))
        rates = {"n": told["n"], "score of the challenge": told["fnc_score"]}
        rates |= {"accuracy": told["accuracy"], "macro F1": told["macro_f1"]}
        rates |= {f"F1 {label}": rate for label, rate in told["f1"].items()}
        rates["calibration error"] = calibration_error(table, found, lines, mine)
        shown |= {f"left-out {name}, {what}": rate for what, rate in rates.items() if rate}
    return shown


def judged(table: Table, found: LeftOut, mine: npt.NDArray[np.bool_]) -> list[Judged]:
    return [
        Judged(LABELS[ORDER[gold]], LABELS[ORDER[said]])
        for gold, said in zip(table.gold[mine], found.said[mine], strict=True)
    ]


def calibration_error(
    table: Table, found: LeftOut, lines: Floats, mine: npt.NDArray[np.bool_]
) -> float:
    """How far confidence and outcome lie apart, in ten bins of confidence."""
    slope, offset = lines[found.said[mine]].T
    leads = np.array([odds(share) for share in found.lead[mine]])
    sure, right = chance(slope * leads + offset), found.said[mine] == table.gold[mine]
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    apart = sum(abs(float((sure - right)[bins == number].sum())) for number in range(BINS))
    return round(apart / len(right), DIGITS)


def card(table: Table, shown: dict[str, float]) -> Card:
    ours = int(table.ours.sum())
    dossiers = len({s for s, mine in zip(table.stories, table.ours, strict=True) if mine})
    return Card(
        name="stance",
        what="Where an English text stands toward a claim that is a headline; the rules judge all"
        " other claims.",
        data="Fake News Challenge 1, training part: headlines and texts of 2014 and 2015 that"
        " people labelled"
        + (f"; {dossiers} dossiers of our own making, all invented." if dossiers else "."),
        split=f"Trained on {len(table.gold) - ours:,} pairs and {ours} items of dossiers. The"
        " figures were measured on a fifth of the stories at a time, left out of the training:"
        " no text, and no headline that is about one, in both parts; how sure a judgement is was"
        " fitted there too.",
        licence="none stated by those who publish the Fake News Challenge",
        notice="Take the file away where this is not enough: the product then goes by its rules."
        " The file holds numbers, single words and pairs of words.",
        command="manage.py train stance DATA_FOLDER --out FOLDER",
        figures=shown,
    )
