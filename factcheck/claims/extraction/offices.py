"""Offices under other words: "the rep" is a spokeswoman, "the colonel" is "Col. Lund"."""

from collections.abc import Collection

from factcheck.claims.extraction.lexicon import TITLES, words

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
# Courtesies are short for no office.
NO_OFFICES = words("mr mrs ms mx dr miss sir")
LONGEST_SHORT = 4


def is_office(noun: str, told: Collection[str]) -> bool:
    """Tell whether "the colonel" is said of somebody who is told to be "Col."."""
    same = next((group for group in SYNONYMS if noun in group), frozenset((noun,)))
    return any(word in same or is_short_for(word, noun) for word in told)


def is_short_for(word: str, office: str) -> bool:
    """Tell whether a rank is written with some letters of an office, in their order."""
    short = len(word) <= LONGEST_SHORT and word in TITLES and word not in NO_OFFICES
    if not short or word == office or office not in TITLES or word[0] != office[0]:
        return False
    letters = iter(office)
    return all(letter in letters for letter in word)
