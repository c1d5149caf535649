"""Who speaks right behind a quotation, whatever is told of them before the verb.

"“…,” a nurse who declined to give her name said", "“…,” a guard (he gave no name) shouted".
"""

from factcheck.claims.extraction.lexicon import CUES, words
from factcheck.claims.extraction.nouns import is_finite, phrase_end
from factcheck.claims.extraction.phrases import speaks
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.tokens import Token

SPOKE = words(
    "said says told tells added adds wrote writes asked asks recalled recalls testified warned",
    "explained insisted replied claimed",
)
# Behind these a verb belongs to what is told of the speaker ("who said she was afraid").
TELLING = words("who which that to and or but not had has have he she they it never")
SPEECH_ENDS = frozenset(",?!…")
LONGEST_NAME = 3


def behind_speech(tokens: list[Token]) -> tuple[Subject, int] | None:
    """Give the speaker of words that the sentence opens with, and the verb behind what is told.

    None where nothing stands between the two: then the verb finds its subject by itself.
    """
    start = speech_end(tokens)
    if not start:
        return None
    end = phrase_end(tokens, start, len(tokens))
    if end < len(tokens):
        end = next((n for n in range(start + 1, end) if tokens[n].text == "("), end)
        told = tokens[end].text == "(" and not tokens[end - 1].capital
        more = tokens[end].low in {"who", "whose"} or told
        verb = verb_behind(tokens, end) if more and speaks(tokens, start, end) else 0
        if verb:
            return Subject(start, end, named_last(tokens, end, verb), start, verb + 1), verb
    return None


def speech_end(tokens: list[Token]) -> int:
    """Give the place behind the words in marks that open a sentence that goes on, or 0."""
    if not tokens or not tokens[0].quoted:
        return 0
    end = next((n for n, token in enumerate(tokens) if not token.quoted), 0)
    marked = any(token.text in SPEECH_ENDS for token in tokens[max(0, end - 2) : end])
    comma = end and tokens[end].text == ","
    return end + 1 if comma else end if marked else 0


def verb_behind(tokens: list[Token], told: int) -> int:
    """Give the verb of saying behind what is told of a speaker, or 0."""
    closed = next((n for n in range(told, len(tokens)) if tokens[n].text == ")"), told)
    for at in range(closed + 1, len(tokens)):
        token, before = tokens[at], tokens[at - 1]
        if token.quoted or token.text in {".", ";", ":"}:
            return 0
        aside = not before.is_word and before.text in {",", ")"}
        if token.low in SPOKE and before.low not in TELLING:
            return at
        if aside and is_finite(tokens, at) and (token.low in CUES or token.low.endswith("ed")):
            return at
    return 0


def named_last(tokens: list[Token], told: int, verb: int) -> tuple[int, int] | None:
    """Give the name that ends what is told ("who gave only his first name, Abel,")."""
    if tokens[verb - 1].text != ",":
        return None
    first = next((n + 1 for n in range(verb - 2, told, -1) if tokens[n].text == ","), 0)
    name = tokens[first : verb - 1]
    if not first or not 0 < len(name) <= LONGEST_NAME or not all(token.capital for token in name):
        return None
    return (first, verb - 1) if tokens[first - 2].low == "name" else None
