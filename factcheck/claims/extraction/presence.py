"""Everybody whom a pronoun may stand for, and how each was last seen before it."""

import re
from collections.abc import Callable, Container, Sequence

from factcheck.claims.extraction.entrances import Entrance, Entrances, may_be_one, may_be_person
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.salience import Seen
from factcheck.claims.extraction.speaker import Speaker, fits

OF_PARTY = re.compile(r"[Tt]he ([A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3}) [a-z][\w-]+")
FIGURES = frozenset(("man", "woman", "boy", "girl"))


def people_before(
    mention: Mention,
    entrances: Entrances,
    met: Sequence[Speaker],
    gender_of: Callable[[str], str],
    *,
    last: Speaker | None,
    paragraph: int,
    told: tuple[int, int] = (0, 0),
) -> list[tuple[Speaker | str, Seen]]:
    """Give speakers met so far, and the names of people who had no word yet, that fit a mention.

    Whom the words `told` before "he said" are about is not who says them.
    """
    here = entrances.sentence_at(mention.start)
    quoted = entrances.quoted_in(paragraph)
    named: dict[str, Entrance] = {}
    before = entrances.before(mention.start)
    within = (each for each in before if told[0] <= each.start < told[1])
    spoken_of = {each.name for each in within if is_subject(each)}
    for each in before:
        if not each.quoted or each.name not in named:
            named[each.name] = each
    found: list[tuple[Speaker | str, Seen]] = []
    for speaker in met:
        entrance = named.pop(speaker.label, None)
        if is_owned(speaker, mention) or speaker.label in spoken_of:
            continue
        if fits(speaker, mention) and (is_human(speaker) or may_be_one(speaker.label)):
            back = abs(here - last_sentence(speaker, entrance, entrances))
            leads = entrance.leads if entrance and is_later(entrance, speaker) else True
            how = seen(speaker, back, quoted, leads=leads, spoke_last=last is speaker)
            found.append((speaker, how))
    for name, entrance in named.items():
        if name in spoken_of:
            continue
        gender = gender_of(name)
        if not (gender and mention.gender) or gender == mention.gender:
            found.append((name, seen_named(entrance, here, gender, quoted)))
    return found


def who_was_shown(
    mention: Mention,
    entrances: Entrances,
    met: Sequence[Speaker],
    gender_of: Callable[[str], str],
    text: str,
) -> str | None:
    """Give who is told to be of a party, or whom the outlet showed since somebody spoke.

    That is "the Greens candidate", or "the old man" who speaks now.
    """
    member = member_of(mention, entrances, text)
    if member:
        return member
    if mention.head not in FIGURES or not mention.text.lower().endswith(mention.head):
        return None
    spoke = next((each.place for each in reversed(met) if each.spoke), 0)
    name = entrances.shown(spoke, mention.start)
    return name if name and gender_of(name) in {"", mention.gender} else None


def member_of(mention: Mention, entrances: Entrances, text: str) -> str | None:
    """Give "Ann Lund of the Greens" for "the Greens candidate", where she alone is told to be."""
    party = OF_PARTY.fullmatch(mention.text)
    if party is None:
        return None
    names = {each.name for each in entrances.before(mention.start)}
    joined = rf",? (?:of|from|for) (?:the )?{re.escape(party[1])}\b"
    found = [name for name in sorted(names) if re.search(re.escape(name) + joined, text)]
    return found[0] if len(found) == 1 else None


def who_can_speak(
    candidates: list[tuple[Speaker | str, Seen]], entrances: Entrances, mention: Mention, text: str
) -> list[tuple[Speaker | str, Seen]]:
    """Leave out the dead, who say nothing now ("she had said …" may still be theirs)."""
    if text.startswith(" had ", mention.end):
        return candidates
    dead = {each.name for each in entrances.before(mention.start) if each.dead}
    return [each for each in candidates if not is_silent(each[0], dead)] or candidates


def is_silent(candidate: Speaker | str, dead: Container[str]) -> bool:
    """Tell whether somebody is dead and was not heard in this article."""
    if isinstance(candidate, Speaker):
        return candidate.label in dead and not candidate.spoke
    return candidate in dead


def is_human(speaker: Speaker) -> bool:
    """Tell whether somebody speaks, by an office or by no other word than "a locum"."""
    somebody = speaker.spoke and not speaker.named and speaker.label.startswith(("a ", "an "))
    return speaker.kind == "person" or (speaker.kind == "unknown" and somebody)


def is_subject(entrance: Entrance) -> bool:
    return entrance.leads and not (entrance.owns or entrance.quoted)


def is_owned(speaker: Speaker, mention: Mention) -> bool:
    """Tell whether "her neighbour" would be meant by "she", of whom nothing tells he or she."""
    own = {"f": "her ", "m": "his "}.get(mention.gender, "")
    unknown = not (speaker.named or speaker.gender or speaker.spoke)
    return bool(own) and unknown and speaker.label.lower().startswith(own)


def is_later(entrance: Entrance, speaker: Speaker) -> bool:
    return entrance.start > speaker.place and not entrance.quoted


def last_sentence(speaker: Speaker, entrance: Entrance | None, entrances: Entrances) -> int:
    """Give the number of the last sentence that named a speaker, or let them speak."""
    if entrance and is_later(entrance, speaker):
        return entrance.sentence
    return entrances.sentence_at(speaker.place)


def seen(
    speaker: Speaker, back: int, quoted: frozenset[str], *, leads: bool, spoke_last: bool
) -> Seen:
    """Tell how somebody was last seen who spoke, or was brought on stage."""
    return Seen(
        back=back,
        leads=leads,
        spoke_last=spoke_last,
        spoke=speaker.spoke,
        quoted=False,
        named=speaker.named,
        gender_known=bool(speaker.gender),
        human=is_human(speaker) or may_be_person(speaker.label),
        in_words=speaker.label in quoted,
    )


def seen_named(entrance: Entrance, here: int, gender: str, quoted: frozenset[str]) -> Seen:
    """Tell how somebody was last seen who had no word yet."""
    return Seen(
        back=abs(here - entrance.sentence),
        leads=entrance.leads,
        spoke_last=False,
        spoke=False,
        quoted=entrance.quoted,
        named=True,
        gender_known=bool(gender),
        human=True,
        in_words=entrance.name in quoted,
        owns=entrance.owns,
    )
