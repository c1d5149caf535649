"""What is said by way of a picture, a saying or a wish, of which nothing can be checked.

"It is a house of cards", "Nobody washes a rented car", "God help them". Only words of others are
looked at; what names a figure is left alone.
"""

import re
from collections import defaultdict
from itertools import pairwise

from factcheck.claims.extraction import sayings
from factcheck.claims.extraction.lexicon import DOCUMENTS, TIME_WORDS, words
from factcheck.claims.extraction.literal import THINGS
from factcheck.claims.extraction.nouns import is_role
from factcheck.claims.extraction.predicate import DEFINITE, PERSONS, POINTING, predicate
from factcheck.claims.extraction.tokens import Token
from factcheck.claims.extraction.verdicts import is_verdict

LONGEST = 24
NOBODY = words("nobody everybody everyone noone")
WISH = re.compile(
    r"^[“\"‘']?(?:god|lord|heaven|allah)\s(?:help|bless|forgive|save|have|forbid|knows|rest|grant|willing|protect|be)\b"
    r"|^(?:may|let)\s(?:god|the|that|this|his|her|their|our|your|my|he|she|it|they|we|you|us|me|him|them|no\w*|every\w*|all|any\w*)\b"
    r"[\w\s'’]{2,40}$"
    r"|^(?:shame|damn|long\slive|to\shell|a\scurse|a\splague|good\s(?:luck|riddance)|if\sonly|would\sthat|rest\s(?:in|easy)"
    r"|how\sdare|what\san?(?!\s.*\b(?:was|is|were|are|has|had|did)\b)|so\smuch\sfor|spare\s(?:me|us)|cry\sme|tell\s(?:that|it)\sto|try\stelling|pull\sthe\sother"
    r"|bring\sit\son|not\son\s(?:my|our)\swatch|not\sin\sa\smillion|over\smy\sdead|need\si\ssay|the\sdevil\stake|nice\stry)\b"
    r"|^(?:oh|sure|yes|yeah|right)\s?,?\s(?:and|how|what|because)\b|\bpigs\smight\sfly\b|^as\sif\b"
)
JUDGED = re.compile(
    r"\bdeserv(?:e|es|ed)\b|\bow(?:e|es|ed)\s(?:it\sto|(?:us\s|them\s|me\s|you\s)?(?:the\struth|an?\s(?:apology|explanation|answer)|answers))"
    r"|\bas\s\w+\sas\sthat$|\bthe\s(?:sooner|less|more)\s[^,]{2,60}\s(?:the\s)?(?:better|worse)\b|\bstinks?$|\breeks$"
    r"|\b(?:it['’]s|(?:it|this|that)\s(?:is|was))\slike\s\w+ing\san?\s\w+\sto\b|\bwe\s(?:welcome|salute|applaud|condemn|deplore)\s(?:the|this|that|these|those|today|any|all|both|his|her|their|its)\b"
    r"|\b(?:evidence|case|argument|claims?|allegations?|charges?|accusations?|complaint|lawsuit|suit)\s(?:is|are|was|were)\s(?:\w+ly\s)?"
    r"(?:thin|flimsy|baseless|groundless|meritless|frivolous|spurious|laughable|preposterous|weak|pure)\b"
    r"|^(?:safety|quality|trust|transparency|service|security|privacy|customers?|patients?|passengers?|the\scustomer|our\speople|health)\s"
    r"(?:is|are|comes?)\s(?:(?:our|my)\s(?:first|top|main|only|highest|greatest|number|priority|concern)|first$|everything|king|paramount|key|at\sthe\sheart)\b"
    r"|\bthe\s(?:loveliest|prettiest|nicest|finest|kindest|dumbest|silliest|craziest|saddest|proudest)\b"
    r"|\bthe\s(?:most\s\w+|\w+est)\s(?:\w+\s)?(?:i|we)(?:['’]ve|\shave)\sever\s(?:seen|read|heard|met|known|felt)\b"
    r"|\b(?:is|are|was|were|['’]s)\san?\s(?:\w+\s)?(?:crook|thug|bully|puppet|charlatan)\b|\bplaying\sgames\swith\b"
    r"|^there\sare\sno\swords$|\bcautiously\soptimistic\b|\bdeeply\sconcerned\b|\bhumbled\b|\bheartbroken\b|\bnumb\b"
)
# "It is arithmetic, not witchcraft", "That’s not a clock, that’s a stomach": a turn of phrase
# unless one is a thing that it may be ("It is a lorry, not a bus").
CONTRAST = re.compile(
    r"(?:it|that|this)(?:['’]s|\sis)\s(?:"
    r"not\s[\w’'-]+(?:\s[\w’'-]+){0,3}\s?,\s(?:it|that|this)(?:['’]s|\sis)\s[\w’'-]+(?:\s[\w’'-]+){0,3}"
    r"|(?!not\b|in\b|at\b|on\b|from\b)[\w’'-]+(?:\s[\w’'-]+){0,2}\s?,\snot\s[\w’'-]+(?:\s[\w’'-]+){0,2})"
)
TREATED = re.compile(
    r"\btreat(?:ed|s|ing)?\s(?:\w+\s)?like\s(?:an?\s)?(?:dogs?|rats?|animals?|cattle|criminals?|dirt|slaves?)\b"
)
SMELL = re.compile(
    r"\b(?:smell(?:s|ed|t)?|reek(?:s|ed)?|whiff|stench|stinks?|smack(?:s|ed)?)\sof\s(\w+)"
)
PARTS = re.compile(r"\bparts?\s(\w+)")


def by_length(turns: str) -> dict[str, list[list[str]]]:
    """File turns of speech by their last word, which `_` never is."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    for turn in filter(None, turns.split("|")):
        *before, last = turn.split()
        found[last].append(before)
    return dict(found)


TURNS = by_length(sayings.TURNS)
TURNS_CALLED = by_length(sayings.TURNS_CALLED)
TURNS_OF_BODIES = by_length(sayings.TURNS_OF_BODIES)


def says_nothing(tokens: list[Token], *, direct: bool) -> str:
    """Give the reason why these words assert nothing, or nothing."""
    spoken = [token.low for token in tokens if token.is_word]
    low = " ".join(token.low for token in tokens)
    if PARTS.search(low) and any(part in sayings.MOODS for part in PARTS.findall(low)):
        return "a figure of speech"
    if len(spoken) > LONGEST or not spoken or any(each[0] in "0123456789£$€" for each in spoken):
        return ""
    if WISH.match(low):
        return "a wish, curse or cry"
    if JUDGED.search(low):
        return "an opinion"
    pictured = TREATED.search(low) or is_contrast(low) or smells(low, spoken)
    if pictured or has_turn(spoken, tokens) or is_likened(tokens) or is_saying(spoken):
        return "a figure of speech"
    return "an opinion" if direct and is_verdict(tokens) else ""


def is_contrast(low: str) -> bool:
    """Tell "It is arithmetic, not witchcraft" from "It is a lorry, not a bus"."""
    return bool(CONTRAST.fullmatch(low)) and THINGS.isdisjoint(re.findall(r"[\w-]+", low))


def has_turn(spoken: list[str], tokens: list[Token]) -> bool:
    if turns(spoken, TURNS):
        return True
    if turns(spoken, TURNS_OF_BODIES) and not sayings.ABSTRACT.isdisjoint(spoken[:4]):
        return True
    if not turns(spoken, TURNS_CALLED):
        return False
    phrase = predicate(tokens)
    return phrase is not None and not (POINTING | sayings.ABSTRACT).isdisjoint(phrase.subject)


def turns(spoken: list[str], known: dict[str, list[list[str]]]) -> bool:
    """Tell whether a turn of speech ends anywhere among the words."""
    for at, word in enumerate(spoken):
        for before in known.get(word, ()):
            start = at - len(before)
            if start >= 0 and all(
                wanted in {"_", there}
                for wanted, there in zip(before, spoken[start:at], strict=True)
            ):
                return True
    return False


def smells(low: str, spoken: list[str]) -> bool:
    """Tell a suspicion from a smell: a room may smell of an onion, a deal may not."""
    found = SMELL.search(low)
    abstract = not sayings.ABSTRACT.isdisjoint(spoken[:4])
    article = found is not None and found[1] in {"a", "an"}
    return found is not None and ((article and abstract) or found[1] in sayings.SHAMS)


def is_likened(tokens: list[Token]) -> bool:
    """Tell whether something is called what it cannot be ("This is a circus")."""
    phrase = predicate(tokens)
    if phrase is None:
        return False
    subject, noun, pair = phrase.subject, phrase.noun, phrase.pair
    pointing = not POINTING.isdisjoint(subject)
    abstract = not sayings.ABSTRACT.isdisjoint(subject)
    if pointing and noun in sayings.FIELDS and not phrase.article:
        return phrase.denied or phrase.against
    if pointing and noun in sayings.PASTIMES:
        return phrase.denied and phrase.article
    if phrase.of_person and (phrase.article or noun.endswith("s")):
        return noun in sayings.CALLED_NAMES or noun in sayings.PICTURES or pair in sayings.PAIRED
    if abstract and noun in sayings.PICTURES_OF_PLANS:
        return True
    return (pointing or abstract) and (noun in sayings.PICTURES or pair in sayings.PAIRED)


def is_saying(spoken: list[str]) -> bool:
    """Tell what is said of anybody at any time, or of animals that fill in no forms."""
    if is_truism(spoken):
        return True
    if spoken[0] in sayings.NO_PEOPLE:
        return is_absurd(spoken)
    if not DEFINITE.isdisjoint(spoken):
        return False
    rest = spoken[1:] if spoken[0] in NOBODY else spoken[2:] if spoken[:2] == ["no", "one"] else []
    if not rest:
        return False
    present = rest[0].endswith("s") and rest[0] not in {"has", "is", "was", "does"}
    anywhere = any(
        where in {"on", "at", "in", "by", "to", "for", "after"}
        and (what in {"a", "an"} or what.endswith("ing"))
        for where, what in pairwise(rest[2:])  # "lives in a tent" tells where
    )
    anywhere = anywhere and TIME_WORDS.isdisjoint(rest)
    return present and anywhere


def is_truism(spoken: list[str]) -> bool:
    """Tell "A promise is a promise" and "Children are not spreadsheets"."""
    at = next((n for n, word in enumerate(spoken) if word in {"is", "are", "was"}), 0)
    same = at > 0 and spoken[:at] == spoken[at + 1 :]
    if same:
        return True
    kinds = spoken[1:3] == ["are", "not"] or spoken[1:2] == ["aren't"]
    short = len(spoken) == (4 if "not" in spoken else 3)
    told = spoken[0] in PERSONS or is_role(spoken[-1]) or spoken[-1][:-1] in THINGS - DOCUMENTS
    plural = spoken[0].endswith(("s", "people", "men", "women", "children"))
    return kinds and short and plural and spoken[-1].endswith("s") and not told


def is_absurd(spoken: list[str]) -> bool:
    """Tell a denial that nobody needs ("Cows do not file complaints")."""
    if spoken[1:2] in (["don't"], ["didn't"]):
        deed = spoken[2:3]
    elif spoken[1:3] in (["do", "not"], ["did", "not"]):
        deed = spoken[3:4]
    else:
        return False
    return bool(deed) and deed[0] in sayings.DEEDS_OF_PEOPLE and DEFINITE.isdisjoint(spoken)
