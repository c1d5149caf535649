"""Words that point inside of a name, or to somebody: "the log of that day", "it was Lund who"."""

from factcheck.claims.extraction.lexicon import BE, DETERMINERS, words
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


def is_cleft(tokens: list[Token], who: int) -> bool:
    """Tell whether "it was" only points to whom stands here ("It was Lund who said …")."""
    return who > 1 and tokens[who - 1].low in BE and tokens[who - 2].low == "it"
