"""What a speaker keeps back, told behind their words: "…, but gave no details"."""

from factcheck.claims.extraction.lexicon import BE, words
from factcheck.claims.extraction.nouns import first_finite
from factcheck.claims.extraction.silences import WORDS_OF_SPEECH
from factcheck.claims.extraction.subjects import is_doer
from factcheck.claims.extraction.tokens import Token

THEY = words("he she they it")
JOINTS = words("but and though yet")
REFUSING = words("declined refused")
SHOWING = words("show share produce release hand")
NEGATED = words("did would could does can will")
NEGATIONS = {f"{low}n't" for low in NEGATED} | {"cannot"}
# "Did not say when" keeps something back, "did not say a word" and "did not say so" tell it.
TELLING = words("say explain specify disclose reveal clarify")
ASKED = words("how why when where who whom whose which whether what if by from exactly precisely")
NAMING = words("name identify")
ALONE = words("elaborate comment")
GIVING = words("give offer provide cite produce present")
GAVE = words("gave offered provided cited produced presented gives offers provides cites")
WITHOUT = words("giving offering providing citing producing presenting")
NONE = words("no few little any further more")
GROUNDS = words(
    "evidence proof details detail documents names figures source sources reason reasons specifics",
    "explanation timetable timeline examples",
)
NOBODY = words("nobody noone no-one")
SELVES = words("himself herself themselves itself")
# Whoever speaks of others keeps this back rather than they do.
OF_WORDS = words("details detail evidence proof elaborate elaborating comment say")
MOST_BETWEEN = 4


def keeps_back(tokens: list[Token], start: int, at: int) -> bool:
    """Tell whether it follows here what the speaker did not say or show."""
    low = {token.low for token in tokens[at : at + 7]}
    return is_kept(tokens, at) and not (low.isdisjoint(OF_WORDS) and may_be_told(tokens, start, at))


def may_be_told(tokens: list[Token], start: int, at: int) -> bool:
    """Tell whether others may have kept it back ("the council knew, but did not name them")."""
    start += tokens[start].low == "that"
    verb = first_finite(tokens, start, at)
    if verb is None or BE & {token.low for token in tokens[verb : verb + 2]}:
        return False
    return is_doer(tokens[start:verb]) and tokens[start].low not in THEY


def is_kept(tokens: list[Token], at: int) -> bool:
    comma = tokens[at].text == ","
    at += comma
    low = [token.low for token in tokens[at : at + 8]]
    if low[:1] == ["without"]:
        return parts_with_nothing(low[1:], comma=comma)
    if comma and low[0] in WITHOUT and low[1:2] and low[1] in NONE:
        return is_ground(low[1:])
    if low[0] not in JOINTS or len(low) < 2:  # noqa: PLR2004 - a joint joins nothing
        return False
    return withheld(low[1 + (low[1] in THEY) :])


def withheld(low: list[str]) -> bool:
    """Read "declined to say", "gave no details", "named nobody", "did not elaborate"."""
    if not low:
        return False
    if low[0] in REFUSING and low[1:2] == ["to"]:
        return bool(low[2:]) and low[2] in WORDS_OF_SPEECH | SHOWING
    if low[0] in GAVE:
        return low[1:2] != [] and low[1] in NONE and is_ground(low[1:])
    if low[0] in {"named", "identified"}:
        return low[1:3] == ["no", "one"] or (low[1:2] != [] and low[1] in NOBODY)
    if low[0] in NEGATIONS:
        rest = low[1:]
    elif low[0] in NEGATED and low[1:2] == ["not"]:
        rest = low[2:]
    else:
        return False
    rest = rest[1:] if rest and rest[0].endswith("ly") else rest
    return bool(rest) and says_not(rest)


def says_not(rest: list[str]) -> bool:
    """Read what stands behind "did not" ("say when", "name them", "give details")."""
    verb, following = rest[0], rest[1:2]
    if verb in TELLING:
        return not following or following[0] in ASKED or not following[0].isalpha()
    if verb in GIVING:
        return is_ground(rest[1:]) and rest[:2] != ["give", "evidence"]  # in court
    if verb in NAMING:
        return following not in (["a"], ["an"])
    return verb in ALONE and following != ["to"]


def parts_with_nothing(low: list[str], *, comma: bool) -> bool:
    """Read ", without giving details" and "without elaborating"."""
    if low[:1] == ["elaborating"]:
        return True
    if low[:1] and low[0] in WITHOUT:
        return is_ground(low[1:])
    if SELVES & set(low[1:2]):
        return False
    return comma and low[:1] in (["naming"], ["saying"], ["identifying"], ["specifying"])


def is_ground(low: list[str]) -> bool:
    """Tell whether proof, a name or a reason is what was not given."""
    return any(each in GROUNDS for each in low[:MOST_BETWEEN])
