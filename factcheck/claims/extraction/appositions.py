"""Facts that stand beside a noun: ", home to 300 gulls", ", a firm that owns the pier"."""

from factcheck.claims.extraction.done_to import PARTICIPLES_PAST, is_done_to
from factcheck.claims.extraction.events import verb_of_clause
from factcheck.claims.extraction.lexicon import BE, DETERMINERS, IRREGULAR, PREPOSITIONS, words
from factcheck.claims.extraction.nouns import BETWEEN, SUBJECTS, is_finite
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.tokens import Token

# So many words, with its article, may a noun have before "that" or "which".
NOUN = 5
PAST = frozenset(("has", "have", "had", "was", "were", "did"))
ARTICLES = frozenset(("a", "an"))
TIMES = frozenset(("times", "twice", "half", "double", "triple"))
NEARLY = words("nearly almost about roughly around over some only well far just")
LIMITS = words("below above under over short within outside beyond")
MORE = words("more less fewer higher lower older younger longer shorter cheaper later earlier")
# What people and firms are to somebody else; an office of their own is no news.
KIN = words(
    "cousin brother sister son daughter father mother uncle aunt nephew niece wife husband widow",
    "brother-in-law sister-in-law son-in-law friend ally colleague classmate neighbour neighbor",
    "rival protege protégé confidant supporter donor relative subsidiary offshoot affiliate",
)
# Nouns with "that" and what is said: "a sign that the yard had closed in May".
TAKE_THAT = words(
    "sign signs report reports claim claims evidence fact hope hopes fear fears idea belief proof",
    "warning warnings chance risk news rumour rumor rumours rumors decision view argument message",
    "assurance assurances condition indication indications promise promises threat complaint",
    "complaints allegation allegations accusation statement concern concerns doubt doubts ruling",
    "order finding findings letter conclusion suggestion admission demand so such now day year",
    "time",
    "say says said told added know knows knew found think believe saying find shows showed",
)
HOLDERS = words("champions holders winners champion holder winner")
# "12 metres wide", "six degrees above the level planned".
AWAY = frozenset(
    ("below", "above", "from", "wide", "long", "high", "deep", "thick", "short", "ahead", "behind")
)
UNIT = 3
SHORTEST_MOST = 6
LONGEST_RECORD = 10
SHARES = (["third"], ["quarter"], ["fifth"], ["tenth"], ["half"], ["fraction"])
ANYBODY = DETERMINERS | {"nobody", "everyone"}
NO_REASONS = SUBJECTS | {"of"}
APART = PREPOSITIONS - {"of"}


def is_described(tokens: list[Token], at: int) -> bool:
    """Recognise ", a firm that owns the pier": what it does is told, not only what it is."""
    if tokens[at].low not in {"a", "an"}:
        return False
    that = next(
        (n for n in range(at + 2, min(at + NOUN + 1, len(tokens) - 1)) if is_opener(tokens, n)), 0
    )
    return (that > 0 and has_verb(tokens, that + 1)) or is_made(tokens, at)


def is_made(tokens: list[Token], at: int) -> bool:
    """Recognise ", a firm set up by two brothers"."""
    end = len(tokens)
    return any(
        tokens[n - 1].is_word
        and not tokens[n - 1].capital
        and (is_done_to(tokens, n, end) or is_set_up(tokens, n))
        for n in range(at + 2, min(at + NOUN, end - 1))
    )


def is_set_up(tokens: list[Token], at: int) -> bool:
    following = [token.low for token in tokens[at : at + 7]]
    return following[:2] == ["set", "up"] and "by" in following


def stands_alone(tokens: list[Token], at: int) -> bool:
    """Recognise ", all from one ward", ", a cousin of the mayor", ", without proof for two"."""
    low = [token.low for token in tokens[at : at + 2]]
    if len(low) < 2 or (at and tokens[at - 1].text != ","):  # noqa: PLR2004
        return False
    every = low[0] in {"all", "both", "none", "each"} and low[1] in APART
    return every or lacks(tokens, at) or is_kin(tokens, at)


def lacks(tokens: list[Token], at: int) -> bool:
    """Recognise ", without a permit for two of them": what was missing, and how often."""
    following = tokens[at + 1 : at + 10]
    return (
        tokens[at].low == "without"
        and not following[0].low.endswith("ing")
        and any(is_number(token) for token in following)
    )


def is_kin(tokens: list[Token], at: int) -> bool:
    """Recognise ", a cousin of the mayor" and ", a Lund ally", ", the holders of the cup"."""
    if tokens[at].low not in DETERMINERS:
        return False
    for n in range(at + 1, min(at + NOUN, len(tokens))):
        low = tokens[n].low
        if not tokens[n].is_word or low in PREPOSITIONS:
            return False
        of = n + 1 < len(tokens) and tokens[n + 1].low == "of"
        if low in KIN:
            closed = n + 1 >= len(tokens) or not tokens[n + 1].is_word
            return of or (closed and n > at + 1 and tokens[n - 1].capital)
        if low in HOLDERS:
            return of and tokens[at].low == "the"
    return False


def is_opener(tokens: list[Token], at: int) -> bool:
    plain = all(token.is_word for token in tokens[at - 1 : at])
    return tokens[at].low in {"that", "which"} and plain


def has_verb(tokens: list[Token], at: int) -> bool:
    """Tell whether a verb stands here, adverbs before it left out ("once made")."""
    while at < len(tokens) and tokens[at].low in BETWEEN:
        at += 1
    return at < len(tokens) and (is_finite(tokens, at) or tokens[at].low.endswith("ed"))


def tells_something_new(tokens: list[Token], at: int) -> bool:
    """Recognise "a landslide that buried two streets": what a thing new to the reader did.

    What it does as a rule ("a camera that works under water") only says which thing it is.
    """
    people = tokens[at].low == "who" and are_new(tokens, at)
    thing = tokens[at].low in {"that", "which"} and is_new(tokens, at)
    if not (people or thing):
        return False
    verb = at + 1
    while verb + 1 < len(tokens) and tokens[verb].low in BETWEEN:
        verb += 1
    low = tokens[verb].low
    return low in PAST or low in IRREGULAR or low.endswith("ed")


def is_new(tokens: list[Token], end: int) -> bool:
    """Tell whether "a" and a noun stand before."""
    near = range(end - 1, max(end - NOUN, -1), -1)
    opens = next((n for n in near if tokens[n].low in ARTICLES), None)
    if opens is None or opens > end - 2 or tokens[opens - 1].text == ",":
        return False
    return all(token.is_word for token in tokens[opens:end])


def are_new(tokens: list[Token], who: int) -> bool:
    """Recognise "(said that) thieves who came in at night had fled": of whom the words tell."""
    noun = [token for token in tokens[:who] if token.low != "that"]
    plain = 0 < len(noun) < NOUN and all(token.is_word for token in noun)
    several = plain and noun[-1].low.endswith("s") and not any(t.capital for t in noun)
    return several and noun[0].low not in DETERMINERS and is_finite_behind(tokens, who + 1)


def is_finite_behind(tokens: list[Token], at: int) -> bool:
    """Tell whether another verb follows the one at this place, so that more is told of them."""
    after = range(at + 2, len(tokens))
    return any(is_finite(tokens, n) and tokens[n - 1].low not in BE for n in after)


def is_acted_on(tokens: list[Token], at: int) -> bool:
    """Recognise "a box that nobody had read since May": somebody else did something to it.

    Nothing may follow its verb that it was done to: "a sign that nobody had read the log".
    """
    if tokens[at].low != "that" or tokens[at - 1].low in TAKE_THAT or not tokens[at - 1].is_word:
        return False
    subject = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if subject not in ANYBODY or tokens[at - 1].low in PREPOSITIONS:
        return False
    verb = next(
        (n for n in range(at + 2, min(at + NOUN + 1, len(tokens))) if is_finite(tokens, n)), 0
    )
    while verb and verb + 1 < len(tokens) and is_verb_too(tokens[verb + 1].low):
        verb += 1
    following = tokens[verb + 1 : verb + 2]
    return bool(verb and following) and following[0].low in {"in", "since", "on", "for", "to"}


def is_verb_too(low: str) -> bool:
    return (
        low in {"been", "not", "never", "read"}
        or low.endswith("ed")
        or low in IRREGULAR | PARTICIPLES_PAST
    )


def gives_reason(tokens: list[Token], at: int) -> bool:
    """Recognise "because staff shared two keys": a clause with a subject of its own."""
    if tokens[at - 1].low != "because" or tokens[at].quoted or tokens[at].low in NO_REASONS:
        return False
    return verb_of_clause(tokens, at) is not None


def counts_among(tokens: list[Token], at: int) -> bool:
    """Recognise ", including nine children"."""
    return at > 1 and tokens[at - 1].low == "including" and is_number(tokens[at])


def is_home(tokens: list[Token], at: int) -> bool:
    """Recognise ", home to the largest gas field"."""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return at > 0 and tokens[at - 1].text == "," and (tokens[at].low, after) == ("home", "to")


def is_multiple(tokens: list[Token], at: int) -> bool:
    """Recognise "nearly three times the estimate"."""
    at += tokens[at].low in NEARLY
    words = [token.low for token in tokens[at : at + 2]]
    return len(words) > 1 and (
        (is_number(tokens[at]) and words[1] == "times") or (words[0] in TIMES and words[1] == "the")
    )


def is_worst_since(tokens: list[Token], at: int, end: int) -> bool:
    """Recognise "(died in) the heaviest flood on the river since 1961", no comma before it."""
    if tokens[at - 1].low != "in" or tokens[at].low not in {"the", "its"} or at + 1 >= end:
        return False
    low = tokens[at + 1].low
    most = low in {"worst", "first"} or (low.endswith("est") and len(low) > SHORTEST_MOST)
    near = range(at + 3, min(end - 1, at + LONGEST_RECORD))
    return most and any(tokens[n].low == "since" for n in near)


def is_share(tokens: list[Token], at: int) -> bool:
    """Recognise ", a third of what it needs"."""
    low = [token.low for token in tokens[at : at + 4]]
    return low[:1] in (["a"], ["one"]) and low[1:2] in SHARES and low[2:] == ["of", "what"]


def lies_off(tokens: list[Token], at: int) -> bool:
    """Recognise ", about 400 metres from its target" and ", some 12 metres wide,"."""
    near = tokens[at].low in NEARLY
    at += near
    if near and at < len(tokens) and tokens[at].low in LIMITS:
        return any(token.is_word for token in tokens[at + 1 : at + 2])
    if at >= len(tokens) or not is_number(tokens[at]):
        return False
    following = [token.low for token in tokens[at + 1 : at + 1 + UNIT]]
    than = any(token.low == "than" for token in tokens[at + UNIT : at + UNIT + 1])
    away = next((n for n, low in enumerate(following) if low in AWAY or (than and low in MORE)), 0)
    return away > 0 and all(low.isalpha() for low in following[:away])


def is_compared(tokens: list[Token], at: int) -> bool:
    """Recognise ", compared with a limit of 3.5" and ", against 12 in 2019"."""
    if tokens[at - 1].low not in {"with", "to", "against"}:
        return False
    before = [token.low for token in tokens[max(0, at - 3) : at]]
    compared = before in ([",", "compared", "with"], [",", "compared", "to"])
    compared = compared or before[1:] == [",", "against"]
    return compared and any(is_number(token) for token in tokens[at : at + NOUN])
