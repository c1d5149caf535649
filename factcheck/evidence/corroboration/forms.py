"""Words that tell the same in other forms: "wrote", "written", "author" (English).

Only for holding an item against a claim. Matching keys, by which the archive is searched, know
nothing of this. The words are in `forms.txt`, a group a line.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from factcheck.evidence.corroboration.words import key

LISTED = Path(__file__).parent / "forms.txt"
_SHORTEST = 3  # letters
_ENDINGS = frozenset("ery ation ion ment al ure age ance ence".split())  # noqa: SIM905


@lru_cache(1)
def forms() -> Mapping[str, frozenset[str]]:
    """By the key of a word, those of all groups in which it stands, its own among them."""
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for line in LISTED.read_text(encoding="utf-8").splitlines():
        group = set(map(key, line.partition("#")[0].split()))
        for word in group:
            groups[word] |= group
    return {word: frozenset(group) for word, group in groups.items()}


def derives_from(noun: str, known: Iterable[str]) -> bool:
    """Whether a noun looks as if made of one of these words, as keys: contamination.

    By letters alone, so "portion" of "port" as well: to keep a negation, not to make one.
    """
    stems = [word for word in known if len(word) >= _SHORTEST and noun.startswith(word)]
    behind = (noun.removeprefix(word).removeprefix(word[-1]) for word in stems)
    return any(ending in _ENDINGS for ending in behind)
