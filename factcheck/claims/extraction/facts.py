"""Facts of their own inside an assertion: relative clauses, deeds, records, parts of a group."""

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.appositions import (
    NEARLY,
    counts_among,
    gives_reason,
    is_acted_on,
    is_compared,
    is_described,
    is_home,
    is_worst_since,
    lies_off,
    stands_alone,
    tells_something_new,
)
from factcheck.claims.extraction.commas import clause_end, comma_after
from factcheck.claims.extraction.done_to import PARTICIPLES_PAST, THEN, is_done_to
from factcheck.claims.extraction.events import is_span
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BE,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    words,
)
from factcheck.claims.extraction.nouns import BETWEEN, has_finite, is_finite, opens_object
from factcheck.claims.extraction.participles import PARTICIPLES
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.records import is_record
from factcheck.claims.extraction.tokens import Token

# Words in -ing that tell no deed of their own.
NO_DEEDS = (
    PREPOSITIONS
    | PARTICIPLES.keys()
    | words(
        "citing quoting speaking being having during morning evening nothing something anything",
        "everything meaning building meeting depending owing including pending king using",
    )
)
MOMENTS = words("day night week month year moment morning")
SPANS = words("hours days weeks months years hour day week month year minutes")
BEFORE_FACTS = words(", in because including after with to against")
FACT_OPENERS = words("which who that whom them whose where having")
NO_SUBJECTS = AUXILIARIES | BE | words("and but or to that")
AFTER_AT_LEAST = 4
SHORTEST = 3
LONG_ENOUGH = 4


def nested(tokens: list[Token], start: int, end: int) -> list[tuple[int, int]]:
    """Find facts of their own in relative clauses and comparisons inside an assertion."""
    places = (at for at in range(start + 1, end - 1) if may_open(tokens[at - 1], tokens[at]))
    found = filter(None, (fact_at(tokens, start, at, end) for at in places))
    return [
        (first, last)
        for whole in found
        for first, last in parted(tokens, *whole)
        if last - first
        >= SHORTEST - (is_brief_relative(tokens, first) or is_counted(tokens, first))
        and (
            has_finite(tokens, first, last)
            or is_verbless(tokens, first)
            or tokens[first - 1].low in {"which", "who", "that"}
        )
    ]


def parted(tokens: list[Token], first: int, last: int) -> list[tuple[int, int]]:
    """Part "who set up the shop and left it in 2019"."""
    if tokens[first - 1].low not in {"which", "who"}:
        return [(first, last)]
    joints = (
        n for n in range(first + SHORTEST, last - SHORTEST) if tokens[n].low in {"and", "but"}
    )
    joint = next((n for n in joints if is_finite_next(tokens, n + 1)), None)
    return [(first, last)] if joint is None else [(first, joint), (joint + 1, last)]


def is_brief_relative(tokens: list[Token], first: int) -> bool:
    """Recognise ", which owns Brightwater": a verb and a word are enough."""
    opened = first > 1 and tokens[first - 1].low in {"which", "who"}
    return opened and tokens[first - 2].text == ","


def is_counted(tokens: list[Token], first: int) -> bool:
    """Recognise "killing four"."""
    counted = first + 1 < len(tokens) and is_number(tokens[first + 1])
    return counted and tokens[first].low.endswith("ing")


def may_open(before: Token, token: Token) -> bool:
    """Tell at a glance whether a fact of its own may begin at a word."""
    return before.low in BEFORE_FACTS or token.low in FACT_OPENERS or token.low.endswith("ing")


def fact_at(  # noqa: PLR0911 - one kind of fact each
    tokens: list[Token], start: int, at: int, end: int
) -> tuple[int, int] | None:
    """Give the fact that this word opens, as a token range."""
    before = tokens[at - 1]
    if is_part_of_them(tokens, start, at):
        return at - 2, comma_after(tokens, at + 1, end)
    if is_acted_on(tokens, at):
        return at + 1, comma_after(tokens, at + 1, end)
    if tokens[at].low in {"which", "who", "that"} and is_finite_next(tokens, at + 1):
        return relative(tokens, at, end)
    if has_own_subject(tokens, at, end):
        return at + 1, comma_after(tokens, at + 1, end)
    if is_deed(tokens, at, end):
        return at, deed_end(tokens, at, end)
    if is_compared(tokens, at):
        return at, end
    if is_worst_since(tokens, at, end):
        return at, comma_after(tokens, at, end)
    if gives_reason(tokens, at) or counts_among(tokens, at) or follows_after(tokens, at, end):
        return at, comma_after(tokens, at, end)
    return beside(tokens, at, end) if before.text == "," else None


def relative(tokens: list[Token], at: int, end: int) -> tuple[int, int] | None:
    """Give the clause behind "which", "who" or "that" where it tells a fact of its own."""
    before = tokens[at - 1]
    if before.is_word and tells_something_new(tokens, at):
        return at + 1, before_main_verb(tokens, at + 1, comma_after(tokens, at + 1, end))
    if tokens[at].low == "who" and before.low in PREPOSITIONS:
        return None  # "a row over who sold the land" tells of no sale
    last = clause_end(tokens, at + 1, end)
    restricting = before.is_word and tokens[at].low != "which"
    last = before_main_verb(tokens, at + 1, last) if restricting else last
    figure = restricting and any(
        is_number(t) or (t.low in DAYS and tokens[at].low == "who") for t in tokens[at + 1 : last]
    )
    return (at + 1, last) if before.text == "," or figure else None


def beside(tokens: list[Token], at: int, end: int) -> tuple[int, int] | None:
    """Give what stands between commas without a verb of its own."""
    if is_described(tokens, at) or is_home(tokens, at) or stands_alone(tokens, at):
        return at, comma_after(tokens, at, end)
    changed = tokens[at + 1].low == "from" or is_number(tokens[at + 1])
    if tokens[at].low in {"up", "down"} and changed:
        return at, clause_end(tokens, at, end)
    if tokens[at].low == "the" and tokens[at + 1].low in MOMENTS:
        last = comma_after(tokens, at + 2, end)
        return (at + 2, last) if has_finite(tokens, at + 2, last) else None
    if per_cent_of_them(tokens, at) or is_done_to(tokens, at, end):
        return at, comma_after(tokens, at, end)
    if is_sized(tokens, at, end) or lies_off(tokens, at):
        return at, comma_after(tokens, at, end)
    return (at, clause_end(tokens, at, end)) if is_record(tokens, at) else None


def has_own_subject(tokens: list[Token], at: int, end: int) -> bool:
    """Recognise ", whose profits rose", ", where 900 live," and "in which two boats sank"."""
    if tokens[at].low in {"whose", "where"}:
        return tokens[at - 1].text == ","
    if tokens[at].low == "which" and tokens[at - 1].text == ",":
        return is_told_of(tokens, at + 1, end)
    placed = tokens[at].low == "which" and tokens[at - 1].low in PREPOSITIONS
    if not placed or at < 2:  # noqa: PLR2004
        return False
    return tokens[at - 2].text == "," or any(
        is_number(token) for token in tokens[at + 1 : comma_after(tokens, at + 1, end)]
    )


def is_told_of(tokens: list[Token], at: int, end: int) -> bool:
    """Recognise ", which the general carried by 14 points": somebody else did it."""
    opened = at < end and (tokens[at].low in DETERMINERS or tokens[at].capital)
    return opened and has_finite(tokens, at + 1, comma_after(tokens, at, end))


def follows_after(tokens: list[Token], at: int, end: int) -> bool:
    """Recognise "after serving nine years" and ", nine years after he left prison"."""
    if tokens[at - 1].low != "after" or at < AFTER_AT_LEAST:
        return False
    last = comma_after(tokens, at, end)
    if last < end - 1 or last - at < SHORTEST or is_span(tokens[at:]):
        return False
    figure = any(is_number(token) for token in tokens[at:last])
    told = tokens[at].low.endswith("ing") or has_finite(tokens, at, last)
    counted = any(t.low in SPANS for t in tokens[at - 2 : at - 1]) and any(
        token.text == "," for token in tokens[at - 4 : at - 2]
    )
    return told and (figure or counted or tokens[at - 2].text == ",")


def is_sized(tokens: list[Token], at: int, end: int) -> bool:
    """Recognise ", a port of 31,000 people,": a description with a figure in it."""
    last = comma_after(tokens, at, end)
    opened = at > 0 and tokens[at - 1].text == "," and tokens[at].low in {"a", "an", "the"}
    opened = opened and last - at >= SHORTEST
    return (
        opened
        and last < end
        and any(is_number(t) for t in tokens[at + 1 : last])
        and (not has_finite(tokens, at, last))
    )


def per_cent_of_them(tokens: list[Token], at: int) -> bool:
    """Recognise ", 88 per cent of them hostile" and ", nearly half of them divers"."""
    at += tokens[at].low in NEARLY and at + 1 < len(tokens)
    share = is_number(tokens[at]) or tokens[at].low in {"a", "half"}
    return share and any(
        tokens[n].low == "of" and tokens[n + 1].low in {"them", "whom"}
        for n in range(at + 2 - (tokens[at].low == "half"), min(at + 4, len(tokens) - 1))
    )


def is_verbless(tokens: list[Token], at: int) -> bool:
    """Tell whether a fact that needs no verb begins here ("down from 12", "most of them men")."""
    them = at + 1 < len(tokens) and tokens[at + 1].low == "of"
    them = them and not is_adverb(tokens[-1].low)
    up_or_down = tokens[at].low in {"up", "down"}
    done = tokens[at].low.endswith(("ing", "ed")) or tokens[at].low in PARTICIPLES_PAST
    them = them or per_cent_of_them(tokens, at)
    sized = at > 0 and tokens[at - 1].text == "," and tokens[at].low in {"a", "an", "the"}
    placed = is_home(tokens, at) or counts_among(tokens, at) or stands_alone(tokens, at)
    placed = placed or lies_off(tokens, at) or is_compared(tokens, at)
    done = done or tokens[at].low in THEN
    return up_or_down or them or is_record(tokens, at) or done or sized or placed


def is_deed(tokens: list[Token], at: int, end: int) -> bool:
    """Recognise ", killing two people" and "and wounding four" after it."""
    low, before = tokens[at].low, tokens[at - 1]
    if low == "having" and before.text == "," and end - at > LONG_ENOUGH:
        return True
    if not low.endswith("ing") or low in NO_DEEDS or end - at < 2 or tokens[at].capital:  # noqa: PLR2004 - "killing four"
        return False
    if end - at < SHORTEST and not is_number(tokens[at + 1]):
        return False
    long = deed_end(tokens, at, end) - at > LONG_ENOUGH and tokens[at + 1].is_word
    done_to = long or opens_object(tokens[at + 1]) or tokens[at + 1].low in {"and", "or"}
    earlier = any(t.low.endswith("ing") and t.low not in NO_DEEDS for t in tokens[:at])
    comma = before.text == "," or (is_adverb(before.low) and tokens[at - 2].text == ",")
    return done_to and (comma or (before.low == "and" and earlier))


def deed_end(tokens: list[Token], start: int, end: int) -> int:
    """Give where such a deed ends: at a comma, or before the next one."""
    for at in range(start + 1, end - 1):
        following = tokens[at].low == "and" and tokens[at + 1].low.endswith("ing")
        if tokens[at].text in {",", ";", "—", "–"} or following:
            return at
    return end


def is_part_of_them(tokens: list[Token], start: int, at: int) -> bool:
    """Recognise ", three of whom" and ", half of which"."""
    whom = tokens[at].low in {"whom", "them", "which"} and tokens[at - 1].low == "of"
    return whom and at - 3 > start and tokens[at - 3].text == ","


def is_finite_next(tokens: list[Token], at: int) -> bool:
    """Tell whether a verb follows "which"; after a comma any word in -s with an object is one."""
    while at + 1 < len(tokens) and tokens[at].low in BETWEEN:
        at += 1
    if at >= len(tokens) or tokens[at].low in PRONOUNS:
        return False
    if is_finite(tokens, at) or tokens[at].low.endswith("ed"):
        return True
    rare = tokens[at].low.endswith("s") and at + 1 < len(tokens) and opens_object(tokens[at + 1])
    return rare and at > 1 and tokens[at - 2].text == "," and tokens[at].low not in DETERMINERS


def before_main_verb(tokens: list[Token], start: int, end: int) -> int:
    """Give where "(a man) who was freed on Monday died" goes on with its own verb."""
    first = next((n for n in range(start, end) if is_finite(tokens, n)), end)
    for at in range(first + 2, end):
        before = tokens[at - 1].low
        if is_finite(tokens, at) and before not in NO_SUBJECTS:
            return at
    return end
