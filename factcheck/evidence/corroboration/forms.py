"""Words that tell the same in other forms: "wrote", "written", "author" (English).

Only for holding an item against a claim. Matching keys, by which the archive is searched, know
nothing of this.
"""

from collections.abc import Iterable

from factcheck.evidence.corroboration.words import key

_SHORTEST = 3  # letters

_SAME = (
    "write wrote written author writes",
    "take took taken takes",
    "pay paid pays payment",
    "meet met meeting",
    "leave left leaving departure",
    "sell sold sale",
    "win won winner winning victory",
    "lose lost loss defeat",
    "give gave given",
    "hold held",
    "build built builder",
    "run ran",
    "fall fell fallen",
    "rise rose risen raised increase",
    "draw drew drawn",
    "break broke broken",
    "shoot shot shooting gunfire",
    "hide hid hidden",
    "lead led",
    "begin began begun start",
    "choose chose chosen choice",
    "drive drove driven",
    "fly flew flown flight",
    "eat ate eaten",
    "speak spoke spoken",
    "teach taught",
    "think thought",
    "keep kept",
    "sink sank sunk",
    "swim swam",
    "bite bit bitten",
    "sentence jail prison",
    "drown drowned drowning",
    "burn burned burnt",
    "sign signed signature",
    "make made",
    "resign stepped",
    "elect elected election",
    "ask charge charges",
    "fee fees",
    "forgery fake forged counterfeit",
    "copy copied copying plagiarism",
    "double twice",
    "train trains locomotive",
    "collapse collapsed",
    "crash collision collided crashed",
    "baby infant",
    "car vehicle automobile",
    "lorry truck",
    "people persons",
    "ship vessel",
    "aircraft plane airplane",
)
_GROUPS = tuple(frozenset(map(key, line.split())) for line in _SAME)
_ENDINGS = frozenset("ery ation ion ment al ure age ance ence".split())  # noqa: SIM905


def derives_from(noun: str, known: Iterable[str]) -> bool:
    """Whether a noun looks as if made of one of these words, as keys: contamination.

    By letters alone, so "portion" of "port" as well: to keep a negation, not to make one.
    """
    stems = [word for word in known if len(word) >= _SHORTEST and noun.startswith(word)]
    behind = (noun.removeprefix(word).removeprefix(word[-1]) for word in stems)
    return any(ending in _ENDINGS for ending in behind)


FORMS = {word: group for group in _GROUPS for word in group}
