"""Words said in passing: "Lund, who told police she slept, says the door was open"."""

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import AUXILIARIES, SAYING
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.silences import in_confidence
from factcheck.claims.extraction.tokens import Token

# So far behind its comma may "who" stand (", a retired diver who told …").
FAR = 5
LONGEST_OPENING = 12


def told_beside(tokens: list[Token]) -> tuple[int, int] | None:
    """Give the two commas around what is told beside whoever goes on to speak."""
    for comma in range(1, min(LONGEST_OPENING, len(tokens) - 1)):
        if tokens[comma].text != ",":
            continue
        near = range(comma + 1, min(comma + FAR, len(tokens) - 1))
        who = next((n for n in near if tokens[n].low in {"who", "which"}), 0)
        verb = verb_at(tokens, who + 1) if who else 0
        if who and tokens[verb].low in SAYING and not in_confidence(tokens, verb):
            closing = (n for n in range(who + 2, len(tokens) - 1) if says_next(tokens, n))
            end = next(closing, 0)
            return (comma, end) if end else None
    return None


def says_next(tokens: list[Token], comma: int) -> bool:
    """Tell whether the main verb follows this comma, and no subject of its own."""
    after = tokens[comma + 1]
    plain = tokens[comma].text == "," and not after.quoted
    return plain and (after.low in AUXILIARIES or tokens[verb_at(tokens, comma + 1)].low in SAYING)


def verb_at(tokens: list[Token], at: int) -> int:
    """Step over "has since" to the verb."""
    while at < len(tokens) - 1 and (tokens[at].low in AUXILIARIES or is_adverb(tokens[at].low)):
        at += 1
    return at


def in_passing(
    main: list[Report], beside: list[Report], own: list[tuple[int, int]]
) -> list[Report]:
    """Give all reports of a sentence: whoever goes on to speak said what is told beside, too.

    Where they only go on to do something, that is the outlet's `own`.
    """
    for report in beside[:1]:
        report.events += own
    for report in beside if main else []:
        report.source, report.events = main[0].source, []
    return [*(report for report in beside if report.spans or not main), *main]


def is_told_there(tokens: list[Token], frame: Frame) -> bool:
    """Recognise "(X said) that, according to Y, …": Y says so, and X passes it on."""
    before = [token.low for token in tokens[max(0, frame.first - 2) : frame.first]]
    return frame.content is not None and before in (["that", ","], [*before[:1], "that"])
