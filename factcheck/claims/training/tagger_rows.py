"""The tagger's weight file out of weights that have names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck.claims.extraction.packing import lines_of, pack, whole
from factcheck.claims.extraction.tagger import AROUND, KINDS_TOGETHER, WORDS_TOGETHER

SEPARATOR = "\t"
Weights = Mapping[tuple[str, str], float]
Named = dict[str, NDArray[np.int16]]
Arrays = dict[str, NDArray[np.integer]]


def packed(states: Weights, follows: Weights, known: Mapping[str, str]) -> bytes:
    """Lay the weights out as the tagger reads them: names in order, a row of tags for each."""
    tags = sorted({tag for _, tag in states} | {tag for pair in follows for tag in pair})
    number = {tag: at for at, tag in enumerate(tags)}
    families: defaultdict[str, Named] = defaultdict(dict)
    for (feature, tag), weight in states.items():
        family, _, name = feature.partition(SEPARATOR)
        if whole(weight):
            row = families[family].setdefault(name, np.zeros(len(tags), np.int16))
            row[number[tag]] = whole(weight)
    after = np.zeros((len(tags), len(tags)), np.int16)
    for (tag, following), weight in follows.items():
        after[number[tag], number[following]] = whole(weight)
    arrays: Arrays = {"tags": lines_of(tags), "follows": after}
    arrays["known"] = lines_of([f"{word}{SEPARATOR}{kind}" for word, kind in known.items()])
    arrays |= named("own", families["own"])
    arrays |= around([families[f"around{n}"] for n in range(len(AROUND))], len(tags))
    arrays |= together("words", [families[f"words{n}"] for n in range(len(WORDS_TOGETHER))])
    arrays |= together("kinds", [families[f"kinds{n}"] for n in range(len(KINDS_TOGETHER))])
    return pack(arrays)


def named(name: str, rows: Named) -> Arrays:
    names = sorted(rows)
    return {name: lines_of(names), f"{name}_rows": np.array([rows[each] for each in names])}


def around(columns: Sequence[Named], tags: int) -> Arrays:
    """Give a name one row for each place around, whether it counts there or not."""
    names = sorted({name for column in columns for name in column})
    none = np.zeros(tags, np.int16)
    rows = [[column.get(name, none) for column in columns] for name in names]
    return {"around": lines_of(names), "around_rows": np.array(rows)}


def together(family: str, ways: Sequence[Named]) -> Arrays:
    """Number the names that occur, from 1; a key of two or three is one number made of theirs."""
    names = sorted({name for way in ways for key in way for name in key.split(SEPARATOR)})
    number = {name: at for at, name in enumerate(names, start=1)}
    arrays: Arrays = {family: lines_of(names)}
    for at, way in enumerate(ways):
        rows = {
            key_of([number[name] for name in key.split(SEPARATOR)], len(names) + 1): row
            for key, row in way.items()
        }
        keys = sorted(rows)
        arrays[f"{family}{at}_keys"] = np.array(keys, np.int64)
        arrays[f"{family}{at}_rows"] = np.array([rows[key] for key in keys])
    return arrays


def key_of(numbers: Sequence[int], base: int) -> int:
    key = 0
    for number in numbers:
        key = key * base + number
    return key
