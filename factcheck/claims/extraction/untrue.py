"""What somebody says is false: "said reports that … were false", "called it a lie that …"."""

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.disputing import CHARGES, DISPUTING, FALSE
from factcheck.claims.extraction.lexicon import AUXILIARIES, BE, NAMING, words
from factcheck.claims.extraction.nouns import has_finite, is_finite
from factcheck.claims.extraction.tokens import Token

TRUE = words("true correct so accurate case right")
# Right behind "it was"; of what did happen one says "it was wrong, absurd, not right that", too.
NOT_SO = words("false untrue incorrect inaccurate lie myth hoax falsehood untruth fabrication")
SO = (["true"], ["correct"], ["accurate"], ["the", "case"])
WHOSE = words("who whose which that")
TURNED = words("out found shown proved proven")
TRUTH = words("truth substance basis foundation merit")
INTO = words("in to for behind of")
DEGREES = words("simply just completely totally a an the total complete utter pure all")
VERDICTS = FALSE | TRUE | DEGREES | frozenset("“”‘’\"'")
# So far from its opening may "that" stand ("it was simply not the case that").
FAR = 9
SHORTEST = 3
CHARGE_NEAR = 5

Range = tuple[int, int]


def said_to_be_false(tokens: list[Token], start: int, end: int, verb: str) -> Range | None:
    """Give the words in tokens[start:end], told with this verb, that are said to be false."""
    start += start < end and tokens[start].low == "that"
    that = next((n for n in range(start, min(start + FAR, end)) if tokens[n].low == "that"), 0)
    if that <= start or not all(t.is_word for t in tokens[start:that]):
        return None
    opening = tokens[start:that]
    # "It was a lie that cost 40 jobs" tells of a lie.
    cleft = that + 1 < end and is_finite(tokens, that + 1)
    untrue = denies_truth(opening) and not cleft
    if untrue or finds_no_truth(opening) or calls_false(opening, verb):
        return told(that + 1, end)
    charged = any(token.low in CHARGES for token in opening[:CHARGE_NEAR])
    if not charged or opening[-1].low not in CHARGES:
        return None
    last = before_verdict(tokens, that + 1, end, verb)
    return told(that + 1, last) if last else None


def told(start: int, end: int) -> Range | None:
    """Give a range if it is long enough to assert something."""
    return (start, end) if end - start >= SHORTEST else None


def denies_truth(opening: list[Token]) -> bool:
    """Recognise "it was untrue", "it is not the case", "it a lie" (behind "called")."""
    lows = [token.low for token in opening]
    if lows[:1] not in (["it"], ["it's"]):
        return False
    negative = any(low in {"not", "never"} or low.endswith("n't") for low in lows)
    if lows[-1] in NOT_SO:
        return not negative
    return negative and any(lows[-len(so) :] == so for so in SO)


def finds_no_truth(opening: list[Token]) -> bool:
    """Recognise "there was no truth to reports"."""
    lows = [token.low for token in opening]
    none = lows[:1] == ["there"] and lows[2:3] == ["no"] and bool(TRUTH & set(lows))
    return none and bool(INTO & set(lows)) and lows[-1] in CHARGES


def calls_false(opening: list[Token], verb: str) -> bool:
    """Recognise "as false claims" behind "described"."""
    lows = [token.low for token in opening]
    return verb in NAMING and lows[0] == "as" and bool(FALSE & set(lows)) and lows[-1] in CHARGES


def before_verdict(tokens: list[Token], start: int, end: int, verb: str) -> int | None:
    """Give where "were simply false" or (behind "called") "a lie" begins at the end."""
    at = end - 1
    while at > start and not tokens[at].is_word:
        at -= 1
    verdict = tokens[at].low
    while at > start and (tokens[at].low in VERDICTS or is_adverb(tokens[at].low)):
        at -= 1
    negative = tokens[at].low == "not" or tokens[at].low.endswith("n't")
    at -= tokens[at].low == "not"
    false = negative if verdict in TRUE else verdict in FALSE and not negative
    if not false:
        return None
    if tokens[at].low in BE or tokens[at].low.endswith("n't"):
        at = before_turned_out(tokens, at)
        return None if is_others(tokens, start, at) else at
    called = verb in NAMING or verb == "denied"
    return at + (tokens[at].low != "as") if called else None


def before_turned_out(tokens: list[Token], at: int) -> int:
    """Step back over "had turned out to" before "be"."""
    if tokens[at - 1].low != "to" or tokens[at - 2].low not in TURNED:
        return at
    at -= 2 + (tokens[at - 3].low == "turned")
    return at - (tokens[at - 1].low in AUXILIARIES)


def is_others(tokens: list[Token], start: int, at: int) -> bool:
    """Tell whether others are false ("… were spread by people whose numbers were wrong")."""
    last = next((n for n in range(at - 1, start, -1) if tokens[n].low in WHOSE), None)
    return last is not None and not has_finite(tokens, last + 1, at)


def without_verdict(tokens: list[Token], start: int, end: int, verb: str) -> int:
    """Leave out "as nonsense" behind what somebody dismissed, and give where it ends."""
    if verb not in DISPUTING:
        return end
    last = before_verdict(tokens, start, end, "denied")
    return last if last and tokens[last].low == "as" else end
