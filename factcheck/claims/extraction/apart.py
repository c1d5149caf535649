"""Whether an attribution behind another one is its own, not part of what was said."""

from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.insets import is_inset
from factcheck.claims.extraction.lexicon import CLAUSE_STARTS, NAMING, words
from factcheck.claims.extraction.tokens import Token

JOINTS = words("while but and although though whereas")


def stands_apart(tokens: list[Token], frame: Frame) -> bool:
    """Tell whether an attribution after another one is its own, not part of what was said."""
    at = frame.first - 1
    if at < 0:
        return False
    before = tokens[at]
    names = before.low == "which" and frame.verb in NAMING and tokens[at - 1].text == ","
    if frame.kind == "empty":
        return before.text == ";" or before.low in JOINTS - {"and"}
    names = names or (is_inset(tokens, frame) and tokens[at - 1].text == ",")
    if names or frame.kind == "more" or before.quoted or before.text in {",", ";", "—", "–"}:
        return True
    if frame.kind == "according" or tokens[frame.first].low in JOINTS:
        own = frame.content is None
        return own if frame.kind == "according" else frame.verb not in {"told", "tells"}
    comma = at > 0 and (tokens[at - 1].text == "," or tokens[at - 1].low in {"even", "just"})
    return before.low in JOINTS or (comma and before.low in CLAUSE_STARTS)


def is_explained(tokens: list[Token], frame: Frame, outer: Frame) -> bool:
    """Tell whether a colon parts it from what another said ("They blame her: Lund says …")."""
    colon = frame.first > 0 and tokens[frame.first - 1].text == ":"
    return colon and outer.content is not None and outer.content < frame.first - 2
