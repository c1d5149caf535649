"""Other words for somebody known: "the Dane", "the 61-year-old", "the former chief"."""

import re
from collections.abc import Container

from factcheck.claims.extraction.demonyms import PEOPLES, is_from_here
from factcheck.claims.extraction.entrances import Entrances
from factcheck.claims.extraction.lexicon import ROLES, TITLES, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.nouns import is_role
from factcheck.claims.extraction.offices import NO_OFFICES, is_office
from factcheck.claims.extraction.salience import Seen
from factcheck.claims.extraction.speaker import Speaker

AGED = re.compile(r"\d+-year-old")
# "The mother of three" is whom a pronoun would mean; "the mother of the boy" is somebody else.
PARENT = re.compile(
    r"the (?:(?:grand)?(?:mother|father)|mum|mom|dad)[- ]of[- ](?:one|two|three|four|five|six|\d)"
)
# What tells somebody known from their deeds or fate; an office or trade may bring in another.
FAMED = words(
    "champion athlete star medallist medalist olympian paralympian runner sprinter hurdler swimmer",
    "golfer boxer footballer cricketer striker midfielder playmaker winger goalkeeper skier racer",
    "defendant accused politician businessman businesswoman entrepreneur tycoon mogul magnate",
    "billionaire millionaire heiress socialite celebrity singer rapper songwriter actor actress",
    "novelist comedian laureate veteran dissident pensioner retiree grandmother grandfather widow",
    "widower octogenarian newcomer democrat republican conservative socialist populist centrist",
    "liberal tory schoolgirl schoolboy teenager youngster",
)
# By these somebody is told from another: a singer is not "the comedian", a Democrat no Republican.
ARTS = words("singer rapper songwriter actor actress novelist comedian")
PARTIES = words("democrat republican conservative socialist populist centrist liberal tory")
PAST = words("former ex disgraced ousted sacked retired fallen deposed one-time onetime embattled")
FORMER_BEFORE = re.compile(r"\b(?:[Ff]ormer|[Ee]x|disgraced|ousted|deposed)(?:[- ]\w+){0,3}\s$")
FORMER_BEHIND = re.compile(r"[\w .’'-]+, (?:the|a|an|its|their) (?:former|ex|ousted)\b")
NEAR = 40
# Without a word for their office, only who is alone in so many sentences is meant.
FEW = 3
AGAINST = ("but", "while", "whereas")
PARTISANS = words("democrat republican olympian paralympian")
# What somebody was in a place or to somebody: as a rule who is told of there, and nobody else.
# By any other trade somebody is told who may hold an office now ("the former paratrooper").
BELONGING = TITLES | words(
    "boss executive owner founder aide adviser advisor employee worker staffer colleague partner",
    "official member insider wife husband girlfriend boyfriend manager head student pupil tenant",
    "client customer assistant trustee lover friend ally neighbour neighbor volunteer lawmaker",
)
# What people are besides their office.
BESIDE = words(
    "man woman mother father candidate rival nominee leader founder owner boss chief resident",
    "member person partner boy girl winner neighbour neighbor professor author",
)


def is_epithet(mention: Mention, text: str, known: Container[str]) -> bool:
    """Tell whether "the Dane", "the 61-year-old" or "the Norlander" tells somebody by no office."""
    if mention.plural or not mention.text.lower().startswith("the "):
        return False
    if mention.name:
        there = is_told_anew(mention) or is_from_here(mention.text, mention.end, text)
        return there and mention.name.lower() not in known
    aged = any(AGED.fullmatch(word) for word in mention.words)
    parent = bool(PARENT.fullmatch(mention.text.lower()))
    return mention.head in PEOPLES or aged or parent or is_told_anew(mention)


def is_told_anew(mention: Mention) -> bool:
    """Tell whether "the former chief" or "the champion" is somebody known under another word."""
    low = mention.text.lower()
    alone = low.startswith("the ") and low.endswith(mention.head) and not mention.plural
    if mention.name:
        return mention.name.lower() in PARTISANS and alone
    somebodys = any(word.endswith("'s") for word in mention.words)
    return alone and not somebodys and (mention.head in FAMED or is_past(mention))


def is_past(mention: Mention) -> bool:
    """Tell whether an office somebody had is told; "the former" alone is the first of two."""
    past = bool(mention.words & PAST) or mention.head.startswith("ex-")
    return past and mention.head not in PAST


def is_trade(noun: str) -> bool:
    """Tell whether somebody is told by what they once did for a living, wherever it was."""
    return noun not in BELONGING and (is_role(noun) or noun.endswith(("er", "or", "man", "ist")))


def who_is_told_anew(
    mention: Mention, candidates: list[tuple[Speaker | str, Seen]], entrances: Entrances, text: str
) -> list[tuple[Speaker | str, Seen]]:
    """Leave out who holds another office ("a sailor" is not "the former chief")."""
    if not is_told_anew(mention):
        return candidates
    if text[: mention.start].rstrip().endswith(AGAINST):
        candidates = [each for each in candidates if each[1].back or not each[1].leads]
    candidates = [each for each in candidates if is_somebody(each[0])]
    candidates = of_party(mention, candidates, entrances, text)
    told = {each[0]: offices_of(each[0], entrances, mention) for each in candidates}
    office = mention.head.removeprefix("ex-")
    same = [each for each in candidates if is_office(office, told[each[0]])]
    former = [each for each in candidates if was_in_office(each[0], entrances, mention, text)]
    plain = BESIDE | NO_OFFICES | (FAMED - ARTS)
    if former and is_past(mention):
        return [each for each in former if each in same or not told[each[0]] - plain]
    if is_past(mention):  # who is chief now is not the former
        candidates = [each for each in candidates if not (each in same and each[1].spoke)]
        same = [each for each in same if each in candidates]
    if same or any(word[0].isupper() for word in mention.text.split()[1:-1]):
        return same  # "the former Norland governor" is from there
    if is_past(mention) and is_trade(office):
        return [each for each in candidates if each[1].spoke_last and each[1].back < FEW]
    near = [each for each in candidates if each[1].back <= FEW and not told[each[0]] - plain]
    beside = [each for each in candidates if near and each[1].back == near[0][1].back]
    return near if near == beside and len(near) == 1 else []


def of_party(
    mention: Mention, candidates: list[tuple[Speaker | str, Seen]], entrances: Entrances, text: str
) -> list[tuple[Speaker | str, Seen]]:
    """Leave who is told to be of the party, or all where the text names no other."""
    party = (mention.name or mention.head).lower()
    if party not in PARTIES:
        return candidates
    before = re.compile(rf"\b{party}(?:\s[\w.]+){{0,3}}\s$", re.IGNORECASE)
    behind = re.compile(rf"[\w .’'-]+, (?:the|an?) (?:[-\w]+ )?{party}\b", re.IGNORECASE)
    told = (entrances, mention, text, before, behind)
    members = [each for each in candidates if is_told(each[0], *told)]
    alone = not any(other in text.lower() for other in PARTIES - {party})
    return members or (candidates if alone else [])


def words_for(speaker: Speaker, mention: Mention, entrances: Entrances) -> frozenset[str]:
    """Give by what somebody is known from here on; the former president is not "the president".

    So is "Mr Lund" whom the text brought on as "Mayor Per Lund" before he had a word.
    """
    past = speaker.named and not mention.name and is_past(mention)
    told = entrances.offices_of(speaker.label, mention.start) if mention.name else frozenset()
    return frozenset(mention.words & PAST if past else mention.words | told)


def is_somebody(candidate: Speaker | str) -> bool:
    """Tell whether this is a name, or somebody unnamed with an article."""
    if not isinstance(candidate, Speaker):
        return True
    return candidate.named or candidate.label.startswith(("a ", "an ", "one "))


def was_in_office(
    candidate: Speaker | str, entrances: Entrances, mention: Mention, text: str
) -> bool:
    """Tell whether somebody was told to be a former something."""
    if isinstance(candidate, Speaker) and candidate.words & PAST:
        return True
    return is_told(candidate, entrances, mention, text, FORMER_BEFORE, FORMER_BEHIND)


def is_told(
    candidate: Speaker | str,
    entrances: Entrances,
    mention: Mention,
    text: str,
    before: re.Pattern[str],
    behind: re.Pattern[str],
) -> bool:
    """Tell whether these words stand before or behind the name of somebody where it is told."""
    name = candidate.label if isinstance(candidate, Speaker) else candidate
    places = (e.start for e in entrances.before(mention.start) if e.name == name)
    return any(
        before.search(text, max(0, at - NEAR), at) or behind.match(text, at, at + len(name) + NEAR)
        for at in places
    )


def offices_of(candidate: Speaker | str, entrances: Entrances, mention: Mention) -> frozenset[str]:
    """Give by what offices and trades somebody was told before."""
    name = candidate.label if isinstance(candidate, Speaker) else candidate
    said = candidate.words & ROLES if isinstance(candidate, Speaker) else frozenset()
    before = (each.offices for each in entrances.before(mention.start) if each.name == name)
    return frozenset(said).union(*before)
