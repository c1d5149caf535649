"""Who is sure of something: "was adamant that …", "made it clear that …", "has no doubt that …"."""

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.contents import content_start
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import (
    BE,
    BODIES,
    DETERMINERS,
    DOCUMENTS,
    OUTLET_WORDS,
    words,
)
from factcheck.claims.extraction.nouns import SUBJECTS, has_finite, head, is_role, name_run
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.subjects import ADVERBS, subject_before
from factcheck.claims.extraction.tokens import Token

# What somebody is who holds that something is so; of a fact one says "it is clear".
SURE = words(
    "adamant certain clear confident convinced emphatic explicit insistent persuaded positive",
    "satisfied sure unequivocal",
)
# Those that need no "that" before what is held ("is sure the pier is safe").
FREELY = words("adamant certain confident convinced sure positive")
# Somebody who is so to say something says it ("was quick to point out that …").
EAGER = words("anxious careful eager glad happy keen pleased proud quick swift")
# Who goes on saying something says it ("continues to insist that …").
PERSISTING = words("continued continues continue")
WANTING = words("wanted wants want sought seeks demanded demands")
QUESTIONS = words("why whether if how who what when where which")
# "…, and the board said" tells of something else.
JOINING = words("and but while as who that which whom though although where when whereas")
MAKING = words("made makes make left leaves")
LONGEST_TELLER = 5
BEEN = BE - {"be", "being", "am"}
PARTIES = BODIES | OUTLET_WORDS | words("he she they we i media")
# Who is said not to be sure.
NEVER = words("not never hardly scarcely barely rarely seldom less least longer no nor neither")
NO_ONE = words("few hardly nothing little not no anyone anybody scarcely")
PERCEIVING = words("hear learn find see read know")
WHO = words("who that which")
NIGHTS = words("night week day morning evening afternoon time year month moment weekend summer")
THINGS = words("it it's this that that's there what what's which nobody none neither")
IF = words("if unless until once whether")
DEGREES = ADVERBS | words("very quite so rather pretty fairly more equally")


def convinced(tokens: list[Token], at: int) -> Frame | None:
    """Read "was (very) clear that …", "made it clear that …" and "has no doubt that …"."""
    if at < 2:  # noqa: PLR2004 - somebody, and "is"
        return None
    verb = made_clear(tokens, at) or doubts_nothing(tokens, at)
    if not verb and tokens[at].low in SURE:
        verb = being(tokens, at)
    start = held_start(tokens, at) if verb else None
    if not (start and verb) or tokens[verb - 1].low in WHO or told_by_another(tokens, verb, start):
        return None
    subject = subject_before(tokens, verb)
    if subject is None or not holds(tokens, subject):
        return None
    shown = tokens[start - 1].text == ":" or tokens[verb].low in MAKING
    paper = tokens[start - 1].text != ":" and head(tokens[subject.start : subject.end]) in DOCUMENTS
    if shown and not (paper or is_party(tokens, subject)):
        return None  # "The picture is clear: …", "The tremor left no doubt that …"
    return Frame(at, "said", subject, start)


def eager_to_say(tokens: list[Token], at: int) -> Frame | None:
    """Read "was quick to point out that …", "was at pains to stress that …" and their like."""
    if tokens[at].low == "know":
        return wanted_to_know(tokens, at)
    persists = tokens[at - 2].low in PERSISTING
    pains = [token.low for token in tokens[at - 3 : at - 1]] == ["at", "pains"]
    if not (pains or persists or tokens[at - 2].low in EAGER):
        return None
    verb = at - 2 if persists else being(tokens, at - 2 - pains)
    subject = subject_before(tokens, verb) if verb else None
    if subject is None or not holds(tokens, subject) or tokens[at].low in PERCEIVING:
        return None
    content, told = content_start(tokens, at, at + 1, subject)
    says = content and (
        tokens[content].quoted
        or tokens[content - 1].low == "that"
        or has_finite(tokens, content, len(tokens))
    )
    return Frame(at, tokens[at].low, subject, content, told) if says else None


def wanted_to_know(tokens: list[Token], at: int) -> Frame | None:
    """Read "wanted to know why …", which asks."""
    asks = tokens[at - 2].low in WANTING and at + 2 < len(tokens)
    asks = asks and not (tokens[at - 3].low in NO_ONE or tokens[at - 3].low.endswith("n't"))
    subject = subject_before(tokens, at - 2) if asks and tokens[at + 1].low in QUESTIONS else None
    return Frame(at, "asked", subject, at + 1) if subject and holds(tokens, subject) else None


def being(tokens: list[Token], at: int) -> int:
    """Give where the "is" of "is quite sure" stands, or 0: whoever is not sure holds nothing."""
    verb = at - 1
    while verb > 0 and (tokens[verb].low in DEGREES or is_adverb(tokens[verb].low)):
        verb -= 1
    sure = tokens[verb].low in BEEN and not NEVER & {t.low for t in tokens[verb - 1 : at]}
    return verb if sure and not tokens[verb].low.endswith("n't") else 0


def made_clear(tokens: list[Token], at: int) -> int:
    """Give where "made it" stands before "clear", "let" in "let it be known", or 0."""
    lows = [token.low for token in tokens[max(0, at - 3) : at]]
    if tokens[at].low == "known" and lows[1:] == ["it", "be"] and lows[0] in {"let", "lets"}:
        return at - 3
    verb = at - 1 - (lows[-1:] == ["it"])
    made = verb > 0 and tokens[verb].low in {"made", "makes", "make"}
    before = tokens[verb - 1].low
    made = made and before not in NEVER and not before.endswith("n't")
    return verb if made and tokens[at].low in {"clear", "plain"} else 0


def doubts_nothing(tokens: list[Token], at: int) -> int:
    """Give where the verb stands in "has no doubt", "left no doubt" or "does not doubt", or 0."""
    if tokens[at].low != "doubt":
        return 0
    before = tokens[at - 1].low
    if before == "no":
        verb = at - 2 - (tokens[at - 2].low == "in")
        held = tokens[verb].low in {"has", "have", "had", "left", "leaves"} | BEEN
        return verb if held else 0
    return at - 1 if before == "not" or before.endswith("n't") else 0


def held_start(tokens: list[Token], at: int) -> int | None:
    """Give where the words begin that somebody is sure of."""
    if at + 2 >= len(tokens):
        return None
    after = tokens[at + 1]
    if after.low == "that" and tokens[at + 2].low in NIGHTS:
        return None  # "The sky was clear that night."
    if after.low == "that" or after.text == ":":
        return at + 2
    opens = after.low in SUBJECTS | DETERMINERS or after.capital
    freely = tokens[at].low in FREELY and opens and has_finite(tokens, at + 2, len(tokens))
    return at + 1 if freely and not after.quoted else None


def told_by_another(tokens: list[Token], verb: int, start: int) -> bool:
    """Tell whether somebody else tells how sure they are ("…, his sister said"), or how that ended.

    "She was so confident that it was safe that she went" tells what she did.
    """
    rest = [token.low for token in tokens[start:]]
    so = tokens[verb + 1].low == "so" and "that" in rest
    said = next((n for n, low in enumerate(rest) if low in {"said", "says", "according"}), 0)
    teller = rest[max(0, said - LONGEST_TELLER) : said]
    comma = teller.index(",") if "," in teller else len(teller)
    return so or (comma < len(teller) and not JOINING.intersection(teller[comma:]))


def holds(tokens: list[Token], who: Subject) -> bool:
    """Tell whether somebody stands here who can be sure, and no thing or condition."""
    low = tokens[who.start].low
    condition = bool(who.start) and tokens[who.start - 1].low in IF | NO_ONE
    return low not in THINGS | NO_ONE and not condition


def is_party(tokens: list[Token], who: Subject) -> bool:
    """Tell whether a person or a body is meant, whatever they are called."""
    phrase = tokens[who.start : who.end]
    noun = head(phrase)
    return noun in PARTIES or is_role(noun) or any(token.capital for token in name_run(phrase))
