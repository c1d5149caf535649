"""What was to come and does not: a strike that is off, plans that were dropped (English)."""

import re

from factcheck.evidence.corroboration.weighing import Passage, Weighed
from factcheck.evidence.corroboration.words import key, words

_AHEAD = re.compile(r"\b(?:will|is to|are to|plans? to|intends? to|(?:is|are) going to)\b")
_OFF = r"(?:called off|cancell?ed|averted|abandoned|scrapped|shelved)"
_IS_OFF = re.compile(
    r"\b(?P<thing>[\w-]+)(?: (?:of|by|in|at|for|on|over|to|from) [^.;,\n]{1,60}?)?"
    rf" (?:(?:is|are|was|were) (?:now )?off(?=[.,;:\n]|$)"
    rf"|(?:is|are|was|were|has been|have been|had been) (?:now )?{_OFF}\b)",
    re.IGNORECASE,
)
_CALLS_OFF = re.compile(
    r"\b(?:calls off|called off|avert(?:s|ed)|cancel(?:s|led|ed)|scrap(?:s|ped)|shelve[sd]"
    r"|abandon(?:s|ed)) (?:(?:the|its|their|his|her|this|a|all) )?"
    r"(?P<thing>[\w’'-]+(?: [\w’'-]+){0,2})",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r" *(?:end|stop|drop|cut|close|axe|abolish|ban|remove|withdraw|halt|suspend|lift|give up)\b"
)
_BEHIND = re.compile(r"[.,;:\n]| (?:for|in|at|on|by|from|to|of|with|over|after) ")
_PLANS = frozenset(map(key, ("plan", "plans")))
_MOST = 0.5


def called_off(claim: str, weighed: Weighed, told: Passage) -> bool:
    """Whether a passage says that what the claim has coming does not come.

    What was cancelled for it is something else: a flight for a strike.
    """
    if not _AHEAD.search(claim) or re.search(_OFF, claim, re.IGNORECASE):
        return False
    for form in (_IS_OFF, _CALLS_OFF):
        for found in form.finditer(told.text):
            things = [weighed.home.get(each, each) for each in map(key, found["thing"].split())]
            if not _PLANS.isdisjoint(things):
                if weighed.told(told.words) >= _MOST and _are_its(weighed, told.text, found):
                    return True
                continue
            if any(
                each in weighed.turnable and _is_done(claim, each) and not _is_done(told.text, each)
                for each in things
            ):
                return True
    return False


def _are_its(weighed: Weighed, text: str, found: re.Match[str]) -> bool:
    """Whether the plans told of have something of the claim, or nothing is said of them."""
    told = re.split(r"[.,;:]", text[found.start("thing") :], maxsplit=1)[0]
    said = [word for word in words(told.replace(found["thing"], "", 1)) if word.counts]
    return not said or any(weighed.home.get(w.key, w.key) in weighed.turnable for w in said)


def _is_done(claim: str, thing: str) -> bool:
    """Whether the thing is what a claim says will be done: "will strike", "to hold a march"."""
    ahead = _AHEAD.search(claim)
    behind = claim[ahead.end() :] if ahead else ""
    if _ENDS.match(behind):
        return False  # what is scrapped is just what will end
    return thing in {word.key for word in words(_BEHIND.split(behind, maxsplit=1)[0])}
