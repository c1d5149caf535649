"""Whom a sentence is a matter of, though it opens otherwise: "Among them was …", "For Lund …"."""

from factcheck.claims.extraction.firstnames import gender_of
from factcheck.claims.extraction.lexicon import BE
from factcheck.claims.extraction.nouns import head, is_role, phrase_end
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.tokens import Token

STANDING = frozenset(("among", "beside", "behind", "with"))
CONTRADICTED = frozenset(("disputed", "denied", "rejected", "contradicted", "challenged", "echoed"))
FOR = frozenset(("for", "take", "meet"))
IT = frozenset(("it", "that", "this", "there"))
FAR = 9


def matter_of(tokens: list[Token]) -> Subject | None:
    """Give whom the sentence is a matter of, where its shape tells that it is not its subject."""
    told = matter_for(tokens) or stands_among(tokens) or contradicting(tokens)
    return told or remembering(tokens)


def stands_among(tokens: list[Token]) -> Subject | None:
    """Read "Among them was Per Lund, a driver …": the sentence is about Lund."""
    verb = next((n for n, token in enumerate(tokens[:6]) if token.low in BE), 0)
    if not verb or (tokens[0].low not in STANDING and tokens[0].low != "there"):
        return None
    however = tokens[verb + 1 : verb + 4 : 2]
    aside = len(however) > 1 and all(token.text == "," for token in however)
    start = verb + 1 + 3 * aside
    end = phrase_end(tokens, start, len(tokens))
    return Subject(start, end, None, 0, end) if end > start else None


def contradicting(tokens: list[Token]) -> Subject | None:
    """Read "That was disputed by two members": they are who speaks next."""
    near = (n for n in range(2, len(tokens) - 2) if tokens[n].low in CONTRADICTED)
    verb = next((n for n in near if tokens[n - 1].low in BE and tokens[n + 1].low == "by"), 0)
    end = phrase_end(tokens, verb + 2, len(tokens)) if verb else 0
    return Subject(verb + 2, end, None, 0, end) if end > verb + 2 else None


def matter_for(tokens: list[Token]) -> Subject | None:
    """Read "For Mayor Lund it was a shock" and "Take Lund, a nurse.": they are about Lund."""
    end = phrase_end(tokens, 1, len(tokens)) if tokens[0].low in FOR else 0
    if end < 2 or end == len(tokens) or not (tokens[end].text in ",." or tokens[end].low in IT):  # noqa: PLR2004
        return None
    somebody = is_role(head(tokens[1:end])) or (tokens[end - 1].capital and end > 2)  # noqa: PLR2004
    person = tokens[0].low == "for" or is_role(head(tokens[1:end]))
    person = person or gender_of(" ".join(token.text for token in tokens[1:end])) != ""
    return Subject(1, end, None, 0, end) if somebody and person else None


def remembering(tokens: list[Token]) -> Subject | None:
    """Read "That is not how the player remembers it": she is who speaks next."""
    how = next((n for n, token in enumerate(tokens[:5]) if token.low == "how"), 0)
    if how < 2 or tokens[how - 1].low not in BE | {"not"} or tokens[0].low not in IT:  # noqa: PLR2004
        return None
    near = range(how + 3, min(how + FAR, len(tokens)))
    end = next((n - 1 for n in near if tokens[n].low in IT), 0)
    return Subject(how + 1, end, None, 0, end) if end else None
