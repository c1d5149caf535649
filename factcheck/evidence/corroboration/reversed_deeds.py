"""The same one doing the opposite: "Arvid will hire 340" of "Arvid will cut 340 jobs" (English).

Unlike opposite states, a deed speaks against its opposite only of the same doer: who sells may sell
to the one who buys. So the doer stands before it, and nearly all the rest of the claim with it.
"""

import re
from functools import lru_cache

from factcheck.evidence.corroboration.question import is_name
from factcheck.evidence.corroboration.weighing import Passage, Weighed
from factcheck.evidence.corroboration.words import words

_NEARLY_ALL = 0.6
_PAIRS = (
    (
        r"cut(?:s|ting)?|axe[sd]?|shed(?:s|ding)?|slash(?:es|ed)?|la(?:y|ys|id) off",
        (
            r"hir(?:e[sd]?|ing)|recruit(?:s|ed|ing)?|creat(?:e[sd]?|ing)|add(?:s|ed|ing)?"
            r"|t(?:ake|akes|ook|aking) on"
        ),
    ),
    (
        r"clos(?:e[sd]?|ing)|shut(?:s|ting)?(?: down)?",
        r"open(?:s|ed|ing)?|inaugurat(?:e[sd]?|ing)",
    ),
    (
        r"r[io]se[sn]?|rising|climb(?:s|ed)|increased?s?|grew|went up|(?:was|were) up|gained|up by",
        (
            r"f[ae]ll(?:s|en)?|drop(?:s|ped)|decreased?s?|declined?s?|sank|shrank|went down"
            r"|(?:was|were) down|slipped|down by"
        ),
    ),
    (
        r"b(?:uys?|ought|uying)|acquir(?:e[sd]?|ing)|purchas(?:e[sd]?|ing)",
        r"s(?:ells?|old|elling)|dispos(?:e[sd]?|ing) of|g[eo]ts? rid of",
    ),
    (
        r"join(?:s|ed|ing)?|enter(?:s|ed|ing)?|bec[ao]mes? (?:a )?(?:full )?members? of",
        r"le(?:aves?|ft|aving)|quits?|withdr[ae]ws?(?: from)?|pull(?:s|ed) out of",
    ),
    (
        r"sign(?:s|ed)?|ratif(?:y|ies|ied)",
        r"reject(?:s|ed)?|refuse[sd]? to sign|vetoe[sd]|turn(?:s|ed) down|tore up",
    ),
    (
        r"arrest(?:s|ed)?|detain(?:s|ed)?|seized?|t(?:ake|akes|ook)(?= [^.;\n]*into custody)",
        r"release[sd]?|free[sd]|set(?= [^.;\n]{0,40}free\b)|lets?(?= [^.;\n]{0,40} go\b)",
    ),
    (
        r"convict(?:s|ed)?|sentence[sd]?|found(?= [^.;\n]{0,60}(?<!not )guilty)",
        r"acquit(?:s|ted)?|clear(?:s|ed)|found(?= [^.;\n]{0,60}not guilty)",
    ),
    (
        r"w[io]ns?|beat|beats|defeat(?:s|ed)?",
        r"los(?:es?|t)|(?:was|were) beaten|went down|miss(?:es|ed) out on|fail(?:s|ed) to win",
    ),
    (
        r"approve[sd]?|adopt(?:s|ed)?|pass(?:es|ed)|back(?:s|ed)",
        (
            r"reject(?:s|ed)?|vot(?:es|ed) down|thr(?:ows|ew) out|defeat(?:s|ed)?|veto(?:es|ed)"
            r"|block(?:s|ed)"
        ),
    ),
    (
        r"lift(?:s|ed)?|end(?:s|ed)?|scrap(?:s|ped)?|abolish(?:es|ed)?|eased?",
        (
            r"impose[sd]?|extend(?:s|ed)?|tighten(?:s|ed)?|introduce[sd]?|begin|beg[au]n|start(?:s|ed)?"
            r"|prolong(?:s|ed)?"
        ),
    ),
    (
        r"evacuat(?:e[sd]?|ed)|fle(?:e|es|d)",
        r"return(?:s|ed)?|c[ao]me back|mov(?:e|es|ed) back|went back",
    ),
    (r"raise[sd]?", r"lower(?:s|ed)?|cut(?:s)?|reduce[sd]?"),
    (
        r"resume[sd]?|restart(?:s|ed)?",
        r"suspend(?:s|ed)?|halt(?:s|ed)?|cancel(?:s|led|ed)?|stop(?:s|ped)?|paused?",
    ),
    (
        r"ban(?:s|ned)|prohibit(?:s|ed)?|outlaw(?:s|ed)?|forbade",
        r"allow(?:s|ed)?|legali[sz]e[sd]?|permit(?:s|ted)?",
    ),
    (
        r"captur(?:e[sd]?|ing)|seize[sd]?|t(?:ook|akes)|retook",
        (
            r"los(?:es?|t)|retreat(?:s|ed) from|withdr[ae]ws?(?: from)?|pull(?:s|ed) out of"
            r"|abandon(?:s|ed)"
        ),
    ),
)
_NOT = re.compile(
    r"\b(?:not|never|no longer|cannot|without|refus\w+ to|if|may|might|could|would|\w+n['’]t)"
    r"(?: \w+){0,2} $",
    re.IGNORECASE,
)


@lru_cache(1)
def _both_ways() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    pairs = [(rf"\b(?:{one})\b", rf"\b(?:{other})\b") for one, other in _PAIRS]
    return tuple((re.compile(a), re.compile(b)) for p in pairs for a, b in (p, p[::-1]))


def reverses(claim: str, weighed: Weighed, told: Passage, item: str) -> bool:
    """Whether a passage has the claim's doer do the opposite, and the item nothing of the deed."""
    if weighed.turned or weighed.told(told.words) < _NEARLY_ALL:
        return False
    keys = {word.key for word in told.words}
    if not weighed.names <= keys or not weighed.counts <= keys:
        return False
    for deed, opposite in _both_ways():
        mine = deed.search(claim)
        theirs = opposite.search(told.text) if mine else None
        if not mine or not theirs or opposite.search(claim) or deed.search(item):
            continue
        if _NOT.search(told.text[: theirs.start()]) or _NOT.search(claim[: mine.start()]):
            continue
        if _doer(claim[: mine.start()]) <= {w.key for w in words(told.text[: theirs.start()])}:
            return True
    return False


def _doer(before: str) -> set[str]:
    """The words for who does it: the names, or where there are none what counts."""
    found = [word for word in words(before) if word.counts]
    return {word.key for word in found if is_name(word)} or {word.key for word in found}
