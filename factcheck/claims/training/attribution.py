"""Trains the layers of attribution (source, cue, content) on news texts with brat notes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from factcheck.claims.extraction.card import Card
from factcheck.claims.extraction.layers import Layers
from factcheck.claims.extraction.packing import lines_of, pack
from factcheck.claims.extraction.telltales import Known, Lore, known, plain, telltales
from factcheck.claims.extraction.weights import load
from factcheck.claims.measuring import tagged
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.attribution_notes import KINDS, OUTSIDE, Noted, noted_in
from factcheck.claims.training.surroundings import Chain, Learnt, laid_out, learn, numbered
from factcheck.claims.training.telltale_words import LISTED
from factcheck.claims.training.trained import Progress, Trained
from factcheck.claims.training.wordclasses import classes_of

LABELS = (OUTSIDE, *(f"{mark}-{kind}" for kind in KINDS for mark in "BI"))
NETWORKS = 2
PARTS = 5
FEWEST_CUES = 3
# Cues that were never begun count as two more uses, so that a rare word is not believed at once.
DOUBT = 2
Classes = Mapping[str, tuple[str, str]]


def train(data: Path, /, *, progress: Progress) -> Trained:
    """Train on DATA/train and measure on DATA/dev, where there is one; both of text and notes."""
    tagger = load().tagger
    if tagger is None:
        raise WrongInput("Attribution is learnt from parts of speech: train the tagger first.")
    learnt = noted_in(data / "train", tagger, progress)
    weights = taught(learnt, networks=NETWORKS, progress=progress)
    held = noted_in(data / "dev", tagger, progress) if (data / "dev").is_dir() else []
    return Trained(card(figures(weights, held), len(learnt), len(held)), weights)


def taught(learnt: Sequence[Noted], *, networks: int, progress: Progress) -> bytes:
    """Give the weights of so many networks, each begun by another chance."""
    uses, classes = count_uses(learnt), classes_in(learnt)
    names, told = numbered(examples(learnt, uses, classes), LABELS)
    found = [
        learn(told, len(names), LABELS, seed=seed, progress=progress) for seed in range(networks)
    ]
    return packed(found, names, Lore(uses.rates(), classes, LISTED))


@dataclass(frozen=True)
class Uses:
    """How often each word is used, and how often it begins a cue."""

    uses: Counter[str]
    cues: Counter[str]

    def rates(self, without: "Uses | None" = None) -> dict[str, str]:
        """Give tenths: how often a word begins a cue, of all its uses."""
        return {
            word: str(
                10 * count // (self.uses[word] - (without.uses[word] if without else 0) + DOUBT)
            )
            for word in sorted(self.cues)
            if (count := self.cues[word] - (without.cues[word] if without else 0)) >= FEWEST_CUES
        }


def count_uses(learnt: Iterable[Noted]) -> Uses:
    uses, cues = Counter[str](), Counter[str]()
    for each in learnt:
        low = [plain(word) for word in each.paragraph.words]
        uses.update(low)
        cues.update(w for w, label in zip(low, each.labels, strict=True) if label == "B-cue")
    return Uses(uses, cues)


def parts_of(learnt: Sequence[Noted]) -> list[list[Noted]]:
    """Deal the texts out.

    Each part is learnt from with the rates of the others: its own notes would give themselves
    away, and so would leaving out single texts, where a lower rate would betray a cue.
    """
    number = {text: at for at, text in enumerate(dict.fromkeys(each.text for each in learnt))}
    parts: list[list[Noted]] = [[] for _ in range(PARTS)]
    for each in learnt:
        parts[number[each.text] % PARTS].append(each)
    return parts


def classes_in(learnt: Sequence[Noted]) -> dict[str, tuple[str, str]]:
    """Class the words of every text once, whoever took notes on it."""
    paragraphs = {(each.text, each.paragraph.places[0]): each.paragraph for each in learnt}
    return classes_of(
        [
            ["<s>", *("0" if low[0].isdigit() else low for low in map(plain, each.words)), "</s>"]
            for each in paragraphs.values()
        ]
    )


def examples(learnt: Sequence[Noted], uses: Uses, classes: Classes) -> Iterator[Chain]:
    for part in parts_of(learnt):
        lore = Lore(uses.rates(without=count_uses(part)), classes, LISTED)
        look = lru_cache(None)(partial(known, lore=lore))
        for each in part:
            pairs = zip(each.paragraph.words, each.paragraph.tags, strict=True)
            words = [look(word, tag) for word, tag in pairs]
            yield list(features(each, words)), each.labels


def features(each: Noted, words: Sequence[Known]) -> Iterator[tuple[str, ...]]:
    """Name all that is looked at for each word: itself and its place."""
    for word, seen in zip(words, telltales(each.paragraph, words), strict=True):
        yield (*word.own, *seen)


def packed(found: Sequence[Learnt], names: Sequence[str], lore: Lore) -> bytes:
    """Lay the weights out as `Layers` reads them."""
    return pack(
        {
            "labels": lines_of(LABELS),
            "rates": lines_of(["\t".join(pair) for pair in lore.rates.items()]),
            "classes": lines_of(
                ["\t".join((w, *both)) for w, both in sorted(lore.classes.items())]
            ),
            "lists": lines_of(["\t".join(pair) for pair in sorted(lore.lists.items())]),
            **laid_out(found, names),
        }
    )


def figures(weights: bytes, held: Sequence[Noted]) -> dict[str, float]:
    """Measure pieces with exactly the same borders."""
    if not held:
        return {}
    found = Layers.read(weights).pieces([each.paragraph for each in held])
    total = tagged.total(
        (tagged.pieces(each.labels), set(pieces)) for each, pieces in zip(held, found, strict=True)
    )
    return {
        "dev source F1": total["source_f1"],
        "dev cue F1": total["cue_f1"],
        "dev content F1": total["content_f1"],
    }


def card(found: dict[str, float], learnt: int, held: int) -> Card:
    return Card(
        name="attribution",
        what="Which words are source, cue and content of what is reported; English news.",
        data="PolNeAR 1.0: US news on the campaigns of 2016, with notes on who said what. Only"
        " numbers and single words were kept.",
        split=f"Trained on the train part ({learnt:,} paragraphs), measured on the dev part"
        f" ({held:,} paragraphs, all people's notes, words cut by our tokenizer), on which settings"
        " were chosen too.",
        licence="none stated by those who publish PolNeAR",
        notice="Take the file away where this is not enough: the engine then goes by its rules.",
        command="manage.py evaluate attribution DATA_FOLDER/data/polnear/dev",
        figures=found,
    )
