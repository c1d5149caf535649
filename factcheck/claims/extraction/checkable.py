"""Whether an assertion can be checked at all, and if not, why."""

import re

from factcheck.claims.extraction.capable import anybody_can, can_be_tried
from factcheck.claims.extraction.figurative import says_nothing
from factcheck.claims.extraction.lexicon import ASKING, words
from factcheck.claims.extraction.nouns import SUBJECTS, first_finite
from factcheck.claims.extraction.said import UNVOICED, Said
from factcheck.claims.extraction.tokens import Token

# Sought in small letters, which is several times as quick.
OPINION = re.compile(
    r"""\b(?:believe|think|hope|wish|feel|fear|sorry|proud|glad|happy|sad
    |shame\w*|disgrace\w*|outrage\w*|ridiculous|absurd|terrible|horrible|wonderful|great|awful|best|worst|better|worse
    |beautiful|ugly|brave|coward\w*|clown|fool(?:s|ish\w*)?|idiot\w*|stupid|evil|unacceptable|unfair|right\sthing
    |regret\w*|seriously|condolences|thoughts
    |congratulat\w+|thank\w*|please|let\s(?:us|me|nobody|no|them|him|her)|let['’]s|make\sno\smistake|perhaps
    |disaster\w*|nightmare|mess|madness|insane|shock(?:ed|ing)|appall(?:ed|ing)|horrif(?:ied|ic)|disgust\w+|heartbr\w+|devastat(?:ed|ing)|concerned
    |stunned|frightened|scared|sympathy|confidence|fantasy|plain\sand\ssimple|wants?\sthis|all\s(?:i|we)\swant|i\s(?:want|like)
    |delighted|thrilled|grateful|saddened|disappoint\w+|confident|committed|hero(?:es|ic)?|fantastic|amazing
    |brilliant|excellent|superb|incredible|honou?red|pleased|furious|determined|wicked|miracle|joke
    |maybe|nonsense|farce|rubbish|lie[sd]?|lying|liars?|love|hate|find\s(?:it|that|this)|scandal(?:ous)?|tragic|about\stime|i\s(?:do\snot|don['’]t)\sknow
    |(?:is|are|was|were|['’]re|['’]s)\s(?:\w+ly\s)?(?:wrong|right|important|vital|crucial|welcome|good|bad)
    |(?:the|their|his|her|our|its)\s(?:pretext|excuse|problem|truth|point|question|answer|issue)\s(?:is|was|has))\b""",
    re.VERBOSE,
)
DUTY = re.compile(r"\b(?:should|must|ought|needs?\sto|have\sto|has\sto)\b")
ADDRESSED = re.compile(r"\byou(?:r|['’]\w+)?\b")
# Of what is yours something may be told all the same ("not one penny of your money went there").
YOURS = re.compile(r"\byou(?!r\b)(?:rs|['’]\w+)?\b")
TOLD_OF_YOURS = re.compile(r"^[“\"‘']?(?:not\s(?:one|a\ssingle)|none\sof)\b")
# What nobody takes for the name of something: "not one violation", "nobody works there".
DENIAL = re.compile(
    r"^[“\"‘']?(?:not\s(?:one|an?\ssingle)\b|no\s[\w\s]+\sat\sall\b|(?:nobody|no\sone|everyone|everybody)\s\w)",
    re.IGNORECASE,
)
INSTRUCTING = words(
    "told tells ordered orders instructed instructs directed directs advised advises asked"
)
EXPECTING = words(
    "expects expect expected calls call called presses press pressed pushes pushed",
    "wishes wish wished prefers prefer preferred needs recommends recommended wanted",
)
# What somebody expects, wants or presses another to do ("the company to scrap its dividend").
TO_DO = re.compile(
    r"^(?:for\s)?(?:[\w’'.-]+\s){1,5}?to\s(?!(?:the|an?|his|her|their|its|be|have)\b)[a-z]+\b"
)
ACCUSING = words("accused accuses accuse blamed blames blame")
LONGEST_LABEL = 8
PROMISE_VERBS = words(
    "vowed vows vow pledged pledges pledge promised promises promise threatened threatens",
    "urged urges urge demanded demands proposed proposes hopes hope hoped asked asks want wants",
)
FUTURE = re.compile(
    r"\b(?:(?-i:will)|won['’]t|shall|would|wouldn['’]t|going\sto|plans?\sto|intends?\sto|tomorrow\s(?:i|we|he|she|they)|['’]ll|['’]d\s(?:do|be|like|say|go|take|make|give|want|love|vote|prefer)|expects?\sto|hopes?\sto|likely\sto|set\sto|due\sto\s(?:be|give|go|open|start|begin|meet|appear|stand))\b",
    re.IGNORECASE,
)
# "They won't let us up" tells of now.
REFUSED = re.compile(
    r"\b(?!(?:i|we)\b)\w+\s(?:won['’]t|will\snot|wouldn['’]t|would\snot)\s(?:let|tell|show|give|allow)\s(?:us|me|him|her|them|anyone)\b(?!\sdown)",
    re.IGNORECASE,
)
# Contradiction without saying what is so instead.
NO_MORE = re.compile(
    r"(?:(?:it|this|that|they)(?:['’](?:s|re)|\s(?:is|are|was|were))\s)?"
    r"(?:(?:absolutely|completely|totally|simply|just|entirely|utterly|plainly|all)\s)?"
    r"(?:not\s(?:so|true)(?:\sfast)?|untrue|false|nonsense|rubbish|baseless)(?:\sand\s\w+)?\W*",
    re.IGNORECASE,
)
PAST_MODAL = re.compile(r"\b(?:may|might|could|would|must|should)\s(?:not\s)?have\b", re.IGNORECASE)
MAY = re.compile(r"\b(?:may|might|could(?!\s+not\b))\b")
SUBORDINATE = re.compile(
    r"\b(?:that|because|who|which|when|why|how|where|as|after|before|if|whether)\b", re.IGNORECASE
)
ORDER = re.compile(
    r"^(?:do\snot|don['’]t|be\s|let\s|never\s|stop\s|come\s|go\s|look\s|ask\s|wait\s|listen\s|tell\s|trust\s|imagine\s|remember\s|make\s|put\sit\s)",
    re.IGNORECASE,
)
FIGURE = re.compile(
    r"[£$€%]|\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)\b",
)


def why_not(words: str, tokens: list[Token], said: Said) -> str:
    """Give the reason why nobody can check this, or nothing."""
    if (
        said.question
        or words.endswith("?")
        or (said.verb in ASKING and said.speaker_kind != "document")
    ):
        return "a question"
    if not said.ruled:
        return ""
    if reason := by_form(words, tokens, said):
        return reason
    spoken = said.kind not in UNVOICED and not said.denied
    if spoken and (reason := says_nothing(tokens, direct=said.kind == "direct")):
        return reason
    return by_tense(words, tokens, said) or by_words(words, said)


def by_form(words: str, tokens: list[Token], said: Said) -> str:
    """Recognise what asserts nothing: promises, orders, conditions, labels."""
    if said.speaker_kind == "document" and said.verb in INSTRUCTING:
        return ""  # what a paper tells people to do stands in it or not
    if said.verb in PROMISE_VERBS or expects(words, tokens, said):
        return "a promise, threat or demand"
    if ORDER.match(words):
        return "an order or appeal"
    if tokens[0].low == "if":
        return "a condition"
    if said.kind == "direct" and is_label(tokens) and not DENIAL.match(words):
        return "a judgement without a statement of fact"
    return ""


def by_tense(words: str, tokens: list[Token], said: Said) -> str:
    """Recognise what has not happened; "might have sunk" is about the past."""
    if PAST_MODAL.search(words) or REFUSED.search(words):
        return ""
    main = main_part(outside(words, tokens) if said.kind == "mixed" else words)
    if FUTURE.search(main):
        return "about the future"
    return "a possibility" if MAY.search(main) and not can_be_tried(words.lower()) else ""


def by_words(words: str, said: Said) -> str:
    """Recognise opinions; an assertion with a figure or an accusation can be checked anyway."""
    if NO_MORE.fullmatch(words):
        return "a contradiction without more"
    low = words.lower()
    if FIGURE.search(low) or said.denied or said.verb in ACCUSING or REFUSED.search(words):
        return ""
    if OPINION.search(low) or DUTY.search(main_part(low)):
        return "an opinion"
    if said.kind == "direct" and is_addressed(low):
        return "addressed to somebody, not an assertion about the world"
    return ""


def expects(words: str, tokens: list[Token], said: Said) -> bool:
    """Tell what is hoped or asked for and has no verb of its own ("the firm to sell its ships")."""
    if said.verb not in EXPECTING or not TO_DO.match(words):
        return False
    return first_finite(tokens, 0, len(tokens)) is None


def is_addressed(low: str) -> bool:
    """Tell whether words are meant for whoever hears them, without telling anything."""
    if not ADDRESSED.search(low) or anybody_can(low):
        return False
    return bool(YOURS.search(low)) or not TOLD_OF_YOURS.search(low)


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
    return SUBORDINATE.split(words, maxsplit=1)[0]
