"""What in a noun phrase can be somebody or something that speaks, and what only leads up to it."""

from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BE,
    BODIES,
    DETERMINERS,
    DOCUMENTS,
    NUMBERS,
    OUTLET_WORDS,
    PREPOSITIONS,
    ROLES,
    SUBORDINATORS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.nouns import (
    ARTICLES,
    LIKE,
    REDUCED,
    first_finite,
    has_finite,
    is_reduced,
    is_role,
    phrase_start,
)
from factcheck.claims.extraction.participles import is_doing
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.tokens import Token

LEADS = words(
    "however moreover meanwhile furthermore additionally later earlier still also instead",
    "nevertheless and but yet so then thus therefore today yesterday separately elsewhere",
)
# Those that say nothing by themselves; "yesterday" dates what is told.
LINKING = LEADS - words("today yesterday")
# Those that may stand between a speaker and the verb ("Lund, quoted by Y, nevertheless says").
LINKS = LEADS - words("and but yet so then thus")
PERSON_WORDS = words("he she they it i we who")
SOMEBODY = words("one two three some others many several both them neither another everyone nobody")
# What points at words, in any language, and speaks none ("Das sagte Ann Lee").
NOBODY = words("according das dies so es así eso esto ça ainsi cela isso isto così questo")
SPEAKING = SOMEBODY | ROLES | DETERMINERS | DOCUMENTS | BODIES | OUTLET_WORDS | {"media"}
LONGEST_WHOSE = 9
BASED = words("based listed headquartered")
PERFECT = words("has had have")
OPENING = ARTICLES | words("his her their its")
PLACED = words("before after since until")
TIMED = words("on in at late early")
PERSONS = PERSON_WORDS | ROLES | SOMEBODY
TIMES = TIME_WORDS - {"may"}
COUNTING = DETERMINERS | NUMBERS
# "Two years earlier", "a day later".
SHIFTED = words("later earlier ago before")
INTERVALS = words("day weeks months years minutes minute hour decade decades fortnight nights")
# Months that people are called.
FIRST_NAMES = words("april may june august")


def plain(tokens: list[Token], end: int) -> Subject | None:
    """Take the noun phrase that ends right before the verb."""
    whose = before_whose(tokens, end)
    start = whole_start(tokens, whose or end)
    first, np_end = start, whose or end
    if start > 1 and tells_which(tokens, start, end):
        np_end = start - 1
        start = first = phrase_start(tokens, np_end, 0)
    elif (who := before_auxiliaries(tokens, start)) is not None:
        np_end = who
        start = first = phrase_start(tokens, np_end, 0)
    if tokens[np_end - 1].low in PERSON_WORDS:
        return lone_pronoun(tokens, first, np_end, end)
    start = after_according(tokens, start, np_end) or trimmed(tokens, start, np_end)
    start = after_interval(tokens, start, np_end)
    np_end = without_time(tokens, start, np_end)
    start = placed_before(tokens, start) if start < np_end else start
    if start >= np_end or not speaks(tokens, start, np_end):
        return None
    start = with_adjective(tokens, start)
    if first < start and tokens[start - 1].low == "and" and ends_clause(tokens, first, start):
        first = start  # "they held the gate and one of them said": the clause before is no subject
    return Subject(start, np_end, None, min(first, start) if first <= start else start, end)


def tells_which(tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether "(the office) that oversees the port" is told here, with any verb in -s."""
    if tokens[start - 1].low not in {"who", "that", "which"}:
        return False
    if tokens[start - 2].low in PREPOSITIONS:
        return False  # "a meeting at which his answers …"
    verb, noun = tokens[start].low, tokens[start - 2]
    told = noun.capital or noun.low in SPEAKING or tokens[start - 3].low in DETERMINERS
    somebody = is_role(verb) or verb in SPEAKING
    taken = end - start > 1 and (tokens[start + 1].low in DETERMINERS or not somebody)
    plain_verb = taken and verb.endswith("s") and not tokens[start].capital
    return has_finite(tokens, start, end) or (told and plain_verb)


def before_whose(tokens: list[Token], end: int) -> int | None:
    """Give where "a manager" ends in "a manager whose name has been cut told …"."""
    near = range(end - 1, max(0, end - LONGEST_WHOSE), -1)
    at = next((n for n in near if tokens[n].low == "whose" or not tokens[n].is_word), 0)
    told = at and tokens[at].low == "whose" and tokens[at - 1].is_word
    return at if told and has_finite(tokens, at + 1, end) else None


def ends_clause(tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether a verb stands here, or right before ("(it had) sunk", "(it was) afloat")."""
    verb_before = start > 1 and tokens[start - 1].low in BE | PERFECT
    return verb_before or has_finite(tokens, start, end)


def whole_start(tokens: list[Token], end: int, stop: int = 0) -> int:
    """Give where "an affidavit filed by Lund before the High Court" begins, at `stop` or later.

    "Before" opens a clause only where a verb stands in front of it.
    """
    start = phrase_start(tokens, end, stop)
    before = start - 1
    placed = before > stop + 1 and tokens[before].low in PLACED and start < end
    if not placed or not tokens[before - 1].is_word or has_finite(tokens, stop, before):
        return start
    return phrase_start(tokens, before, stop)


def with_adjective(tokens: list[Token], start: int) -> int:
    """Take "a previous, much smaller study" whole: a comma parts only what it is like."""
    if start < 3 or tokens[start - 1].text != "," or tokens[start - 3].low not in ARTICLES:  # noqa: PLR2004
        return start
    return start - 3 if tokens[start - 2].low in LIKE else start


def placed_before(tokens: list[Token], start: int) -> int:
    """Take "the Vik, Md.-based vendor" whole: the commas part only where it is based."""
    at = start + (tokens[start].text == "-")
    if at < 5 or tokens[at].low not in BASED or tokens[at - 2].text != ".":  # noqa: PLR2004
        return start
    comma = next((n for n in range(at - 3, max(at - 6, 0), -1) if tokens[n].text == ","), 0)
    opens = next((n for n in range(comma - 1, -1, -1) if not tokens[n].capital), -1) + 1
    opens -= opens > 0 and tokens[opens - 1].low in ARTICLES
    return opens if comma and tokens[opens].low in ARTICLES else start


def before_auxiliaries(tokens: list[Token], start: int) -> int | None:
    """Give the "who" of "two men who have not seen it say", where "seen" stands at `start`."""
    at = start
    while at > 1 and (tokens[at - 1].low in AUXILIARIES or tokens[at - 1].low == "not"):
        at -= 1
    return at - 1 if 1 < at < start and tokens[at - 1].low in {"who", "that"} else None


def lone_pronoun(tokens: list[Token], first: int, np_end: int, end: int) -> Subject:
    """Take "she" alone, whatever leads up to it ("under cross-examination she")."""
    clause = has_finite(tokens, first, np_end - 1)
    return Subject(np_end - 1, np_end, None, np_end - 1 if clause else first, end)


def without_time(tokens: list[Token], start: int, end: int) -> int:
    """Leave out when it was said ("the board on Monday"), and give where the speaker ends."""
    at = end
    while at > start and is_time(tokens[at - 1]):
        at -= 1
    dated = at < end and any(token.low in TIME_WORDS for token in tokens[at:end])
    while dated and at > start and tokens[at - 1].low in TIMED:
        at -= 1
    bare = dated and at > start and not is_reduced(tokens, at - 1)
    return at if bare else end


def is_time(token: Token) -> bool:
    return token.low in TIME_WORDS or token.text.isdigit()


def opens_time(tokens: list[Token], at: int) -> bool:
    """Tell whether a time begins here; "June Lund" is somebody, and so may "May" be."""
    named = tokens[at].low in FIRST_NAMES and [t.capital for t in tokens[at + 1 : at + 2]] == [True]
    return tokens[at].low in TIME_WORDS and not named and tokens[at].low != "may"


def after_time(tokens: list[Token], start: int, end: int) -> int:
    """Step over "the next morning" or "a week later" where another phrase follows it."""
    at = start
    while at < end and (
        opens_time(tokens, at) or tokens[at].text.isdigit() or tokens[at].low in COUNTING
    ):
        at += 1
    timed = [n for n in range(start, at) if tokens[n].low in TIMES]
    if not timed:
        return start
    at = timed[-1] + 1
    if at < end and tokens[at].text == ",":
        at += 1
    follows = at < end and (
        tokens[at].low in DETERMINERS | PERSON_WORDS
        or (tokens[at].capital and tokens[at].is_word)
        or tokens[at - 1].text == ","
    )
    return at if follows and not has_finite(tokens, at, at + 1) else start


def after_interval(tokens: list[Token], start: int, end: int) -> int:
    """Step over "a day later" or "some two hours earlier" before who speaks."""
    later = next((n for n in range(start + 1, end - 1) if tokens[n].low in SHIFTED), start)
    timed = later > start + 1 and tokens[later - 1].low in TIME_WORDS | INTERVALS
    before = tokens[start : later - 1]
    counted = timed and all(t.low in COUNTING or t.text.isdigit() for t in before)
    return later + 1 if counted else start


def trimmed(tokens: list[Token], start: int, end: int) -> int:
    """Drop what only leads up to the noun phrase: connectives, "on Friday", an earlier clause."""
    ands = [n for n in range(start + 1, end - 1) if tokens[n].low == "and"]
    for at in reversed(ands):
        if ends_clause(tokens, start, at) and not is_reduced(tokens, at + 1):
            start = at + 1
            break
    for at in range(end - 1, start + 1, -1):
        opens = tokens[at].low in OPENING and opens_phrase(tokens[at - 1])
        if opens and not is_of_deed(tokens, start, at):
            start = at
            break
    while start < end and tokens[start].low in LEADS:
        start += 1
    if start < end and tokens[start].low in PREPOSITIONS:
        at = start + 1
        while at < end and (tokens[at].low in TIME_WORDS or tokens[at].text[0].isdigit()):
            at += 1
        start = at if at > start + 1 else named_after(tokens, start, end)
    while start < end - 1 and opens_time(tokens, start):
        start += 1
    return start


def is_of_deed(tokens: list[Token], start: int, at: int) -> bool:
    """Tell whether a noun is that of a deed told behind the speaker ("a team probing the leak").

    It may be what they are there to do ("a panel set up to review the deaths") or in brackets.
    """
    bracket = [token.text for token in tokens[start:at] if token.text in {"(", ")"}][-1:] == ["("]
    aim = tokens[at - 2].low in {"to", "with"} and tokens[at - 1].low.isalpha()
    meant = tokens[at - 3].low.endswith("ing")  # "a firm hoping to buy the port"
    aim = aim and (meant or any(is_reduced(tokens, n) for n in range(start + 1, at - 1)))
    verb = at - 1 if aim or is_doing(tokens, at - 1) else start
    opens = tokens[start].low in PREPOSITIONS | SUBORDINATORS or tokens[start].low.endswith("ing")
    return bracket or (verb > start and not opens and speaks(tokens, start, verb))


def named_after(tokens: list[Token], start: int, end: int) -> int:
    """Give where a full name begins behind "At half-time", or the end when none does."""
    at = end
    while at > start + 1 and tokens[at - 1].capital and tokens[at - 1].is_word:
        at -= 1
    place = tokens[at - 1]
    plain = place.is_word and place.low not in PREPOSITIONS | DETERMINERS and not is_role(place.low)
    return at if end - at > 1 and at > start + 1 and plain else end


def after_according(tokens: list[Token], start: int, end: int) -> int:
    """Give the name that speaks in "According to his diary Berg told the board"; else 0."""
    first = end
    while first > start and tokens[first - 1].capital:
        first -= 1
    return first if tokens[start].low == "according" and start < first < end else 0


def opens_phrase(before: Token) -> bool:
    """Tell whether "the" after this word begins a new phrase ("an allegation the board called")."""
    plain = before.is_word and not before.capital
    return plain and before.low not in PREPOSITIONS | LEADS | {"and", "or", "than", "both", "all"}


def speaks(tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether these words can be somebody or something that says things."""
    verb = first_finite(tokens, start, end)
    if verb is not None and (verb == start or not is_participle(tokens, verb, end)):
        return False
    inside = tokens[start:end]
    if len(inside) == 1:
        return inside[0].low not in NOBODY and (
            inside[0].capital
            or inside[0].low in PERSONS
            or inside[0].low.endswith("s")
            or inside[0].low == "media"
        )
    return any(
        t.capital or t.low.endswith("s") or t.low in SPEAKING or is_role(t.low) for t in inside
    )


def is_participle(tokens: list[Token], at: int, end: int) -> bool:
    """Tell whether a verb only describes the noun before it ("a man briefed on the call")."""
    return at + 1 < end and (is_reduced(tokens, at) or tokens[at].low in REDUCED)


def is_of_his(tokens: list[Token], at: int) -> bool:
    """Tell whether "a friend of his" ends here; "the value of his (reported debts)" does not."""
    his = at > 3 and [token.low for token in tokens[at - 2 : at]] == ["of", "his"]  # noqa: PLR2004
    return his and is_role(tokens[at - 3].low)
