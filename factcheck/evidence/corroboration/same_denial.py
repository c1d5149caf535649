"""An item that denies just what a claim says is not so: "denied having met him" (English)."""

from factcheck.evidence.corroboration.denials import NEGATED, OF_SPEECH, denied_in
from factcheck.evidence.corroboration.items import Told
from factcheck.evidence.corroboration.weighing import Passage, Weighed
from factcheck.evidence.corroboration.words import sentences, words

_OPPOSED_SOON = 0.3


def takes_claims_side(weighed: Weighed, item: Told, best: Passage) -> bool:
    """Whether an item denies just what a claim says is not so: "denied having met him"."""
    if not weighed.turned or weighed.takes_sides or weighed.turned_by(item.text, best):
        return False
    if OF_SPEECH.search(f"{item.title}\n{best.text}"):
        return False  # what was said is denied, and not the thing
    if any(_says_it_was(weighed, item.text[slice(*place)]) for place in sentences(item.text)):
        return False
    return denied_in(best.text) and best.share >= _OPPOSED_SOON


def _says_it_was(weighed: Weighed, told: str) -> bool:
    """Whether a sentence with a name of the claim has what that says was not so, undenied."""
    there = {weighed.home.get(word.key, word.key) for word in words(told)}
    if weighed.turned.isdisjoint(there) or weighed.names.isdisjoint(there):
        return False
    return not (denied_in(told) or NEGATED.search(told))
