"""What nobody but the one who spoke before can say or know, without a verb of saying."""

from itertools import pairwise

from factcheck.claims.extraction.describing import KIN
from factcheck.claims.extraction.laying_out import is_past
from factcheck.claims.extraction.nouns import first_finite
from factcheck.claims.extraction.speaker import Speaker
from factcheck.claims.extraction.statement import Sentence


def quotes_on(sentence: Sentence) -> bool:
    """Tell whether the verb of a sentence stands in marks ("The inquiry “is only beginning”")."""
    tokens = sentence.tokens
    verb = first_finite(tokens, 0, len(tokens)) or 0
    return verb > 1 and tokens[verb].quoted and not tokens[verb - 2].quoted


def is_asked_here(before: Sentence) -> bool:
    """Tell whether the outlet asked somebody ("When I read her the letter, she laughed")."""
    opens = [token.low for token in before.tokens[:2]]
    asked = opens[:1] in (["when"], ["as"], ["after"]) and opens[1:] in (["i"], ["we"])
    return asked and before.about is not None


def tells_of_kin(speaker: Speaker, sentence: Sentence) -> bool:
    """Tell whether an unnamed witness alone can know it ("The van belonged to his cousin")."""
    witness = speaker.kind == "person" and not (speaker.named or speaker.plural)
    own = {"m": {"his"}, "f": {"her"}}.get(speaker.gender, {"his", "her"})
    pairs = pairwise(token.low for token in sentence.tokens[1:])
    kin = any(whose in own and who in KIN for whose, who in pairs)
    return witness and kin and is_past(sentence.tokens)
