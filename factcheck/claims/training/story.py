"""Trains what chooses the story of a web page: a number for each trait of a passage."""

import difflib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from articles.extraction.nesting import mended
from articles.extraction.page import readings_of, without_controls
from articles.extraction.passages import Passage, cut
from articles.extraction.story import StoryWeights
from articles.extraction.tags import flatten
from articles.extraction.traits import WORD, traits_of, words_of
from factcheck.claims.extraction.card import Card
from factcheck.claims.measuring.extraction import PageFigures, PageScore, average, score_page
from factcheck.claims.measuring.pages import WebPage, pages_in, read_story
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.trained import Progress, Trained

# Strong, because a hundred pages are few for a hundred traits.
REGULARISATION = 0.006
FOLDS = 10
DIGITS = 4
# A long passage counts more, but not in full; of a short story each word counts more.
LONGEST, SHORTEST_STORY, POWER = 200, 50, 0.7


@dataclass(frozen=True)
class Example:
    """The passages of one page: their traits, which are of the story, how much each counts."""

    page: WebPage
    outlet: str
    names: tuple[str, ...]
    traits: npt.NDArray[np.float64]
    wanted: npt.NDArray[np.bool_]
    counts: npt.NDArray[np.float64]


def train(data: Path, /, *, progress: Progress) -> Trained:
    """Train on all pages of a folder; the figures are of pages of outlets left out in turn."""
    examples = examples_in(data, progress)
    figures = average([score for _, score in left_out(examples, progress)])
    weights = fit(examples)
    content = {"bias": weights.bias, "weights": weights.weights}
    return Trained(card(figures), (json.dumps(content, indent=1) + "\n").encode())


def examples_in(data: Path, progress: Progress) -> list[Example]:
    pages, found = pages_in(data), []
    for done, page in enumerate(pages, start=1):
        found.append(example(page))
        progress("reading pages", done, len(pages))
    return found


def example(page: WebPage) -> Example:
    passages = cut(flatten(mended(without_controls(page.html))[0])[0])
    words = words_of(passages)
    traits = traits_of(passages, words, readings_of(passages.tree, page.url))
    sizes = np.array([max(1, len(each)) for each in words.written], float)
    story = max(SHORTEST_STORY, len(WORD.findall(page.story)))
    return Example(
        page,
        urlsplit(page.url).netloc.removeprefix("www."),
        tuple(traits),
        np.column_stack(list(traits.values())),
        in_story(passages.passages, page.story),
        (np.minimum(sizes, LONGEST) / story) ** POWER,
    )


def in_story(passages: Sequence[Passage], story: str) -> npt.NDArray[np.bool_]:
    """Tell which passages have most of their words in the story, both read from the top."""
    spoken = [(word, n) for n, p in enumerate(passages) for word in WORD.findall(p.text)]
    matcher = difflib.SequenceMatcher(
        None, [word for word, _ in spoken], WORD.findall(story), autojunk=False
    )
    right = np.zeros(len(passages))
    total = np.bincount([n for _, n in spoken], minlength=len(passages))
    for start, _, length in matcher.get_matching_blocks():
        for _, n in spoken[start : start + length]:
            right[n] += 1
    return np.asarray(right * 2 >= np.maximum(total, 1))


def fit(examples: Sequence[Example]) -> StoryWeights:
    """Fit one weight for each trait, in the units of the trait."""
    traits = np.vstack([each.traits for each in examples])
    counts = np.concatenate([each.counts for each in examples])
    scale = StandardScaler().fit(traits)
    model = LogisticRegression(C=REGULARISATION, max_iter=1_000).fit(
        scale.transform(traits),
        np.concatenate([each.wanted for each in examples]),
        sample_weight=counts / counts.mean(),
    )
    weights = model.coef_[0] / scale.scale_
    bias = model.intercept_[0] - (weights * scale.mean_).sum()
    return StoryWeights(
        round(float(bias), DIGITS),
        {
            name: round(float(weight), DIGITS)
            for name, weight in zip(examples[0].names, weights, strict=True)
        },
    )


def left_out(examples: Sequence[Example], progress: Progress) -> list[tuple[str, PageScore]]:
    """Read every page with weights that never saw a page of its outlet; (id, score) of each."""
    outlets = sorted({each.outlet for each in examples})
    folds = min(FOLDS, len(outlets))
    if folds < 2:  # noqa: PLR2004 - nothing to learn from would be left
        raise WrongInput("Pages of two outlets at least are needed to train on.")
    fold_of = {outlet: n % folds for n, outlet in enumerate(outlets)}
    found: dict[str, PageScore] = {}
    for fold in range(folds):
        weights = fit([each for each in examples if fold_of[each.outlet] != fold])
        for page in (each.page for each in examples if fold_of[each.outlet] == fold):
            found[page.id] = score_page(page.story, read_story(page.html, page.url, weights))
        progress("leaving outlets out", fold + 1, folds)
    return [(each.page.id, found[each.page.id]) for each in examples]


def card(figures: PageFigures) -> Card:
    return Card(
        name="story",
        what="Which passages of a web page are its story: one number for each trait of a passage.",
        data="Article extraction benchmark of Zyte (Scrapinghub), one half of its pages.",
        split=f"Trained on {figures['n']} pages. For the figures the outlets were parted into"
        f" {FOLDS} groups and the pages of each read with weights trained on the others;"
        " traits and settings were chosen on the same pages.",
        licence="MIT",
        notice="Derived from the article extraction benchmark, copyright Scrapinghub, MIT"
        " licence (https://github.com/scrapinghub/article-extraction-benchmark).",
        command="manage.py train story DATA_FOLDER/data/article_extraction --out FOLDER",
        figures={
            "f1, outlets left out in turn": figures["f1"],
            "precision, outlets left out in turn": figures["precision"],
            "recall, outlets left out in turn": figures["recall"],
        },
    )
