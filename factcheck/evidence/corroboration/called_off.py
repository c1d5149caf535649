"""What was to come and does not: a strike that is off, plans that were dropped (English)."""

import re

from factcheck.evidence.corroboration.weighing import Passage, Weighed
from factcheck.evidence.corroboration.words import key

_AHEAD = re.compile(r"\b(?:will|is to|are to|plans? to|intends? to|(?:is|are) going to)\b")
_OFF = r"(?:called off|cancell?ed|averted|abandoned|scrapped|shelved)"
_IS_OFF = re.compile(
    r"\b(?P<thing>[\w-]+)(?: (?:of|by|in|at|for|on|over|to|from) [^.;,\n]{1,60}?)?"
    rf" (?:(?:is|are|was|were) (?:now )?off(?=[.,;:\n]|$)"
    rf"|(?:is|are|was|were|has been|have been|had been) (?:now )?{_OFF}\b)",
    re.IGNORECASE,
)
_CALLS_OFF = re.compile(
    r"\b(?:call(?:s|ed)? off|avert(?:s|ed)?|cancel(?:s|led|ed)?|scrap(?:s|ped)?|shelve[sd]?"
    r"|abandon(?:s|ed)?) (?:(?:the|its|their|his|her|this|a|all) )?"
    r"(?P<thing>[\w’'-]+(?: [\w’'-]+){0,2})",
    re.IGNORECASE,
)
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
            if not _PLANS.isdisjoint(things) and weighed.told(told.words) >= _MOST:
                return True
            if any(each in weighed.turnable and _is_done(claim, each) for each in things):
                return True
    return False


def _is_done(claim: str, thing: str) -> bool:
    """Whether the thing is what a claim says will be done: "will strike", "to hold a march"."""
    ahead = _AHEAD.search(claim)
    behind = claim[ahead.end() :].split()[:4] if ahead else []
    return thing in {key(word.strip(".,;:")) for word in behind}
