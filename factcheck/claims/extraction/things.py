"""Things told without a clause: "confirmed one arrest", "described bodies in the road"."""

from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import (
    BODIES,
    CUES,
    DOCUMENTS,
    FIRM_NAMES,
    PREPOSITIONS,
    words,
)
from factcheck.claims.extraction.nouns import SUBJECTS, head, is_finite, is_role, phrase_end
from factcheck.claims.extraction.participles import PARTICIPLES
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.tokens import Token

CONFIRMING = words("confirmed confirms acknowledged acknowledges")
ADMITTING = words("admitted admits conceded concedes")
# Whoever confirms these says nothing of what is so.
TOLD_ALREADY = words(
    "report reports claim claims account accounts allegation allegations story news figure figures",
    "detail details identity number numbers information version statement charge charges",
)
REPORTING = words("reported reports")
LONGEST_SUM = 8
SHOWING = words("show shows showed")
DESCRIBING = words("described describes describe")
PUTTING = words("put puts")
GIVING = words("gave gives")
# What has a cause, and what is given as something; nobody puts a cup down to a cause.
CAUSED = words(
    "fall rise drop jump increase decrease decline growth loss losses gain gains delay delays",
    "failure failures crash collapse outage outages success defeat win victory result results",
    "surge slump spike slide dip gap shortage shortages accident fire fires blaze death deaths",
    "error errors mistake mistakes difference change changes decision cost costs closure damage",
    "cancellation cut cuts absence incident explosion blackout problem problems deficit",
    "turnout smell noise sound leak flood floods illness outbreak drought price prices",
)
GIVEN = words(
    "cause reason toll number figure total age date time price cost value estimate count loss sum",
    "source place location motive share rate size length weight height",
)
IDENTIFYING = words("identified identifies named names")
NEAR_AS = 8
SPEAKING = words("spoke speaks")
LONGEST_THING = 12
NEAR = 4


def thing_start(tokens: list[Token], cue: int, at: int, subject: Subject | None) -> int | None:
    """Give where a thing begins that is told by its name alone, or nothing."""
    if subject is None or at >= len(tokens) or not tokens[at].is_word or tokens[at].quoted:
        return None
    low = tokens[cue].low
    if low in CONFIRMING:
        return at if speaks_for(tokens, subject) and is_new(tokens, at) else None
    if low in ADMITTING:
        counted = any(is_number(token) for token in tokens[at : at + LONGEST_SUM])
        return at if counted and speaks_for(tokens, subject) and is_new(tokens, at) else None
    if low in REPORTING:
        return at if is_body(tokens, subject) and is_sum(tokens, at) else None
    if low in PUTTING | GIVING:
        return at if names_cause(tokens, at) else None
    described = low in DESCRIBING and is_described(tokens, at)
    shown = low in SHOWING and is_paper(tokens, subject) and is_doing(tokens, at)
    return at if shown or described or is_named_as(tokens, at) else None


def is_paper(tokens: list[Token], subject: Subject) -> bool:
    return head(tokens[subject.start : subject.end]) in DOCUMENTS


def is_doing(tokens: list[Token], at: int) -> bool:
    """Tell whether "(messages show) a captain ordering …" goes on here."""
    end = phrase_end(tokens, at, len(tokens)) if tokens[at].low in {"a", "an"} else 0
    return any(token.low.endswith("ing") for token in tokens[max(at + 2, end - 1) : end + 1])


def is_body(tokens: list[Token], subject: Subject) -> bool:
    """Tell whether a body, a firm or the police speaks."""
    low = head(tokens[subject.start : subject.end])
    return low in BODIES | FIRM_NAMES or low == "police"


def is_sum(tokens: list[Token], at: int) -> bool:
    """Tell whether a figure is reported ("a loss of 4m", "12 arrests") and no deed."""
    rest = tokens[at : at + LONGEST_SUM]
    stop = next((n for n, token in enumerate(rest) if token.low in {"to", "that", ","}), len(rest))
    opened = tokens[at].low in {"a", "an"} or is_number(tokens[at])
    return opened and any(is_number(token) for token in rest[:stop])


def speaks_for(tokens: list[Token], subject: Subject) -> bool:
    """Tell whether somebody speaks here; "the win confirmed a place in the final" says nothing."""
    noun = tokens[subject.start : subject.end]
    low = head(noun)
    named = noun[-1].capital or low in SUBJECTS | BODIES | DOCUMENTS
    return named or is_role(low) or is_role(low.removesuffix("s")) or low == "police"


def is_new(tokens: list[Token], at: int) -> bool:
    """Tell whether "one arrest" or "the search" stands here, nothing that was told already."""
    end = phrase_end(tokens, at + 1, len(tokens))
    opened = tokens[at].low in {"a", "an", "the"} or is_number(tokens[at])
    if any(token.low == "to" for token in tokens[at : at + NEAR]):
        return False  # "confirmed the death to the Echo": to whom is told, and no more
    return opened and end > at + 1 and head(tokens[at:end]) not in TOLD_ALREADY


def is_described(tokens: list[Token], at: int) -> bool:
    """Tell a new thing ("a single blast", "bodies in the road") from what it is called."""
    near = tokens[at : at + LONGEST_THING]
    stop = next((n for n, token in enumerate(near) if not token.is_word), len(near))
    if any(token.low in {"as", "how", "being"} for token in near[:stop]):
        return False
    noun = tokens[at : phrase_end(tokens, at, len(tokens))]
    several = bool(noun) and head(noun).endswith("s") and not noun[0].capital
    bare = several and noun[0].low not in {"the", "his", "her", "their", "its", "this", "these"}
    return tokens[at].low in {"a", "an"} or is_number(tokens[at]) or bare


def is_named_as(tokens: list[Token], at: int) -> bool:
    """Tell whether "(identified) the dead as Ann Lund" stands here."""
    rest = tokens[at : at + NEAR_AS]
    near = [token.low for token in rest]
    at_as = near.index("as", 2) if "as" in near[2:] else len(rest)
    named = any(token.capital for token in rest[at_as + 1 : at_as + 2])
    return tokens[at - 1].low in IDENTIFYING and near[:1] == ["the"] and named


def spoken_of(tokens: list[Token], cue: int) -> int | None:
    """Give where "40 dead" begins in "spoke of 40 dead"."""
    of = cue + 1 < len(tokens) and tokens[cue + 1].low == "of"
    near = tokens[cue + 2 : cue + 2 + NEAR]
    stop = next((n for n, token in enumerate(near) if token.low in PREPOSITIONS), len(near))
    near = near[: stop + 2]  # "of between 40 and 50 dead"
    figure = of and tokens[cue].low in SPEAKING and any(is_number(token) for token in near)
    return cue + 2 if figure else None


def with_quoted_word(tokens: list[Token], at: int, subject: Subject) -> Frame:
    """Read "rejected it as “a farce”": only the quotation or a figure says something."""
    counted = spoken_of(tokens, at)
    if counted is not None:
        return Frame(at, "said", subject, counted)
    for n in range(at + 1, len(tokens)):
        if tokens[n].quoted:
            return Frame(at, "called", subject, n)
        said = tokens[n].low in CUES and is_finite(tokens, n)
        if said or tokens[n].text in {",", ";"} or tokens[n].low in PARTICIPLES:
            break
    return Frame(at, tokens[at].low, subject, None, kind="empty")


def names_cause(tokens: list[Token], at: int) -> bool:
    """Tell whether "(put) the slide down to rain" or "(gave) the reason as a fee" stands here."""
    putting = tokens[at - 1].low in PUTTING
    if [token.low for token in tokens[at : at + 3]] == ["the", "blame", "on"]:
        return putting
    joint, nouns = (["down", "to"], CAUSED) if putting else (["as"], GIVEN)
    near = range(at + 2, min(at + LONGEST_SUM, len(tokens)))
    end = next((n for n in near if [t.low for t in tokens[n : n + len(joint)]] == joint), at)
    told = any(token.low in nouns for token in tokens[at:end])
    return told and all(token.is_word for token in tokens[at:end])
