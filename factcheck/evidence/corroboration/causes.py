"""Why it happened: left open, or denied, while all the rest of a claim is admitted (English).

"The patient was given the wrong blood and died. Whether there is a connection is not established."
"""

import re

from factcheck.evidence.corroboration.words import sentences

_LINK = r"(?:causal )?(?:connection|link|relation|relationship)"
_WHY = (
    r"because|due to|owing to|caus(?:e[sd]?|ing)|as a result|to blame|led to|responsible"
    rf"|to do with|play(?:s|ed)? an? (?:part|role)|{_LINK}"
)
_SAYS_WHY = re.compile(
    r"\b(?:because(?: of)?|due to|owing to|as a result of|on account of"
    r"|(?:was|were|been) (?:caused|triggered) by|caused|triggered)\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(rf"\b(?:{_WHY})\b", re.IGNORECASE)
_PROVED = r"(?:established|prov\w+|shown|found|confirmed|demonstrated|clear|certain)"
_OPEN = re.compile(
    rf"\b(?:whether|if|that)\b[^.;\n]{{0,80}}\b(?:{_WHY})\b[^.;\n]*"
    r"\b(?:is|was|remains|has)(?: still)?(?: not| open| un)"
    rf"|\b(?:open|unclear|early to (?:say|tell)|not (?:known|{_PROVED})"
    r"|show|clarify|establish|determine|examin\w+|investigat\w+|decide|find out|ask(?:ed|ing)?)"
    rf" (?:whether|if)\b[^.;\n]{{0,80}}\b(?:{_WHY})\b"
    rf"|\b{_LINK}\b[^.;\n]{{0,100}}\b(?:has|have|had|is|was)(?: not|n['’]t)(?: yet)?(?: been)?"
    rf" {_PROVED}\b"
    rf"|\bno (?:\w+ )?{_LINK}\b[^.;\n]{{0,100}}\b{_PROVED} (?:so far|yet)\b"
    r"|\bcauses?\b[^.;\n]{0,60}\b(?:(?:is|are|was|were|remains?) (?:still |as yet |yet )*"
    r"(?:not|un\w+|open|being|under|to be|disputed)|expected|awaited)\b"
    r"|\b(?:into|examin\w+|investigat\w+|establish\w*|determin\w+|clarify|know|looking for)"
    r" (?:the |its |their )?(?:\w+ )?causes?\b"
    r"|\b(?:post-mortem|autopsy|inquest|inquiry|investigation|examination)\b[^.;\n]{0,40}"
    r"\b(?:bring clarity|(?:clarify|show|establish|determine|find out|explain)"
    r" (?:why|what (?:caused|happened|led)))\b",
    re.IGNORECASE,
)
# Not "no connection between Tolvey and Dornau": those are trains.
_NONE = re.compile(
    rf"\bno (?:\w+ )?{_LINK} (?:between|with|to) (?-i:(?![A-Z]))|\bnothing to do with\b"
    r"|\b(?:not|n['’]t|never) (?:\w+ )?(?:caused by|due to|because of|the cause\b|to blame)"
    r"|\bhad (?:an)?other causes?\b",
    re.IGNORECASE,
)


def cause_told(claim: str, text: str) -> str:
    """What an item says of the cause that a claim gives: "open", "denial", or nothing of these.

    Who says plainly why it happened leaves nothing open.
    """
    if not _SAYS_WHY.search(claim) or _NONE.search(claim):
        return ""
    told = [text[slice(*place)] for place in sentences(text)]
    left = [each for each in told if _OPEN.search(each)]
    rest = [each for each in told if each not in left]
    if any(_GIVEN.search(_NONE.sub(" ", each)) for each in rest):
        return ""
    return "open" if left else "denial" if any(map(_NONE.search, rest)) else ""
