"""Other words of the one whose words a claim gives (English).

Who said on Monday that all plants must close said nothing there of the island's houses.
"""

import re
from collections.abc import Set as AbstractSet

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.denials import NEVER_SAID, SAYS_SO
from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.proper import names_met, own_names_of
from factcheck.evidence.corroboration.question import is_name
from factcheck.evidence.corroboration.weighing import Weighed
from factcheck.evidence.corroboration.words import sentences, words

_LITTLE, _HALF, _MOST = 0.25, 0.5, 0.6
_ROOT = 6  # letters that "attack" and "attacker" have in common
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be|being) $")
_VERB = re.compile(
    r"\b(?:would|will|could|can|may|might|must|should|shall|had|has|have|is|are|was|were|did|does"
    r"|do)\b"
)
# What somebody says of himself can be told in any words: "I am expecting" of being pregnant.
_OF_HIMSELF = re.compile(r"\W*(?:he|she|they|we|I|his|her|their|our|my)\b")
# An item of the claim's words, or against them, need not repeat any.
_OF_WORDS = re.compile(
    r"\b(?:remarks?|quot\w+|misquot\w+|transcripts?|recordings?|tapes?|(?:said|told \w+|says) so"
    r"|(?:his|her|their|the (?:minister|president|mayor|coach)[’']s)"
    r" (?:words?|statements?|comments?)"
    r"|stands? by|stood by|meant it|(?:what|when|as) (?:I|he|she) said|said it)\b",
    re.IGNORECASE,
)


def says_something_else(claim: ClaimFacts, weighed: Weighed, item: Told) -> bool:
    """Whether an item gives other words of the claim's speaker, and next to nothing of these."""
    says = SAYS_SO.search(claim.text)
    if not says or _PASSIVE.search(claim.text[: says.start()]):
        return False
    speaker = [w for w in words(claim.text) if w.end <= says.start() and is_name(w)]
    told = f"{item.publisher}.\n{item.title}.\n{item.text}"
    if not speaker or not _is_heard(speaker[-1].text, told):
        return False
    if _OF_WORDS.search(told) or NEVER_SAID.search(told) or cues.DENIAL.search(told):
        return False
    known = {word.key for word in speaker}
    said = claim.text[says.end() :].rpartition(" that ")[2]
    if _OF_HIMSELF.match(said):
        return False
    verb = _VERB.search(said)
    subject = said[: verb.start()] if verb else " ".join(said.split()[:2])
    content = _weighing(weighed, said) - known
    names = content & own_names_of(claim.text, claim.story)
    heard = {weighed.home.get(each, each) for each in weighed.keys_in(told)}
    starts = {each[:_ROOT] for each in heard if len(each) >= _ROOT}
    here = heard | names_met(frozenset(names), claim.text, told)
    here |= {each for each in content if each[:_ROOT] in starts}
    least = _least(_weighing(weighed, subject) - known, names, here)
    share = sum(weighed.weights[each] for each in content & here)
    return bool(content) and share < least * sum(weighed.weights[each] for each in content)


def _least(subject: AbstractSet[str], names: AbstractSet[str], here: AbstractSet[str]) -> float:
    """How much of what was said an item must have: more where it has not what that was about."""
    if names and names <= here:
        return _LITTLE
    if subject and subject.isdisjoint(here):
        return _MOST if names.isdisjoint(here) else _HALF
    return _HALF if names and names.isdisjoint(here) else _LITTLE


def _weighing(weighed: Weighed, text: str) -> set[str]:
    return weighed.keys_of(words(text)) & weighed.weights.keys()


def _is_heard(name: str, told: str) -> bool:
    """Whether a sentence has somebody of a name say something."""
    return any(
        re.search(rf"\b{re.escape(name)}\b", told[slice(*place)]) and SAYS_SO.search(told, *place)
        for place in sentences(told)
    )
