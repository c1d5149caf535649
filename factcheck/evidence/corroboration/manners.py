"""How a stretch of text speaks: classes of words that deny, doubt, turn or vouch (English).

`cues.py` has the plain signs that decide by themselves; a word here decides nothing. What a class
weighs, and where, was learnt from dossiers.
"""

import re

_CLASSES = {
    "deny": r"den(?:y|ies|ied|ial|ials|ying)|reject\w*|refut\w*|dismiss\w*|repudiat\w*|disput\w*"
    r"|contradict\w*|contrary|rebut\w*",
    "false": r"false\w*|untrue|wrong\w*|incorrect\w*|inaccurate\w*|hoax\w*|fabricat\w*"
    r"|invent(?:ed|ion|s)|fake\w*|satir\w*|debunk\w*|mislead\w*|misle[dt]|doctored|staged"
    r"|made[- ]up|nonsense|absurd|lies?|unfounded|baseless|groundless|forged|forgery|myth"
    r"|manipulated",
    "err": r"mistak\w*|mis(?:heard|quoted|read|understood|understanding|taken|identified|translated"
    r"|reported|stated|represented)|errors?|mix(?:ed)?[- ]up|confus\w*"
    r"|correct(?:ion|ions|ed|s)|withdr[ae]w\w*|retract\w*|apolog\w*|regret\w*|clarif\w*|annul\w*",
    "not": r"not|\w+n['’]t|never|no|nobody|nothing|none|nor|neither|cannot|without",
    "turn": r"but|however|yet|although|though|instead|actually|in fact|in reality|in truth|rather"
    r"|on the contrary|far from|only|whatever|despite|merely|just",
    "still": r"still|remains?|remained|stays?|stayed|continues?|unchanged|unharmed|alive|intact",
    "open": r"unclear|unconfirmed|unverified|could not (?:be )?(?:\w+ )?(?:confirm\w*|verif\w*)"
    r"|whether|rumou?rs?|perhaps|maybe|remains to be seen|unknown|do(?:es)? not know|don['’]t know"
    r"|doubt\w*|uncertain\w*|undecided|wait|preliminary|at least|so far|yet to"
    r"|under investigation|investigat\w*|awaits?|pending|open question|questions?",
    "modal": r"may|might|could|would|should|possibl[ey]|possibility|likely|plans?|planned"
    r"|propos\w*|consider\w*|expected|allegedly|alleged|reportedly|apparently|supposedly"
    r"|purported\w*|so-called|claims?|claimed|claiming",
    "first": r"I|my|me|myself",
    "we": r"we|our|us",
    "affirm": r"confirm\w*|announc\w*|admit\w*|acknowledg\w*|show(?:s|ed|n)|according to"
    r"|report(?:s|ed)|said|told|record(?:s|ed)?|found|established|proves?|proved",
    "check": r"verdict|rating|fact[- ]?check\w*|we checked|verification|what we found"
    r"|quote check|true or false",
    "viral": r"viral|posts?|posted|shared|clip|video|picture|online|internet|users?|circulat\w*",
}
MANNERS = {
    name: re.compile(rf"\b(?:{wording})\b", re.IGNORECASE) for name, wording in _CLASSES.items()
}
TURNING = frozenset(("deny", "false", "err", "not"))  # what a claim says itself turns nothing in it


def manners(text: str, claim: str) -> dict[str, int]:
    """How many words of each class stand there; of a class that the claim has itself, none."""
    return {
        name: 0 if name in TURNING and form.search(claim) else len(form.findall(text))
        for name, form in MANNERS.items()
    }
