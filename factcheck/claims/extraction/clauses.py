"""Cut what was said into single assertions, each an exact slice."""

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.events import main_end, opens_event
from factcheck.claims.extraction.facts import (
    SHORTEST,
    before_main_verb,
    is_finite_next,
    nested,
)
from factcheck.claims.extraction.insets import cited_from
from factcheck.claims.extraction.joints import (
    goes_on,
    in_list,
    is_between,
    is_brief,
    is_chanted,
    is_gapped,
    is_pointing,
    is_put_right,
    is_told_next,
    is_told_too,
)
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    IRREGULAR,
    NOT_PAST,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    words,
)
from factcheck.claims.extraction.nouns import (
    SUBJECTS,
    first_finite,
    has_finite,
    is_finite,
)
from factcheck.claims.extraction.phrases import LINKING
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.tokens import Token

SPEAKING = words("he she they we i")
NOBODY = words("nobody none neither no-one")
JOINS = words("and but while whereas although though")
LONGEST_SHARED = 6
LONG_ENOUGH = 4
LONGEST_PART = 60
LONGEST_SUBJECT = 14
GOING = words("went came go goes come gone")
LEADING = words("and but or so that yet")
OPENED_BY = {"”": "“„", "’": "‘", "»": "«", "“": "„", "›": "‹", '"': '"', "'": "'"}
PAIRED = {"“": "”", "„": "“”", "«": "»", "‘": "’", "‹": "›", '"': '"', "'": "'"}
OPENING = frozenset(PAIRED)
STRAIGHT = frozenset("\"'")
EDGE = frozenset("|&,;:.—–-…•·*►▶▪‣◦“”\"‘’'«»„‹›")
CLAUSE_OPENERS = (SUBORDINATORS | RELATIVES) - PREPOSITIONS
OPENING_ASIDES = SUBORDINATORS | PREPOSITIONS | RELATIVES | {"once", "had"}


def assertions(tokens: list[Token]) -> list[tuple[int, int]]:
    """Give the single assertions in a content as token ranges; nested facts come after."""
    starts, ends, end = [0], [], cited_from(tokens)
    for at in range(1, end):
        event = opens_event(tokens, starts[-1], at)
        if event or is_joint(tokens, starts[-1], at):
            ends.append(main_end(tokens, at) if event else at)
            starts.append(at + event)
    parts = [trim(tokens, start, end) for start, end in zip(starts, [*ends, end], strict=True)]
    whole = [(start, end) for start, end in parts if end > start]
    facts = [fact for start, end in whole for fact in nested(tokens, start, end)]
    return whole + [trim(tokens, start, end) for start, end in facts]


def is_joint(tokens: list[Token], start: int, at: int) -> bool:  # noqa: PLR0911
    """Tell whether a new assertion begins at this word, the one since `start` being complete."""
    token = tokens[at]
    if token.text == ";" or (token.text == ":" and not token.quoted):
        return is_halved(tokens, start, at)
    if token.text == ",":
        return is_spliced(tokens, start, at) if token.quoted else is_told_next(tokens, start, at)
    joined_on = token.low in JOINS or joins_clauses(tokens, at)
    joins = joined_on and at - start >= SHORTEST and not is_sum(tokens, at)
    if not joins or not complete(tokens, start, at) or is_between(tokens, start, at):
        return False
    if is_inside(tokens, start, at):
        return False
    begin, end = joined(tokens, at)
    if is_gapped(tokens, start, at):
        return True
    if end - begin < SHORTEST - is_brief(tokens, begin) or hangs_together(tokens, start, begin):
        return False
    if is_told_too(tokens, at):
        return True
    if is_predicate(tokens, begin) or goes_on(tokens, start, begin, end):
        if tokens[at - 1].low in GOING and token.low == "and":
            return False
        return not (in_relative(tokens, start, at) or shares_auxiliary(tokens, start, at, end))
    return is_clause(tokens, begin, end) and not in_list(tokens, start, at)


def joins_clauses(tokens: list[Token], at: int) -> bool:
    """Tell whether "&" is written for "and" ("sent it & then left"), and in no name."""
    after = tokens[at + 1 : at + 2]
    return tokens[at].text == "&" and bool(after) and not after[0].capital


def is_inside(tokens: list[Token], start: int, at: int) -> bool:
    """Tell whether ", which is owned by a fund and a firm, has …" is still open at this word."""
    comma = next((n for n in range(at - 1, start, -1) if tokens[n].text == ","), start)
    opened = comma > start and tokens[comma + 1].low in {"which", "who"}
    closing = next((n for n in range(at, len(tokens) - 1) if tokens[n].text == ","), 0)
    subject = opened and not has_finite(tokens, start, comma)
    return subject and closing > 0 and is_predicate(tokens, closing + 1)


def is_halved(tokens: list[Token], start: int, at: int) -> bool:
    """Tell whether a clause stands on either side of a mark ("…; 19 died")."""
    counted = at + 1 < len(tokens) and is_number(tokens[at + 1])
    if at - start < LONG_ENOUGH or len(tokens) - at < LONG_ENOUGH - counted:
        return False
    return has_finite(tokens, start, at) and has_finite(tokens, at + 1, len(tokens))


def is_sum(tokens: list[Token], at: int) -> bool:
    """Tell whether "and" stands inside a number ("nine hundred and twelve")."""
    inside = tokens[at - 1].low in {"hundred", "thousand", "million"} and at + 1 < len(tokens)
    return inside and tokens[at].low == "and" and is_number(tokens[at + 1])


def joined(tokens: list[Token], at: int) -> tuple[int, int]:
    """Give the words behind a joining word, up to the next one, as a token range."""
    begin = at + 1
    if begin < len(tokens) and tokens[begin].low in {"that", "also", "later", "then"}:
        begin += 1
    end = next(
        (n for n in range(begin, len(tokens)) if tokens[n].low in JOINS and n > begin + 2),
        len(tokens),
    )
    while end > begin and not tokens[end - 1].is_word and not tokens[end - 1].quoted:
        end -= 1
    return begin, end


def is_spliced(tokens: list[Token], start: int, at: int) -> bool:
    """Tell whether speech only sets a comma between two sentences ("They came, they saw it")."""
    if at + SHORTEST >= len(tokens) or at - start < SHORTEST:
        return False
    opener, _, verb = tokens[at + 1].low.partition("'")
    pronoun = opener in SUBJECTS | {"there"} and (bool(verb) or is_finite(tokens, at + 2))
    if is_put_right(tokens, start, at) or is_chanted(tokens, start, at + 1):
        return False
    first = start
    while first < at and (not tokens[first].is_word or tokens[first].low in {"and", "but", "so"}):
        first += 1
    opens_aside = tokens[first].low in OPENING_ASIDES
    return pronoun and not opens_aside and complete(tokens, start, at)


def complete(tokens: list[Token], start: int, at: int) -> bool:
    """Tell whether the clause before a joining word has its verb, its subordinate clause too."""
    opened_at = start
    for n in range(start, at):
        opens = tokens[n].low in CLAUSE_OPENERS
        if opens and not is_pointing(tokens, n):
            opened_at = n
    # "… of what most men recommend and that …": no list has the verb, yet the joint shows it.
    opened_at = start if is_told_too(tokens, at) else opened_at
    return has_finite(tokens, opened_at, at)


def shares_auxiliary(tokens: list[Token], start: int, at: int, end: int) -> bool:
    """Tell whether "were killed and wounded" goes on: a participle under the same "were"."""
    bare = tokens[at + 1].low not in AUXILIARIES
    if at + 2 < end and (is_number(tokens[at + 2]) or tokens[at + 2].low in DETERMINERS):
        return False
    if any(is_number(token) for token in tokens[at:end]):
        return False
    verbs = (n for n in range(at - 1, start, -1) if is_finite(tokens, n))
    verb = next((n for n in verbs if tokens[n - 1].low != "to"), start)
    passive = tokens[verb].low in BE or any(t.low in {"be", "been"} for t in tokens[verb:at])
    short = end - at < LONGEST_SHARED or any(t.quoted for t in tokens[at:end])
    return bare and passive and short


def in_relative(tokens: list[Token], start: int, at: int) -> bool:
    """Tell whether the verb before the joining word belongs to a relative clause."""
    for n in range(at - 1, start, -1):
        if tokens[n].text == ",":
            return False
        if tokens[n].low in {"that", "which", "who"}:
            closed = any(token.text == "," for token in tokens[at:])
            return (tokens[n - 1].is_word or closed) and is_finite_next(tokens, n + 1)
    return False


def hangs_together(tokens: list[Token], start: int, begin: int) -> bool:
    """Tell whether "if …" or "nobody came and asked" begins: half of it says something else."""
    halved = start < len(tokens) and tokens[start].low in NOBODY | {"if"}
    return halved or is_chanted(tokens, start, begin)


def is_predicate(tokens: list[Token], at: int) -> bool:
    """Tell whether a verb stands here whose subject is that of the clause before ("and left")."""
    token = tokens[at]
    if token.low in AUXILIARIES or token.low in IRREGULAR:
        return True
    if is_adverb(token.low) and at + 1 < len(tokens):
        return is_predicate(tokens, at + 1)
    has_object = at + 1 < len(tokens) and is_number(tokens[at + 1])
    plain = token.low not in NOT_PAST or has_object
    past = token.low.endswith("ed") and plain and len(token.low) > 3  # noqa: PLR2004
    return (past and at + 1 < len(tokens) and tokens[at + 1].is_word) or is_finite(tokens, at)


def is_clause(tokens: list[Token], begin: int, end: int) -> bool:
    """Tell whether subject and verb stand here: a verb after a plain noun phrase."""
    if tokens[begin].low == "so" and begin + 1 < end and tokens[begin + 1].low in AUXILIARIES:
        return True
    if tokens[begin].low in SPEAKING and begin + 1 < end and is_plain(tokens[begin + 1]):
        return True
    verb = main_verb(tokens, begin, end)
    if verb is None or verb - begin > LONGEST_SUBJECT:
        return False
    between = [t.low for n, t in enumerate(tokens[begin:verb], begin) if not is_pointing(tokens, n)]
    return bool(between) and not any(w in {";"} | JOINS for w in between)


def main_verb(tokens: list[Token], begin: int, end: int) -> int | None:
    """Give the first verb, that of a "who …" behind the subject left out."""
    verb = first_finite(tokens, begin, end)
    opens = [n for n in range(begin, verb or begin) if tokens[n].low in {"which", "who", "that"}]
    who = next((n for n in opens if not is_pointing(tokens, n)), None)
    if who is None or verb is None:
        return verb
    if who == begin or tokens[who].low == "that":
        return None
    if tokens[who - 1].text == ",":
        closing = next((n for n in range(who, end) if tokens[n].text == ","), end)
        return first_finite(tokens, closing + 1, closing + 2)
    last = before_main_verb(tokens, who + 1, end)
    return last if last < end else None


def is_plain(token: Token) -> bool:
    """Tell whether a word may be a verb nobody listed ("they bathe")."""
    small = DETERMINERS | PREPOSITIONS | SUBORDINATORS | RELATIVES | LEADING | AUXILIARIES
    return token.low.isalpha() and token.low not in small and not token.capital


def trim(tokens: list[Token], start: int, end: int) -> tuple[int, int]:
    """Leave out joining words and marks at both ends; a mark that closes a part-quote stays."""
    while start < end and (
        (tokens[start].low in LEADING and not points(tokens, start, end))
        or (tokens[start].text in EDGE and not opens_part(tokens, start, end))
        or (tokens[start].low in LINKING and start + 1 < end and tokens[start + 1].text == ",")
    ):
        start += 1
    while end > start and tokens[end - 1].text in EDGE:
        if opened(tokens, start, end - 1):
            break
        end -= 1
    return start, end


def points(tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether "that" is the subject itself ("That is not true")."""
    if tokens[start].low != "that" or start + 1 >= end:
        return False
    return tokens[start].capital or tokens[start + 1].low in AUXILIARIES


def opens_part(tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether a part-quote opens here and closes before the end ("“Dry rot” was found")."""
    if tokens[start].text not in OPENING:
        return False
    return any(
        tokens[n].text in PAIRED[tokens[start].text]
        for n in range(start + 1, min(end - 1, start + LONGEST_PART))
    ) and not (tokens[end - 1].quoted)


def opened(tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether a quotation opened inside the range is closed by the mark at `end`."""
    mark = tokens[end].text
    if mark not in OPENED_BY:
        return False
    inside = [tokens[n].text for n in range(start, end)]
    if mark in STRAIGHT:
        return inside.count(mark) % 2 == 1
    return sum(inside.count(opener) for opener in OPENED_BY[mark]) > inside.count(mark)
