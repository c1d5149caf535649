"""Words that point to something inside of a name: "the log of that day", "the then mayor"."""

from factcheck.claims.extraction.lexicon import DETERMINERS, words
from factcheck.claims.extraction.tokens import Token

SORTS = words("kind sort type size")
SOMEBODY = words("i he she it we they")  # "because of that she said"


def is_pointing(tokens: list[Token], at: int) -> bool:
    """Tell whether "that" or "then" points in a name ("That man", "the log of that day")."""
    before = tokens[at - 1].low if at else ""
    if tokens[at].low == "that":
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        noun = after is None or not (after.capital or after.low in SORTS | DETERMINERS | SOMEBODY)
        return (at == 0 and tokens[at].capital) or (before == "of" and noun)
    return tokens[at].low == "then" and (before in DETERMINERS or before.endswith("'s"))
