"""What an editor looks at: signals in the words of an assertion and around it."""

import re
from collections.abc import Iterator

from factcheck.claims.extraction.checkable import FIGURE
from factcheck.claims.extraction.said import Said

CASUALTIES = re.compile(
    r"\b(?:kill\w*|die[ds]?|dead|death\w*|injur\w+|wound\w+|casualt\w+|toll|victim\w*|murder\w*|hurt|burns|drown\w+|martyrs?)\b",
    re.IGNORECASE,
)
FORCE = re.compile(
    r"\b(?:attack\w*|strike[sd]?|struck|airstrikes?|rockets?|missiles?|drones?|bomb\w*|shell\w*|fired|shot|raid\w*|target\w*"
    r"|fraud\w*|stole\w*|brib\w+|corrupt\w*|illegal\w*|plunder\w*|loot\w*|poison\w*|outbreak|hack\w*|breach\w*|leak\w*"
    r"|sold|tortur\w+|rape\w*|evict\w*|cover-?up|banned|arrest\w*|abus\w+|contaminat\w+|passwords?|records)\b",
    re.IGNORECASE,
)
ABSOLUTE = re.compile(
    r"\b(?:every|all|no|none|never|nobody|nothing|any|always|only|first|most|twice|half)\b",
    re.IGNORECASE,
)
FAILURE = re.compile(
    r"\b(?:warn(?:ed|ings?)|ignor\w+|knew|known|fail\w*|locked|cancel\w*|hid|hidden|hiding|without|false|untrue"
    r"|faulty|blocked|delay\w*|refus\w+|secret\w*|never|retracted|unaware|los[st]\w*)\b",
    re.IGNORECASE,
)
# Years, ages and days count nothing.
NO_FIGURE = re.compile(
    r"\b(?:19|20)\d\d\b|,\s\d\d,|\b\d\d-year-old\b|\b\d{1,2}\s[A-Z][a-z]{2,8}\b|\b[A-Z][a-z]{2,8}\.?\s\d{1,2}\b"
)
BACKGROUND = re.compile(
    r"\b(?:can|last\syear|founded|opened\sin|since\s\d{4}|located)\b", re.IGNORECASE
)
HIGH_UP = 0.35
FIGURES = "a figure"
# A weight in log odds, and the reason to read.
Signal = tuple[float, str]


def signals(words: str, said: Said) -> Iterator[Signal]:
    """Give what raises or lowers the worth: its weight in log odds, and the reason to read."""
    counted = NO_FIGURE.sub(" ", words)
    for found, weight, reason in (
        (FIGURE.search(counted), 0.2, FIGURES),
        (CASUALTIES.search(words), 1.0, "people killed or hurt"),
        (FORCE.search(words), 0.8, "an attack or wrongdoing"),
        (ABSOLUTE.search(words), 0.3, "a sweeping statement"),
        (FAILURE.search(words), 0.6, "a failure or a warning unheard"),
        (said.headline > 1, 0.5, "taken up in the headline"),
        (said.denied, 1.2, "denied by those concerned"),
        (said.speaker_kind, 0.55, "somebody answers for it"),
        (said.unattributed, 0.2, "reported without a source"),
        (said.carried, 0.15, "carried by another outlet"),
        (said.position < HIGH_UP, 0.25, "high up in the article"),
        (BACKGROUND.search(words), -1.0, "background"),
    ):
        if found:
            yield weight, reason
