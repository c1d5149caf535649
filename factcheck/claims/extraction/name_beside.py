"""A name behind the comma of an office: "the mayor of Lorne, Ann Lee of the Greens"."""

from factcheck.claims.extraction.firstnames import gender_of
from factcheck.claims.extraction.lexicon import (
    BODIES,
    DETERMINERS,
    DOCUMENTS,
    OUTLET_WORDS,
    PREPOSITIONS,
    TITLES,
    words,
)
from factcheck.claims.extraction.nouns import head, head_end, is_finite, is_role, phrase_end
from factcheck.claims.extraction.tokens import Token

FAR = 8  # words from an office to its comma
FARTHEST = 10  # words from there to the comma behind the name
SPEAKS_FOR = words("spokesman spokeswoman spokesperson attorney lawyer counsel agent")
OFFICE = 6  # words before a comma in which somebody's office may stand
OWNED = words("its his her their our my")
SITES = words(
    "capital city town village hamlet island district suburb region province county home house",
    "headquarters base website site platform channel page stadium ground port airport station",
    "school hospital church street ship boat vessel sister-ship twin rival neighbour product",
)
HOLDS = frozenset(("of", "for", "at"))  # between an office and whose it is


def is_full_name(words: list[Token]) -> bool:
    """Tell whether nothing but a name stands here, or what it is of ("Ann Lee of the Greens")."""
    name = next((n for n, token in enumerate(words) if not token.capital), len(words))
    return name == len(words) or (name > 1 and words[name].low in PREPOSITIONS)


def is_office_before(tokens: list[Token], comma: int) -> bool:
    """Tell whether a phrase ends here whose noun is an office or a body, written small.

    "The head of the clinic" is one, "the clinic of the mayor" and "Mayor Ann Lee" are not. What
    somebody has is an office, too, whatever it is called ("its policy lead"), unless it is a place.
    """
    if comma and not tokens[comma - 1].capital and tokens[comma - 1].low in BODIES:
        return True
    for at in range(comma - 1, max(-1, comma - FAR), -1):
        token = tokens[at]
        if not token.is_word or token.quoted:
            return False
        ends = at == comma - 1 or tokens[at + 1].low in HOLDS
        if ends and is_role(token.low) and not token.capital:
            return True
        if token.low in OWNED or token.low.endswith("'s"):
            noun = head(tokens[at + 1 : comma])
            return noun not in SITES | DOCUMENTS | OUTLET_WORDS
    return False


def behind_office(tokens: list[Token]) -> list[Token]:
    """Give the name in "director of services Ann Lee": behind an office and whose it is.

    "The head of the Lorne Clinic" has none, nor has "a friend of actress Ann Lee"; what is
    "of the" is no person ("captain of the ferry Ann Lee"), nor is whom somebody speaks for.
    """
    at = len(tokens)
    while at and tokens[at - 1].capital and tokens[at - 1].is_word:
        at -= 1
    office = head_end(tokens)
    held = 0 < office < at - 1 and tokens[office].low in HOLDS and head(tokens) in TITLES
    between = tokens[office + 1 : at] if held and head(tokens) not in SPEAKS_FOR else []
    last = between[-1].low if between else "the"
    plain = last not in PREPOSITIONS | DETERMINERS | {"and", "or"} and not is_role(last)
    plain = plain and not (len(between) > 1 and between[-2].low in DETERMINERS)
    named = plain and gender_of(" ".join(token.text for token in tokens[at:]))
    return tokens[at:] if named else []


def name_after(tokens: list[Token], comma: int) -> int:
    """Step over the name in "according to the army's spokesman, Col. Per Moss, …"."""
    if tokens[comma : comma + 1] and tokens[comma].text != ",":
        return comma
    after = tokens[comma + 1 : comma + FARTHEST]
    closing = next((n for n, token in enumerate(after) if token.text == ","), 0)
    name = closing > 1 and is_full_name(after[:closing])
    return comma + 1 + closing if name and is_office_before(tokens, comma) else comma


def is_age(tokens: list[Token], at: int) -> bool:
    """Tell whether an age stands between commas here."""
    return tokens[at].text.isdigit() and tokens[at + 1].text == ","


def apposition(tokens: list[Token], end: int) -> tuple[int, int] | None:
    """Give what stands beside a name behind the comma here ("a guard", "Ann Lee")."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return None
    last = phrase_end(tokens, end + 1, len(tokens))
    office = any(is_role(token.low) for token in tokens[max(0, end - OFFICE) : end])
    if last > end + 2 and office and is_full_name(tokens[end + 1 : last]):
        return (end + 1, last)
    speaks = last < len(tokens) and is_finite(tokens, last)  # "…, the Echo reported"
    told = last > end + 1 and tokens[end + 1].low in {"a", "an", "the"} and not speaks
    return (end + 1, last) if told else None
