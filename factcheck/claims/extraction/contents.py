"""Where the words that somebody said begin, right of a verb of saying."""

from factcheck.claims.extraction.addressees import TELLS, addressee_end, takes_addressee
from factcheck.claims.extraction.lexicon import (
    DOCUMENT_VERBS,
    DOCUMENTS,
    NAMING,
    NEED_THAT,
    NUMBERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.nouns import (
    first_finite,
    is_finite,
    phrase_end,
)
from factcheck.claims.extraction.phrases import LEADS
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.terms import is_term
from factcheck.claims.extraction.tokens import Token

LONGEST_SUBJECT = 14
LONGEST_ASIDE = 12
MONTHS = words("jan feb mar apr may jun jul aug sep oct nov dec")
CLAUSE_BREAKS = words(", ; : but and or which who that whom whose to")
NEED_MARKS = words("posted posts tweeted tweets read reads calculated")
PLAIN = words(
    "said says say claims claimed added insisted insists argued argues contended contends",
    "complained complains alleged alleges reckons reckoned",
)
DENYING_NOUN = words("denied denies")
# Verbs that take the deed itself ("recalled seeing it").
DEEDS = words("recalled recalls remembered remembers admitted admits described")
EXTREMES = words("least most to")
ABOUT = words("about around over under between near")
ACCUSING = words("accused accuses accuse blamed blames blame urged urges demanded demands")
BLAMING = words("blamed blames blame")
PROMISING = words(
    "vowed vows vow pledged pledges pledge promised promises promise threatened threatens",
    "asked",
)
ENDS = words("citing quoting adding according claiming saying denying")
ASIDE_PREPOSITIONS = PREPOSITIONS - {"of"}
WORTH_NOTING = words("noting noted mentioning recalling remembering stressing")


def content_start(
    tokens: list[Token], cue: int, after: int, subject: Subject | None
) -> tuple[int | None, tuple[int, int] | None]:
    """Give where the content right of the verb begins (None: not there) and who was told."""
    low, at = tokens[cue].low, after
    if low in NAMING:
        return naming(tokens, at), None
    if low in DOCUMENT_VERBS and low not in {"stated", "states"}:
        return documented(tokens, at, subject), None
    deed = deed_start(tokens, low, at)
    if deed is not None:
        return deed, None
    addressee = None
    if takes_addressee(tokens, cue, at):
        told_end = addressee_end(tokens, at)
        addressee = (at, told_end) if low in TELLS and told_end > at else None
        at = told_end
    return skip_to_content(tokens, at, strict=low in NEED_THAT), addressee


def deed_start(tokens: list[Token], low: str, at: int) -> int | None:
    """Give where a deed begins ("accused him of …", "vowed to …", "denied taking …")."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if low in BLAMING and token.quoted:
        return at - 1
    if low in ACCUSING | PROMISING and token.is_word and (low in ACCUSING or token.low == "to"):
        return at + 1 if token.low == "to" else at
    if low in DENYING_NOUN and is_denied_noun(tokens, at):
        return at
    return at if low in DEEDS and token.low.endswith("ing") and not token.quoted else None


def naming(tokens: list[Token], at: int) -> int | None:
    """Read "called the plan “a farce”" and "called the plan a farce"."""
    if len(tokens) - at < 3 or tokens[at].low in {"off", "up", "in"}:  # noqa: PLR2004
        return None
    return at


def named_words(tokens: list[Token], verb: str, start: int, end: int) -> tuple[int, int]:
    """What somebody called something is the quotation, where there is one."""
    quoted = [n for n in range(start, end) if tokens[n].quoted] if verb in NAMING else []
    if not quoted:
        return start, end
    after = next((n for n in range(quoted[0], end) if not tokens[n].quoted), end)
    return (start, end) if is_term(tokens, quoted[0], after) else (quoted[0], after)


def documented(tokens: list[Token], at: int, subject: Subject | None) -> int | None:
    """Read "the memo puts the cost at 5m" (with a figure) and "put it to her that …"."""
    if [token.low for token in tokens[at : at + 2]] == ["it", "to"]:
        return next((n + 1 for n in range(at, len(tokens)) if tokens[n].low == "that"), None)
    if subject is None:
        return None
    figures = [n for n in range(at, len(tokens)) if is_number(tokens[n])]
    papers = any(t.low in DOCUMENTS for t in tokens[subject.start : subject.end])
    put_at = any(t.low in {"at", "between"} for t in tokens[at : figures[0]]) if figures else False
    named = tokens[at - 1].low in {"put", "puts"} and put_at
    return at if figures and (papers or named) else None


def is_number(token: Token) -> bool:
    return any(char.isdigit() for char in token.text) or token.low in NUMBERS


def skip_to_content(tokens: list[Token], at: int, *, strict: bool) -> int | None:  # noqa: PLR0911
    """Step over times, places and asides to "that", a colon, a quotation or a clause."""
    end = len(tokens)
    while at < end:
        token = tokens[at]
        if token.low == "that" or token.text == ":":
            return at + 1
        if token.quoted:
            return at
        if token.low in {"how", "why", "whether", "if"}:
            return at + (token.low == "how")
        if token.low in TIME_WORDS | {"out"} and token.low != "may":
            at += 1
        elif token.low in ASIDE_PREPOSITIONS and not is_quantity(tokens, at):
            at = date_end(tokens, at + 1) or max(at + 1, phrase_end(tokens, at + 1, end))
        elif token.text == ",":
            following = after_comma(tokens, at)
            if following is None:
                return None
            at = following
        elif token.text in {".", ";", "—", "–", ")", "?"} or token.low in SUBORDINATORS:
            return None
        else:
            return at if is_clause(tokens, at, strict=strict) else None
    return at if at == end and tokens[-1].text == ":" else None


def date_end(tokens: list[Token], at: int) -> int | None:
    """Give where "(on) Sunday" or "(in) early May 2019" ends; None when no time begins here."""
    end = at
    while end < len(tokens) and (tokens[end].low in TIME_WORDS or is_day_number(tokens, end)):
        end += 1
    return end if any(token.low in TIME_WORDS for token in tokens[at:end]) else None


def is_day_number(tokens: list[Token], at: int) -> bool:
    """Tell whether a number belongs to a date: "4 May", "May 4", "2019"."""
    beside = [token.low for token in tokens[at - 1 : at + 2 : 2]]
    dated = any(low.strip(".")[:3] in MONTHS and low in TIME_WORDS for low in beside)
    return tokens[at].text.isdigit() and (dated or len(tokens[at].text) == 4)  # noqa: PLR2004 - a year


def is_quantity(tokens: list[Token], at: int) -> bool:
    """Tell whether "at least 23" or "between 40 and 50" begins here, and no aside."""
    following = tokens[at + 1 : at + 3]
    extreme = tokens[at].low in {"at", "up"} and following and following[0].low in EXTREMES
    near = tokens[at].low in ABOUT and following and is_number(following[0])
    return bool(extreme or near)


def is_clause(tokens: list[Token], at: int, *, strict: bool) -> bool:
    """Tell whether what was said begins here without "that"; "said so." is no content."""
    verb = tokens[at - 1].low
    if verb in NEED_MARKS:
        return False
    plain = verb in PLAIN and len(tokens) - at > 2 and tokens[at].low != "of"  # noqa: PLR2004 - two words are no clause
    return (plain and not strict) or clause_follows(tokens, at)


def clause_follows(tokens: list[Token], at: int) -> bool:
    """Tell whether subject and verb of a clause stand here with nothing between them."""
    verb = first_finite(tokens, at, min(len(tokens), at + LONGEST_SUBJECT))
    if verb is None or verb == at or tokens[at].low.endswith("ing"):
        return False
    subject = tokens[at:verb]
    commas = [n for n, token in enumerate(subject) if token.text == ","]
    if len(commas) == 2 and commas[1] == len(subject) - 1:  # noqa: PLR2004 - one aside
        subject = subject[: commas[0]] + subject[commas[0] + 1 : commas[1]]
    return not any(t.low in CLAUSE_BREAKS or t.quoted for t in subject)


def after_comma(tokens: list[Token], comma: int) -> int | None:  # noqa: PLR0911
    """Step over ", on Friday," or ", in remarks carried by Y," before what was said."""
    at = comma + 1
    if at < len(tokens) and tokens[at].low in {"citing", "quoting"}:
        closing = next(
            (n for n in range(at, min(at + 12, len(tokens))) if tokens[n].text == ","), None
        )
        return (
            closing + 1
            if closing and tokens[closing + 1 : closing + 2] and tokens[closing + 1].low == "that"
            else None
        )
    if at >= len(tokens) or tokens[at].low in ENDS | {"as", "and", "but", "while"}:
        return None
    if tokens[at].quoted or tokens[at].low == "that":
        return at
    if tokens[at].low not in ASIDE_PREPOSITIONS | TIME_WORDS:
        return None
    for n in range(at, min(at + LONGEST_ASIDE, len(tokens))):
        if n > at and tokens[n].is_word and is_finite(tokens, n):
            return None
        if tokens[n].text == ",":
            return n + 1
        if tokens[n].low == "that" or tokens[n].quoted:
            return n
    return None


def is_denied_noun(tokens: list[Token], at: int) -> bool:
    """Tell whether "denied" is followed by the deed itself ("denied taking it")."""
    rest = [t for t in tokens[at:] if t.is_word]
    vague = {
        "that",
        "it",
        "this",
        "the",
        "any",
        "all",
        "those",
        "these",
        "wrongdoing",
        "claims",
        "allegations",
    }
    return len(rest) > 1 and rest[0].low not in vague


def leads(tokens: list[Token], at: int) -> bool:
    """Tell whether "according to" opens the sentence (after "it is worth noting that")."""
    before = [t for t in tokens[:at] if t.is_word and t.low not in LEADS]
    return not before or any(t.low in WORTH_NOTING | {"that"} for t in tokens[max(0, at - 2) : at])


def after_source(tokens: list[Token], end: int) -> int | None:
    """Find the content after "According to X, as reported by Y,"."""
    at = end
    for _ in range(4):
        if at >= len(tokens) or tokens[at].text != ",":
            return None
        nearest = next((n for n in range(at + 1, len(tokens)) if tokens[n].text == ","), None)
        first = tokens[at + 1].low if at + 1 < len(tokens) else ""
        described = first in {
            "as",
            "who",
            "which",
            "a",
            "an",
            "in",
            "on",
            "citing",
            "quoting",
            "published",
        }
        if (
            nearest is None
            or not described
            or (
                first in {"a", "an", "in", "on"}
                and first_finite(tokens, at + 1, nearest) is not None
            )
        ):
            return at + 1
        at = nearest
    return None


def apposition(tokens: list[Token], end: int) -> tuple[int, int] | None:
    if end + 1 < len(tokens) and tokens[end].text == ",":
        last = phrase_end(tokens, end + 1, len(tokens))
        if last > end + 1 and tokens[end + 1].low in {"a", "an", "the"}:
            return (end + 1, last)
    return None
