"""What belongs to a name besides its capitalised words."""

from factcheck.claims.extraction.lexicon import TIME_WORDS, words
from factcheck.claims.extraction.tokens import Token

FIELDS = words(
    "fire food health trade education culture arts science research search safety transport",
    "housing energy labour labor agriculture customs revenue medicines parks forestry",
)


def is_joint_of_name(run: list[Token], at: int) -> bool:
    """Tell whether "and" or a number stands inside a body's name.

    "Food and Drug Administration" and "Channel 4 News" are names, "May 4 Lund" is not.
    """
    if run[at].text.isdigit():
        return 0 < at < len(run) - 1 and is_named(run[at - 1]) and run[at + 1].capital
    inside = at > 0 and run[at].low == "and" and run[at - 1].capital
    return inside and run[at - 1].low in FIELDS


def is_named(token: Token) -> bool:
    """Tell whether a number after this word belongs to a name ("Kanal 5"), and to no date."""
    return token.capital and token.low not in TIME_WORDS and not token.text[0].isdigit()
