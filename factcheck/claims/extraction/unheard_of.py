"""Outlets that no list knows: names that were told something and are nobody's here."""

from collections.abc import Container, Mapping

from factcheck.claims.extraction.demonyms import tells_origin
from factcheck.claims.extraction.entrances import THINGS, Entrances, may_be_person
from factcheck.claims.extraction.firstnames import gender_of
from factcheck.claims.extraction.lexicon import BODIES, FIRM_NAMES, TIME_WORDS, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.nouns import is_role
from factcheck.claims.extraction.outlets import NO_OUTLETS, NO_PAPERS, is_unnamed
from factcheck.claims.extraction.speaker import Speaker

# Bodies of one word that people speak to.
CHAMBERS = words(
    "commons lords house senate bundestag bundesrat knesset duma sejm dail seanad storting",
    "riksdag folketing eduskunta cortes diet assembly congress chamber vatican treasury",
    "pentagon kremlin palace tribunal jury bench elysee quirinal capitol fed church bar un eu",
    "conference convention summit forum symposium seminar festival fair synod assize colloquium",
)


def is_outlet(
    told: Mention, entrances: Entrances, known: Mapping[str, Speaker], outlets: Container[str]
) -> bool:
    """Tell whether an outlet was told: one that the text calls so, or that sounds like one."""
    if told.label.lower() in outlets or is_unnamed(told):
        return True
    return bool(told.name) and sounds_like_outlet(told, entrances, known)


def sounds_like_outlet(told: Mention, entrances: Entrances, known: Mapping[str, Speaker]) -> bool:
    """Tell whether "told Deep Water" and "told the Lantern" name outlets.

    `known` are the speakers met so far, by their names in lower case. No person is "the Lantern".
    """
    name = told.name or ""
    met = known.get(name.lower())
    *lead, last = name.lower().split() or [""]
    if told.text.lower().startswith("the ") and (not lead or not may_be_person(name)):
        new = met is None or met.kind in {"unknown", "outlet"}
        return new and is_paper(last) and not (lead and last in THINGS)
    if met or any(name in each.name for each in entrances.found):
        return False
    paper = is_paper(last) or not told.text.lower().startswith("the ")
    return paper and may_be_person(name) and not gender_of(name)


def is_paper(low: str) -> bool:
    """Tell whether one word with "the" before it is as a rule a newspaper's name."""
    bodies = BODIES | CHAMBERS | FIRM_NAMES | NO_OUTLETS | NO_PAPERS | TIME_WORDS
    several = low.endswith("s") and not low.endswith(("times", "news", "ss"))
    return not (several or low in bodies or is_role(low) or tells_origin(low))
