"""Where reported words end, what stands left of their speaker, and events told beside them."""

from factcheck.claims.extraction.insets import cited_from
from factcheck.claims.extraction.joints import is_told_too
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BODIES,
    ENDS,
    PREPOSITIONS,
    ROLES,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.lives import dated_deeds
from factcheck.claims.extraction.nouns import first_finite, has_finite, phrase_start
from factcheck.claims.extraction.phrases import LEADS, LINKING
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.tokens import Token
from factcheck.claims.extraction.told_when import only_when
from factcheck.claims.extraction.withholding import keeps_back

OPENING_JOINTS = words("after as when while before because")
SHORTEST_EVENT = 4
SHORTEST_MAIN = 2
# "He stood up and said" tells no event.
SHORTEST_SHARED = 6
JOINTS = words("and but after because when while although though whereas as since before so")
# "…, hours after the paper said", "…, even as it said": how much later belongs to neither clause.
SPANS_OF_TIME = words("hours days weeks months minutes shortly soon just even hour day week month")
LONG_CLAUSE = 6
CHARGES = words("accusation claim charge allegation suggestion assertion figure")
ISSUED = words("statement release communique")
RANKS = words("first second third fourth fifth sixth latest worst most largest biggest")
WHEN = words("on late early")
PUT_OUT = words("published posted released issued carried circulated sent shared")
MOVING = words("sending pushing driving dragging lifting knocking boosting")
WHOSE = words("whose who which , ;")
TRADED = words("shares stock stocks price prices markets market futures yields bonds currency")


def is_trailing(tokens: list[Token], first: int) -> bool:
    """Tell whether a clause stands before the speaker and only asides after the verb."""
    first -= first > 1 and tokens[first - 1].low == "as"
    if first == 0 or not (
        tokens[first - 1].text in {",", "—", "–", "?", "!"} or tokens[first - 1].quoted
    ):
        return False
    quoted = any(t.quoted for t in tokens[:first])
    return quoted or has_finite(tokens, 0, first) or is_long(tokens, first)


def is_long(tokens: list[Token], first: int) -> bool:
    """Tell whether so much stands before a speaker that its verb must be one nobody listed."""
    return first > LONG_CLAUSE and tokens[0].low not in PREPOSITIONS | LEADS


def is_within(tokens: list[Token], first: int, after: int) -> bool:
    """Tell whether the attribution interrupts an unquoted clause ("the dam, she said, broke")."""
    if (
        first == 0
        or after >= len(tokens)
        or tokens[first - 1].text != ","
        or tokens[after].text != ","
    ):
        return False
    noun = tokens[first - 2].low.endswith("s") if first > 1 else False
    before = has_finite(tokens, 0, first - 1 - noun) and not only_when(tokens, first - 1)
    return not before and has_finite(tokens, after, len(tokens))


def opens(tokens: list[Token], at: int) -> bool:
    """Tell whether a word opens its sentence, what leads up to it left out."""
    return all(token.low in LEADS or not token.is_word for token in tokens[:at])


def left_content(tokens: list[Token], begin: int, end: int) -> tuple[int, int] | None:
    """Give the words before an attribution, from `begin`, without joints at either end."""
    end -= end - 2 > begin and tokens[end - 1].low == "as" and tokens[end - 2].text == ","
    while end > begin and tokens[end - 1].text in {",", "—", "–", "-"}:
        end -= 1
    while begin < end and (
        tokens[begin].text in {",", ";", "—", "–", "-"} or tokens[begin].low in LINKING
    ):
        begin += 1
    return (begin, end) if end > begin else None


def left_is_quoted(tokens: list[Token], first: int) -> bool:
    at = first - 1
    while at > 0 and tokens[at].text == ",":
        at -= 1
    return at >= 0 and tokens[at].quoted


def is_aside_to_quote(tokens: list[Token], first: int, content: int) -> bool:
    """Tell whether, after "…," she said, the rest only tells where and how she said it."""
    if not left_is_quoted(tokens, first) or tokens[first].low in {"and", "but"}:
        return False
    begins = tokens[min(content, len(tokens) - 1)]
    return not (begins.quoted or tokens[content - 1].low in {"that", ":"})


def content_end(tokens: list[Token], start: int, end: int, *, opened: bool = False) -> int:
    """Cut content short where an aside about its source or a later event begins.

    What "According to X, …" has `opened` goes on past a day.
    """
    for at in range(start + 1, end - 1):
        if tokens[at].quoted:
            continue
        if keeps_back(tokens, start, at):
            return at
        if tokens[at].text != ",":
            continue
        low = tokens[at + 1].low
        if low in ENDS or (
            low == "as" and tokens[at + 2 : at + 3] and tokens[at + 2].low == "reported"
        ):
            return at
        timed = low in {"a", "two", "three", "days", "hours", "weeks"} and not opened
        timed = timed and is_day_after(tokens, at + 1, end)
        if timed and not any(is_told_too(tokens, n) for n in range(at + 1, end - 1)):
            return at
        if moves_market(tokens, at, end) or names_charge(tokens, at):
            return at
    end = without_marks(tokens, start, end)
    return without_marks(tokens, start, before_statement(tokens, start, end))


def names_charge(tokens: list[Token], comma: int) -> bool:
    """Tell whether ", an accusation that she denies" follows: what becomes of the words."""
    after = tokens[comma + 1 : comma + 4]
    charge = len(after) > 2 and after[0].low in {"a", "an"} and after[1].low in CHARGES  # noqa: PLR2004
    return charge and after[2].low in {"that", "which", "the", "she", "he", "they"}


def without_marks(tokens: list[Token], start: int, end: int) -> int:
    while end > start and tokens[end - 1].text in {",", ".", ";", "—", "–"}:
        end -= 1
    return end


def before_statement(tokens: list[Token], start: int, end: int) -> int:
    """Leave out where it was said at the end ("… in a statement late on Friday")."""
    noun = next((n for n in range(end - 1, start, -1) if tokens[n].low in ISSUED), None)
    if noun is None or noun - start <= SHORTEST_EVENT or tokens[noun].quoted:
        return end
    after = tokens[noun + 1 : end]
    put_out = next((n for n, token in enumerate(after) if token.low in PUT_OUT), len(after))
    after = after[:put_out]
    opens = next((n for n in range(noun - 1, noun - 5, -1) if tokens[n].low == "in"), None)
    if opens is None or any(t.low not in TIME_WORDS | WHEN and not t.text.isdigit() for t in after):
        return end
    return opens if tokens[opens + 1].low in {"a", "an", "its", "their"} else end


def moves_market(tokens: list[Token], comma: int, end: int) -> bool:
    """Tell whether ", sending its shares down 9%" follows: what came of it."""
    moving = tokens[comma + 1].low in MOVING
    return moving and any(token.low in TRADED for token in tokens[comma + 1 : end])


def market_event(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Give ", sending its shares down 9%" where it begins at this comma; it is the outlet's own."""
    if at + 1 >= len(tokens) or tokens[at].text != "," or not moves_market(tokens, at, len(tokens)):
        return None
    return (at + 1, content_end(tokens, at + 1, len(tokens)))


def is_day_after(tokens: list[Token], at: int, end: int) -> bool:
    """Recognise "a day after …" and "hours before …"."""
    words = [t.low for t in tokens[at : min(at + 4, end)]]
    return any(w in {"after", "before"} for w in words) and any(
        w.removesuffix("s") in {"day", "hour", "week", "month", "year", "minute"} for w in words
    )


def day_after(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Give the clause in ", a day after the bridge fell" where it begins at this comma."""
    if (
        at + 1 >= len(tokens)
        or tokens[at].text != ","
        or not is_day_after(tokens, at + 1, len(tokens))
    ):
        return None
    start = next(n for n in range(at + 1, len(tokens)) if tokens[n].low in {"after", "before"}) + 1
    end = content_end(tokens, start, len(tokens))
    return (start, end) if has_finite(tokens, start, end) else None


def opening_event(tokens: list[Token], begin: int, first: int) -> tuple[int, int] | None:
    """Give the clause in "After the bridge fell, the mayor said …"; it is the outlet's own."""
    while begin < first and tokens[begin].low in LEADS | {","}:
        begin += 1
    if begin >= first or tokens[begin].low not in OPENING_JOINTS:
        return None
    end = first - 1 if tokens[first - 1].text == "," else first
    start = begin + 1
    return (
        (start, end) if end - start >= SHORTEST_EVENT and has_finite(tokens, start, end) else None
    )


def earlier_clause(
    tokens: list[Token], begin: int, first: int, *, shared: bool
) -> tuple[int, int] | None:
    """Give the clause in "The board met, and it said …" or (`shared`) "It paid them and said …"."""
    while begin < first and tokens[begin].low in LEADS | {","}:
        begin += 1
    end = first
    while end > begin and (
        tokens[end - 1].text in {",", ";"} or tokens[end - 1].low in JOINTS | SPANS_OF_TIME
    ):
        end -= 1
    between = tokens[end : first + 1]
    joined = any(token.text == ";" or token.low in JOINTS for token in between)
    figure = any(is_number(token) for token in tokens[begin:end])
    fewest = SHORTEST_SHARED if shared and not figure else SHORTEST_EVENT - figure
    if not joined or end - begin < fewest:
        return None
    opens = tokens[begin]
    office = tokens[begin + 1].low in ROLES | BODIES
    ing = opens.low.endswith("ing") and not office
    leading = opens.low in JOINTS | OPENING_JOINTS | PREPOSITIONS or ing
    quoted = any(token.quoted for token in tokens[begin:end])
    return None if leading or quoted or not has_clause(tokens, begin, end) else (begin, end)


def has_clause(tokens: list[Token], begin: int, end: int) -> bool:
    """Tell whether a subject and its verb stand here."""
    verb = first_finite(tokens, begin, end)
    return verb is not None and begin < verb < end


def main_clause(tokens: list[Token], begin: int, joint: int) -> tuple[int, int] | None:
    """Give the clause before ", which said …" (up to `joint`); it is the outlet's own."""
    who = next((n for n in range(joint - 1, begin, -1) if tokens[n].low in WHOSE), 0)
    if who and tokens[who].low == "whose" and tokens[who - 1].text == ",":
        return (begin, who - 1) if has_finite(tokens, begin, who - 1) else None
    if joint > 1 and tokens[joint - 1].low == "who" and tokens[joint - 2].is_word:
        return whole_clause(tokens, begin, joint)
    comma = joint - 2
    if comma <= begin or tokens[comma].text != "," or tokens[comma + 1].low not in {"who", "which"}:
        return None
    return (begin, comma) if has_finite(tokens, begin, comma) else None


def whole_clause(tokens: list[Token], begin: int, joint: int) -> tuple[int, int] | None:
    """Give the clause in "It hired people who said they slept badly", what they said with it."""
    noun = phrase_start(tokens, joint - 1, begin)
    main = noun - begin >= SHORTEST_MAIN and has_finite(tokens, begin, noun)
    return (begin, content_end(tokens, joint, len(tokens))) if main else None


def judged_start(tokens: list[Token], at: int) -> int | None:
    """Give where "the worst flood since 1961" begins in "in what would be the worst flood …"."""
    opens = [token.low for token in tokens[at : at + 2]]
    if opens[:1] == ["in"] and opens[1:] in (["the"], ["its"]) and is_ranked(tokens, at + 2):
        return at + 1
    among = [token.low for token in tokens[at : at + 4]] == ["in", "one", "of", "the"]
    if among and is_ranked(tokens, at + 4):
        return at + 1
    if opens != ["in", "what"]:
        return None
    after = range(at + 2, len(tokens) - SHORTEST_EVENT)
    verb = next((n for n in after if tokens[n].low not in AUXILIARIES | {"be", "been"}), at + 2)
    return verb if verb > at + 2 else None


def is_ranked(tokens: list[Token], at: int) -> bool:
    """Tell whether "third attack" or "deadliest strike" stands here."""
    low = tokens[at].low if at < len(tokens) else ""
    return low in RANKS or (
        low.endswith("iest") or (low.endswith("est") and len(low) > LONG_CLAUSE)
    )


def closing_event(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Give the clause in "…, she said of the bridge, which fell"; it is the outlet's own."""
    for n in range(at, len(tokens) - SHORTEST_EVENT):
        if tokens[n].text != ",":
            continue
        judged = judged_start(tokens, n + 1)
        if judged:
            return judged, content_end(tokens, judged, len(tokens))
        if tokens[n + 1].low in OPENING_JOINTS | {"which", "who"} and n < cited_from(tokens):
            end = content_end(tokens, n + 2, len(tokens))
            if tokens[n + 1].low == "who":
                return next(iter(dated_deeds(tokens, n + 2, end)), None)
            return (n + 2, end) if has_finite(tokens, n + 2, end) else None
    return None
