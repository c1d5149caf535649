"""What tells source, cue and content of an attribution apart: names of what is seen at each word.

Some is known of a word wherever it stands (`Known`), the rest depends on its sentence: how far the
verbs of saying are, in which part of a quotation it stands, which commas surround it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.claims.extraction.lexicon import (
    CUES,
    DOCUMENTS,
    EMPTY,
    NEED_THAT,
    OUTLET_WORDS,
    ROLES,
    SAYING,
)
from factcheck.claims.extraction.paragraphs import UNQUOTED, Paragraph, Place
from factcheck.claims.extraction.participles import PARTICIPLES
from factcheck.claims.extraction.tagger import FINITE

AROUND = (-2, -1, 1, 2)
LISTS = {
    "C": CUES,
    "R": ROLES,
    "P": PARTICIPLES,
    "E": EMPTY,
    "S": SAYING,
    "N": NEED_THAT,
    "D": DOCUMENTS,
    "O": OUTLET_WORDS,
}
# Tenths of its uses in which a word begins a cue; from here on it is expected to.
LIKELY = frozenset("56789")
CAN_CUE = ("VERB", "AUX", "ADP", "SCONJ")
STOPS = frozenset((",", "-", "--", "—", "–", ";", ":"))
ENDINGS = ("ing", "ed", "es", "s")
SHORTEST_STEM = 3
PLAIN_MARKS = str.maketrans("’‘“”", "''\"\"")
NO_RATE = "-"
STEPS = (*((n + 1, str(n)) for n in range(6)), (9, "9"), (14, "14"), (22, "22"))
CLOSE_TO_END = 4
CLOSE = 3
MOST_CLAUSES = 3


@dataclass(frozen=True)
class Lore:
    """What training learnt of words: how often each is a cue, and its classes, broad and fine."""

    rates: Mapping[str, str]
    classes: Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class Known:
    """What is known of a word with a tag wherever it stands; `around` in the order of AROUND."""

    low: str
    tag: str
    rate: str
    broad: str
    fine: str
    own: tuple[str, ...]
    around: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Setting:
    """What all words of a sentence share."""

    cues: tuple[int, ...]
    stops: tuple[int, ...]
    quoting: str
    tail: str
    shared: tuple[str, ...]
    before: str


def known(word: str, tag: str, lore: Lore) -> Known:
    low = plain(word)
    rate = lore.rates.get(low, NO_RATE)
    form = shape(word)
    broad, fine = lore.classes.get("0" if low[0].isdigit() else low, (f"u{tag}", f"u{tag}"))
    own = (
        f"w={low}",
        f"3={low[-3:]}",
        f"s={form}",
        f"l={listed(low)}",
        f"c={rate}",
        f"cp={rate}{tag}",
        f"p={tag}",
        f"k={fine}",
        f"j={broad}",
        f"t={stem(low)}{tag}",
    )
    near = (f"w{low}", f"p{tag}", f"c{rate}", f"k{fine}", f"s{form}", f"j{broad}")
    far = near[:4]
    around = tuple(
        tuple(f"{place}{each}" for each in (far if abs(place) > 1 else near)) for place in AROUND
    )
    return Known(low, tag, rate, broad, fine, own, around)


def edge(lore: Lore) -> Known:
    """Stand in for what lies outside the sentence."""
    return known("^", "^", lore)


def plain(word: str) -> str:
    return word.lower().translate(PLAIN_MARKS)


def shape(word: str) -> str:
    if word[0].isdigit():
        return "d"
    if word.isupper() and len(word) > 1:
        return "A"
    if word[0].isupper():
        return "X"
    return "x" if word[0].isalnum() else "p"


@cache
def listed(low: str) -> str:
    return "".join(mark for mark, words in LISTS.items() if low in words)


def stem(low: str) -> str:
    ending = next(
        (e for e in ENDINGS if low.endswith(e) and len(low) >= len(e) + SHORTEST_STEM), ""
    )
    return low.removesuffix(ending).removesuffix("e")


def telltales(paragraph: Paragraph, words: Sequence[Known], outside: Known) -> list[list[str]]:
    """Name what the place of each word tells; what the word itself tells is left out."""
    found: list[list[str]] = []
    before = "^"
    for number, place in enumerate(paragraph.sentences):
        setting = setting_of(paragraph, words, number, before)
        found += in_sentence(paragraph, words, place, setting, outside)
        before = setting.quoting + setting.tail
    return found


def setting_of(paragraph: Paragraph, words: Sequence[Known], number: int, before: str) -> Setting:
    start, end = paragraph.sentences[number]
    cues = [
        at
        for at in range(start, end)
        if words[at].rate in LIKELY and words[at].tag.startswith(CAN_CUE)
    ]
    cues = [at for at in cues if paragraph.quoted[at] == UNQUOTED] or cues
    quoted = sum(each != UNQUOTED for each in paragraph.quoted[start:end])
    quoting = "Q" if quoted == end - start else "q" if quoted else "-"
    tail = tail_of(cues, start, end)
    after = "^" if end == len(words) else "o" if paragraph.quoted[end] == UNQUOTED else "Q"
    shared = (
        f"sq={quoting}",
        f"st={tail}{quoting}",
        f"sn={min(len(cues), 3)}",
        f"pv={before}",
        f"si={min(number, 3)}",
        f"nq={after}{quoting}",
    )
    stops = tuple(at for at in range(start, end) if words[at].low in STOPS)
    return Setting(tuple(cues), stops, quoting, tail, shared, before)


def tail_of(cues: Sequence[int], start: int, end: int) -> str:
    """Tell where in the sentence the verbs of saying stand: last, late, early, between, nowhere."""
    if not cues:
        return "-"
    left = end - cues[-1]
    if left <= CLOSE_TO_END:
        return "T" if left <= CLOSE_TO_END // 2 else "t"
    return "H" if cues[0] - start <= 6 else "M"  # noqa: PLR2004 - words of a usual subject


def in_sentence(
    paragraph: Paragraph,
    words: Sequence[Known],
    place: Place,
    setting: Setting,
    outside: Known,
) -> list[list[str]]:
    start, end = place
    span = [outside, outside, *words[start:end], outside]
    found = []
    next_cue = next_stop = 0
    cues, stops = setting.cues, setting.stops
    flag, clauses = "", 0
    for at in range(start, end):
        earlier, left, here, right = span[at - start : at - start + 4]
        while next_cue < len(cues) and cues[next_cue] < at:
            next_cue += 1
            flag, clauses = "", 0
        while next_stop < len(stops) and stops[next_stop] < at:
            next_stop += 1
        clauses += here.tag in FINITE and clauses < MOST_CLAUSES
        if here.low == "," and "," not in flag:
            flag += ","
        elif here.low == "that" and "t" not in flag:
            flag += "t"
        seen = beside(earlier, left, here, right)
        seen += quotation(paragraph, at, here.low, setting)
        last = cues[next_cue - 1] if next_cue else None
        ahead = next((cue for cue in cues[next_cue : next_cue + 2] if cue > at), None)
        seen += by_cues(words, at, (last, ahead), flag, right.tag)
        seen += by_stops(words, at, stops, next_stop)
        seen += (f"ps={bucket(at - start)}", f"vf={clauses}{here.tag}{right.tag}")
        if end - at < CLOSE_TO_END:
            seen.append(f"pe={end - at}{setting.tail}")
        if at == start:
            seen += (f"F={setting.tail}{setting.quoting}", f"Fp={setting.before}{setting.tail}")
        seen += setting.shared
        found.append(seen)
    return found


def beside(earlier: Known, left: Known, here: Known, right: Known) -> list[str]:
    """Name the word together with its neighbours."""
    return [
        f"b-={left.low}|{here.low}",
        f"b+={here.low}|{right.low}",
        f"p3={left.tag}{here.tag}{right.tag}",
        f"pb={earlier.tag}{left.tag}{here.tag}",
        f"kb={left.broad}|{here.fine}",
        f"kc={here.fine}|{right.broad}",
        f"kd={left.broad}|{here.broad}|{right.broad}",
    ]


def quotation(paragraph: Paragraph, at: int, low: str, setting: Setting) -> tuple[str, ...]:
    """Name the part of a quotation a word is, or which side of one it stands on."""
    quoted = paragraph.quoted
    here = quoted[at]
    left = quoted[at - 1] if at else UNQUOTED
    right = quoted[at + 1] if at + 1 < len(quoted) else UNQUOTED
    if here != UNQUOTED:
        part = "b" if left != here else "e" if right != here else "i"
        return f"q={part}", f"q={part}{setting.quoting}{setting.tail}"
    side = ("o" if left == UNQUOTED else "r") + ("o" if right == UNQUOTED else "l")
    return f"q={side}", f"qw={side}{low}" if side != "oo" else f"qo={setting.quoting}"


def by_cues(
    words: Sequence[Known],
    at: int,
    cues: tuple[int | None, int | None],
    flag: str,
    following: str,
) -> tuple[str, ...]:
    """Name the likely cues left and right, how far they are and what lies between."""
    last, ahead = cues
    far = "^" if last is None else bucket(at - last)
    near = "$" if ahead is None else bucket(ahead - at)
    rates = ("^" if last is None else words[last].rate, "$" if ahead is None else words[ahead].rate)
    tag = words[at].tag
    close = []
    if last is not None and at - last <= CLOSE:
        close.append(f"LT={words[last].low}|{far}{tag}")
    if ahead is not None and ahead - at <= CLOSE:
        close.append(f"RT={words[ahead].low}|{near}{tag}")
    return (
        *close,
        f"L={'^' if last is None else words[last].low}",
        f"R={'$' if ahead is None else words[ahead].low}",
        f"LdRd={far}|{near}",
        f"Ld={far}{flag}",
        f"Rd={near}{tag}",
        f"LC={rates[0]}{flag}{rates[1]}",
        f"Lp={far}{flag}{tag}{following}",
    )


def by_stops(words: Sequence[Known], at: int, stops: Sequence[int], number: int) -> tuple[str, str]:
    """Name the commas and dashes around and how far they are."""
    last = stops[number - 1] if number else None
    ahead = stops[number] if number < len(stops) else None
    far = "^" if last is None else bucket(at - last)
    near = "$" if ahead is None else bucket(ahead - at)
    marks = ("^" if last is None else words[last].low, "$" if ahead is None else words[ahead].low)
    return f"cm={far}|{near}", f"cn={words[at].broad}{marks[0]}|{marks[1]}"


@cache
def bucket(distance: int) -> str:
    """Name a distance, the coarser the longer it is."""
    return next((name for most, name in STEPS if distance < most), "far")
