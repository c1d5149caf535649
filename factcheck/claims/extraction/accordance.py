"""Who vouches: "according to X", "according to two people who were there"."""

from factcheck.claims.extraction import contents
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import (
    CITING,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    words,
)
from factcheck.claims.extraction.name_beside import apposition, name_after
from factcheck.claims.extraction.nouns import (
    REDUCED,
    SUBJECTS,
    has_finite,
    is_reduced,
    phrase_end,
)
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.tokens import Token

ORDERS = words("plan schedule law custom tradition protocol procedure need taste age size")
JOINING = SUBORDINATORS | words("and but or so who which whose that")
TOLD_OF = REDUCED | words("who that whose identified")


def according(tokens: list[Token], at: int) -> Frame | None:
    """Read "according to X" (not "according to plan")."""
    ordered = at + 2 < len(tokens) and tokens[at + 2].low in ORDERS
    alone = not any(token.is_word for token in tokens[at + 3 : at + 4])  # no "law professors"
    return None if ordered and alone else according_to(tokens, at, at + 2)


def according_to(tokens: list[Token], at: int, start: int) -> Frame | None:
    """Read who vouches, from `start`, in a wording that begins at `at`."""
    that = start + 1 < len(tokens) and tokens[start].low == "that"
    end = phrase_end(tokens, start + that, len(tokens))
    end = next((n for n in range(start + that + 1, end) if tokens[n].low in CITING), end)
    if end <= start + that:
        return None
    clause = clause_start(tokens, start + that, end) if contents.leads(tokens, at) else 0
    if clause and (published := published_end(tokens, end)):
        clause, end = 0, published
    if clause:
        subject = Subject(start, clause, None, at, clause)
        return Frame(at, "according", subject, clause, kind="according")
    if end + 1 < len(tokens) and is_reduced(tokens, end):
        end = phrase_end(tokens, end + 1 + (tokens[end + 1].low == "by"), len(tokens))
    subject = Subject(start, end, apposition(tokens, end), at, end)
    content = None
    if contents.leads(tokens, at):
        content = contents.after_source(tokens, relative_end(tokens, past_cited(tokens, end)))
        if content is None and end < len(tokens) and tokens[end].low in SUBJECTS:
            content = end
        named = name_after(tokens, end)
        closed = subject.aside and [t.text for t in tokens[subject.aside[1] :][:1]] == [","]
        aside = (end + 1, named) if named > end else subject.aside if closed else None
        subject = Subject(start, end, aside, at, end)
    return Frame(at, "according", subject, content, kind="according")


def past_cited(tokens: list[Token], end: int) -> int:
    """Step over "citing two guards" in "According to a report in Y citing two guards, …"."""
    cited = end < len(tokens) and tokens[end].low in CITING
    return phrase_end(tokens, end + 1, len(tokens)) if cited else end


def relative_end(tokens: list[Token], end: int) -> int:
    """Step over "who were there on Friday" in "According to two people who were there, …".

    So it does over "posted online" in "According to a video posted online, …".
    """
    if end >= len(tokens) or tokens[end].low not in TOLD_OF:
        return end
    return next((n for n in range(end, len(tokens)) if not tokens[n].is_word), end)


def clause_start(tokens: list[Token], start: int, end: int) -> int:
    """Give where "the gate was …" begins in "According to Ann Lee the gate was …", or 0."""
    follows = tokens[end + 1 : end + 2]  # "According to those the council asked, …"
    if not follows or follows[0].text == "," or not has_finite(tokens, end, end + 1):
        return 0
    opens = range(start + 1 + (tokens[start].low in DETERMINERS), end)
    return next((n for n in opens if opens_phrase(tokens, n)), 0)


def published_end(tokens: list[Token], at: int) -> int:
    """Give where "the paper bought in May" ends in "figures the paper bought in May, …".

    A clause stands behind the comma that nothing joins to the one before it.
    """
    comma = next((n for n in range(at, len(tokens) - 1) if not tokens[n].is_word), 0)
    alone = tokens[comma].text == "," and tokens[comma + 1].low not in JOINING
    return comma if alone and has_finite(tokens, comma + 1, len(tokens)) else 0


def opens_phrase(tokens: list[Token], at: int) -> bool:
    """Tell whether an article opens another noun phrase ("Ann Lee the gate", not "of the gate")."""
    before = tokens[at - 1]
    free = before.is_word and before.low not in PREPOSITIONS | {"and", "or", "both", "all"}
    return free and tokens[at].low in {"the", "a", "an"}
