"""Words before a colon that only lead to a quotation: "Quote from Lund: “…”", "Verbatim: “…”"."""

from factcheck.claims.extraction.lexicon import CITING, DOCUMENTS, TIME_WORDS, words
from factcheck.claims.extraction.nouns import has_finite, head_end, phrase_end
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.tokens import Token

# What is quoted there is called so, and says nothing itself.
QUOTED = words(
    "quote quotes quotation quotations words statement message comment comments remark remarks",
    "reply answer response reaction excerpt excerpts extract extracts transcript translation",
    "verbatim literally speech",
)
COMING_FROM = words("from by of")
# Words that only stand beside these in a label that names nobody ("Her words in full").
PLAIN = words("a the his her their its in full own more")
# Quoted from a paper rather than from who spoke last.
OF_PAPERS = words("excerpt excerpts extract extracts transcript translation message speech")
TOUCHING = words("on about regarding to")
# "Sign on the door", "Poster on the wall".
THINGS = DOCUMENTS | words(
    "sign poster placard banner graffiti slogan writing text label caption lesson plaque motto",
    "inscription headline advert tattoo sticker joke question lettering chant",
)
LONGEST = 14
FEWEST_LETTERS = 3


def colon_at(tokens: list[Token]) -> int:
    """Give the colon of a label before a quotation, or 0."""
    near = range(1, min(LONGEST, len(tokens) - 1))
    at = next((n for n in near if tokens[n].quoted or tokens[n].text in {":", "."}), 0)
    led = at and tokens[at].text == ":" and tokens[at + 1].quoted
    return at if led and not has_finite(tokens, 0, at) else 0


def labelled(tokens: list[Token], colon: int) -> Subject | None:
    """Give whom a label names ("Quote from Lund", "Lund’s words", "Lund on the raid")."""
    if colon_at(tokens) != colon:
        return None
    end = head_end(tokens[:colon])
    noun, after = tokens[end - 1], tokens[end].low
    whose = end + 1 if noun.low in QUOTED and after in COMING_FROM else 0
    whose = 1 if tokens[0].low in CITING else whose
    if 0 < whose < colon:
        last = phrase_end(tokens, whose, colon)
        aside = (last + 1, colon) if last + 1 < colon else None
        timed = tokens[last - 1].low in TIME_WORDS | {"day"}  # "Quote of the day"
        return Subject(whose, last, aside, 0, colon) if last > whose and not timed else None
    opens = int(tokens[0].low == "in")
    owner = next((n for n in range(opens, end) if tokens[n].low.endswith(("'s", "s'"))), -1)
    if noun.low in QUOTED and owner >= 0:
        if tokens[owner].low.removesuffix("'s") in TIME_WORDS:
            return None
        return Subject(opens, owner + 1, None, 0, colon)
    return Subject(0, 1, None, 0, colon) if is_surname(tokens[0]) and is_on(tokens, 1) else None


def is_surname(token: Token) -> bool:
    """Tell whether a lone word may be somebody's name, and not "Friday" or "Voices"."""
    low, letters = token.low, len(token.text) > FEWEST_LETTERS
    return (
        token.capital and letters and not (low.endswith("s") or low in TIME_WORDS | QUOTED | THINGS)
    )


def is_on(tokens: list[Token], at: int) -> bool:
    """Tell whether it goes on with what somebody speaks about ("on the raid")."""
    return tokens[at].low in TOUCHING and tokens[at + 1].is_word


def names_nobody(tokens: list[Token], colon: int) -> bool:
    """Tell whether a label only says that words are quoted ("Verbatim: “…”")."""
    lows = {token.low for token in tokens[:colon]}
    return not lows.isdisjoint(QUOTED - OF_PAPERS) and lows <= QUOTED - OF_PAPERS | PLAIN


def behind_label(tokens: list[Token]) -> list[Token]:
    """Leave out a label that names nobody."""
    colon = colon_at(tokens)
    return tokens[colon + 1 :] if colon and names_nobody(tokens, colon) else tokens
