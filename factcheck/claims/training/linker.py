"""Trains the linker on news texts with brat notes: which cue a content and a source belong to.

A conditional logit: of all choices a piece has, the right one shall fit best.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from factcheck.claims.extraction.card import Card
from factcheck.claims.extraction.layers import Piece, pieces_of
from factcheck.claims.extraction.linking import Linker, between, near, source_choices
from factcheck.claims.extraction.packing import SCALE, lines_of, pack
from factcheck.claims.extraction.weights import load
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.attribution_notes import Noted, noted_in
from factcheck.claims.training.trained import Progress, Trained

ROUNDS = 100
FEWEST = 3
PENALTY = 1.0
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Choice:
    """Names of what speaks for each option, and the number of the right one."""

    options: tuple[tuple[str, ...], ...]
    right: int


def train(data: Path, /, *, progress: Progress) -> Trained:
    """Train on DATA/train and measure on DATA/dev, where there is one; both of text and notes."""
    tagger = load().tagger
    if tagger is None:
        raise WrongInput("The linker is learnt from parts of speech: train the tagger first.")
    learnt = noted_in(data / "train", tagger, progress)
    choices = [choice for each in learnt for choice in choices_in(each)]
    names, weights = fit(choices, progress)
    raw = pack({"names": lines_of(names), "weights": np.round(weights * SCALE).astype(np.int16)})
    held = noted_in(data / "dev", tagger, progress) if (data / "dev").is_dir() else []
    tried = [choice for each in held for choice in choices_in(each)]
    figures = {"dev right choices": rightly(Linker.read(raw), tried)} if tried else {}
    return Trained(card(figures, len(choices), len(tried)), raw)


def choices_in(noted: Noted) -> Iterator[Choice]:
    """Give the choice of every content for its cue, and of every cue for its source."""
    pieces = pieces_of(noted.labels)
    owners = [noted.belongs[start] for _, start, _ in pieces]
    for at, (kind, _, _) in enumerate(pieces):
        if kind == "content":
            yield from of_content(noted, pieces, owners, at)
        elif kind == "cue":
            yield from of_source(noted, pieces, owners, at)


def of_content(
    noted: Noted, pieces: Sequence[Piece], owners: Sequence[frozenset[int]], at: int
) -> Iterator[Choice]:
    cues = near(pieces, at, "cue")
    right = [number for number, cue in enumerate(cues) if owners[cue] & owners[at]]
    if right and len(cues) > 1:
        options = (tuple(between(noted.paragraph, pieces, cue, at)) for cue in cues)
        yield Choice(tuple(options), right[0])


def of_source(
    noted: Noted, pieces: Sequence[Piece], owners: Sequence[frozenset[int]], cue: int
) -> Iterator[Choice]:
    sources = source_choices(pieces, cue)
    right = [n for n, at in enumerate(sources) if at is not None and owners[at] & owners[cue]]
    if len(sources) > 1:
        options = (tuple(between(noted.paragraph, pieces, cue, at)) for at in sources)
        yield Choice(tuple(options), right[0] if right else 0)


def fit(choices: Sequence[Choice], progress: Progress) -> tuple[list[str], Numbers]:
    """Find the weights under which the right options are likeliest, kept small by a penalty."""
    counts: dict[str, int] = {}
    for name in chain.from_iterable(chain.from_iterable(each.options) for each in choices):
        counts[name] = counts.get(name, 0) + 1
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    number = {name: at for at, name in enumerate(names)}
    options = [[number[n] for n in option if n in number] for c in choices for option in c.options]
    sizes = [len(each.options) for each in choices]
    starts = np.cumsum([0, *sizes[:-1]])
    right = starts + [each.right for each in choices]
    ends = np.cumsum([0, *(len(option) for option in options)])
    places = np.fromiter(chain.from_iterable(options), np.intp)
    table = csr_matrix((np.ones(len(places)), places, ends), shape=(len(options), len(names)))
    rounds = iter(range(1, ROUNDS))

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        fits = table @ weights
        fits -= np.repeat(np.maximum.reduceat(fits, starts), sizes)
        shares = np.exp(fits)
        shares /= np.repeat(np.add.reduceat(shares, starts), sizes)
        missed = shares.copy()
        missed[right] -= 1
        likely = -np.log(shares[right]).sum()
        return likely + PENALTY / 2 * weights @ weights, table.T @ missed + PENALTY * weights

    found = minimize(
        loss,
        np.zeros(len(names)),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": ROUNDS},
        callback=lambda _: progress("training the linker", next(rounds, ROUNDS), ROUNDS),
    )
    progress("training the linker", ROUNDS, ROUNDS)
    return names, found.x


def rightly(linker: Linker, choices: Sequence[Choice]) -> float:
    """Give the share of choices made as people made them."""
    right = 0
    for each in choices:
        fits = [sum(linker.weights.get(name, 0) for name in option) for option in each.options]
        right += fits.index(max(fits)) == each.right
    return round(right / len(choices), 3)


def card(figures: dict[str, float], learnt: int, held: int) -> Card:
    return Card(
        name="linker",
        what="Which source and which contents belong to a cue; English news.",
        data="PolNeAR 1.0: US news on the campaigns of 2016, with notes on who said what. Only"
        " numbers and single words were kept.",
        split=f"Trained on the choices in the train part ({learnt:,}), measured on those in the dev"
        f" part ({held:,}), pieces as people marked them.",
        licence="none stated by those who publish PolNeAR",
        notice="Take the file away where this is not enough: the engine then goes by its rules.",
        command="manage.py evaluate attribution DATA_FOLDER/data/polnear/dev",
        figures=figures,
    )
