"""What can be seen of each passage of a page: its words, its names, its place, its neighbours."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from articles.extraction.passages import BIT, Cut, Place

Column = npt.NDArray[np.float64]
Traits = dict[str, Column]
WORD = re.compile(r"\w+")
SENTENCE_END = re.compile(r"[.!?…:;。！？؟।\u06d4][\s\"'”’»」)\]]*$")
SENTENCE = re.compile(r"[.!?。！？؟।\u06d4…]+[\"'”’»」)\]]*(?:\s|$)")
COMMA = re.compile(r"[,،、\uff0c]")
RUN = 4
LONG = 10
WRITTEN = 0.35
NAMES = (
    *("caption", "picture", "about", "share", "related", "ad", "heading", "navigation"),
    *("hidden", "notes", "story"),
)
LISTS = frozenset(("li", "ul", "ol", "dl", "dt", "dd"))
INSIDE = ("aside", "nav", "footer", "form", "table", "figure", "blockquote")
FAR = 1_000


@dataclass(frozen=True)
class Words:
    """The words of each passage as written, and its runs of four words in small letters."""

    written: list[list[str]]
    runs: list[list[tuple[str, ...]]]
    lines: list[str]


def words_of(cut: Cut) -> Words:
    written = [WORD.findall(passage.text) for passage in cut.passages]
    small = [[word.lower() for word in words] for words in written]
    return Words(
        written,
        [list(zip(*(words[at:] for at in range(RUN)), strict=False)) for words in small],
        [" ".join(words) for words in small],
    )


def traits_of(cut: Cut, words: Words, readings: Mapping[str, str]) -> Traits:
    """Give every trait as a column of numbers; `readings` are texts others found on the page."""
    found = wording(cut, words)
    found |= surroundings(cut, found)
    found |= repeats(cut, words)
    for name, text in readings.items():
        found[name] = share_in(words, text)
    for name in ("long", "linked", "prose", "near_story", *readings):
        found[f"{name} before"] = shifted(found[name], 1)
        found[f"{name} after"] = shifted(found[name], -1)
    return found


def wording(cut: Cut, words: Words) -> Traits:
    """Look at the words alone."""
    texts = [passage.text for passage in cut.passages]
    tails = [text[-20:] for text in texts]
    letters = [max(1, len(text) - text.count(" ") - text.count("\n")) for text in texts]
    number = column(len(each) for each in words.written)
    some = np.maximum(number, 1)
    linked = np.minimum(column(p.linked for p in cut.passages) / letters, 1)
    ended = column(bool(SENTENCE_END.search(tail)) for tail in tails)
    return {
        "long": np.log1p(number),
        "under 5 words": flag(number < 5),  # noqa: PLR2004
        "over 25 words": flag(number > 25),  # noqa: PLR2004
        "over 60 words": flag(number > 60),  # noqa: PLR2004
        "linked": linked,
        "mostly linked": flag(linked > 0.5),  # noqa: PLR2004
        "all linked": flag(linked > 0.95),  # noqa: PLR2004
        "ended": ended,
        "sentences": np.minimum(column(len(SENTENCE.findall(t)) for t in texts), 5),
        "commas": np.minimum(column(len(COMMA.findall(t)) for t in texts), 6),
        "prose": flag((number >= LONG) & (linked < WRITTEN) & (ended > 0)),
        "word length": column(len(t) for t in texts) / some,
        "capitals": column(sum(w[0].isupper() for w in each) for each in words.written) / some,
        "figures": column(sum(w[0].isdigit() for w in each) for each in words.written) / some,
        "all capitals": column(t.isupper() for t in texts),
        "bold": flag(column(p.bold for p in cut.passages) / letters > 0.8),  # noqa: PLR2004
        "bars": column("|" in t or "©" in t for t in texts),
        "breaks off": column(t.endswith(("...", "…")) for t in texts),
        "asks": column(t.endswith("?") for t in texts),
        "quoted": column(t[:1] in '"“«„「' for t in texts),
    }


def surroundings(cut: Cut, seen: Traits) -> Traits:
    """Look at where a passage stands, beside where most of the prose stands."""
    places, passages = cut.places, cut.passages
    sizes = column(len(passage.text) for passage in passages)
    prose = seen["prose"] * sizes * (1 - seen["linked"])
    held = Held(cut, prose, sizes, sizes * seen["linked"])
    at = np.array([passage.place for passage in passages])
    tags = [places[passage.place].tag for passage in passages]
    parents = np.array([max(0, places[n].around) for n in at])
    away = held.away[at]
    near_story = flag(away <= 1)
    order = np.arange(len(at))
    written = order[(seen["prose"] > 0) & (away <= 1)]
    first, last = (written[0], written[-1]) if len(written) else (0, len(at))
    heads = [n for n, tag in enumerate(tags) if tag == "h1"]
    window = np.concatenate([[0], np.cumsum(seen["prose"])])
    inside = held.within[at] > 0
    found = {
        "hidden": column(places[n].hidden for n in at),
        "depth": column(min(places[n].depth, 30) / 10 for n in at),
        "h1": column(tag == "h1" for tag in tags),
        "p": column(tag == "p" for tag in tags),
        "li": column(tag == "li" for tag in tags),
        "row": column(tag in ("td", "tr") for tag in tags),
        "links around": held.linked[parents],
        "in main": flag(inside),
        "away": np.minimum(away, 8),
        "near_story": near_story,
        "two away": flag(away <= 2),  # noqa: PLR2004
        "deeper": np.where(inside, np.clip(held.deeper[at], 0, 8), 0),
        "position": order / len(at),
        "before story": flag(order < first),
        "after story": flag(order > last),
        "long before story": np.clip(first - order, 0, 30) / 10,
        "long after story": np.clip(order - last, 0, 30) / 10,
        "below headline": flag(order > heads[0]) if heads else np.full(len(at), 0.5),
        "in page": held.page[at],
        "in small page": flag(held.page[at] < 0.3),  # noqa: PLR2004
        "in tiny page": flag(held.page[at] < 0.1),  # noqa: PLR2004
        "in comments": held.comments[at],
        "in small comments": flag(held.comments[at] < 0.3),  # noqa: PLR2004
        "in tiny comments": flag(held.comments[at] < 0.1),  # noqa: PLR2004
        "in named story": held.named[at],
        "has named story": flag(held.named[at] > 0),
        "prose of its like": share_of_its_like(places, at, tags, held.near, prose),
    }
    for reach in (5, 20):
        low, high = np.maximum(order - reach, 0), np.minimum(order + reach + 1, len(at))
        found[f"prose within {reach}"] = (window[high] - window[low]) / (2 * reach + 1)
    for name in NAMES:
        found[f"near {name}"] = flag(held.near[at] & BIT[name] > 0)
        found[f"under {name}"] = flag(held.under[at] & BIT[name] > 0)
    for tag in INSIDE:
        found[f"in {tag}"] = held.inside(tag)[at]
    return found


def share_of_its_like(
    places: Sequence[Place],
    at: npt.NDArray[np.int64],
    tags: Sequence[str],
    near: npt.NDArray[np.int64],
    prose: Column,
) -> Column:
    """Give how much of all prose stands in passages of the same tag, names and depth."""
    likes = [(tag, near[n], places[n].depth) for n, tag in zip(at, tags, strict=True)]
    sums: defaultdict[tuple[str, int, int], float] = defaultdict(float)
    for like, amount in zip(likes, prose, strict=True):
        sums[like] += amount
    return column(sums[like] for like in likes) / (prose.sum() or 1)


class Held:
    """What every place of the page holds and stands in, added up in one walk each way."""

    def __init__(self, cut: Cut, prose: Column, sizes: Column, linked: Column) -> None:
        self.places = places = cut.places
        size = len(places)
        inside, every, links = np.zeros(size), np.zeros(size), np.zeros(size)
        score: defaultdict[int, float] = defaultdict(float)
        for n, passage in enumerate(cut.passages):
            at = passage.place
            inside[at] += prose[n]
            every[at] += sizes[n]
            links[at] += linked[n]
            parent = max(0, places[at].around)
            score[parent] += prose[n]
            score[max(0, places[parent].around)] += prose[n] / 2
        for at in range(size - 1, 0, -1):
            around = places[at].around
            inside[around] += inside[at]
            every[around] += every[at]
            links[around] += links[at]
        self.linked = links / np.maximum(every, 1)
        self.share = inside / (inside[0] or 1)
        self.density = inside / np.maximum(every, 1)
        self.main = max(score, key=lambda at: (score[at] * (1 - self.linked[at]), -at))
        while places[self.main].tag in LISTS:
            self.main = places[self.main].around
        self.walk_down()

    def walk_down(self) -> None:
        """Hand down from each place to those inside it."""
        places, size = self.places, len(self.places)
        self.page, self.comments = np.ones(size), np.ones(size)
        self.named, self.within = np.zeros(size), np.zeros(size)
        self.away, self.deeper = np.zeros(size), np.zeros(size)
        self.near, self.under = np.zeros(size, np.int64), np.zeros(size, np.int64)
        steps = self.steps_to_main()
        for at, place in enumerate(places):
            around = max(0, place.around)
            names, share = place.names, self.share[at]
            self.page[at] = min(self.page[around], share if names & BIT["page"] else 1)
            self.comments[at] = min(self.comments[around], share if names & BIT["comments"] else 1)
            tells = names & BIT["story"] and share > 0.3  # noqa: PLR2004
            self.named[at] = max(self.named[around], self.density[at] if tells else 0)
            self.away[at] = steps[at] if at in steps else self.away[around]
            self.within[at] = at == self.main or (at > 0 and self.within[around])
            self.deeper[at] = place.depth - places[self.main].depth
            self.under[at] = self.under[around] | names
            above = places[around]
            self.near[at] = names | above.names | places[max(0, above.around)].names

    def steps_to_main(self) -> dict[int, int]:
        """Count, for each place around the main one, how many more stand between."""
        steps: dict[int, int] = {}
        at = self.main
        while at >= 0:
            steps[at] = len(steps)
            at = self.places[at].around
        return steps

    def inside(self, tag: str) -> Column:
        found = np.zeros(len(self.places))
        for at, place in enumerate(self.places):
            found[at] = place.tag == tag or (at > 0 and found[place.around])
        return found


def repeats(cut: Cut, words: Words) -> Traits:
    """Look whether the same words stand elsewhere on the page."""
    seen: set[str] = set()
    again = []
    for line in words.lines:
        again.append(line in seen)
        seen.add(line)
    count = Counter(run for runs in words.runs for run in set(runs))
    shares = [
        sum(count[run] > 1 for run in runs) / len(runs) if len(runs) >= RUN else 0.0
        for runs in words.runs
    ]
    title = " ".join(cut.tree.findtext(".//title", "").lower().split())
    texts = [passage.text.lower() for passage in cut.passages]
    return {
        "again": column(again),
        "elsewhere": column(shares),
        "in title": column(
            len(text) > 12  # noqa: PLR2004
            and (text in title or (bool(title) and text.startswith(title[:40])))
            for text in texts
        ),
    }


def share_in(words: Words, text: str) -> Column:
    """Give how much of each passage stands in a text; a short one must be a line of it."""
    small = [" ".join(WORD.findall(line)) for line in text.lower().split("\n")]
    lines, flow = set(small), " ".join(small).split()
    runs = set(zip(*(flow[at:] for at in range(RUN)), strict=False))
    return column(
        sum(run in runs for run in own) / len(own) if own else line in lines
        for own, line in zip(words.runs, words.lines, strict=True)
    )


def shifted(values: Column, by: int) -> Column:
    """Give the values of the neighbours: of the passage before (1) or after (-1)."""
    moved = np.zeros_like(values)
    if by > 0:
        moved[by:] = values[:-by]
    else:
        moved[:by] = values[-by:]
    return moved


def column(values: Iterable[float]) -> Column:
    return np.fromiter(values, np.float64)


def flag(values: npt.NDArray[np.bool_]) -> Column:
    return values.astype(np.float64)
