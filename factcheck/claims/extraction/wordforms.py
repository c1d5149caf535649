"""What the form of a word gives away about its part of speech."""

import re
from collections.abc import Mapping

LONGEST_SHAPE = 8
SUFFIXES = 5
PREFIXES = 4
UPPER = re.compile(r"[A-Z]")
LOWER = re.compile(r"[a-z]")
DIGIT = re.compile(r"\d")
AGAIN = re.compile(r"(.)\1+")


def plain(word: str) -> str:
    """Give a word in lower case, every digit a nought, apostrophes straight."""
    return DIGIT.sub("0", word.lower().replace("’", "'"))


def shape(word: str) -> str:
    """Give capitals, letters and digits as X, x and d, runs shortened ("Xxx", "dd-xx")."""
    kinds = DIGIT.sub("d", LOWER.sub("x", UPPER.sub("X", word)))
    return AGAIN.sub(r"\1\1", kinds)[:LONGEST_SHAPE]


def traits(word: str, *, opens: bool) -> list[str]:
    """Give what counts for the word itself; `opens` says that it begins its sentence."""
    low, form, size = plain(word), shape(word), len(word)
    found = [f"w{low}", f"h{form}"]
    found += [f"{count}{low[-count:]}" for count in range(1, min(size, SUFFIXES) + 1)]
    found += [f"p{low[:count]}" for count in range(1, min(size - 1, PREFIXES) + 1)]
    found.append("first" if opens else "later")
    if word[0].isupper():
        found.append(f"{form[:3]} {'first' if opens else 'later'}")
    if word != low:
        found.append(f"W{word}")
    if "-" in word[1:-1]:
        found += ["hyphen", f"-{low.rpartition('-')[2][-4:]}"]
    if "'" in low[1:]:
        found.append(f"'{low.rpartition(chr(39))[2]}")
    if DIGIT.search(word):
        found.append("digit")
    return found


def traits_beside(word: str, kind: str) -> list[str]:
    """Give what counts for the words around: the word, its ending, form and kind."""
    low = plain(word)
    return [f"w{low}", f"3{low[-3:]}", f"h{shape(word)}", f"k{kind}"]


def kind_of(word: str, kinds: Mapping[str, str]) -> str:
    """Give the tags a known word takes ("NOUN/VERB"); of others the ending and the first letter."""
    low = plain(word)
    known = kinds.get(low)
    if known is not None:
        return known
    first = "X" if word[0].isupper() else "d" if word[0].isdigit() else ""
    return f"?{first}{low[-2:]}"
