"""What stands still or is done away with, and what there is none of for that (English)."""

import re

STANDS_STILL = re.compile(
    r"\b(?:strik\w+|walk(?:s|ed|ing)? out|walkouts?|clos\w+|shut\w*|suspend\w*|halt\w*|cancel\w*"
    r"|stop\w*|blockad\w*|power (?:cuts?|failure)|blackouts?|outages?|cut off)\b",
    re.IGNORECASE,
)
NO_SERVICE = re.compile(
    r"(?:^|[:,] )[Nn]o (?:more )?(?:bus|coach|tram|train|flight|ferr|lesson|class|school|service"
    r"|traffic|post|mail|deliver|operation|surger|water|power|electricity|gas|heating|light|bread"
    r"|beer|newspaper|car|lorr|ship)(?:s|es|y|ies)?\b"
)
_DOES_AWAY = re.compile(
    r"\b(?:abolish\w*|do(?:es)? away with|scrap(?:s|ped)?|axe[sd]?|end(?:s|ed)?|drop(?:s|ped)?"
    r"|ban(?:s|ned)?|forbid\w*|lift(?:s|ed)?|remov\w+)\b",
    re.IGNORECASE,
)
_NO_MORE = re.compile(
    r"\b(?:no (?:more|longer(?! (?:wants?|plans?|intends?|will)\b))|free of|without)\b",
    re.IGNORECASE,
)
_BANS = re.compile(r"\b(?:ban(?:s|ned)?|forbid\w*|forbade|prohibit\w*|barred)\b", re.IGNORECASE)
_MAY_NOT = re.compile(r"\b(?:may|must|can) ?not\b(?! be (?:ban|forbid|prohibit))", re.IGNORECASE)

_TOO_FEW = re.compile(
    r"\b(?:too (?:few|little)|shortages? of|lack(?:s|ed|ing)?|ran out of|short of)\b"
    r"(?: (?P<what>\w+))?",
    re.IGNORECASE,
)
_NOT_ENOUGH = re.compile(
    r"\b(?:not|n['’]t|cannot|never|unable to|no)\b[^.;\n]{0,20}? (?:enough|sufficient)\b",
    re.IGNORECASE,
)


def none_is_left(claim: str, passage: str) -> bool:
    """Whether a passage has "no more" of what the claim does away with, or "may not" of a ban.

    Or "not enough" of what it has too few.
    """
    away = _DOES_AWAY.search(claim) and _NO_MORE.search(passage)
    few = _TOO_FEW.search(claim)
    if few and (_NOT_ENOUGH.search(passage) or _has_no(few["what"] or "", passage)):
        return True
    return bool(away or (_BANS.search(claim) and _MAY_NOT.search(passage)))


def _has_no(what: str, passage: str) -> bool:
    return bool(what) and bool(re.search(rf"\bno {re.escape(what)}\b", passage, re.IGNORECASE))
