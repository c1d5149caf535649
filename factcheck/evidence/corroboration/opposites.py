"""Words that say the opposite without any negation: "stays open" of what closes (English).

Each pair stands for two states of which one excludes the other. What merely differs is none:
somebody arrested may be free again.
"""

import re
from functools import lru_cache

_RISES = (
    r"ris(?:es?|en|ing)|rose|rais(?:e[sd]?|ing)|increas\w+|climb(?:s|ed)|grew|grown|up from"
    r"|dearer|doubl(?:e[sd]?|ing)"
)
_FALLS = (
    r"f[ae]ll(?:s|en|ing)?(?! (?:out|ill|sick|asleep|apart|silent|behind|victim|in love|foul)\b)"
    r"|drop(?:s|ped)|declin(?:e[sd]?|ing)|lower(?:s|ed)|shr[aiu]nk|down from|cheaper|sank"
)
_UNCHANGED = (
    r"unchanged|the same as before|stay(?:s|ed)? the same"
    r"|(?:leav(?:es?|ing)|left|stays?|stayed|remains?|remained) [^.;\n]{0,40}?\bas (?:it|they)"
    r" (?:is|are|was|were)\b"
)
_STAYS = (
    r"(?:stays?|stayed|staying|remains?|remained)(?: on| put| with| at| in (?:office|charge|place"
    r"|the"
    r" post))?(?=[\s.,;:!]|$)(?! (?:open|closed|unclear|unknown))|still (?:a |the )?(?:member"
    r"|leads|heads|in"
    r" office)|continues? (?:to|in|as)\b|(?:has |have )?(?:extended|renewed) (?:his|her|their"
    r"|the) contract"
)
_LEAVES = (
    r"leav(?:es?|ing)|left|quit(?:s|ting)?|resign(?:s|ed|ation)?|steps? down|stepped down"
    r"|retir(?:e[sd]?|ing)|sacked|fired|dismissed"
)
_PAIRS = (
    (
        r"clos(?:e[sd]?|ing|ure)|shut(?:s|ting)?(?: down)?",
        r"(?:stay|remain|keep|kept)(?:s|ed)? open|open(?:s|ed)? as usual|is saved|reopen(?:s|ed)?",
    ),
    (
        r"join(?:s|ed|ing)?|sign(?:s|ed|ing)? (?:for|with)|mov(?:es?|ed|ing) to|transfer\w*",
        r"(?:stays?|stayed|remains?|remained) (?:with|at)|(?:extended|renewed) \w+ contract",
    ),
    (
        r"hits?|struck|strikes?|slam\w+",
        r"(?:shot|brought) down|intercepted|missed (?:its|the|their) target",
    ),
    (r"dead|di(?:es|ed)|death", r"alive|still lives|in good health|recovering|has survived"),
    (r"surviv\w+", r"drowned|(?:were|was) killed|did not survive|all but (?:one|two|three)"),
    (_RISES, rf"{_FALLS}|{_UNCHANGED}"),
    (_FALLS, rf"{_RISES}|{_UNCHANGED}"),
    (
        r"hurt|injured|wounded|harmed",
        r"unhurt|unharmed|uninjured|unscathed",
    ),
    (
        r"accept(?:s|ed)?|agreed to|took",
        r"turn(?:s|ed) (?:it |them |[\w ]{0,20})?down|sent (?:it |them )?back",
    ),
    (r"contaminat\w+|polluted|poisoned|dirty|spoiled", r"clean|pure|uncontaminated|fresh"),
    (r"drunk|intoxicated", r"sober"),
    (
        _LEAVES,
        _STAYS,
    ),
    (
        r"bans?|banned|prohibit\w*|forbid\w*|forbade|outlaw\w*",
        r"allow(?:s|ed)?|permit(?:s|ted)?|welcome|may still|legal",
    ),
    (r"allow(?:s|ed)|permit(?:s|ted)", r"bans?|banned|prohibit\w*|forbid\w*|forbade|outlaw\w*"),
    (
        r"cancel(?:s|led|ed)?|call(?:s|ed) off|scrap(?:s|ped)",
        r"goes ahead|going ahead|go ahead|as planned|takes? place|took place",
    ),
    (
        r"genuine|authentic|real|original",
        r"fakes?|forged|forger(?:y|ies)|counterfeit|doctored|staged|a copy",
    ),
    (
        r"fakes?|forged|forger(?:y|ies)|counterfeit|doctored|staged|hoax",
        r"genuine|authentic|original|real",
    ),
    (r"illegal(?:ly)?|unlawful(?:ly)?", r"legal(?:ly)?|lawful(?:ly)?|within the law"),
    (
        r"attack(?:ed)?|arson|bomb\w*|sabotage|deliberate\w*|murder\w*",
        r"accident(?:al|ally)?|gas leak|technical (?:fault|failure)|natural causes|short circuit",
    ),
    (
        r"abolish\w*|do(?:es)? away with|scrap(?:s|ped)?|axe[sd]?",
        r"stays?|remains?|keeps?|kept|halv(?:e[sd]?|ing)|(?:is|are) here to stay",
    ),
    (r"empty", r"full"),
    (r"missing|disappeared|vanished", r"turned up|was found alive|is back|returned home"),
)
# Of these, either speaks against the other.
_BOTH_WAYS = (
    (
        r"guilty|convicted|commit(?:s|ted)",
        r"acquitted|innocent|innocence|cleared|exonerated",
    ),
    (
        r"approv\w+|adopt(?:s|ed)?|passed",
        r"reject(?:s|ed)|voted (?:it |them )?down|threw out|thrown out|vetoed|blocked",
    ),
    (r"safe", r"unsafe|dangerous|hazardous|a danger"),
    (
        r"sentenced|jailed|imprisoned|convicted|guilty|(?:to|in) (?:prison|jail)|imprisonment",
        r"acquitt\w+|walk(?:s|ed)? free|found innocent|exonerated|cleared (?:\w+ ){0,3}of",
    ),
)
_DIED = re.compile(r"\b(?:died|dead|death)\b", re.IGNORECASE)
_LIVES_ABROAD = re.compile(
    r"\b(?:è viv[oa]|(?:está|sigue) viv[oa]|est (?:bien )?(?:vivante?|en vie)|lebt|am Leben"
    r"|leeft)\b",
    re.IGNORECASE,
)
_DIED_ABROAD = re.compile(
    r"\b(?:gestorben|verstorben|starb|est (?:mort|décédé)e?|(?:è|sono) mort[oaie]|murió|ha muerto"
    r"|falleci[óo]|ha fallecido|morreu|faleceu|overleden|stierf)\b",
    re.IGNORECASE,
)
_JUST_DENIED = re.compile(
    r"\b(?:not|no longer|never|hardly|cannot|no|\w+n['\u2019]t)(?: \w+){0,2} $", re.IGNORECASE
)


@lru_cache(1)
def _compiled() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            re.compile(rf"\b(?:{one})\b", re.IGNORECASE),
            re.compile(rf"\b(?:{other})\b", re.IGNORECASE),
        )
        for one, other in (*_PAIRS, *_BOTH_WAYS, *(pair[::-1] for pair in _BOTH_WAYS))
    )


def opposite_in(claim: str, text: str) -> re.Match[str] | None:
    """Where a text says the opposite of what the claim says, and not that as well."""
    for said, opposite in _compiled():
        if said.search(claim) and not opposite.search(claim):
            found = opposite.search(text)
            if found and not said.search(text):
                return found
    return None


def turned_opposite(claim: str, text: str) -> bool:
    """Whether a text says that the opposite of a claim is not so: "no longer allowed" of a ban."""
    found = opposite_in(claim, text)
    return found is not None and bool(_JUST_DENIED.search(text[: found.start()]))


def lives_abroad(claim: str, text: str) -> bool:
    """Whether a text in a neighbouring language has somebody alive whom a claim has dead."""
    if _DIED_ABROAD.search(text):
        return False  # somebody else lives
    return bool(_DIED.search(claim) and _LIVES_ABROAD.search(text))
