"""What makes a joint of "and", a comma or a dash, beside a plain verb behind it."""

from factcheck.claims.extraction.done_to import PARTICIPLES_PAST
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    IRREGULAR,
    NOT_PAST,
    PREPOSITIONS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.nouns import first_finite, has_finite
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.tokens import Token

LONG_ENOUGH = 4
MOST_CHANTED = 5
LONGEST_PAIRED = 8
# "Split it between them and left": those are two.
BOTH = words("them us you themselves both two each")
SPEAKERS = frozenset(("i", "we", "they", "he", "she"))
BREATH = (["he"], ["she"], ["they"], ["we"], ["one"])
OBJECTS = words("nothing none everything little it them him her us me both home back away")
# "Went and took a photograph" is one deed.
WHOM = words("people those anyone everyone") | frozenset(("his", "her", "their"))
# What becomes of people beside "killed".
LEFT_SO = words("hurt missing dead")
WAITING = words("after before once until")
AFFECTED = DETERMINERS | OBJECTS | WHOM


def is_told_too(tokens: list[Token], at: int) -> bool:
    """Tell whether "and that" goes on with what is said, whatever its verb ("that they last")."""
    that = at + 1 < len(tokens) and tokens[at + 1].low == "that" and tokens[at].low == "and"
    return that and len(tokens) - at > LONG_ENOUGH and not is_pointing(tokens, at + 1)


def is_told_next(tokens: list[Token], start: int, at: int) -> bool:
    """Tell whether ", that" goes on in a list of what is said ("that A, that B and that C")."""
    if at + LONG_ENOUGH >= len(tokens) or tokens[at + 1].low != "that" or tokens[at + 1].quoted:
        return False
    listed = any(is_told_too(tokens, n) for n in range(at + LONG_ENOUGH, len(tokens) - 1))
    return listed and has_finite(tokens, start, at)


def goes_on(tokens: list[Token], start: int, begin: int, end: int) -> bool:
    """Tell whether a verb that no list has goes on with the clause since `start`."""
    return is_done_too(tokens, start, begin, end) or is_done_as_well(tokens, start, begin)


def is_done_too(tokens: list[Token], start: int, begin: int, end: int) -> bool:
    """Recognise "… was shut in 1998 and torn down in 2010": a figure makes it news of its own."""
    done = tokens[begin].low in PARTICIPLES_PAST or tokens[begin].low.endswith("ed")
    dated = any(is_number(token) for token in tokens[begin + 1 : end])
    return done and dated and any(token.low in BE for token in tokens[start:begin])


def is_done_as_well(tokens: list[Token], start: int, begin: int) -> bool:
    """Recognise "It counts its arms and picks its prey": a verb in -s after one in the present."""
    low, following = tokens[begin].low, tokens[begin + 1 : begin + 2]
    verb = low.endswith("s") and not low.endswith("ss") and bool(following)
    held = verb and (following[0].low in AFFECTED or is_number(following[0]))
    first = first_finite(tokens, start, begin - 1) if held else None
    present = first is not None and tokens[first].low.endswith("s")
    return present and tokens[first or 0].low not in {"was", "is"}


def is_gapped(tokens: list[Token], start: int, at: int) -> bool:
    """Recognise "… were killed and nine wounded when …" and "… and the other for a year"."""
    following = [token.low for token in tokens[at + 1 : at + 4] if token.is_word]
    if tokens[at].low != "and" or len(following) < 2:  # noqa: PLR2004
        return False
    done = following[1].endswith("ed") or following[1] in LEFT_SO
    were = any(token.low in BE for token in tokens[start:at])
    hurt = were and is_number(tokens[at + 1]) and done and following[1] not in NOT_PAST
    other = following[0] == "the" and following[1] in {"other", "others"}
    other = other and any(token.low in {"one", "some"} for token in tokens[start:at])
    return hurt or (other and following[-1] in PREPOSITIONS)


def is_between(tokens: list[Token], start: int, at: int) -> bool:
    """Tell whether "and" only pairs what "between" opens ("between May and July").

    "Between the piers and …" has its two already.
    """
    near = range(at - 1, max(start - 1, at - LONGEST_PAIRED), -1)
    opened_at = next((n for n in near if tokens[n].low in {"between", "and"}), None)
    if opened_at is None or tokens[opened_at].low == "and" or opened_at == at - 1:
        return False
    last = tokens[at - 1]
    plural = last.low.endswith("s") and not last.capital
    two = plural or last.low in BOTH
    return not two and not has_finite(tokens, opened_at + 1, at)


def in_list(tokens: list[Token], start: int, at: int) -> bool:
    """Tell whether "and" ends a list that waits for its verb ("after age, sex and pay were …")."""
    opened_at = next((n for n in range(at - 1, start, -1) if tokens[n].low in WAITING), None)
    if opened_at is None or has_finite(tokens, opened_at, at):
        return False
    return any(token.text == "," for token in tokens[opened_at : at - 1])


def is_brief(tokens: list[Token], at: int) -> bool:
    """Recognise "and signed nothing": a verb in the past and an object that is no noun."""
    low, after = tokens[at].low if at < len(tokens) else "", tokens[at + 1 : at + 2]
    past = low in IRREGULAR or (low.endswith("ed") and low not in NOT_PAST)
    if low in {"was", "were"} and after and after[0].low.isalpha() and at + 2 == len(tokens):
        return True
    return past and bool(after) and (after[0].low in OBJECTS or is_number(after[0]))


def is_put_right(tokens: list[Token], start: int, at: int) -> bool:
    """Recognise "This is not chance, it is neglect": what is denied and what is so are one."""
    denied = any(t.low == "not" or t.low.endswith("n't") for t in tokens[start:at])
    return denied and tokens[at + 1].low in {"it", "it's", "they", "they're", "this", "that's"}


def is_chanted(tokens: list[Token], start: int, begin: int) -> bool:
    """Recognise "One is gross and one is net", "He’s quick, he’s brave": said in one breath."""
    while start < begin and (not tokens[start].is_word or tokens[start].low in {"and", "but"}):
        start += 1
    before = [token.low for token in tokens[start:begin] if token.is_word]
    after = [token.low for token in tokens[begin:] if token.is_word]
    short = len(before) <= MOST_CHANTED and not any(is_number(t) for t in tokens[start + 1 : begin])
    same = len(after) > 1 and before[:1] == after[:1]
    again = same and is_said_again(before, after) and tokens[begin].quoted
    return same and ((short and is_being(before) and is_being(after)) or again)


def is_said_again(before: list[str], after: list[str]) -> bool:
    """Recognise "We saw boats, we saw men and we saw dogs": subject and verb again and again."""
    same = before[:2] == after[:2] and before[:1] != after[1:2] and before[0] in SPEAKERS
    held = before[2:3] == after[2:3] and before[2:3] and before[2] in DETERMINERS
    return same and (before[1] not in AUXILIARIES or bool(held and before[1] not in BE))


def is_being(lows: list[str]) -> bool:
    """Tell whether it is said what somebody is ("he's quick"), not what they are not."""
    opener = " ".join(lows[:2]).replace("'s", " is").replace("'re", " are").split()[:2]
    return opener[:1] in BREATH and opener[1:] in (["is"], ["are"]) and "not" not in lows


def is_pointing(tokens: list[Token], at: int) -> bool:
    """Tell whether "that" points at a thing ("in that time", "that evening"), opening no clause."""
    if tokens[at].low != "that" or not at:
        return False
    timed = at + 1 < len(tokens) and tokens[at + 1].low in TIME_WORDS
    return timed or tokens[at - 1].low in PREPOSITIONS
