"""Which outlet found a speaker: "Y quoted a diver who said", "Y aired a tape in which X says"."""

from factcheck.claims.extraction.citing import OBTAINING, WRITTEN
from factcheck.claims.extraction.lexicon import CITING, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.nouns import head, phrase_end, phrase_start
from factcheck.claims.extraction.outlets import outlet_at
from factcheck.claims.extraction.subjects import opening_subject
from factcheck.claims.extraction.tokens import Token

FINDING = CITING | words("quoted cited quotes cites interviewed")
# "Y aired a recording in which Lund says …".
AIRING = (
    FINDING
    | OBTAINING
    | words(
        "aired airs broadcast broadcasts carried carries printed published publishes posted ran"
    )
)
FAR = 8
TALKED = words("spoke spoken talked")


def finder(text: str, tokens: list[Token], start: int) -> Mention | None:
    """Give the outlet that has seen, quoted or spoken to whom the words from `start` on name."""
    inside = [token.low for token in tokens[start - 2 : start]] == ["in", "which"]
    paper = head(tokens[start : phrase_end(tokens, start, len(tokens))]) in WRITTEN
    end, verbs = (start - 2, AIRING) if inside else (start, AIRING if paper else FINDING)
    talked = (
        start > 1 and tokens[start - 1].low in {"to", "with"} and tokens[start - 2].low in TALKED
    )
    end, verbs = (start - 1, TALKED) if talked else (end, verbs)
    verb = next((n for n in range(end - 1, max(end - FAR, 0), -1) if tokens[n].low in verbs), 0)
    if not verb or (not inside and verb + 1 < end):
        return None
    at = verb
    while at > 1 and tokens[at - 1].low in {"has", "had", "also"}:
        at -= 1
    named = tokens[phrase_start(tokens, at, 0) : at]
    if not named and (opening := opening_subject(tokens, at)):
        named = tokens[opening.start : opening.end]  # "Y, which saw it first, cited …"
    if named and tokens[verb].low in CITING:
        by = next((n for n, token in enumerate(named) if token.low in {"by", "in"}), -1)
        named = named[by + 1 :]
    return outlet_at(text, named) if named else None
