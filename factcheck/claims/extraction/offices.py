"""Offices under other words: "the rep" is a spokeswoman, "the colonel" is "Col. Lund"."""

from collections.abc import Collection

from factcheck.claims.extraction.lexicon import TITLES, words
from factcheck.claims.extraction.nouns import is_role

SHORT_FOR = {
    "ceo": words("executive"),
    "cfo": words("financial finance"),
    "coo": words("operating"),
    "cto": words("technology technical"),
}
# Other words for one office.
SYNONYMS = (
    words("spokesperson spokesman spokeswoman representative rep publicist"),
    words("lawyer attorney solicitor barrister counsel kc qc sc"),
    words("doctor physician medic surgeon dr"),
    words("friend pal confidant"),
    words("wife widow"),
    words("husband widower"),
    words("source insider"),
    words("fisherman skipper captain"),
    words("teacher headteacher principal"),
    words("prelate cleric clergyman archbishop bishop cardinal priest vicar reverend rev pastor"),
    words("scientist researcher professor academic"),
    words("lawmaker legislator senator congressman congresswoman mp sen rep"),
    words("judge justice magistrate"),
    words("officer constable pc inspector sergeant garda"),
    words("rider cyclist"),
    words("singer musician star"),
    words("regulator watchdog"),
    words("papers documents"),
    words("peer lord lady baron baroness viscount viscountess earl"),
)
SAME = {noun: group for group in reversed(SYNONYMS) for noun in group}
# What somebody is called by for short, and what else they are then told to be.
PLAYERS = words(
    "striker winger midfielder goalkeeper defender playmaker footballer batsman bowler pitcher",
    "catcher quarterback linebacker flanker scrum-half fly-half keeper",
)
KINDS = {
    "clinician": words("doctor surgeon consultant nurse midwife physician gp dr"),
    "doctor": words("consultant gp paediatrician pediatrician psychiatrist anaesthetist"),
    "medic": words("paramedic nurse"),
    "surgeon": words("consultant"),
    "prosecutor": words("attorney"),
    "lawmaker": words("assemblyman assemblywoman assemblymember mep msp councillor"),
    "scientist": words("biologist chemist physicist geologist ecologist astronomer zoologist")
    | words("oceanographer hydrologist seismologist meteorologist epidemiologist statistician"),
    "scholar": words("professor historian lecturer scientist researcher philosopher theologian"),
    "academic": words("lecturer historian economist"),
    "farmer": words("grower rancher breeder landowner"),
    "soldier": words("paratrooper conscript sergeant corporal private lieutenant"),
    "sailor": words("skipper deckhand coxswain bosun seaman mate"),
    "officer": words("detective superintendent commander trooper patrolman undersheriff colonel")
    | words("general major captain lieutenant commodore"),
    "investigator": words("detective inspector"),
    "diplomat": words("ambassador envoy consul attache"),
    "journalist": words("reporter correspondent columnist presenter"),
    "fighter": words("boxer heavyweight middleweight welterweight featherweight"),
    "player": PLAYERS,
    "forward": words("striker winger"),
    "boss": words("chairman chairwoman director manager owner coach executive founder"),
    "executive": words("director ceo"),
    "manager": words("coach"),
    "activist": words("campaigner"),
    "campaigner": words("activist"),
    "businessman": words("developer owner entrepreneur magnate tycoon"),
    "businesswoman": words("developer owner entrepreneur magnate tycoon"),
    "artist": words("painter sculptor photographer"),
    "writer": words("author novelist poet playwright columnist"),
    "author": words("novelist writer poet"),
    "nun": words("sister"),
    "cleric": words("imam rabbi monk nun chaplain deacon"),
}
# Courtesies are short for no office.
NO_OFFICES = words("mr mrs ms mx dr miss sir")
LONGEST_SHORT = 4
DOCTORS = words("dr prof professor")
LEARNED = ("ologist", "iatrist", "ician", "geon")


def is_office(noun: str, told: Collection[str]) -> bool:
    """Tell whether "the colonel" is said of somebody who is told to be "Col.".

    "The scientist" may be a biologist, but no scientist is "the biologist".
    """
    same, kinds = SAME.get(noun, frozenset((noun,))), KINDS.get(noun, frozenset())
    return any(word in same or word in kinds or is_short_for(word, noun) for word in told)


def are_one(some: Collection[str], others: Collection[str]) -> bool:
    """Tell whether two sets of offices can be one person's ("a surgeon", "consultant Lund")."""
    return any(is_office(one, others) for one in some) or any(is_office(o, some) for o in others)


def is_doctor(noun: str, told: Collection[str]) -> bool:
    """Tell whether "the cardiologist" may be "Dr Lund", of whom no other trade is told."""
    doctor = noun.endswith(LEARNED) and any(word in DOCTORS for word in told)
    return doctor and not any(is_role(word) for word in told if word not in DOCTORS)


def is_short_for(word: str, office: str) -> bool:
    """Tell whether a rank is written with some letters of an office, in their order."""
    short = len(word) <= LONGEST_SHORT and word in TITLES and word not in NO_OFFICES
    if not short or word == office or office not in TITLES or word[0] != office[0]:
        return False
    letters = iter(office)
    return all(letter in letters for letter in word)
