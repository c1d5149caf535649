"""What comes first or is more than anything else: ", the highest level since 1961"."""

from factcheck.claims.extraction.appositions import is_multiple, is_share
from factcheck.claims.extraction.lexicon import DETERMINERS, words
from factcheck.claims.extraction.tokens import Token

LONGEST_OWNER = 3
PAIRS = frozenset((("more", "than"), ("less", "than"), ("fewer", "than"), ("among", "them")))
WHOSE_RECORD = words("its his her their the")
ORDINALS = words("first second third fourth fifth sixth seventh eighth ninth tenth only")
NO_RECORDS = words(
    "west latest request interest protest forest guest rest test arrest honest nest harvest quest",
    "contest modest midwest northwest southwest best pest chest",
)


def is_record(tokens: list[Token], at: int) -> bool:
    """Recognise ", the highest level since 1961", ", more than five times …", ", among them …"."""
    pair = (tokens[at].low, tokens[at + 1].low if at + 1 < len(tokens) else "")
    one_of = 2 * (pair == ("one", "of"))
    most = tokens[min(at + one_of, len(tokens) - 1)].low in DETERMINERS and any(
        token.low == "worst" or (token.low.endswith("est") and token.low not in NO_RECORDS)
        for token in tokens[at + 1 : at + 4 + one_of]
    )
    first = tokens[at].low in WHOSE_RECORD and pair[1] in ORDINALS
    ranked = most or first or pair == ("a", "record") or pair in PAIRS or is_foremost(tokens, at)
    return ranked or is_share(tokens, at) or is_multiple(tokens, at)


def is_foremost(tokens: list[Token], at: int) -> bool:
    """Recognise ", Norway's oldest dam" and ", New Vik's second-biggest port"."""
    near = range(at, min(at + LONGEST_OWNER, len(tokens) - 1))
    owner = next((n for n in near if tokens[n].low.endswith(("'s", "s'"))), None)
    if owner is None or not all(token.capital for token in tokens[at : owner + 1]):
        return False
    low = tokens[owner + 1].low.rpartition("-")[2]
    return low in ORDINALS | {"worst"} or (low.endswith("est") and low not in NO_RECORDS)
