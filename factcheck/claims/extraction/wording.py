"""A claim in words that stand on their own, where the article itself resolves what they mean.

Nothing is guessed: what stays open is listed, and then there is no proposal. A person approves it.
"""

from dataclasses import dataclass, field
from datetime import date

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.agreement import (
    ADVERBS,
    can_say,
    name_in,
    possessive,
    third_person,
    unshortened,
)
from factcheck.claims.extraction.dated import Edit, date_edits
from factcheck.claims.extraction.lexicon import TITLES, words
from factcheck.claims.extraction.people import People, is_person
from factcheck.claims.extraction.speaker import Speaker
from factcheck.claims.extraction.tokens import Token
from factcheck.claims.extraction.unsaid import (
    HERE,
    THINGS,
    is_existing,
    lacks_owner,
    points,
    thing,
)

GENDERS = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m", "hers": "f"}
FIRST = words("i me my mine myself we us our ours ourselves")
POSSESSIVE = words("his her its their my our")
ADDRESSED = words("you your yours")
EMPTY_IT = words("that to who because when important clear true likely unlikely time possible")
EMPTY_VERBS = words("turned emerged seems seemed appears appeared rained snowed takes took")
LONGEST_DUMMY = 7
LONGEST_SMALL = 3
AGAIN = {
    ("m", "i"): "he",
    ("m", "me"): "him",
    ("m", "my"): "his",
    ("f", "i"): "she",
    ("f", "me"): "her",
    ("f", "my"): "her",
}


@dataclass
class Claimed:
    """One claim as the proposal reads it: its words, who says it, what a bare verb is about.

    `reported` means that the speaker was named right before it, so that "he" may be the speaker;
    `direct` that the words are the speaker's own; `fragment` that no subject can make them whole.
    `about` is whom an aside tells something of.
    """

    text: str
    tokens: list[Token]
    speaker: Speaker | None
    direct: bool
    subject: list[Token]
    reported: bool
    fragment: bool
    about: Speaker | None
    published: date | None
    spans: tuple[tuple[int, int], ...]
    edits: list[Edit] = field(default_factory=list)
    unresolved: list[str] = field(default_factory=list)

    def replace(self, first: Token, last: Token, by: str) -> None:
        self.edits.append((first.start, last.end, by))

    def leave_open(self, first: Token, last: Token) -> None:
        mention = self.text[first.start : last.end]
        if mention not in self.unresolved:
            self.unresolved.append(mention)


def propose(claim: Claimed, people: People) -> tuple[str | None, tuple[str, ...]]:
    """Give the wording (None: the text will do, or cannot be resolved) and what stays open."""
    if claim.about:
        start = claim.tokens[0].start
        claim.edits.append((start, start, f"{people.told(claim.about)} "))
    elif claim.subject:
        put_subject(claim, people)
    at = 0
    while at < len(claim.tokens):
        at = resolve(claim, people, at)
    for start, end in claim.spans:
        edits, undated = date_edits(claim.text, start, end, claim.published)
        claim.edits += edits
        claim.unresolved += undated
    if claim.unresolved or claim.fragment or not claim.edits:
        return None, tuple(claim.unresolved)
    return written(claim), ()


def written(claim: Claimed) -> str:
    """Write the words of the claim with every edit in its place."""
    parts = []
    for start, end in claim.spans:
        at, piece = start, ""
        for first, last, by in sorted(claim.edits):
            if start <= first and last <= end and first >= at:
                piece += claim.text[at:first] + by
                at = last
        parts.append(piece + claim.text[at:end])
    whole = " ".join(parts)
    return whole[0].upper() + whole[1:]


def put_subject(claim: Claimed, people: People) -> None:
    """Put the subject before a bare verb; a pronoun among them is resolved first."""
    first, last = claim.subject[0], claim.subject[-1]
    words_for = claim.text[first.start : last.end]
    if points(claim.subject, 0):
        claim.leave_open(first, last)
        return
    if len(claim.subject) == 1 and first.low in {"he", "she", "it", "they", "we", "i", "who"}:
        named = whose(claim, people, first)
        if named is None or first.low in FIRST:
            claim.leave_open(first, first)
            return
        words_for = named
    elif thing(claim.subject, 0) == len(claim.subject):
        named = name_of_thing(claim.subject[1].low, people)
        if not named and claim.subject[1].low in THINGS:
            claim.leave_open(first, last)
            return
        words_for = named or words_for
    elif len(claim.subject) == 1 and first.capital:
        words_for = people.full(words_for) or words_for
    start = claim.tokens[0].start
    claim.edits.append((start, start, f"{words_for} "))


def resolve(claim: Claimed, people: People, at: int) -> int:
    """Resolve the word at this place, or list it; give where to go on."""
    tokens, token = claim.tokens, claim.tokens[at]
    low = token.low.split("'")[0]
    if low in FIRST and (token.text != "US"):
        return first_person(claim, people, at)
    if low in ADDRESSED or (low in HERE and not is_existing(tokens, at)):
        claim.leave_open(token, token)
    elif low in {"he", "she", "it", "they"} or (low in POSSESSIVE and at == 0):
        return third_pronoun(claim, people, at)
    elif end := points(tokens, at):
        claim.leave_open(token, tokens[end - 1])
        return end
    elif end := thing(tokens, at):
        named = name_of_thing(tokens[at + 1].low, people)
        if named:
            claim.replace(token, tokens[end - 1], named)
        elif tokens[at + 1].low in THINGS:
            claim.leave_open(token, tokens[end - 1])
        return end
    elif lacks_owner(tokens, at):
        claim.leave_open(token, token)
    return at + 1


def name_of_thing(noun: str, people: People) -> str:
    """Give the only name the article has for "the minister" or "the bridge"."""
    if noun in TITLES:
        return people.holder(noun)
    return people.named_thing(noun)


def first_person(claim: Claimed, people: People, at: int) -> int:
    """Put a name for "I", "my" or "we" where the speaker is one who can be meant."""
    token, speaker = claim.tokens[at], claim.speaker
    low, _, rest = token.low.partition("'")
    plural = bool(speaker and speaker.plural)
    # "heard him shout “I lost it”": another may speak where a part-quote opens with "I".
    quoted = claim.direct or (token.quoted and at > 0 and claim.tokens[at - 1].is_word)
    if (
        speaker is None
        or not (quoted and can_say(speaker, low))
        or low in {"mine", "ours", "myself", "ourselves"}
    ):
        claim.leave_open(token, token)
        return at + 1
    name = people.told(speaker)
    if low in {"my", "our", "me", "us"}:
        claim.replace(token, token, again(claim, speaker, low) or name_in(low, name))
        return at + 1
    name = again(claim, speaker, low) or name
    if rest:
        verb = unshortened(f"'{rest}", plural=plural)
        put_or_leave(claim, token, f"{name} {verb}" if verb else None)
        return at + 1
    claim.replace(token, token, name)
    agree(claim, at + 1, plural=plural)
    return at + 1


def again(claim: Claimed, speaker: Speaker, low: str) -> str:
    """Give the pronoun for a name that this claim has already been given."""
    given = any(speaker.label in by for _, _, by in claim.edits)
    return AGAIN.get((speaker.gender, low), "") if given else ""


def agree(claim: Claimed, at: int, *, plural: bool) -> None:
    """Bring the verb after a name into its form."""
    while at < len(claim.tokens) and (
        claim.tokens[at].low in ADVERBS or is_adverb(claim.tokens[at].low)
    ):
        at += 1
    if at < len(claim.tokens):
        verb = claim.tokens[at]
        put_or_leave(claim, verb, third_person(verb.text, plural=plural))


def put_or_leave(claim: Claimed, token: Token, by: str | None) -> None:
    if by is None:
        claim.leave_open(token, token)
    elif by != token.text:
        claim.replace(token, token, by)


def third_pronoun(claim: Claimed, people: People, at: int) -> int:
    """Put a name for "she" or "its" where the article leaves one choice."""
    token = claim.tokens[at]
    low, _, rest = token.low.partition("'")
    if at and (low not in {"he", "she", "it", "they"} or stands_in_claim(claim, people, at)):
        return at + 1
    if low == "it" and is_dummy(claim.tokens, at):
        return at + 1
    named = whose(claim, people, token)
    if named is None:
        claim.leave_open(token, token)
    elif low in POSSESSIVE and not rest:
        claim.replace(token, token, possessive(named))
    elif rest:
        verb = unshortened(f"'{rest}", plural=low == "they")
        verb = {"s": "is", "d": None}.get(rest, verb) if rest in {"s", "d"} else verb
        claim.replace(token, token, f"{named} {verb}") if verb else claim.leave_open(token, token)
    else:
        claim.replace(token, token, named)
    return at + 1


def stands_in_claim(claim: Claimed, people: People, at: int) -> bool:
    """Tell whether the claim itself says before who "he" is, so that nothing is open."""
    token, low = claim.tokens[at], claim.tokens[at].low.split("'")[0]
    if low in GENDERS:
        inside = people.between(claim.tokens[0].start, token.start)
        earlier = any(t.low.split("'")[0] == low for t in claim.tokens[:at])
        return earlier or any(p.gender in {GENDERS[low], ""} for p in inside)
    before = claim.tokens[:at]
    named = any(t.capital for t in before[1:])
    if low in {"they", "their"}:
        return named or any(t.low.endswith("s") and len(t.low) > LONGEST_SMALL for t in before)
    return named or any(t.low in {"the", "a", "an", "its", low} for t in before)


def is_dummy(tokens: list[Token], at: int) -> bool:
    """Tell whether "it" stands for nothing ("it was Ann Lund who", "it is time")."""
    near = tokens[at + 1 : at + LONGEST_DUMMY]
    if near and near[0].low in EMPTY_VERBS:
        return True
    linked = bool(near) and near[0].low in {"is", "was", "has", "would", "will"}
    return (linked or "'" in tokens[at].low) and any(t.low in EMPTY_IT for t in near)


def whose(claim: Claimed, people: People, token: Token) -> str | None:
    """Give the name for a pronoun: the speaker in reported speech, else the only one it can be."""
    low, speaker = token.low.split("'")[0], claim.speaker
    gender = GENDERS.get(low, "")
    if speaker and claim.reported and fits(speaker, low, gender):
        return people.told(speaker) if is_alone(claim, people, gender) else None
    if not gender:
        return None
    but = speaker.label if speaker and claim.direct else ""
    return people.before(token.start, gender, but=but) or None


def fits(speaker: Speaker, low: str, gender: str) -> bool:
    """Tell whether a speaker can be this pronoun in what he or she is said to have said."""
    if low in {"they", "their"}:
        return speaker.plural
    if low in {"it", "its"}:
        vague = speaker.label.lower().startswith(
            ("th", "his ", "her ", "their ", "its ", "one ", "another ")
        )
        thing = not (speaker.plural or is_person(speaker)) and speaker.kind != "document"
        return thing and (not vague or speaker.label.lower().startswith("the "))
    return is_person(speaker) and not speaker.plural and speaker.gender in {gender, ""}


def is_alone(claim: Claimed, people: People, gender: str) -> bool:
    """Tell whether nobody else in the sentence before the claim could be meant."""
    if not gender or claim.speaker is None:
        return True
    start = claim.tokens[0].start
    sentence, _ = people.sentence_at(start)
    others = {p.name for p in people.between(sentence, start) if p.gender in {gender, ""}}
    return not others - {claim.speaker.label}
