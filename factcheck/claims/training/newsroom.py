"""Fits what each signal of an editor weighs to articles that people annotated with grades.

A logistic regression whose outcome is a grade as a share of the highest, half of it taken by gain,
which sets the highest apart. It stays near the weights that ship unless the articles speak against
them. A second line makes worth the expected grade. Nothing is drawn by lot.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from articles.extraction.reading import read_text
from factcheck.claims.extraction.attributing import attributor
from factcheck.claims.extraction.card import Card
from factcheck.claims.extraction.checkworthiness import LINE_ONE, CheckWorthiness, chance
from factcheck.claims.extraction.checkworthiness_traits import FAMILIES
from factcheck.claims.extraction.discourse import Discourse
from factcheck.claims.extraction.draft import standing
from factcheck.claims.extraction.engine import drafts_in
from factcheck.claims.extraction.newsroom import WEIGHTS
from factcheck.claims.extraction.packing import lines_of, pack, unpack
from factcheck.claims.extraction.ruled import RULED
from factcheck.claims.extraction.weights import FILES, SHIPPED, load
from factcheck.claims.extraction.worth import strengths_of, weighed
from factcheck.claims.measuring.gold import GoldArticle, gold_in
from factcheck.claims.measuring.overlap import characters, close_pairs, match
from factcheck.claims.measuring.reading import WrongInput, files
from factcheck.claims.training.trained import Progress, Trained

HIGHEST = 3
RANKED = 10
ROUNDS = 30
FEWEST = 2
# How strongly weights are held to those they start from.
HELD = 6.0
STEPS = 5
Numbers = NDArray[np.float64]
Weights = Mapping[str, float]


@dataclass(frozen=True)
class Graded:
    """One article: the strengths and the grade of each claim found, and all grades there are."""

    strengths: list[dict[str, float]]
    grades: list[int]
    all_grades: list[int]


def train(folder: Path, progress: Progress) -> Trained:
    """Fit the signals to annotated articles; what debates taught stays as it ships."""
    shipped = load().checkworthiness
    if shipped is None:
        raise WrongInput(f"{FILES['checkworthiness']} is missing; it is what is trained further.")
    articles = graded_in(folder, shipped, progress)
    if len(articles) < FEWEST:
        raise WrongInput(f"{folder} holds too few annotated articles: {FEWEST} are needed.")
    found = figures(articles, left_out(articles, WEIGHTS, progress))
    before = figures(articles, [worths(each, WEIGHTS) for each in articles])
    shown = {f"left-out articles: {name}": value for name, value in found.items()}
    shown["NDCG@10 with the weights that ship"] = before["NDCG@10"]
    return Trained(card(shown), packed(fit(articles, WEIGHTS)))


def packed(weights: Weights) -> bytes:
    arrays: dict[str, NDArray[np.integer]] = {
        name: numbers.astype(np.uint8 if name in FAMILIES else np.int64)
        for name, numbers in unpack((SHIPPED / FILES["checkworthiness"]).read_bytes()).items()
    }
    names = sorted(weights)
    arrays["newsroom"] = lines_of(names)
    arrays["newsroom_weights"] = np.rint([weights[name] * LINE_ONE for name in names]).astype(
        np.int64
    )
    return pack(arrays)


def card(found: dict[str, float]) -> Card:
    return Card(
        name="checkworthiness",
        what="What an English claim is worth: the chance that fact-checkers pick it, by its words,"
        " and what the signals around it weigh.",
        data="Articles of a newsroom, as its people graded, corrected or confirmed their claims;"
        " for the words, CheckThat! 2024 task 1, English.",
        split="Trained on all articles. The figures were measured on each article by weights"
        " fitted to all others.",
        licence="that of the articles; MIT (CheckThat! 2024)",
        notice="These weights were derived from articles that a newsroom annotated, and from the"
        " data of the CheckThat! Lab 2024, task 1, which build on ClaimBuster (Arslan and others,"
        " 2020, CC BY 4.0).",
        command="manage.py train checkworthiness GOLD_FOLDER --out FOLDER",
        figures=found,
    )


def worths(article: Graded, weights: Weights) -> list[float]:
    return [chance(weighed(one, weights)) for one in article.strengths]


def graded_in(folder: Path, learnt: CheckWorthiness | None, progress: Progress) -> list[Graded]:
    """Read annotated articles as the engine sees them, in the order of their ids."""
    paths = files(folder, "*.json", "annotated articles")
    found = []
    for number, gold in enumerate(sorted(map(gold_in, paths), key=lambda gold: gold.id), start=1):
        found.append(graded(gold, learnt))
        progress("reading articles", number, len(paths))
    return [each for each in found if each.grades]


def graded(gold: GoldArticle, learnt: CheckWorthiness | None) -> Graded:
    article = read_text(gold.text)
    shipped = load()
    reader = attributor(shipped) if article.language in RULED else None
    discourse = Discourse(article.text, article.blocks, reader)
    drafts = drafts_in(article, discourse, shipped.tagger)
    readings = [[characters([span]) for span in claim.readings] for claim in gold.claims]
    pairs = match(close_pairs(readings, [characters(each.claim.spans) for each in drafts]))
    heard = standing(article.text, drafts)
    strengths, grades = [], []
    for wanted, number in sorted(pairs, key=lambda pair: pair[1]):
        claim, tokens, _, _ = drafts[number]
        strengths.append(
            strengths_of(claim.text, tokens, heard[number], learnt, checkable=claim.checkable)
        )
        grades.append(gold.claims[wanted].worth)
    return Graded(strengths, grades, [claim.worth for claim in gold.claims])


def fit(articles: Sequence[Graded], before: Weights) -> dict[str, float]:
    """Give the weight of each signal, starting from those `before`."""
    names = sorted({name for each in articles for one in each.strengths for name in one})
    rows = np.array(
        [[one.get(name, 0.0) for name in names] for each in articles for one in each.strengths]
    )
    grades = np.array([grade for each in articles for grade in each.grades], float)
    share = grades / HIGHEST
    gain = (2**grades - 1) / (2**HIGHEST - 1)
    start = np.array([before.get(name, 0.0) for name in names])
    held = np.array([0.001 if name == "start" else HELD for name in names])
    weights = regression(rows, (share + gain) / 2, start, held)
    line = np.stack([np.ones(len(rows)), rows @ weights], axis=1)
    offset, slope = regression(line, share, np.array([0.0, 1.0]), np.full(2, 0.001))
    scaled = dict(zip(names, (slope * weights).tolist(), strict=True))
    scaled["start"] += float(offset)
    return {**before, **{name: round(weight, 3) for name, weight in scaled.items()}}


def regression(rows: Numbers, outcome: Numbers, start: Numbers, held: Numbers) -> Numbers:
    """Fit log odds to outcomes between 0 and 1 (Newton's way)."""
    weights = start.copy()
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - outcome) + held * (weights - start)
        bend = (rows * (likely * (1 - likely))[:, None]).T @ rows + np.diag(held)
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def left_out(articles: Sequence[Graded], before: Weights, progress: Progress) -> list[list[float]]:
    """Judge each article by weights that were fitted to all the others."""
    found = []
    for number, each in enumerate(articles, start=1):
        weights = fit([other for other in articles if other is not each], before)
        found.append(worths(each, weights))
        progress("leaving out one article", number, len(articles))
    return found


def figures(articles: Sequence[Graded], judged: Sequence[Sequence[float]]) -> dict[str, float]:
    """Tell how good the order inside articles is, and how far worth lies from the grade."""
    pairs = [
        (worth, grade / HIGHEST)
        for each, found in zip(articles, judged, strict=True)
        for worth, grade in zip(found, each.grades, strict=True)
    ]
    order = [ndcg(each, found) for each, found in zip(articles, judged, strict=True)]
    return {
        "articles": len(articles),
        "claims": len(pairs),
        "NDCG@10": round(sum(order) / len(order), 3),
        "calibration error": round(calibration_error(pairs), 3),
    }


def ndcg(article: Graded, worths: Sequence[float]) -> float:
    best = sorted(article.all_grades, reverse=True)
    order = sorted(range(len(worths)), key=lambda at: -worths[at])
    return discounted([article.grades[at] for at in order]) / (discounted(best) or 1)


def discounted(grades: Sequence[int]) -> float:
    return sum((int(2**grade) - 1) / log2(place + 2) for place, grade in enumerate(grades[:RANKED]))


def calibration_error(pairs: Sequence[tuple[float, float]]) -> float:
    """Give how far worth and grade lie apart on average over five steps of worth."""
    apart = 0.0
    for step in range(STEPS):
        inside = [pair for pair in pairs if min(int(pair[0] * STEPS), STEPS - 1) == step]
        apart += abs(sum(worth - grade for worth, grade in inside))
    return apart / len(pairs)
