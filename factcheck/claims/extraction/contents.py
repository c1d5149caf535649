"""Where the words that somebody said begin, right of a verb of saying."""

from factcheck.claims.extraction.addressees import TELLS, addressee_end, takes_addressee
from factcheck.claims.extraction.disputing import denies_any, disputed_start
from factcheck.claims.extraction.lexicon import (
    BODIES,
    DOCUMENT_VERBS,
    DOCUMENTS,
    NAMING,
    NEED_THAT,
    OUTLET_WORDS,
    PREPOSITIONS,
    words,
)
from factcheck.claims.extraction.name_beside import is_age, name_after
from factcheck.claims.extraction.nouns import (
    first_finite,
    head_end,
    is_reduced,
    is_role,
)
from factcheck.claims.extraction.papers import gives_as_quoted, is_brought_out, lists_number
from factcheck.claims.extraction.phrases import LEADS
from factcheck.claims.extraction.reaching import is_number, skip_to_content
from factcheck.claims.extraction.silences import finds_thing
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.terms import is_term
from factcheck.claims.extraction.things import DESCRIBING, is_described, thing_start
from factcheck.claims.extraction.tokens import Token

# What is denied somebody, not said to be false.
ASKED_FOR = words(
    "motion motions request requests bail appeal appeals application access entry permission visa"
)
DENYING_NOUN = words("denied denies")
# Verbs that take the deed itself ("recalled seeing it").
DEEDS = words(
    "recalled recalls remembered remembers admitted admits described recommended recommends",
    "suggested suggests proposed proposes advised acknowledged acknowledges",
)
ACCUSING = words(
    "accusing accused accuses accuse blamed blames blame urged urges demanded demands",
    "advises advise advised",
)
ADVISING = words("advises advise advised")
SHORTEST_SHOWN = 3
FAR_THAT = 9
WISHING = words("wants want expects expect")
RECKONING = words("estimated estimates estimate")
LONGEST_RECKONED = 14
DESCRIBED = words("as who whose which citing quoting published")
STUDYING = words(
    "reading readings trial trials experiment experiments research researchers scientists inquiry",
    "experts auditors",
)
SHOWN = words("no little evidence higher lower more fewer less greater")
GAVE = words("gave gives give")
TOLLS = words("toll figure number count estimate total")
ONLY = words("no only just")
RECORDING = words("record records recorded mention mentions mentioned")
FINDING = words("found finds showed shows show put puts")
CLAIMING = words("claimed claims")
CONFESSING = words("confessed confesses admitted admits")
BLAMING = words("blamed blames blame")
PROMISING = words(
    "vowing promising vowed vows vow pledged pledges pledge promised promises promise",
    "threatened threatens",
    "asked",
)
WORTH_NOTING = words("noting noted mentioning recalling remembering stressing")


def content_start(
    tokens: list[Token], cue: int, after: int, subject: Subject | None
) -> tuple[int | None, tuple[int, int] | None]:
    """Give where the content right of the verb begins (None: not there) and who was told."""
    low, at = tokens[cue].low, after
    if low in WISHING:
        return wished(tokens, at), None
    reckoned = low in RECKONING and is_reckoned(tokens, at)
    if reckoned or (low in FINDING and is_found(tokens, at, subject)):
        return at, None
    thing = thing_start(tokens, cue, at, subject)
    if thing is not None or low in NAMING:
        return naming(tokens, at) if thing is None else thing, None
    if low in DOCUMENT_VERBS and low not in {"stated", "states"}:
        return documented(tokens, at, subject), None
    deed = deed_start(tokens, low, at)
    if deed is not None or finds_thing(tokens, cue, at):
        return deed, None
    addressee = None
    if takes_addressee(tokens, cue, at):
        told_end = addressee_end(tokens, at)
        addressee = (at, told_end) if low in TELLS and told_end > at else None
        at = past_relative(tokens, told_end)
    return skip_to_content(tokens, at, strict=low in NEED_THAT), addressee


def past_relative(tokens: list[Token], at: int) -> int:
    """Step over what is told beside the addressee ("told the Echo, which has a copy, that …").

    So it does over ", as quoted by Y,".
    """
    told = [token.low for token in tokens[at : at + 2]] in (
        [",", "which"],
        [",", "who"],
        [",", "as"],
    )
    closing = (n for n in range(at + 2, len(tokens) - 1) if tokens[n].text == ",")
    end = next(closing, 0) if told else 0
    return end + 1 if end and tokens[end + 1].low == "that" else at


def is_reckoned(tokens: list[Token], at: int) -> bool:
    """Tell whether "estimated the loss at 4m" follows: a thing, and what it comes to."""
    rest = tokens[at : at + LONGEST_RECKONED]
    placed = [n for n, token in enumerate(rest[:-1]) if token.low in {"at", "between"}]
    first = rest[0].low if rest else "that"
    apart = first == "that" or (first == "it" and placed[:1] != [1])  # "that it lost 4m at sea"
    return bool(placed) and not apart and is_number(rest[placed[0] + 1])


def wished(tokens: list[Token], at: int) -> int | None:
    """Give where "wants filters in all schools" or "expects the shares to fall" begins."""
    if len(tokens) - at < 3 or tokens[at].quoted or not tokens[at].is_word:  # noqa: PLR2004
        return None
    return at + 1 if tokens[at].low in {"to", "that"} else at


def is_found(tokens: list[Token], at: int, subject: Subject | None) -> bool:
    """Tell whether a study or poll says what follows ("found Lund leading 47 to 44")."""
    if subject is None or at >= len(tokens) or not tokens[at].is_word:
        return False
    noun = tokens[subject.start : subject.end]
    low = noun[head_end(noun) - 1].low
    paper = low in DOCUMENTS | STUDYING or (is_brought_out(noun) and not is_role(low))
    rest = tokens[at:]
    shown = tokens[at - 1].low.startswith("show") and len(rest) > SHORTEST_SHOWN
    least = [token.low for token in tokens[at : at + 2]] in (["at", "least"], ["up", "to"])
    leading = is_number(tokens[at]) or (
        shown or tokens[at].low in SHOWN or any(token.low.endswith("ing") for token in rest[1:6])
    )
    return paper and leading and (least or tokens[at].low not in PREPOSITIONS | {"that"})


def deed_start(  # noqa: PLR0911 - one kind of deed each
    tokens: list[Token], low: str, at: int
) -> int | None:
    """Give where a deed begins ("accused him of …", "vowed to …", "denied taking …")."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if low in CLAIMING and token.low == "to":
        return at + 1 if [t.low for t in tokens[at + 1 : at + 2]] in (["have"], ["be"]) else None
    if low in CONFESSING and token.low == "to":
        that = that_behind(tokens, at)  # "admitted to the meeting that"
        doing = any(t.low.endswith("ing") for t in tokens[at + 1 : at + 2])
        return that + 1 if that else at + 1 if doing else None
    if low in BLAMING and token.quoted:
        return at - 1
    if low in ADVISING and not any(t.low in {"to", "against"} for t in tokens[at : at + 8]):
        return None  # "who advises both boards"
    if low in ACCUSING | PROMISING and token.is_word and (low in ACCUSING or token.low == "to"):
        return at + 1 if token.low == "to" else at
    if low in DENYING_NOUN:
        if token.low in PREPOSITIONS and (that := that_behind(tokens, at)):
            return that + 1  # "denied on Monday that", "denied to the Echo that"
        if is_denied_noun(tokens, at) or denies_any(tokens, at):
            return disputed_start(tokens, at) or at
        return disputed_start(tokens, at)
    return at if low in DEEDS and token.low.endswith("ing") and not token.quoted else None


def that_behind(tokens: list[Token], at: int) -> int:
    """Give where "that" stands behind when, where or to whom something was said, or 0."""
    near = range(at + 1, min(at + FAR_THAT, len(tokens)))
    stop = next((n for n in near if not tokens[n].is_word or tokens[n].quoted), len(tokens))
    that = next((n for n in near if n < stop and tokens[n].low == "that"), 0)
    return 0 if first_finite(tokens, that + 1, that + 2) == that + 1 else that


def naming(tokens: list[Token], at: int) -> int | None:
    """Read "called the plan “a farce”" and "called the plan a farce"."""
    if len(tokens) - at < 3 or tokens[at].low in {"off", "up", "in"}:  # noqa: PLR2004
        return None
    return at


def perceived(tokens: list[Token], at: int) -> bool:
    """Recognise "described hearing a crack “like a shot” before it fell": all of it is told."""
    seen = tokens[at].low.endswith("ing") or is_described(tokens, at)
    return tokens[at - 1].low in DESCRIBING and seen


def named_words(tokens: list[Token], verb: str, start: int, end: int) -> tuple[int, int]:
    """What somebody called something is the quotation, where there is one."""
    quoted = [n for n in range(start, end) if tokens[n].quoted] if verb in NAMING else []
    if not quoted or perceived(tokens, start):
        return start, end
    after = next((n for n in range(quoted[0], end) if not tokens[n].quoted), end)
    return (start, end) if is_term(tokens, quoted[0], after) else (quoted[0], after)


def documented(tokens: list[Token], at: int, subject: Subject | None) -> int | None:
    """Read "the memo puts the cost at 5m" (with a figure) and "put it to her that …"."""
    if [token.low for token in tokens[at : at + 2]] == ["it", "to"]:
        return next((n + 1 for n in range(at, len(tokens)) if tokens[n].low == "that"), None)
    if at < len(tokens) and tokens[at].low == "that":
        return at + 1
    if subject is None:
        return None
    figures = [n for n in range(at, len(tokens)) if is_number(tokens[n])]
    listing = tokens[at - 1].low in {"list", "lists", "listed"}
    tells = DOCUMENTS | BODIES | {"they", "it"} if listing else DOCUMENTS
    noun, whole = tokens[subject.start : subject.end], tokens[subject.start : at]
    papers = any(t.low in tells for t in noun) or is_brought_out(whole)
    if papers and (gives_as_quoted(tokens, at) or (listing and lists_number(tokens, at))):
        return at - lists_number(tokens, at)
    recording = listing or tokens[at - 1].low in RECORDING
    if papers and recording and tokens[at : at + 1] and tokens[at].low in ONLY:
        return at
    toll = tokens[at - 1].low in GAVE and any(t.low in TOLLS for t in tokens[at : at + 4])
    put = tokens[at - 1].low in {"put", "puts"} and not figures
    compared = put and any(t.low in {"higher", "lower"} for t in tokens[at:])
    sums = [n for n in figures if tokens[n - 1].low not in {"in", "for", "since"}]  # no years
    put_at = any(t.low in {"at", "between"} for t in tokens[at : sums[0]]) if sums else False
    named = tokens[at - 1].low in {"put", "puts", "values", "valued"} and put_at
    return at if compared or (figures and (papers or named or toll)) else None


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
    deed = bool(rest) and rest[0].low.endswith("ing")
    asked_for = not deed and any(token.low in ASKED_FOR for token in rest[:4])
    return len(rest) > 1 and rest[0].low not in vague and not asked_for


def leads(tokens: list[Token], at: int) -> bool:
    """Tell whether "according to" opens the sentence (after "it is worth noting that")."""
    before = [t for t in tokens[:at] if t.is_word and t.low not in LEADS]
    return not before or any(t.low in WORTH_NOTING | {"that"} for t in tokens[max(0, at - 2) : at])


def after_source(tokens: list[Token], end: int) -> int | None:
    """Find the content after "According to X, as reported by Y,"."""
    at = name_after(tokens, end)
    for _ in range(4):
        if at >= len(tokens) or tokens[at].text != ",":
            return None
        nearest = next((n for n in range(at + 1, len(tokens)) if tokens[n].text == ","), None)
        first = tokens[at + 1].low if at + 1 < len(tokens) else ""
        described = first in {
            *DESCRIBED,
            "a",
            "an",
            "in",
            "on",
        } or is_reduced(tokens, at + 1)
        if (
            nearest is None
            or not (described or is_age(tokens, at + 1) or is_office(tokens, at + 1, nearest))
            or (
                first in {"a", "an", "in", "on"}
                and first_finite(tokens, at + 1, nearest) is not None
            )
        ):
            return at + 1
        at = nearest
    return None


def is_office(tokens: list[Token], begin: int, end: int) -> bool:
    """Tell whether words between commas are somebody's office ("Ann Lee, the harbour master,").

    "Ann Lee, mayor of Lorne," has hers without "the".
    """
    noun = tokens[begin:end]
    if not noun or first_finite(tokens, begin, end) is not None:
        return False
    last = noun[head_end(noun) - 1].low
    named = begin > 1 and tokens[begin - 2].capital and not noun[0].capital and is_role(last)
    return named or (noun[0].low == "the" and (is_role(last) or last in BODIES | OUTLET_WORDS))
