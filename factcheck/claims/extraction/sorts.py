"""What sort of speaker a name is: a person, a body or an outlet, by what the text says of it."""

import re
from collections.abc import Container, Sequence

from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.nouns import is_role
from factcheck.claims.extraction.outlets import GENERIC
from factcheck.claims.extraction.proper import NAME
from factcheck.claims.extraction.speaker import Speaker

NEAR = 400
SENTENCE = re.compile(r"[.!?][”\"’]?\s")
FORM = "maker"


def settle_sort(
    speaker: Speaker,
    mention: Mention,
    people: Container[str],
    bodies: Sequence[tuple[int, str]],
    outlets: Container[str],
) -> None:
    """Note what somebody is who is new here, by the names that the text tells to be people's."""
    low = speaker.label.lower()
    told = any(speaker.label == name for _, name in bodies)
    if speaker.kind == "unknown":
        speaker.human = low in people
        other = "outlet" if low in outlets else "body" if told else "unknown"
        speaker.kind = "person" if speaker.human else other
    elif speaker.kind == "person" and told and not (speaker.gender or in_office(mention, low)):
        speaker.kind = "body"  # "Clear Count, a monitoring group", "lockmaker Arvid"


def in_office(mention: Mention, name: str) -> bool:
    """Tell whether an office stands beside a name; firms are makers, too."""
    beside = mention.words - set(name.split())
    return any(is_role(word) and not word.endswith(FORM) for word in beside)


def is_nearer(shown: Mention, pronoun: Mention, found: Speaker | None, text: str) -> bool:
    """Tell whether "it" is a name of one word right before ("Vikgrid was fined. It said …").

    Who is `found` among those met is meant where the word may be none ("Grain was hit. It said …").
    """
    between = text[shown.end : pronoun.start]
    if pronoun.gender != "n" or len(between) >= NEAR or "\n" in between:
        return False
    if len(SENTENCE.findall(between)) != 1 or f" {shown.label.lower()} " in text:
        return False
    if found is None:
        return True
    name = rf"[a-z,] {re.escape(shown.label)}\b"
    return found.place < shown.start and re.search(name, text) is not None


def outlet_before(text: str, mention: Mention, since: int) -> str | None:
    """Give what "the site" is called where an outlet is named by that word ("the Echo website").

    Only names behind `since` count, where another outlet was named last.
    """
    if mention.name or not mention.definite or mention.words != {mention.head} & GENERIC:
        return None
    head = {"site": "(?:web)?site"}.get(mention.head, mention.head)
    named = rf"\b[Tt]he ({NAME}) {head}\b|\b{head} ({NAME})"
    found = re.findall(named, text[max(since, mention.start - NEAR) : mention.start])
    return next((name for name in found[-1] if name), None) if found else None
