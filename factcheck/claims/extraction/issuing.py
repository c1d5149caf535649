"""Whose words a paper's are, and what in the words for a speaker only tells more of it."""

import re
from itertools import pairwise

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.lexicon import (
    BODIES,
    DETERMINERS,
    DOCUMENTS,
    JOURNALS,
    OUTLET_WORDS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.nouns import head, head_end, is_plural, is_role
from factcheck.claims.extraction.reaching import SOME_TIME, date_end
from factcheck.claims.extraction.tokens import Token

ISSUED = words("issued released published compiled posted")
ONLINE = words("online this")
PRINTED = words("report reports article story")
FURTHER = 2000
ANOTHER_PAPER = r"\b(?:an?|another)\s(?:\w+\s){{0,2}}{0}\b|\b(?:issued|released|published)\sone\b"


def without_issue(tokens: list[Token]) -> list[Token]:
    """Leave out when a paper came out ("a poll published Thursday")."""
    end = len(tokens)
    while end > 1 and tokens[end - 1].low in TIME_WORDS:
        end -= 1
    issued = 1 < end < len(tokens) and tokens[end - 1].low in ISSUED
    filed = next((n for n in range(2, len(tokens) - 2) if is_filed(tokens, n)), len(tokens))
    return tokens[: end - 1] if issued else tokens[:filed]


def is_filed(tokens: list[Token], at: int) -> bool:
    """Tell whether it only says where a paper lies ("an affidavit filed in Vik District Court")."""
    placed = tokens[at].low == "filed" and tokens[at + 1].low in {"in", "at", "with"}
    return placed and tokens[at - 1].low in DOCUMENTS and tokens[-1].low == "court"


def without_place(tokens: list[Token]) -> list[Token]:
    """Leave out where a firm is ("the Vik, Md.-based vendor"), which would pass for its name."""
    places = (n for n in range(4, len(tokens) - 1) if tokens[n].low in {"based", "headquartered"})
    based = next((n for n in places if tokens[n - 1].text == "-" and tokens[n - 2].text == "."), 0)
    return [tokens[0], *tokens[based + 1 :]] if based else tokens


def past_initials(tokens: list[Token]) -> int:
    """Give where "controller Ann Lund" begins in "Harbour Service (HS) controller Ann Lund"."""
    closing = next((n for n, token in enumerate(tokens) if token.text == ")"), 0)
    after = tokens[closing + 1 :]
    short = closing > 1 and tokens[closing - 2].text == "(" and tokens[closing - 1].text.isupper()
    return closing + 1 if short and after and is_role(after[0].low) else 0


def issued_by(tokens: list[Token]) -> list[Token]:
    """Give the body behind "a report (issued) by the Harbour Board": its own words."""
    end = head_end(tokens)
    if head(tokens) not in DOCUMENTS:
        return []
    first = [token.low for token in tokens[end : end + 1]] == ["first"]
    end += first
    end += end < len(tokens) and tokens[end].low in ISSUED
    end = past_when(tokens, end)
    by = end + 1 < len(tokens) and tokens[end].low in {"by", "from"}
    by = by or (end < len(tokens) and is_printed(tokens, end))
    author = tokens[end + 1 :] if by else []
    named = not first and any(t.capital for t in author)  # who has it first is an outlet
    return author if named or any(t.low in BODIES for t in author) else []


def past_when(tokens: list[Token], at: int) -> int:
    """Step over when and where a paper came out ("on Thursday", "online", "late last week")."""
    while at + 1 < len(tokens):
        low = tokens[at].low
        dated = date_end(tokens, at + (low in {"on", "in"}))
        if not (dated or low in TIME_WORDS | SOME_TIME | ONLINE or is_adverb(low)):
            break
        at = dated or at + 1
    return at


def is_printed(tokens: list[Token], at: int) -> bool:
    """Tell whether an outlet's own report is meant ("a report in the Daily Echo")."""
    where = tokens[at + 1 :] if tokens[at].low == "in" and tokens[at - 1].low in PRINTED else []
    lows = {token.low for token in where}
    named = any(token.capital for token in where)
    return named and not lows.isdisjoint(OUTLET_WORDS) and lows.isdisjoint(JOURNALS)


def is_own_issue(verb: str, kind: str) -> bool:
    """Tell whether a paper "published by the board" is the board's own, which nobody carried."""
    return verb in ISSUED and kind in {"body", "person"}


def stating(tokens: list[Token]) -> list[Token]:
    """Give the body in "a defence ministry statement": a body's statement is its own words."""
    end = head_end(tokens)
    if end < 2 or tokens[end - 1].low not in {"statement", "bulletin", "communique", "communiqué"}:  # noqa: PLR2004
        return []
    return tokens[: end - 1] if tokens[end - 2].low in BODIES else []


def sort_of(tokens: list[Token], name: str | None, kind: str, aside: list[Token] | None) -> str:
    """Give the noun by which something may be meant later: "chain" in "the chain Vik Foods"."""
    if aside and aside[0].low in DETERMINERS:
        return head(aside)
    if kind == "outlet" or tokens[0].low not in DETERMINERS:
        return ""
    if not name:
        return head(tokens) if kind in {"person", "unknown"} else ""
    if kind == "person":
        return ""
    pairs = pairwise(tokens[1 : head_end(tokens)])
    return next((a.low for a, b in pairs if a.is_word and b.capital and not a.capital), "")


def is_of_last(tokens: list[Token], aside: list[Token]) -> bool:
    """Tell whether a name belongs to the last noun of a phrase, as what leads it cannot bear it.

    "Two guards at the bank, Kestrel," are not called so, nor is "a letter from his aide, Ann Lee,".
    """
    last = tokens[-1]
    tail = head_end(tokens) < len(tokens) - 1 and not (last.capital or last.low.endswith("s"))
    several = is_plural(tokens) and all(token.capital for token in aside)
    paper = head(tokens) in DOCUMENTS and (is_role(last.low) or last.low in BODIES)
    return tail and (several or paper)


def issued_paper(source: str, text: str, end: int) -> str | None:
    """Give "audit" of "an audit released by the council" or "from" it: "the audit" is theirs.

    It is open whose where another one is told of in what follows ("Lund gave an audit, too").
    """
    lows = source.lower().split()
    whose = next((n for n, low in enumerate(lows) if low in {"by", "from"}), 0)
    before = lows[:whose] if lows[0] in {"a", "an"} else []
    paper = next((low for low in before if low in DOCUMENTS), None)
    after = text[end : end + FURTHER]
    return None if paper and re.search(ANOTHER_PAPER.format(paper), after) else paper
