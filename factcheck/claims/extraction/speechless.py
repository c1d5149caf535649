"""Words that assert nothing, whoever marks them: no word at all, or only who is speaking."""

from factcheck.claims.extraction.lexicon import words
from factcheck.claims.extraction.nouns import first_finite, phrase_end
from factcheck.claims.extraction.tokens import Token, tokenize

PLAIN_CUES = words("said says say told tells tell added adds wrote writes")
ADDRESSED = words("told tells tell")


def is_wordless(text: str) -> bool:
    """Tell whether there is no letter and no figure in it: a mark, an emoji."""
    return not any(char.isalnum() for char in text)


def only_tells_who_speaks(text: str) -> bool:
    """Tell whether English words name a speaker and nothing that is said.

    "Police said", "said Ann Lund", "the mayor told Reuters", "according to the mayor".
    """
    found = [token for token in tokenize(text, 0, len(text)) if token.is_word]
    lows = [token.low for token in found]
    if lows[:2] == ["according", "to"]:
        return phrase_end(found, 2, len(found)) == len(found)
    cue = next((n for n, low in enumerate(lows) if low in PLAIN_CUES), None)
    if cue is None:
        return False
    after = cue + 1
    if not cue or lows[cue] in ADDRESSED:
        after = phrase_end(found, after, len(found))
    return after == len(found) and (not cue or is_speaker(found, cue))


def is_speaker(found: list[Token], cue: int) -> bool:
    """Tell whether all words before the verb are one noun phrase, with no verb of its own."""
    return first_finite(found, 0, cue) is None and phrase_end(found, 0, cue) == cue
