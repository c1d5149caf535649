"""The first of its kind told by comparing: "no other bridge is longer", "there is an older one".

Of what a claim calls the longest, nothing longer bears it out and something longer speaks against
it (English).
"""

import re
from functools import lru_cache

_RECORD = re.compile(
    r"\b(?:world|national|european|all-time) (?:\w+ )?records?\b|\brecords? (?:for|over|in|at)\b",
    re.IGNORECASE,
)
_FAMILY = frozenset("eldest interest honest modest forest harvest protest request arrest".split())  # noqa: SIM905
_EST = re.compile(r"\b([a-z]{2,})est\b")
_MOST = re.compile(r"\bmost ([a-z]+)\b")
_IRREGULAR = {"best": "better", "worst": "worse", "farthest": "farther", "furthest": "further"}
_OF_RECORDS = r"faster|quicker|higher|farther|further|longer|better|heavier|more"
_NONE = (
    r"(?:nowhere|nobody|no one|none|nothing|never|without (?:a|an|any)"
    r"|no(?! longer\b)(?: other)?|not (?:a|an|any|one|find)"
    r"|(?:is|are|was|were|has|have)n['’]t (?:a|an|any))"
)


def unrivalled(claim: str, told: str) -> bool:
    """Whether a passage says that nothing is more so than what the claim calls the most."""
    return _search(claim, told, "none")


def outdone(claim: str, told: str) -> bool:
    """Whether a passage says that something else is more so, and none that nothing is."""
    return _search(claim, told, "other") and not unrivalled(claim, told)


def _search(claim: str, told: str, which: str) -> bool:
    more = _more(claim)
    return bool(more) and bool(_form(more, which).search(told))


@lru_cache
def _form(more: str, which: str) -> re.Pattern[str]:
    if which == "none":
        form = rf"\b{_NONE}\b[^.,;:!?\n]{{0,60}}?\b(?:{more})\b(?! (?:and|or) )"
    else:
        form = (
            rf"\bthere (?:is|are|was|were) (?:an? )?(?:even |much |still )?(?:{more}) [a-z]"
            rf"|\b(?:one|that|those|the [a-z]+(?: [a-z]+)?) (?:in|at|near|on|of) [A-Z]\w+"
            rf" (?:is|are|was|were) (?:even |much |still )?(?:{more})\b"
        )
    return re.compile(form, re.IGNORECASE if which == "none" else 0)


@lru_cache
def _more(claim: str) -> str:
    """The comparatives of what a claim calls the most, to look for; empty where it has none."""
    found = {f"{m[1]}er" for m in _EST.finditer(claim) if m[0] not in _FAMILY | set(_IRREGULAR)}
    found |= {f"more {m[1]}" for m in _MOST.finditer(claim)}
    found |= {_IRREGULAR[word] for word in _IRREGULAR if re.search(rf"\b{word}\b", claim)}
    forms = sorted(map(re.escape, found))
    return "|".join([*forms, *([_OF_RECORDS] if _RECORD.search(claim) else [])])
