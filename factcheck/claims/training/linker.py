"""Trains the linker on news texts with brat notes: what belongs to a cue, and what to believe.

Ties are choices: of all cues a content may belong to, and of all sources a cue may have. Trust is
one, too: an attribution as it was put together, or none. Both learn from pieces found in texts that
the networks never saw, and trust from ties that were not learnt from its own texts.
"""

from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path

import numpy as np

from factcheck.claims.extraction.card import Card
from factcheck.claims.extraction.layers import Piece
from factcheck.claims.extraction.linking import Linker
from factcheck.claims.extraction.packing import lines_of, pack
from factcheck.claims.extraction.ties import Cut, between
from factcheck.claims.extraction.trust import Chosen, traits
from factcheck.claims.extraction.weights import load
from factcheck.claims.measuring.attributions import (
    Attribution,
    attributions_of,
    matching,
    same_source,
)
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.measuring.voices import attribution_of
from factcheck.claims.training.attribution_notes import Annotated, Noted, annotated_in
from factcheck.claims.training.logit import Choice, fit
from factcheck.claims.training.trained import Progress, Trained
from factcheck.claims.training.unseen import found_in

HALVES = 2
OF_TIES, OF_TRUST = 1.0, 10.0
RIGHT, WRONG = 0, 1


def train(data: Path, /, *, progress: Progress) -> Trained:
    """Train on DATA/train, texts and notes; measured on halves that are left out in turn."""
    tagger = load().tagger
    if tagger is None:
        raise WrongInput("The linker is learnt from parts of speech: train the tagger first.")
    texts = annotated_in(data / "train", tagger, progress)
    cuts = found_in(texts, progress)
    ties = [list(ties_in(*each)) for each in zip(texts, cuts, strict=True)]
    halves = [Linker(fit_ties(without(half, ties), progress)) for half in range(HALVES)]
    linkers = [halves[number % HALVES] for number in range(len(texts))]
    trust = [
        choice
        for text, cut, linker in zip(texts, cuts, linkers, strict=True)
        for choice in trust_in(text, cut, linker)
    ]
    weights = fit_ties(ties, progress) | fit(
        trust, penalty=OF_TRUST, step="training trust", progress=progress
    )
    right = [
        is_right(linker, choice)
        for linker, each in zip(linkers, ties, strict=True)
        for choice in each
    ]
    figures = {"right ties, texts left out": round(sum(right) / max(1, len(right)), 3)}
    return Trained(card(figures, len(right), len(trust)), packed(weights))


def packed(weights: dict[str, int]) -> bytes:
    numbers = np.array(list(weights.values()), np.int16)
    return pack({"names": lines_of(list(weights)), "weights": numbers})


def without(half: int, ties: Sequence[list[Choice]]) -> Sequence[list[Choice]]:
    """Leave the texts of a half out; one that stands alone is all there is to learn from."""
    return [each for number, each in enumerate(ties) if number % HALVES != half] or ties


def fit_ties(ties: Sequence[Sequence[Choice]], progress: Progress) -> dict[str, int]:
    choices = [choice for each in ties for choice in each]
    return fit(choices, penalty=OF_TIES, step="training ties", progress=progress)


def is_right(linker: Linker, choice: Choice) -> bool:
    fits = [linker.sum(option) for option in choice.options]
    return fits.index(max(fits)) == choice.right


def ties_in(text: Annotated, cuts: Sequence[Cut]) -> Iterator[Choice]:
    """Give the choice of every content for its cue, and of every cue for its source."""
    for noted, cut in zip(text.noted(), cycle(cuts), strict=False):
        owners = [owners_of(noted, piece) for piece in cut.pieces]
        for at, (kind, _, _) in enumerate(cut.pieces):
            if owners[at] and kind == "content":
                yield from of_content(cut, owners, at)
            elif owners[at] and kind == "cue":
                yield from of_source(cut, owners, at)


def owners_of(noted: Noted, piece: Piece) -> frozenset[int]:
    """Give the attributions in whose piece of this kind a word of this one stands."""
    kind, first, end = piece
    here = [noted.belongs[at] for at in range(first, end) if noted.labels[at][2:] == kind]
    return frozenset[int]().union(*here)


def of_content(cut: Cut, owners: Sequence[frozenset[int]], at: int) -> Iterator[Choice]:
    cues = cut.near(at, "cue")
    right = [number for number, cue in enumerate(cues) if owners[cue] & owners[at]]
    if right and len(cues) > 1:
        yield Choice(tuple(tuple(between(cut, cue, at)) for cue in cues), right[0])


def of_source(cut: Cut, owners: Sequence[frozenset[int]], cue: int) -> Iterator[Choice]:
    sources = cut.sources(cue)
    right = [n for n, at in enumerate(sources) if at is not None and owners[at] & owners[cue]]
    if len(sources) > 1:
        options = (tuple(between(cut, cue, at)) for at in sources)
        yield Choice(tuple(options), right[0] if right else 0)


def trust_in(text: Annotated, cuts: Sequence[Cut], linker: Linker) -> Iterator[Choice]:
    """Give every attribution that is put together: right where people noted it, by `measuring`.

    Of several people's notes those of the first by name count.
    """
    made = [(cut, each) for cut in cuts for each in linker.choose(cut) if each.contents]
    said = [attribution(text, cut, each) for cut, each in made]
    gold = list(attributions_of(text.notes[0], len(text.text))) if text.notes else []
    right = {at for wanted, at in matching(gold, said) if same_source(gold[wanted], said[at])}
    for at, (cut, each) in enumerate(made):
        yield Choice((tuple(traits(cut, each)), ()), RIGHT if at in right else WRONG)


def attribution(text: Annotated, cut: Cut, chosen: Chosen) -> Attribution:
    source = None if chosen.source is None else cut.place(chosen.source)
    return attribution_of(text.text, source, [cut.place(at) for at in chosen.contents])


def card(figures: dict[str, float], ties: int, trust: int) -> Card:
    return Card(
        name="linker",
        what="Which source and which contents belong to a cue, and how likely all of it is right;"
        " English news.",
        data="PolNeAR 1.0: US news on the campaigns of 2016, with notes on who said what. Only"
        " numbers and single words were kept.",
        split=f"Trained on the choices in the train part ({ties:,} ties, {trust:,} attributions),"
        " pieces as networks found them that other texts taught; measured on each half of the texts"
        " by what the other taught.",
        licence="none stated by those who publish PolNeAR",
        notice="Take the file away where this is not enough: the engine then goes by its rules.",
        command="manage.py evaluate attribution DATA_FOLDER/data/polnear/dev",
        figures=figures,
    )
