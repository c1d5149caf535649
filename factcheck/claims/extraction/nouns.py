"""Noun phrases: where the words for a speaker begin and end, and the name inside them."""

from itertools import pairwise

from factcheck.claims.extraction.adverbs import says_how
from factcheck.claims.extraction.joined import is_joint_of_name, is_named
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    IRREGULAR,
    NOT_PAST,
    NOUN_TOO,
    NUMBERS,
    PLURAL_PRESENT,
    PREPOSITIONS,
    PRESENT,
    RELATIVES,
    ROLES,
    SUBORDINATORS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.participles import ALONG, is_by_whom, is_doing
from factcheck.claims.extraction.pointing import is_pointing
from factcheck.claims.extraction.tokens import Token, is_dot

PARTICLES = words("al de la le van der den von bin ibn abu el da di du dos del bint ben ter")
BREAKS = SUBORDINATORS | words("what that but or so yet nor then which who whom whose")
COMMAS = frozenset(",;:—–()[]")
BETWEEN = frozenset('“‘"') | words("still only also never now often already always")
HEDGES = words("nearly almost at some up out off down more less roughly exactly")
SINGULAR = ("ous", "ss", "us", "is", "news")
OBJECTS = words("him them me us it you")
SUBJECTS = words("he she they it we i you")
ROLE_ENDINGS = ("ist", "ician", "woman", "keeper", "worker", "ologist", "maker", "ineer")
SHORTEST_ROLE = 6
MOVING = words(
    "rose fell grew dropped jumped climbed declined increased decreased shrank slid slipped surged",
    "plunged soared gained lost won stood came went flew ran took drove broke wrote spoke gave",
    "drew knew ate began chose rode swam threw",
)
ANYBODY = words("some others many several both neither another everyone nobody few most none")
SAID = words("said says say told tells reported claimed wrote warned added confirmed")
SECOND = words("his her their the a an")  # "the union and the board"
JOINERS = frozenset("&/-@’'")
# Participles that go on with the noun before them ("emails seen by …").
REDUCED = words(
    "published released seen obtained reviewed based reached known called named quoted involved",
    "affiliated linked dated posted issued sent given prepared commissioned conducted signed",
    "written drawn held led run made brought gathered collected cited filed shown read taken",
    "briefed put shared broadcast set",
)
# What a paper is like, before a comma and more of it ("a previous, much smaller study").
LIKE = words(
    "previous earlier separate second small large big new recent older short long joint final",
    "preliminary internal confidential independent detailed damning rare brief private second",
)
MANY = words("people men women children both")
ARTICLES = frozenset(("a", "an", "the"))
NEVER_VERBS = words(
    "sometimes always perhaps besides afterwards nowadays overseas upwards towards alas series",
    "species news others hers theirs yours does shares officials sources figures",
)
AFTER_VERBS = words("the a an when while as him it them himself herself up out")
OPENERS = DETERMINERS - {"that"}
TOLD = IRREGULAR | PRESENT | PLURAL_PRESENT
PLACING = PREPOSITIONS | TIME_WORDS | {"yesterday", "up"}
COUNTED = NUMBERS | ANYBODY
OBJECT_STARTS = DETERMINERS | NUMBERS | PREPOSITIONS | OBJECTS | HEDGES


def is_finite(tokens: list[Token], at: int) -> bool:  # noqa: PLR0911 - one ground each
    """Tell whether the word is a verb that carries a clause, judging by form and left neighbour."""
    token, low = tokens[at], tokens[at].low
    before = left_neighbour(tokens, at)
    if low in {"may", "will"} and token.capital and at:
        return False
    if low in AUXILIARIES or (low.endswith("n't") and len(low) > 3):  # noqa: PLR2004
        return True
    alone = before in {"all", "both", "some"} and low in IRREGULAR
    if (before in OPENERS and not alone) or before in PREPOSITIONS or before.endswith("'s"):
        return False
    if token.capital and (at or low.endswith("ed") or low in PRESENT):
        return False
    past = before in SUBJECTS and low.endswith("ed") and low not in NOT_PAST
    if past or (before in SUBJECTS | {"who", "which"} and low in TOLD):
        return True
    if is_noun_or_participle(tokens, at, before):
        return False
    if is_unlisted(tokens, at, before):
        return True
    if low in IRREGULAR or low in PRESENT:
        return before != "to"
    if low in PLURAL_PRESENT:
        return before in MANY or (before.endswith("s") and not before.endswith(SINGULAR))
    return len(low) > 3 and low.endswith("ed") and low not in NOT_PAST and before not in AUXILIARIES  # noqa: PLR2004


def is_unlisted(tokens: list[Token], at: int, before: str) -> bool:
    """Tell whether a word in -s that no list has is a verb ("she rakes", "Hask snorts when")."""
    low = tokens[at].low
    if len(low) <= 3 or not low.endswith("s") or low.endswith(SINGULAR) or low in NEVER_VERBS:  # noqa: PLR2004
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    # "Lund shakes her head" is a gesture, and asserts nothing.
    if after is not None and after.low in {"his", "her", "their"}:
        return False
    if before in {"he", "she", "it"}:
        return True
    named = at > 0 and tokens[at - 1].capital and tokens[at - 1].is_word and before not in OPENERS
    named = named and not before.endswith("s") and before not in TIME_WORDS
    counted = after is not None and (after.text[0].isdigit() or after.text[0] in "£$€¥")
    taken = counted or (after is not None and after.low in AFTER_VERBS)
    return named and taken and not is_role(low)


def left_neighbour(tokens: list[Token], at: int) -> str:
    """Give the word before a verb in lower case, over marks and adverbs ("who still runs it")."""
    at -= 1
    while at > 0 and (tokens[at].low in BETWEEN or says_how(tokens, at)):
        at -= 1
    return tokens[at].low if at >= 0 else ""


def is_noun_or_participle(tokens: list[Token], at: int, before: str) -> bool:
    """Tell whether a word that may be a verb is none here ("sold by", "returns filed in")."""
    low = tokens[at].low
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    filed = low in PRESENT and is_reduced(tokens, at + 1) and tokens[at + 1].low in REDUCED
    if filed or (after is not None and after.low in ALONG and is_by_whom(tokens, at + 2)):
        return True
    amount = at + 2 < len(tokens) and tokens[at + 2].text[0] in "0123456789£$€"
    if after is not None and after.low == "by" and not (amount or low in MOVING):
        return low not in PRESENT or before in BE
    return low in NOUN_TOO and (after is None or not opens_object(after))


def opens_object(token: Token) -> bool:
    """Tell whether a word can begin what follows a verb ("controls the valley")."""
    return (
        token.low in OBJECT_STARTS
        or token.capital
        or token.text[0].isdigit()
        or token.text[0] in "£$€¥"
    )


def has_finite(tokens: list[Token], start: int, end: int) -> bool:
    return first_finite(tokens, start, end) is not None


def first_finite(tokens: list[Token], start: int, end: int) -> int | None:
    for at in range(start, min(end, len(tokens))):
        if tokens[at].is_word and is_finite(tokens, at):
            return at
    return None


def phrase_start(tokens: list[Token], end: int, stop: int) -> int:
    """Walk left from the last word of a noun phrase (`end` excluded) to its first word."""
    at = end
    while at > stop:
        token = tokens[at - 1]
        if token.text == ")":
            opened = [n for n in range(max(stop, at - 7), at - 1) if tokens[n].text == "("]
            if opened:
                at = opened[-1]
                continue
        since = token.low in BREAKS and is_pointing(tokens, at - 1)
        if (token.low in BREAKS and not since) or token.text in COMMAS or token.quoted:
            break
        if not token.is_word and token.text not in JOINERS:
            break
        month = token.capital and token.low == "may"
        if (token.low in AUXILIARIES and not month) or is_told(tokens, at - 1):
            break
        at -= 1
        if is_given(tokens, at):
            break
    return at


def is_given(tokens: list[Token], at: int) -> bool:
    """Tell whether another noun with its own article goes before ("showed the paper the log")."""
    return at > 1 and tokens[at].low in ARTICLES and tokens[at - 2].low in ARTICLES


def is_told(tokens: list[Token], at: int) -> bool:
    """Tell whether a verb of saying stands here, so that no noun phrase reaches over it."""
    by = [t.low for t in tokens[at : at + 2]] == ["reported", "by"]  # "emails reported by Y say"
    return tokens[at].low in SAID and not by and at > 0 and tokens[at - 1].low not in DETERMINERS


def phrase_end(tokens: list[Token], start: int, stop: int) -> int:
    """Walk right over a noun phrase and give the place after its last word."""
    at = start
    while at < stop:
        token = tokens[at]
        since = token.low == "then" and at > start and tokens[at - 1].low in DETERMINERS
        if (token.low in BREAKS and not since) or token.quoted:
            break
        if token.text == "(" and any(t.text == ")" for t in tokens[at : min(at + 6, stop)]):
            at = next(n for n in range(at, stop) if tokens[n].text == ")") + 1
            continue
        if not (token.is_word or token.text in JOINERS or is_dot(tokens, at)):
            break
        if at > start and (token.low in SUBJECTS or is_finite(tokens, at)):
            break
        at += 1
    return at


def head_end(tokens: list[Token]) -> int:
    """Give the place after the head noun: before the first preposition, comma or "who"."""
    like = 2 if len(tokens) > 3 and tokens[1].low in LIKE else 0  # noqa: PLR2004
    for at, token in enumerate(tokens):
        if like and at == like and token.text == ",":
            continue
        if at and (token.text in COMMAS or token.low in RELATIVES):
            return at
        if at and token.low in PREPOSITIONS and not token.capital and tokens[at - 1].low != "one":
            return at
        close = token.low == "close" and any(t.low == "to" for t in tokens[at + 1 : at + 2])
        beside = close or token.low in {"familiar", "speaking", "based"}
        deed = is_doing(tokens, at) or is_reduced(tokens, at + (token.low == "first"))
        if at and (beside or deed):
            return at
    return len(tokens)


def is_reduced(tokens: list[Token], at: int) -> bool:
    """Tell whether a participle goes on with a noun ("papers filed in May", "men working at")."""
    if at + 1 >= len(tokens):
        return False
    low, after = tokens[at].low, tokens[at + 1]
    placed = after.low in PLACING or (low == "dated" and after.text.isdigit())
    doing = at > 0 and low.endswith("ing") and is_role(tokens[at - 1].low)
    return placed and (doing or low in REDUCED or (low.endswith("ed") and low not in NOT_PAST))


def head(tokens: list[Token]) -> str:
    """Give the head noun in lower case ("minister" in "the minister for fish")."""
    end = head_end(tokens)
    return tokens[end - 1].low.removesuffix("'s").strip(".") if end else ""


def name_run(tokens: list[Token]) -> list[Token]:
    """Give the capitalised words that end the head of a noun phrase ("US President Ann Lee")."""
    end = head_end(tokens)
    words = [token for token in tokens[:end] if token.is_word or token.text == "&"]
    numbered = len(words) > 1 and words[-1].text.isdigit() and is_named(words[-2])
    if not words or not (words[-1].capital or numbered):
        return []
    lone = len(words) == 1 and words[0].low in COUNTED
    if lone or (words[-1].text[0].isdigit() and not numbered):
        return []
    start = len(words) - numbered
    while start and (
        words[start - 1].capital
        or words[start - 1].low in PARTICLES
        or words[start - 1].text == "&"
        or is_joint_of_name(words, start - 1)
    ):
        start -= 1
    while start < len(words) and not words[start].capital:
        start += 1
    return words[start:]


def is_role(word: str) -> bool:
    for prefix in ("co-", "ex-", "vice-", "deputy-"):
        word = word.removeprefix(prefix)
    return (
        word in ROLES
        or word.removesuffix("s") in ROLES
        or (len(word) > SHORTEST_ROLE and word.removesuffix("s").endswith(ROLE_ENDINGS))
    )


def without_titles(run: list[Token]) -> list[Token]:
    """Drop ranks, offices and articles before a person's name ("Ald. Lund", not "Nurse A")."""
    for at in range(len(run) - 1, 0, -1):
        letter = at == len(run) - 1 and (len(run[at].text) == 1 or run[at - 1].text == "Don")
        if is_role(run[at - 1].low.strip(".")) and run[at].low not in PREPOSITIONS and not letter:
            return run[at:]
    shortened = len(run) > 1 and run[1].start - run[0].end > 1
    return run[1:] if shortened or (run and run[0].low in DETERMINERS and len(run) > 1) else run


def is_plural(tokens: list[Token]) -> bool:
    first = tokens[0].low if tokens else ""
    noun = head(tokens)
    if first == "one":
        return False
    if any(a.low == "and" and b.low in SECOND for a, b in pairwise(tokens[: head_end(tokens)])):
        return True
    many = noun.endswith(("men", "people")) or noun.endswith("s") > noun.endswith(("ss", "us"))
    return first in NUMBERS | {"people"} or (many and is_role(noun))
