"""Speakers with something told beside them: "her deputy, Ann Lee,", "a diver, who …,"."""

from dataclasses import replace

from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    HONOURS,
    PREPOSITIONS,
    ROLES,
    SAYING,
    SUBORDINATORS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.nouns import (
    REDUCED,
    SUBJECTS,
    first_finite,
    has_finite,
    is_finite,
    is_reduced,
    is_role,
    phrase_start,
)
from factcheck.claims.extraction.phrases import LEADS, plain, speaks, trimmed, whole_start
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.tokens import Token

DATED = words(
    "dated published released issued based written aged known identified asked pressed contacted",
    "questioned reached quoting citing responding writing testifying addressing referring",
    "standing quoted",
)
OF_IT = words("whose where when")
# "The document, dated 3 May," is not called May.
PUT_OUT = words("dated published released issued written filed posted sent drafted")
UNNAMED = words(
    "asked wanted want wished wish declined refused feared fears anonymity named identified",
    "insisted requested authorized authorised permitted allowed cleared",
)
OWNERS = words("its his her their")
WAYS = words("and as first originally")  # "(papers), as first reported by Y,"
ASKED_WHEN = words("when once if")
LONGEST_RELATIVE = 9
LONGEST_OFFICE = 18
LONGEST_CLAUSE = 14
MODIFIER_STARTS = words("who which whose a an the now then speaking himself herself also one")


def before_dashes(tokens: list[Token], end: int) -> Subject | None:
    """Take "Lund – who has led it since 2019 –"."""
    same = [n for n in range(end - 2) if tokens[n].text == tokens[end - 1].text]
    subject = plain(tokens, same[-1]) if same and same[-1] else None
    return replace(subject, last=end) if subject else None


def with_asides(tokens: list[Token], comma: int, end: int) -> Subject | None:
    """Take "her deputy, Ann Lee," or "a diver at the port, who gave no name,"."""
    spokesman = by_way_of(tokens, comma) or named_behind(tokens, comma)
    if spokesman:
        return replace(spokesman, last=end)
    aside: tuple[int, int] | None = None
    relative: tuple[int, int] | None = None
    at = comma
    for _ in range(4):
        before = previous_comma(tokens, at)
        begin = before + 1
        if before >= 0 and all(token.low in HONOURS for token in tokens[begin:at]):
            at = before
            continue
        named = aside is not None and is_name(tokens, *aside) and at != comma
        office = tokens[begin].low in OWNERS and not has_finite(tokens, begin, at)
        if before >= 0 and named and office and not is_one(tokens, before):
            return Subject(begin, at, aside, begin, end, relative)
        if before >= 0 and begin < at and is_beside(tokens, begin, at, before):
            who = begin + (tokens[begin].low == "and")
            if tokens[who].low in {"who", "which"}:
                relative = (who + 1, at)
            elif not (tokens[begin].low in OF_IT | PUT_OUT or tokens[begin].text[0].isdigit()):
                aside = aside if aside and is_full_name(tokens, *aside) else (begin, at)
            at = before
            continue
        last = before_restriction(tokens, phrase_start(tokens, at, begin), at)
        start = trimmed(tokens, whole_start(tokens, last, begin), last)
        if at == comma or start >= last or not speaks(tokens, start, last):
            return None
        return Subject(start, last, aside, start, end, relative)
    return None


def named_behind(tokens: list[Token], end: int) -> Subject | None:
    """Read "A farmer whose land lies there, Ann Lund,": the name comes behind what tells of her."""
    comma = previous_comma(tokens, end)
    if comma < 1 or not is_full_name(tokens, comma + 1, end):
        return None
    start = previous_comma(tokens, comma) + 1
    who = next((n for n in range(start + 1, comma) if tokens[n].low in {"who", "whose"}), 0)
    new = who and tokens[start].low in DETERMINERS | {"one"}
    new = new and is_role(tokens[who - 1].low)
    return Subject(start, who, (comma + 1, end), start, end) if new else None


def by_way_of(tokens: list[Token], end: int) -> Subject | None:
    """Find the body in "The Board, through its Head, Corporate Affairs, Mrs Ann Lee,"."""
    near = range(end - 2, max(end - LONGEST_OFFICE, 0), -1)
    way = next((n for n in near if tokens[n].low in {"through", "via"}), 0)
    own = (
        way
        and tokens[way - 1].text == ","
        and tokens[way + 1].low in {"its", "their", "his", "her"}
    )
    return plain(tokens, way - 1) if own and not has_finite(tokens, way, end) else None


def names_them(tokens: list[Token], begin: int, end: int) -> bool:
    """Tell whether somebody only gets a name here ("a quiet man named Per Lund,")."""
    at = end
    while at > begin and tokens[at - 1].capital and tokens[at - 1].is_word:
        at -= 1
    called = begin + 1 < at < end and tokens[at - 1].low in REDUCED
    return called and tokens[begin].low in {"a", "an"}


def is_full_name(tokens: list[Token], begin: int, end: int) -> bool:
    """Tell whether "Ann Lee" stands between the commas, which says more than her office."""
    return end - begin > 1 and all(t.capital and t.is_word for t in tokens[begin:end])


def is_name(tokens: list[Token], begin: int, end: int) -> bool:
    """Tell whether "Eurodam" or "Ann Lee" stands between the commas, behind "its operator"."""
    return all(token.capital and token.is_word for token in tokens[begin:end])


def is_one(tokens: list[Token], comma: int) -> bool:
    """Tell whether a name stands right before this comma ("Ann Lee, its head, …")."""
    return comma > 0 and tokens[comma - 1].capital


def before_restriction(tokens: list[Token], start: int, end: int) -> int:
    """Give the end of the noun phrase before "who worked there", which tells it from others."""
    restricted = start > 1 and tokens[start - 1].low in {"who", "that"}
    return start - 1 if restricted and has_finite(tokens, start, end) else end


def restricting(tokens: list[Token], at: int) -> int | None:
    """Give the "who" of "a man who said he was a guard told …": that clause has its own verb."""
    near = range(at - 1, max(at - LONGEST_CLAUSE, 0), -1)
    who = next((n for n in near if tokens[n].low == "who" or not tokens[n].is_word), 0)
    if not who or tokens[who].low != "who" or tokens[at - 1].low in SUBJECTS:
        return None
    verb = next((n for n in near if n > who and is_finite(tokens, n)), None)
    if verb is None or tokens[who - 1].text == "," or tokens[who - 1].quoted:
        return None
    noun = phrase_start(tokens, at, verb + 1)
    told = noun == verb + 1 and tokens[verb].low in SAYING  # "who claimed the mayor said"
    other = told and tokens[noun].low not in PREPOSITIONS
    opens = tokens[noun].low in DETERMINERS and tokens[noun - 1].low not in PREPOSITIONS
    other = other or (noun > verb + 1 and opens and tokens[noun - 1].low not in BE)
    start = phrase_start(tokens, who, 0)
    place = start > 0 and tokens[start].capital and tokens[start - 1].text == ","  # "Vik, Norland"
    return None if other or place or not speaks(tokens, start, who) else who


def previous_comma(tokens: list[Token], at: int) -> int:
    for n in range(at - 1, -1, -1):
        if tokens[n].text in {",", ";", ":"} or tokens[n].quoted:
            return n if tokens[n].text == "," else -1
    return -1


def is_aside(  # noqa: PLR0911 - one kind of aside each
    tokens: list[Token], begin: int, end: int, comma: int
) -> bool:
    """Tell whether tokens[begin:end] between commas describes the phrase before it."""
    first = tokens[begin]
    of_whom = first.low == "and" and begin + 1 < end and tokens[begin + 1].low == "who"
    of_whom = of_whom or any(
        token.low in {"which", "whom"} for token in tokens[begin + 1 : begin + 5]
    )
    asked = first.low == "when" and any(t.low in DATED for t in tokens[begin + 1 : begin + 3])
    if asked or first.low == "where" or names_them(tokens, begin, end):
        return True
    if of_whom or first.low in {"who", "which", "whose", "speaking"} or first.text[0].isdigit():
        return True
    done = next(n for n in range(begin, end + 1) if n == end or tokens[n].low not in WAYS)
    if first.low in DATED | PUT_OUT or is_reduced(tokens, done):
        return True
    if is_address(tokens, begin, end, comma):
        return True
    verb = first_finite(tokens, begin, end)
    if verb is not None and first.low in {"a", "an", "the"} and is_reduced(tokens, verb):
        verb = first_finite(tokens, verb + 1, end)  # "a monitor based in Vik"
    if verb is not None and first.low in PREPOSITIONS and tokens[verb].low in DATED | REDUCED:
        verb = first_finite(tokens, verb + 1, end)
    whose = [n for n in range(begin + 1, end) if tokens[n].low in {"who", "which", "that", "whose"}]
    if verb is not None and not (whose and whose[0] < verb):
        return False
    start = after_year(tokens, whole_start(tokens, comma, previous_comma(tokens, comma) + 1))
    predicate = start > 0 and tokens[start - 1].low in AUXILIARIES
    if (
        predicate
        or start >= comma
        or tokens[start].low in PREPOSITIONS | SUBORDINATORS | TIME_WORDS
    ):
        return False
    dated = len(tokens[start].text) == 4 and tokens[start].text.isdigit()  # noqa: PLR2004 - a year
    # "(The memo), signed by Ann Lund, its author," goes on with the memo.
    beside = start > 0 and tokens[start - 1].text == "," and not is_in_phrase(tokens, start - 1)
    done_so = is_reduced(tokens, start)  # "carried by Y", "Flanked by Lund, the mayor, Ann Lee,"
    opens = dated or ((done_so or tokens[start].low in REDUCED) and not beside)
    opening = 1 if tokens[0].low in ASKED_WHEN else 0  # "When contacted by Y, the mayor, Ann Lee,"
    doing = done_so or tokens[start].low.endswith("ing") or tokens[start].low in DATED
    opens = opens or (start == opening and doing)
    if opens or tokens[comma - 1].low in LEADS or has_finite(tokens, start, comma):
        return False
    return (
        first.low in MODIFIER_STARTS
        or first.low in ROLES
        or not first.capital
        or tokens[comma - 1].low in ROLES
        or is_somebodys(tokens, begin, end)
        or tokens[start].low in DETERMINERS | {"one"}
        or (not tokens[comma - 1].capital and any(is_role(t.low) for t in tokens[start:comma]))
    )


def is_beside(tokens: list[Token], begin: int, end: int, comma: int) -> bool:
    """Tell whether words between commas describe who stands before them, and are no day."""
    apart = is_joined_clause(tokens, begin) or is_day(tokens, begin)
    return not apart and is_aside(tokens, begin, end, comma)


def is_joined_clause(tokens: list[Token], begin: int) -> bool:
    """Tell whether somebody else opens a clause ("(Ann Lee said it leaks), and Per Lund, …")."""
    return tokens[begin].low in {"and", "but"} and tokens[begin + 1].capital


def is_day(tokens: list[Token], begin: int) -> bool:
    """Tell whether "28 April" stands here, which is nobody's age."""
    return tokens[begin].text.isdigit() and tokens[begin + 1].low in TIME_WORDS


def is_in_phrase(tokens: list[Token], comma: int) -> bool:
    """Tell whether "In an email to the staff" ends here, which nobody speaks in."""
    return tokens[0].low in PREPOSITIONS and previous_comma(tokens, comma) < 0


def is_address(tokens: list[Token], begin: int, end: int, comma: int) -> bool:
    """Tell whether "Merrow" in "Per Lund, of Quay Street, Merrow, denies …" is more of where."""
    if any(token.is_word and not token.capital for token in tokens[begin:end]):
        return first_placed(tokens, begin, end)
    return first_placed(tokens, previous_comma(tokens, comma) + 1, comma)


def first_placed(tokens: list[Token], begin: int, end: int) -> bool:
    """Tell whether words between commas tell where somebody is from ("of Quay Street")."""
    placed = 0 < begin < end - 1 and tokens[begin].low in {"of", "from", "near"}
    return placed and all(token.capital for token in tokens[begin + 1 : end])


def after_year(tokens: list[Token], start: int) -> int:
    """Step over "in 1971", after which the one who speaks may be named."""
    dated = tokens[start].low in {"in", "by"} and tokens[start + 1].text.isdigit()
    return start + 2 if dated else start


def is_somebodys(tokens: list[Token], begin: int, end: int) -> bool:
    """Tell whether words between commas name an office by its owner ("Corvane's lawyer")."""
    owned = any(token.low.endswith(("'s", "s'")) for token in tokens[begin : end - 1])
    return owned and is_role(tokens[end - 1].low)


def described_end(tokens: list[Token], end: int, cue: int) -> int:
    """Give where "two dealers who were in the room" ends; wishes to stay unnamed are left out."""
    if end >= len(tokens) or (end > 0 and tokens[end - 1].capital):
        return end
    who = tokens[end].low in {"who", "whose"}
    if not who and not (tokens[end].low == "that" and end < cue):
        return end
    stop = next((n for n in range(end, len(tokens)) if not tokens[n].is_word), len(tokens))
    stop = min(stop, cue) if cue > end else stop
    if stop <= end + 1:
        return end
    # "A girl who was 15 then and can't be named"
    joint = next((n for n in range(end + 2, stop) if tokens[n].low == "and"), stop)
    if any(token.low in UNNAMED for token in tokens[joint:stop]):
        stop = joint
    unnamed = any(token.low in UNNAMED for token in tokens[end:stop])
    return end if unnamed or stop - end > LONGEST_RELATIVE else stop
