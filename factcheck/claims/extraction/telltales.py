"""What tells source, cue and content of an attribution apart: names of what is seen at each word.

Some is known of a word wherever it stands (`Known`), the rest depends on its sentence: how far the
verbs of saying are, in which part of a quotation it stands, which commas surround it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.claims.extraction.paragraphs import UNQUOTED, Paragraph, Place

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


@dataclass(frozen=True)
class Lore:
    """What training knew of words: how often each is a cue, its classes, broad and fine, its lists.

    The lists come with the weights, so that rules may learn words without changing what is seen.
    """

    rates: Mapping[str, str]
    classes: Mapping[str, tuple[str, str]]
    lists: Mapping[str, str]


@dataclass(frozen=True)
class Known:
    """What is known of a word with a tag wherever it stands: what it tells by itself."""

    low: str
    tag: str
    rate: str
    own: tuple[str, ...]


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
    broad, fine = lore.classes.get("0" if low[0].isdigit() else low, (f"u{tag}", f"u{tag}"))
    return Known(
        low,
        tag,
        rate,
        (
            f"w={low}",
            f"3={low[-3:]}",
            f"s={shape(word)}",
            f"l={lore.lists.get(low, '')}",
            f"c={rate}",
            f"cp={rate}{tag}",
            f"p={tag}",
            f"k={fine}",
            f"j={broad}",
            f"t={stem(low)}{tag}",
        ),
    )


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


def stem(low: str) -> str:
    ending = next(
        (e for e in ENDINGS if low.endswith(e) and len(low) >= len(e) + SHORTEST_STEM), ""
    )
    return low.removesuffix(ending).removesuffix("e")


def telltales(paragraph: Paragraph, words: Sequence[Known]) -> list[list[str]]:
    """Name what the place of each word tells; what the word itself tells is left out."""
    found: list[list[str]] = []
    before = "^"
    for number, place in enumerate(paragraph.sentences):
        setting = setting_of(paragraph, words, number, before)
        found += in_sentence(paragraph, words, place, setting)
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
) -> list[list[str]]:
    start, end = place
    found = []
    next_cue = next_stop = 0
    cues, stops = setting.cues, setting.stops
    flag = ""
    for at in range(start, end):
        low = words[at].low
        while next_cue < len(cues) and cues[next_cue] < at:
            next_cue += 1
            flag = ""
        while next_stop < len(stops) and stops[next_stop] < at:
            next_stop += 1
        if low == "," and "," not in flag:
            flag += ","
        elif low == "that" and "t" not in flag:
            flag += "t"
        seen = [*quotation(paragraph, at, low, setting)]
        last = cues[next_cue - 1] if next_cue else None
        ahead = next((cue for cue in cues[next_cue : next_cue + 2] if cue > at), None)
        seen += by_cues(words, at, (last, ahead), flag)
        seen.append(by_stops(at, stops, next_stop))
        seen.append(f"ps={bucket(at - start)}")
        if end - at < CLOSE_TO_END:
            seen.append(f"pe={end - at}{setting.tail}")
        if at == start:
            seen += (f"F={setting.tail}{setting.quoting}", f"Fp={setting.before}{setting.tail}")
        seen += setting.shared
        found.append(seen)
    return found


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
) -> tuple[str, ...]:
    """Name the likely cues left and right, how far they are and what lies between."""
    last, ahead = cues
    far = "^" if last is None else bucket(at - last)
    near = "$" if ahead is None else bucket(ahead - at)
    rates = ("^" if last is None else words[last].rate, "$" if ahead is None else words[ahead].rate)
    return (
        f"L={'^' if last is None else words[last].low}",
        f"R={'$' if ahead is None else words[ahead].low}",
        f"LdRd={far}|{near}",
        f"Ld={far}{flag}",
        f"Rd={near}{words[at].tag}",
        f"LC={rates[0]}{flag}{rates[1]}",
    )


def by_stops(at: int, stops: Sequence[int], number: int) -> str:
    """Name how far the commas and dashes around are."""
    last = stops[number - 1] if number else None
    ahead = stops[number] if number < len(stops) else None
    far = "^" if last is None else bucket(at - last)
    near = "$" if ahead is None else bucket(ahead - at)
    return f"cm={far}|{near}"


@cache
def bucket(distance: int) -> str:
    """Name a distance, the coarser the longer it is."""
    return next((name for most, name in STEPS if distance < most), "far")
