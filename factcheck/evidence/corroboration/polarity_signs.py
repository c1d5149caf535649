"""Whether a mention of a deed says that it happened (English).

The word tells that it did or did not; each negation in its clause and each denial in its sentence
turns that. What is asked, wished, only possible, of another one or of another time tells neither.
"""

import re
from collections.abc import Iterable

from factcheck.evidence.corroboration.dates import MONTHS
from factcheck.evidence.corroboration.words import Stretch

_BOUND = re.compile(
    r"[.!?;:\n\"“”()–—]|, |\b(?:and|but|while|although|though|because|so|when|which|who|as|than"
    r"|until|after|before)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r", (?:[\w’'-]+ ){1,6}(?:said|says|added|wrote|reported|argued)(?: [\w’'-]+){0,3}, "
)
_NEGATES = re.compile(
    r"\b(?:not|never|no(?! (?:other|doubt|less|fewer))|nobody|none|nothing|cannot|without|hardly"
    r"|barely|(?:fail|refus|declin)(?:s|es|ed) to|unable to|far from|instead of|rather than"
    r"|r[ua]n(?:s|ning)? out of|ruled? out|lack(?:s|ed|ing)?|free (?:of|from)|skip(?:s|ped))\b"
    r"(?! (?:only|just|merely|least|because|the (?:first|only))\b)|n['’]t\b",
    re.IGNORECASE,
)
# What undoes the very thing that stands behind it.
_UNDOES = re.compile(
    r"\b(?:(?:vot(?:es|ed)|turn(?:s|ed)) down|vot(?:es|ed) against|quash(?:es|ed)"
    r"|(?:reject|lift|end|overturn)(?:s|ed)"
    r"|scrap(?:s|ped)) (?:(?:the|an?|its|their|any|all) )?(?:[\w-]+ )?$",
    re.IGNORECASE,
)
_FROM_HERE = re.compile(r"\b(?:nor|neither)\b", re.IGNORECASE)
_TURNED_BEHIND = re.compile(
    r"[\"”]?(?: [\w’'-]+){0,2}? (?:is|are|was|were|has|have|had|did|does|do|came|went|could|would)"
    r"(?: not\b| never\b|n['’]t\b)(?! (?:only|just|the (?:first|only)))"
    r"|(?: (?:\w+ )?(?:is|was|were|are)|(?: \w+){0,3}:)? (?:none|nil|zero|0)(?![.,]?\d)\b"
    r"| (?:\w+ )?(?:r[ua]ns? out|(?:is|are|was|were) (?:out|gone|missing|lacking|exhausted))\b"
    r"|(?: \w+){0,2}: no\b| (?:nobody|no(?! (?:longer|doubt|fewer|less|later|more than))|nothing"
    r"|none|not (?:a|one))\b",
    re.IGNORECASE,
)
_OF_REPORTS = r"(?:accounts?|reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs?)"
_DENIES = re.compile(
    r"\b(?:denie[sd]|deny(?:ing)?|disput(?:es?|ed)|(?:reject|contradict|dismiss|refut)(?:s|es|ed)?)"
    rf" (?:that|having|any|ever|(?:[\w’'-]+ ){{0,4}}?{_OF_REPORTS})\b"
    rf"|\bno truth in\b|\bcontrary to (?:\w+ )?{_OF_REPORTS}|\b(?:not true|untrue|false) that\b"
    rf"|\b{_OF_REPORTS} that\b(?=[^.\n]*\b(?:untrue|not true|false|wrong|nonsense|baseless)\b)"
    r"|\b(?:wrongly|falsely|mistakenly) (?:report|claim|said|say|stat)\w*",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"[^.;\n]{0,60}? (?:is|was|are|were) (?:untrue|not true|false|wrong|invented|made up|a lie"
    r"|nonsense|pure invention)\b"
)
# Where nothing is said to be so: a condition, what somebody else only says.
_LEFT = re.compile(
    r"\b(?:not|n['’]t|nothing|unable to) (?:\w+ ){0,3}"
    r"(?:say|said|know|known|confirm|comment|rule out)\b"
    r"|\bno (?:\w+ )?(?:names?|dates?|details|information|word|comment|statement|reason|answer)\b"
    r"|\balleg(?:ed|edly)\b|\bnext\b|\b(?:wait|ask)(?:s|ed|ing)? for\b"
)
_SAID_ONLY = re.compile(
    r"\b(?:[Ii]f|[Uu]nless)\b|\b(?:[Ww]hether|who (?:says?|said|claims?|claimed|insists?|insisted)"
    r"|[Ee]very(?:body|one) knows)\b[^,;]*$"
)
_POSSIBLE = re.compile(
    r"\b(?:would|should|must|might|may|can|could|ought|needs? to|ha(?:s|d|ve) to|hop(?:e[ds]?|ing)"
    r"|want(?:s|ed)?|fear(?:s|ed)?|demand(?:s|ed)?|call(?:s|ed) (?:for|on)|promised?|supposed"
    r"|obliged|will|to be|rules?)\b"
)
# There is one, whatever is done of it.
_GIVEN = re.compile(r"\b(?:the|this|these|his|her|its|their) $")
_OF_ANOTHER = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|\w+['’]s) (?:wife|husband|brother|sister|son|daughter"
    r"|father|mother|partner|cousin|lawyer|deputy|colleague|predecessor|assistant|co-defendant"
    r"|friend)s?\b|\b(?:[Tt]he|two|three|four|all) others?\b(?! side\b)|\b[Aa]nother\b"
)
_OTHERWISE = re.compile(
    r"\b(?:says?|tells? it) otherwise\b|\bor (?:\w+ )?(?:(?:has|have|had|did|does|is|was) )?not\b"
)
_EVER = re.compile(r"\b(?:never|ever|any|no)\b", re.IGNORECASE)
_WHEN = re.compile(rf"\b(?:{'|'.join(m.capitalize() for m in MONTHS)}|1[89]\d\d|20\d\d)\b")
_LAST = re.compile(r"\blast (?:[\w-]+ )?$", re.IGNORECASE)
_BYGONE = re.compile(r"\b(?:last (?:year|month)|years? (?:ago|before|earlier)|previously)\b")


def happened(
    text: str, sentence: Stretch, found: re.Match[str], *, possible: bool, claim: str
) -> bool | None:
    """Whether a mention tells that it happened; None where it tells neither."""
    start, stops = sentence
    if text[start:stops].rstrip("\"”’' ").endswith("?") or _OTHERWISE.search(text, *sentence):
        return None
    before = _ASIDE.sub(" ", text[start : _begin(found)])
    clause = before[_last_end(_BOUND.finditer(before)) :]
    if nor := [*_FROM_HERE.finditer(clause)]:
        clause = clause[nor[-1].end() :]
    rest = text[found.end() : stops]
    behind = _BOUND.split(rest, maxsplit=1)[0]
    if any(each.search(clause) for each in (_LEFT, _OF_ANOTHER)) or _SAID_ONLY.search(before):
        return None
    if _of_another_time(claim, clause, behind):
        return None
    if not (possible or _GIVEN.search(clause)) and _POSSIBLE.search(clause):
        return None
    turns = len(_NEGATES.findall(clause)) + bool(nor) + len(_DENIES.findall(before))
    turns += sum(
        map(bool, (_UNDOES.search(clause), _TURNED_BEHIND.match(rest), _UNTRUE.match(rest)))
    )
    return (found["no"] is None) is (turns % 2 == 0)


def _begin(found: re.Match[str]) -> int:
    """Where a deed's own word begins: of "the brakes did not work", at "work"."""
    till = found.groupdict()
    ends = [found.end(each) for each in ("till_yes", "till_no") if till.get(each) is not None]
    return ends[0] if ends else found.start()


def _last_end(found: Iterable[re.Match[str]]) -> int:
    return max((each.end() for each in found), default=0)


def _of_another_time(claim: str, *parts: str) -> bool:
    """Whether a clause is of a month or year that a claim of a certain time has not."""
    if not claim or _EVER.search(claim):
        return False
    told = " ".join(parts)
    if "since" in claim and _LAST.search(parts[0]):
        return True
    return bool(_BYGONE.search(told)) or any(
        each not in claim for each in _WHEN.findall(told) if each.isdigit() or _WHEN.search(claim)
    )
