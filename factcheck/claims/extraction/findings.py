"""What a study found, told on as if the outlet said it: "The benefit vanished …"."""

from factcheck.claims.extraction.laying_out import is_past
from factcheck.claims.extraction.lexicon import words
from factcheck.claims.extraction.nouns import first_finite
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.speaker import Speaker
from factcheck.claims.extraction.statement import Sentence
from factcheck.claims.extraction.tokens import Token

TODAY = words("has have is are hasn't haven't isn't aren't")
STUDIES = words("study trial survey paper analysis research review experiment")
RESEARCHERS = words("researchers scientists authors")
FINDINGS = words(
    "benefit benefits effect effects link association risk risks difference gap increase decrease",
    "drop rise reduction improvement pattern trend protection result results finding findings",
)


def tells_a_finding(speaker: Speaker, tokens: list[Token]) -> bool:
    """Tell whether a study goes on: "The benefit vanished …", "Those who slept longer fared …"."""
    told = set(speaker.label.lower().split())
    paper = speaker.kind == "document" and bool(STUDIES & told)
    if not (paper or (speaker.plural and RESEARCHERS & told)):
        return False
    first = [token.low for token in tokens[:2]]
    of_it = first[:1] == ["the"] and first[1:] and first[1] in FINDINGS
    of_them = first[:1] == ["those"] and first[1:] and first[1] in {"who", "in", "on", "with"}
    of_them = of_them or tells_a_rate(tokens)
    verb = main_verb(tokens)
    present = verb is not None and tokens[verb].low in TODAY | {"appeared"}
    return bool(of_it or of_them) and verb is not None and not present


def tells_a_rate(tokens: list[Token]) -> bool:
    """Recognise "One seal in six left" and "… for 40 minutes on average": what was measured."""
    lows = [token.low for token in tokens]
    verb = first_finite(tokens, 0, len(tokens)) or 0
    shared = verb > 2 and lows[verb - 2] == "in" and is_number(tokens[verb - 1])  # noqa: PLR2004
    of_itself = not STUDIES.isdisjoint(lows)
    return (shared or "average" in lows) and is_past(tokens) and not of_itself


def heard_before(body: list[Sentence], number: int) -> Sentence:
    """Give the sentence before, past one of today in which nobody speaks ("Seals sleep at sea.").

    What always is so does not end what a study tells.
    """
    before = body[number - 1]
    opens = number > 1 and body[number - 2].paragraph != before.paragraph
    general = before.voice is None and not before.reports and not is_past(before.tokens)
    plain = not any(token.capital or is_number(token) for token in before.tokens[1:])
    return body[number - 2] if opens and general and plain else before


def main_verb(tokens: list[Token]) -> int | None:
    """Give the first finite verb outside of an aside (", which had sat there,", ", a tabby,")."""
    closing = 0
    for at, token in enumerate(tokens):
        if token.text == "," and at >= closing and at + 1 < len(tokens):
            aside = tokens[at + 1].low in {"which", "who", "whose"}
            ends = (n for n in range(at + 1, len(tokens)) if tokens[n].text == ",")
            end = next(ends, at)
            named = tokens[at + 1].low in {"a", "an"} and end + 1 < len(tokens)
            named = named and first_finite(tokens, end + 1, end + 2) is not None
            closing = end if aside or named else closing
        elif at >= closing and first_finite(tokens, at, at + 1) is not None:
            return at
    return None
