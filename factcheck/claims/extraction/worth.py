"""Whether an assertion can be checked at all, and how much the desk gains by checking it."""

import re
from dataclasses import dataclass

from factcheck.claims.extraction.lexicon import ASKING, words
from factcheck.claims.extraction.nouns import SUBJECTS, first_finite
from factcheck.claims.extraction.tokens import Token

OPINION = re.compile(
    r"""\b(?:believe|think|hope|wish|feel|fear|sorry|proud|glad|happy|sad
    |shame\w*|disgrace\w*|outrage\w*|ridiculous|absurd|terrible|horrible|wonderful|great|awful|best|worst|better|worse
    |beautiful|ugly|brave|coward\w*|clown|fool\w*|idiot\w*|stupid|evil|unacceptable|unfair|right\sthing
    |regret\w*|seriously|condolences|thoughts
    |congratulat\w+|thank\w*|please|let\s(?:us|me|nobody|no|them|him|her)|let['’]s|make\sno\smistake|perhaps
    |disaster\w*|nightmare|mess|madness|insane|shock(?:ed|ing)|appall(?:ed|ing)|horrif(?:ied|ic)|disgust\w+|heartbr\w+|devastat(?:ed|ing)|concerned
    |delighted|thrilled|grateful|saddened|disappoint\w+|confident|committed|hero(?:es|ic)?|fantastic|amazing
    |brilliant|excellent|superb|incredible|honou?red|pleased|furious|determined|wicked|miracle|joke
    |maybe|nonsense|farce|rubbish|lie[sd]?|lying|liars?|love|hate|find\s(?:it|that|this)|scandal(?:ous)?|tragic|about\stime|i\s(?:do\snot|don['’]t)\sknow
    |(?:is|are|was|were|['’]re|['’]s)\s(?:\w+ly\s)?(?:wrong|right|important|vital|crucial|welcome|good|bad)
    |(?:the|their|his|her|our|its)\s(?:pretext|excuse|problem|truth|point|question|answer|issue)\s(?:is|was|has))\b""",
    re.IGNORECASE | re.VERBOSE,
)
DUTY = re.compile(r"\b(?:should|must|ought|needs?\sto|have\sto|has\sto)\b", re.IGNORECASE)
ADDRESSED = re.compile(r"\byou(?:r|['’]\w+)?\b", re.IGNORECASE)
ACCUSING = words("accused accuses accuse blamed blames blame")
LONGEST_LABEL = 8
PROMISE_VERBS = words(
    "vowed vows vow pledged pledges pledge promised promises promise threatened threatens",
    "urged urges urge demanded demands proposed proposes hopes hope hoped asked asks",
)
FUTURE = re.compile(
    r"\b(?:(?-i:will)|won['’]t|shall|would|wouldn['’]t|going\sto|plans?\sto|intends?\sto|['’]ll|expects?\sto|likely\sto|set\sto|due\sto\s(?:be|give|go|open|start|begin|meet|appear|stand))\b",
    re.IGNORECASE,
)
PAST_MODAL = re.compile(r"\b(?:may|might|could|would|must|should)\s(?:not\s)?have\b", re.IGNORECASE)
MAY = re.compile(r"\b(?:may|might|could(?!\s+not\b))\b")
ORDER = re.compile(
    r"^(?:do\snot|don['’]t|be\s|let\s|never\s|stop\s|come\s|go\s|look\s|ask\s|wait\s|listen\s|tell\s|trust\s|imagine\s|remember\s|make\s)",
    re.IGNORECASE,
)
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
FIGURE = re.compile(
    r"[£$€%]|\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)\b",
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


@dataclass(frozen=True)
class Judgement:
    checkable: bool
    worth: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Said:
    """What the judgement looks at beside the words themselves."""

    verb: str
    speaker_kind: str
    kind: str
    denied: bool
    carried: bool
    headline: int
    position: float
    question: bool
    unattributed: bool
    ruled: bool


def judge(words: str, tokens: list[Token], said: Said) -> Judgement:
    """Tell whether the assertion is checkable and what it is worth, with reasons to read."""
    reason = why_not(words, tokens, said)
    score, reasons = weigh(words, said)
    if reason:
        return Judgement(checkable=False, worth=round(score * 0.15, 3), reasons=(reason,))
    return Judgement(checkable=True, worth=round(score, 3), reasons=tuple(reasons))


def why_not(words: str, tokens: list[Token], said: Said) -> str:
    """Give the reason why nobody can check this, or nothing."""
    if said.question or words.endswith("?") or said.verb in ASKING:
        return "a question"
    if not said.ruled:
        return ""
    return by_form(words, tokens, said) or by_tense(words, tokens, said) or by_words(words, said)


def by_form(words: str, tokens: list[Token], said: Said) -> str:
    """Recognise what asserts nothing: promises, orders, conditions, labels."""
    if said.verb in PROMISE_VERBS:
        return "a promise, threat or demand"
    if ORDER.match(words):
        return "an order or appeal"
    if tokens[0].low == "if":
        return "a condition"
    if said.kind == "direct" and is_label(tokens):
        return "a judgement without a statement of fact"
    return ""


def by_tense(words: str, tokens: list[Token], said: Said) -> str:
    """Recognise what has not happened; "might have sunk" is about the past."""
    if PAST_MODAL.search(words):
        return ""
    main = main_part(outside(words, tokens) if said.kind == "mixed" else words)
    if FUTURE.search(main):
        return "about the future"
    return "a possibility" if MAY.search(main) else ""


def by_words(words: str, said: Said) -> str:
    """Recognise opinions; an assertion with a figure or an accusation can be checked anyway."""
    if FIGURE.search(words) or said.denied or said.verb in ACCUSING:
        return ""
    if OPINION.search(words) or DUTY.search(main_part(words)):
        return "an opinion"
    if said.kind == "direct" and ADDRESSED.search(words):
        return "addressed to somebody, not an assertion about the world"
    return ""


def is_label(tokens: list[Token]) -> bool:
    """Tell whether quoted words only name something ("a clown", "a great day for the town")."""
    short = len(tokens) <= LONGEST_LABEL and tokens[0].low not in SUBJECTS
    deed = tokens[0].low.endswith("ed") and not tokens[0].capital
    return short and not deed and first_finite(tokens, 0, len(tokens)) is None


def outside(words: str, tokens: list[Token]) -> str:
    """Give the unquoted words of a partly quoted assertion, or all when they say too little."""
    plain = [token.text for token in tokens if not token.quoted]
    return " ".join(plain) if len(plain) > 2 else words  # noqa: PLR2004


def main_part(words: str) -> str:
    """Give the words before a subordinate clause, where the tense of the assertion shows."""
    return re.split(
        r"\b(?:that|because|who|which|when|why|how|where|as|after|before|if|whether)\b",
        words,
        maxsplit=1,
        flags=re.IGNORECASE,
    )[0]


def weigh(words: str, said: Said) -> tuple[float, list[str]]:
    """Add up what makes an assertion worth checking."""
    score, reasons = 0.3, []
    counted = NO_FIGURE.sub(" ", words)
    for found, weight, reason in (
        (FIGURE.search(counted), 0.14, "a figure"),
        (CASUALTIES.search(words), 0.17, "people killed or hurt"),
        (FORCE.search(words), 0.12, "an attack or wrongdoing"),
        (ABSOLUTE.search(words), 0.06, "a sweeping statement"),
        (FAILURE.search(words), 0.1, "a failure or a warning unheard"),
        (said.headline > 1, 0.1, "taken up in the headline"),
        (said.denied, 0.25, "denied by those concerned"),
        (said.speaker_kind, 0.06, "somebody answers for it"),
        (said.unattributed, 0.02, "reported without a source"),
        (said.carried, 0.02, "carried by another outlet"),
        (said.position < 0.35, 0.1, "high up in the article"),  # noqa: PLR2004
    ):
        if found:
            score += weight
            reasons.append(reason)
    if BACKGROUND.search(words):
        score -= 0.18
        reasons.append("background")
    return min(max(score, 0.02), 0.99), reasons or ["an assertion of fact"]
