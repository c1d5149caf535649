"""Words that mean nothing outside their article: "there", "this", "them", "the bridge"."""

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.lexicon import BE, TIME_WORDS, words
from factcheck.claims.extraction.nouns import is_finite
from factcheck.claims.extraction.tokens import Token

HERE = words("here there")
POINTING = words("this these those that")
EXISTING = BE | words("has have had will would may might can could seems remains remain used")
# Things and places that an article calls by name once and by "the" afterwards.
THINGS = words(
    "bridge city town village river hospital school base camp island area region province district",
    "country port harbour airport station building site plant factory company firm minister",
    "president mayor governor ship vessel boat",
)
# Bodies that are named where the article has one name, and left as they are where not.
BODIES = words("council ministry club party committee board trust union commission")
NAMED_ONCE = THINGS | BODIES
FOLLOWED = words("of in at on near between over from for by to who which that")
SHORTEST_NAME = 3
OBJECTS = words("him her them it")
PERIODS = TIME_WORDS | words("year week month spring summer autumn winter quarter season decade")


def is_existing(tokens: list[Token], at: int) -> bool:
    """Tell whether "there" only says that something exists ("there is no contract")."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    there = tokens[at].low
    return there.startswith("there'") or (there == "there" and following in EXISTING)


def points(tokens: list[Token], at: int) -> int:
    """Give the end of "this bridge" or "those" that points out of the claim, or nothing (0)."""
    if tokens[at].low not in POINTING:
        return 0
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or not after.is_word:
        return at + 1 if tokens[at].low != "that" else 0
    if after.low in PERIODS:
        return 0
    if tokens[at].low == "that":
        return 1 if at == 0 and is_finite(tokens, 1) else 0
    return at + 1 if is_finite(tokens, at + 1) else at + 2


def thing(tokens: list[Token], at: int) -> int:
    """Give the end of a bare "the bridge" (nothing said of which bridge), or nothing (0)."""
    if tokens[at].low != "the" or at + 1 >= len(tokens) or tokens[at + 1].low not in NAMED_ONCE:
        return 0
    if at + 2 < len(tokens):
        after = tokens[at + 2]
        said = after.low in FOLLOWED or after.text == ","
        compound = (
            after.is_word and not is_finite(tokens, at + 2) and after.low not in {"and", "or"}
        )
        if said or after.capital or (compound and not is_adverb(after.low)):
            return 0
    return at + 2


def lacks_owner(tokens: list[Token], at: int) -> bool:
    """Tell whether "him", "them" or "it" has nothing before it in the claim to stand for."""
    low, before = tokens[at].low, tokens[:at]
    if low not in OBJECTS or (low == "her" and not ends_phrase(tokens, at)):
        return False
    if low == "them":
        return not any(t.low.endswith("s") and len(t.low) > SHORTEST_NAME for t in before)
    if low == "it":
        return not any(t.low in {"the", "a", "an", "no", "its"} for t in before)
    opened_by_name = before[:1] and before[0].capital and len(before[0].text) > SHORTEST_NAME
    return not (opened_by_name or any(t.capital for t in before[1:]))


def ends_phrase(tokens: list[Token], at: int) -> bool:
    """Tell whether "her" is an object, not whose something is."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or not after.is_word or after.low in FOLLOWED | {"and", "or", "but"}
