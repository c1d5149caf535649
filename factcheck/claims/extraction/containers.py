"""Papers and bodies that a sentence without speech only names as where words come from."""

from factcheck.claims.extraction.cast import Cast
from factcheck.claims.extraction.lexicon import BE, DOCUMENTS
from factcheck.claims.extraction.mentions import mention
from factcheck.claims.extraction.nouns import head, phrase_end
from factcheck.claims.extraction.sourcing import GOT, got_by
from factcheck.claims.extraction.statement import Sentence

LONGEST_GETTER = 8
CAME = frozenset(("came", "comes", "appears", "appeared", "stands", "stood"))


def bring_container(text: str, cast: Cast, sentence: Sentence, verb: int) -> None:
    """Bring on the paper of "The warning came in a memo from the surveyor": "it" may be next.

    So may the union in "The estimate comes from the union".
    """
    tokens = sentence.tokens
    inside = [token.low for token in tokens[verb + 1 : verb + 2]]
    if inside not in (["in"], ["from"]) or tokens[verb].low not in CAME:
        return
    end = phrase_end(tokens, verb + 2, len(tokens))
    source = mention(text, tokens[verb + 2 : end]) if end > verb + 2 else None
    paper = head(tokens[verb + 2 : end]) in DOCUMENTS
    if source and (paper or (inside == ["from"] and source.kind == "body")):
        sentence.about = cast.meet(source, sentence.paragraph, speaks=False)
        note_holders(text, cast, sentence, end)


def bring_object(text: str, cast: Cast, sentence: Sentence) -> None:
    """Bring on the paper of "Campaigners have obtained the report": "it shows" may be next."""
    tokens = sentence.tokens
    verb = next((n for n, token in enumerate(tokens[:LONGEST_GETTER]) if token.low in GOT), 0)
    got = verb > 0 and tokens[verb - 1].low not in BE and not tokens[0].quoted
    end = phrase_end(tokens, verb + 1, len(tokens)) if got else 0
    if end > verb + 1 and head(tokens[verb + 1 : end]) in DOCUMENTS:
        cast.meet(mention(text, tokens[verb + 1 : end]), sentence.paragraph, speaks=False)


def note_holders(text: str, cast: Cast, sentence: Sentence, end: int) -> None:
    """Note by which outlets the paper came here that a sentence tells of."""
    paper = sentence.about
    if paper is None or paper.kind != "document" or paper.carriers:
        return
    met = (cast.carrier(each, sentence.paragraph) for each in got_by(text, sentence.tokens, end))
    paper.carriers = tuple(each for each in met if each)
