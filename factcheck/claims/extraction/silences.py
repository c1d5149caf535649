"""Verbs of saying that bring no words: denied, empty, or not said by what stands before them."""

from itertools import pairwise

from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BODIES,
    DOCUMENTS,
    NAMING,
    NUMBERS,
    OUTLET_WORDS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.nouns import (
    LIKE,
    OBJECTS,
    SAID,
    SUBJECTS,
    first_finite,
    has_finite,
    head_end,
    is_role,
    phrase_end,
)
from factcheck.claims.extraction.reaching import date_end
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.tokens import Token

# Verbs that are as often nouns ("a patient's medical notes").
NOUNS_TOO = words(
    "notes claims reports states estimates calls comments demands reads records names lists",
    "remarks points",
)
# What is no speaker: ", a fact disclosed on page 14".
NO_SPEAKERS = words(
    "fact move claim allegation allegations decision plan detail details",
    "charge sum deal amount number step idea point theory view belief hope fear risk chance",
)
# "The decision notes" speaks, "a decision announced on Friday" does not.
RECKONING = words("reckon reckons reckoned")
PUT_OUT = words("posted reported announced stated declared")
RULINGS = words("decision plan")
OF_WHAT = PREPOSITIONS | SUBORDINATORS | words("what how who which repeatedly directly again")
READING = words("notes noted says said states stated reads concludes concluded found finds")
WORDS_OF_SPEECH = words(
    "comment say answer discuss name confirm give be elaborate respond rule speak talk identify",
    "provide specify disclose explain reveal describe",
)
SUMMONED = words(
    "police ambulance brigade firefighters doctor vet office helpline hotline meeting election",
    "elections referendum strike vote inquiry line number taxi witness witnesses home back again",
)
CALLING = words("called calls")
RUNG = TIME_WORDS | words("last yesterday again twice about from after before when")
LONGEST_SUMMONED = 3
LONGEST_NAMED = 14
# So far back may the comma stand that opens ", a retired diver who asked …".
ASIDE = 6
WISHING = words("asked asks insisted insists requested wanted wants demanded")
UNNAMED = words("name named names identified anonymous anonymity anonymously unnamed identity")
# "He learned from a cook called Per" is about no speaker.
ALONE = words("he she they it we i")
NOBODY = words("nobody none no no-one")
DISCOVERED = words("found finds discovered")
PERCEIVING = words("heard saw felt found knew know knows noticed discovered watched")
# What somebody is found, by whomever ("a player found guilty of fixing").
STATES = words("guilty liable dead unconscious alive unhurt")
HONOURING = words("tribute tributes homage respects lip")
AGAIN = words("before twice repeatedly times previously often")
SPEAKING = SUBJECTS | BODIES | DOCUMENTS | OUTLET_WORDS | RULINGS


def is_negated(tokens: list[Token], at: int) -> bool:
    """Tell whether it was not said ("has not asked", "didn't say")."""
    before = [token.low for token in tokens[max(0, at - 2) : at]]
    return any(low in {"not", "never"} or low.endswith("n't") for low in before)


def takes_plural_verb(tokens: list[Token], subject: Subject) -> bool:
    """Tell whether "say" rather than "says" fits: two doctors say, they say, police say."""
    noun = tokens[subject.start : subject.end]
    first, last = noun[0].low, noun[head_end(noun) - 1].low
    if last in {"police", "data", "media"} and any(token.low in {"a", "an"} for token in noun):
        return False  # "(citing) a police report": what the report is of, and nobody who reports
    plural = last.endswith("s") or last in {
        "police",
        "data",
        "media",
        "people",
        "men",
        "women",
        "they",
        "we",
        "i",
        "you",
    }
    return plural or first in NUMBERS or any(token.low == "and" for token in noun)


def can_speak(tokens: list[Token], subject: Subject, cue: int) -> bool:
    """Tell whether the noun phrase and the verb fit together as speaker and speaking."""
    noun = tokens[subject.start : subject.end]
    last = noun[head_end(noun) - 1]
    if len(noun) > 1 and noun[0].low in ALONE:
        return False
    numbered = len(noun) > 1 and noun[0].low == "no" and noun[1].text.isdigit()
    ruling = last.low in RULINGS and tokens[cue].low in READING
    silent = last.low in NO_SPEAKERS and not (last.capital or ruling)
    if (noun[0].low in NOBODY and not numbered) or silent:
        return False
    deed = tokens[cue].low == "claims" and [t.low for t in tokens[cue + 1 : cue + 2]] == ["to"]
    deed = deed or calls_it(tokens, cue)
    if tokens[cue].low not in NOUNS_TOO or subject.end != cue or deed:
        return True
    speaks = last.low in SPEAKING or [t.low for t in tokens[cue + 1 : cue + 2]] == ["that"]
    speaks = speaks or is_role(last.low)
    return speaks or (last.capital and last.low not in LIKE) or last.low.endswith("s")


def calls_it(tokens: list[Token], cue: int) -> bool:
    """Recognise "calls it “a gift”": a thing and right behind it, in marks, what it is called."""
    end = phrase_end(tokens, cue + 1, len(tokens)) if tokens[cue].low in NAMING else len(tokens)
    return cue + 1 < end < len(tokens) and tokens[end].quoted


def says_nothing(tokens: list[Token], at: int) -> bool:
    """Tell whether no words follow: "would say so", "said nothing", "had called, he said"."""
    after = tokens[at + 1 : at + 3]
    if tokens[at].low in CALLING and rings(tokens, at + 1):
        return True
    if tokens[at].low in NAMING and (summons(tokens, at) or gives_name(tokens, at)):
        return True
    if tokens[at].low == "found" and after and after[0].low in STATES:
        return True
    if tokens[at].low in NAMING:
        return bool(after) and after[0].text in {",", "."} and not after[0].quoted
    ends = len(after) < 2 or not after[1].is_word  # noqa: PLR2004
    unnamed = tokens[at].low == "asked" and [token.low for token in after] == ["not", "to"]
    unnamed = unnamed or asks_for_silence(tokens, at) or asks_for_thing(tokens, at)
    unnamed = unnamed or claims_sum(tokens, at) or is_said_by(tokens, at) or is_put_out(tokens, at)
    shows = tokens[at].low.startswith("show")  # "the ledger shows nothing by Lund"
    reckons = tokens[at].low in RECKONING and bool(after) and after[0].low in {"with", "on"}
    if unnamed or reckons or (after and after[0].low == "nothing" and not shows):
        return True
    return bool(after) and ends and after[0].low in {"so", "nothing", "more", "little", "goodbye"}


def is_put_out(tokens: list[Token], at: int) -> bool:
    """Tell whether only who put a paper out is told ("a review posted on Friday by the board")."""
    on = [token.low for token in tokens[at + 1 : at + 2]] == ["on"]
    by = date_end(tokens, at + 1 + on) or at + 1
    return tokens[at].low in PUT_OUT and by < len(tokens) and tokens[by].low == "by"


def is_said_by(tokens: list[Token], at: int) -> bool:
    """Tell whether somebody else speaks ("reported Lund as saying"): no words of Y's own."""
    near = [token.low for token in tokens[at + 1 : at + LONGEST_NAMED]]
    said = next((n for n, pair in enumerate(pairwise(near)) if pair == ("as", "saying")), 0)
    return said > 0 and "that" not in near[:said]


def claims_sum(tokens: list[Token], at: int) -> bool:
    """Tell whether money was claimed ("claimed £400 in fares that she …"), and nothing told."""
    end = phrase_end(tokens, at + 1, len(tokens))
    sum_ = tokens[at + 1 : end]
    money = tokens[at].low in {"claimed", "claims"} and sum_ and sum_[0].text[0] in "£$€₹"
    spent = any(token.low in {"in", "of", "for"} for token in sum_)
    return bool(money) and spent and first_finite(tokens, end, end + 1) is None


def rings(tokens: list[Token], after: int) -> bool:
    """Tell whether somebody only rang up ("called on Tuesday", "called Ann Lund in May")."""
    named = after
    while named < len(tokens) and tokens[named].capital and tokens[named].low not in RUNG:
        named += 1
    at = named + (named < len(tokens) and tokens[named].low == "on")
    moved = named > after and at < len(tokens) and tokens[at].low in PREPOSITIONS
    return at < len(tokens) and (tokens[at].low in RUNG or moved)


def summons(tokens: list[Token], at: int) -> bool:
    """Tell whether somebody was rung or sent for ("called the police"), and nothing was called."""
    rest = tokens[at + 1 : at + 5]
    if len(rest) > 1 and rest[0].low in OBJECTS | {"her"} and rest[1].low == "to":
        return True
    end = next((n for n, t in enumerate(rest) if not t.is_word or t.low in PREPOSITIONS), len(rest))
    marked = any(token.quoted for token in rest[end : end + 1])  # called the vote “a disgrace”
    return 0 < end <= LONGEST_SUMMONED and rest[end - 1].low in SUMMONED and not marked


def gives_name(tokens: list[Token], at: int) -> bool:
    """Tell whether somebody new only gets a name ("a lad called Owen, got her out")."""
    end = at + 1
    while end < len(tokens) and tokens[end].capital and tokens[end].is_word:
        end += 1
    new = any(token.low in {"a", "an"} for token in tokens[max(0, at - 4) : at])
    ends = end < len(tokens) and (not tokens[end].is_word or tokens[end].low in {"who", *SAID})
    return new and end > at + 1 and ends and not tokens[end].quoted


def asks_for_silence(tokens: list[Token], at: int) -> bool:
    """Tell whether somebody only wants to stay unnamed ("who asked that his name be left out")."""
    beside = {token.low for token in tokens[at + 1 : at + 9]}
    return tokens[at - 1].low == "who" and tokens[at].low in WISHING and bool(beside & UNNAMED)


def in_confidence(tokens: list[Token], at: int) -> int:
    """Give where ", who asked not to be named because she expects to be sacked," ends, or 0.

    Why somebody stays unnamed brings no words, whatever verbs stand in it.
    """
    opened = at > 1 and tokens[at].low in WISHING and tokens[at - 1].low == "who"
    if not opened or tokens[at - 2].text != ",":
        return 0
    end = next((n for n in range(at, len(tokens)) if tokens[n].text == ","), 0)
    return end if any(token.low in UNNAMED for token in tokens[at:end]) else 0


def asks_for_thing(tokens: list[Token], at: int) -> bool:
    """Tell whether something was asked for ("had asked for a third sensor"), and nothing asked."""
    wanted = [token.low for token in tokens[at + 1 : at + 2]] == ["for"]
    had = tokens[at].low == "asked" and tokens[at - 1].low in AUXILIARIES
    return had and wanted and not any(token.quoted for token in tokens[:at])


def is_asked(tokens: list[Token], at: int) -> bool:
    """Tell whether somebody was asked (", asked about it,") and did not ask."""
    of_what = any(token.low in OF_WHAT for token in tokens[at + 1 : at + 2])
    return tokens[at].low == "asked" and tokens[at - 1].text == "," and of_what


def tells_history(tokens: list[Token], at: int) -> bool:
    """Tell whether a habit is told ("has threatened to leave twice before"), no words of today."""
    threat = tokens[at].low in {"threatened", "vowed", "promised", "pledged"}
    perfect = threat and tokens[at - 1].low in {"has", "have", "had"}
    again = (n for n in range(at + 1, len(tokens)) if tokens[n].low in AGAIN)
    return perfect and any(not leads_to_time(tokens, n) for n in again)


def leads_to_time(tokens: list[Token], at: int) -> bool:
    """Tell whether "before" leads to a time ("before Easter") and says of no other time."""
    return tokens[at].low == "before" and any(t.is_word for t in tokens[at + 1 : at + 2])


def tells_deed(tokens: list[Token], at: int) -> bool:
    """Tell "refused to sell" and "paid for it" (facts) from "refused to comment" (no words)."""
    after = [token.low for token in tokens[at + 1 : at + 3]]
    if tokens[at].low == "paid":
        return not HONOURING.intersection(after)
    deed = len(after) == 2 and after[0] == "to" and after[1] not in WORDS_OF_SPEECH  # noqa: PLR2004
    return tokens[at].low in {"refused", "refuses"} and deed


def perceives(tokens: list[Token], at: int) -> bool:
    """Tell whether somebody only heard or saw something ("a neighbour heard shouting")."""
    after = tokens[at + 1 : at + 3]
    timed = bool(after) and (after[0].low in {"in", "on"} or is_when(after))
    return tokens[at].low in PERCEIVING and bool(after) and after[0].is_word and not timed


def is_when(after: list[Token]) -> bool:
    """Tell whether "last week" or "this January" follows, which is nothing to be found."""
    pointing = after[0].low in {"this", "last"} and len(after) > 1
    return after[0].low in TIME_WORDS or (pointing and after[1].low in TIME_WORDS)


def wishes_in_passing(tokens: list[Token], at: int) -> bool:
    """Recognise "Lund, who has asked to leave, sat …": a fact about Lund, and no words.

    So is what "Lund, a diver who asked us not to say where he lives, said …" tells of Lund.
    """
    who = at
    while who and tokens[who - 1].low in AUXILIARIES:
        who -= 1
    opens = tokens[max(0, who - 1 - ASIDE) : max(0, who - 1)]
    inside = any(token.text == "," for token in opens) and tokens[who - 1].low in {"who", "which"}
    to = "to" in [token.low for token in tokens[at + 1 : at + 4]]
    closing = next((n for n in range(at, len(tokens)) if tokens[n].text == ","), len(tokens))
    return inside and to and has_finite(tokens, closing, closing + 3)


def shows_thing(tokens: list[Token], at: int) -> bool:
    """Tell whether something only has a trait ("has shown signs of wear"), and tells nothing."""
    after = tokens[at + 1 : at + 2]
    plain = bool(after) and after[0].low.isalpha() and after[0].low not in PREPOSITIONS | TIME_WORDS
    return tokens[at].low == "shown" and tokens[at - 1].low in {"has", "have", "had"} and plain


def finds_thing(tokens: list[Token], cue: int, at: int) -> bool:
    """Tell whether a thing was found somewhere ("found 9 maps under a bench"), and no fact."""
    plain = at < len(tokens) and tokens[at].is_word and tokens[at].low != "that"
    if tokens[cue].low not in DISCOVERED or not plain:
        return False
    verb = first_finite(tokens, at, len(tokens))
    after = tokens[verb + 1 : verb + 2] if verb is not None else []
    placed = any(token.low in PREPOSITIONS or not token.is_word for token in after)
    return verb is not None and placed and tokens[verb].low.endswith("ed")
