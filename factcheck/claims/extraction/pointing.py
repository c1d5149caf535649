"""Words that point inside of a name, or to somebody: "the log of that day", "it was Lund who"."""

from factcheck.claims.extraction.lexicon import BE, DETERMINERS, PREPOSITIONS, words
from factcheck.claims.extraction.tokens import Token

SORTS = words("kind sort type size")
LONGEST = 9  # "it was not the mayor of Lorne, Ida Holm, who"
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


def is_denied_cleft(tokens: list[Token], who: int) -> bool:
    """Tell whether "it was not Lund who said" tells that whom stands here said nothing."""
    lows = [token.low for token in tokens[max(0, who - LONGEST) : who + 1]]
    opened = lows[lows.index("it") + 1 :] if "it" in lows else []
    be = opened[0].removesuffix("n't") if opened else ""
    denied = be in BE and (opened[0] != be or opened[1:2] in (["not"], ["never"]))
    return denied and not (PREPOSITIONS - {"of"}).intersection(opened)  # "not easy for Lund, who"
