"""One of several who spoke together: "one of them", "another official", "one said"."""

import re
from collections.abc import Sequence

from factcheck.claims.extraction.couples import are_two, is_pair, others_since
from factcheck.claims.extraction.entrances import may_be_one
from factcheck.claims.extraction.lexicon import NUMBERS, ROLES
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.nouns import is_role
from factcheck.claims.extraction.speaker import Speaker, agrees, is_institution

# "All three said", "both said": the whole group speaks again.
WHOLE = re.compile(
    r"(?:all|both|the) (?:of them|of the \w+|two|three|four|five|six|men|women|pair|\w+s)|both"
)
# "Two of them", "several of the officials": more than one of a group.
SOME = re.compile(r"(two|three|four|five|several|some|many|most) of (?:them|those|the \w+)")
LAST_OF_SEVERAL = re.compile(r"\band (an? (?:[\w-]+ ){0,3}([\w-]+))$")
# "A fourth said": one more of those who spoke, whose noun is left out.
FURTHER = re.compile(r"a (?:second|third|\w+th)")
# "Two of three guards": one of those two is one of the three.
PART_OF = re.compile(r"^(?:(?:two|three|four|five|six|several|some|many|most|one) of )+(?=\w+ \w)")
ALONE = frozenset(("one", "another", "the other"))
PARTS = ("one of ", "another ", "a second ", "a third ")


def is_part(mention: Mention) -> bool:
    low = mention.text.lower()
    if is_same(mention):
        return True
    several = SOME.fullmatch(low) or FURTHER.fullmatch(low) or is_whole(low) or is_pair(low)
    return low in ALONE or low.startswith(PARTS) or bool(several)


def is_same(mention: Mention) -> bool:
    """Tell whether "the same diver" or "the same body" speaks: whoever did before."""
    known = mention.kind in {"person", "body"} and not mention.name
    return known and mention.text.lower().startswith("the same ")


def same_one(mention: Mention, met: Sequence[Speaker]) -> Speaker | None:
    """Find who "the same rower" or "the same body" is: the last one who spoke, by whatever name."""
    fitting = (s for s in reversed(met) if s.plural == mention.plural and agrees(s, mention))
    alike = is_institution if mention.kind == "body" else may_be_somebody
    anybody = mention.head == "source"
    return next((s for s in fitting if s.spoke and (anybody or alike(s))), None)


def may_be_somebody(speaker: Speaker) -> bool:
    """Tell whether "the same man" may be this one; bodies have longer names than people."""
    may_be = not speaker.named or may_be_one(speaker.label)
    return speaker.kind == "person" or (speaker.kind == "unknown" and may_be)


def is_whole(low: str) -> bool:
    """Tell whether all of a group are meant; "the officials" may be any that were named before."""
    return low.startswith(("all ", "both")) and bool(WHOLE.fullmatch(low))


def one_of(mention: Mention, met: Sequence[Speaker], paragraph: int, text: str) -> Speaker | None:
    """Make one of the group that spoke last; it keeps who carried the group."""
    low = mention.text.lower()
    both = low == "both"
    twos = (s for s in reversed(met) if are_two(s.final.label, plural=s.plural, bodies=both))
    two = next(twos, None)
    since = two.place + len(two.final.label) if two else 0
    two = None if others_since(low, text[since : mention.start]) else two
    if is_pair(low) or (both and two):
        return two
    any_group = low in ALONE or bool({"them", "those"} & set(low.split()))
    further = bool(FURTHER.fullmatch(low))
    any_group = any_group or further or (low.startswith("one of ") and mention.head in NUMBERS)
    any_group = any_group or (is_whole(low) and mention.head in NUMBERS | {"all", "both"})
    heads = {mention.head, f"{mention.head}s"}
    one = met[-1].label.lower() if met else ""
    if low == "another" and one.startswith(("one ", "a ", "an ")) and not one.startswith("one of "):
        noun, by = one.partition(" ")[2], met[-1].carriers
        return Speaker(f"another {noun}", "person", carriers=by, paragraph=paragraph)
    group = next((s for s in reversed(met) if s.plural and (any_group or heads & s.words)), None)
    if group is None:
        return None
    some = SOME.fullmatch(low)
    if is_whole(low):
        return group
    if some:
        return Speaker(
            f"{some[1]} of {group.final.label}",
            "person",
            plural=True,
            words=set(group.words),
            carriers=group.carriers,
            paragraph=paragraph,
        )
    label = mention.label
    if low in ALONE or low.startswith("one of "):
        first = "another" if low == "another" else "one"
        label = f"{first} of {those_meant(mention, group.final.label)}"
    noun = noun_of(group)
    label = f"{low} {noun}" if further and noun else label
    return Speaker(
        label, "person", words={noun} - {""}, carriers=group.carriers, paragraph=paragraph
    )


def noun_of(group: Speaker) -> str:
    """Give what each of a group is called ("player" of "three players who were there")."""
    several = (word for word in group.final.label.lower().split() if is_role(word))
    return next((word.removesuffix("s") for word in several if word.endswith("s")), "")


def those_meant(mention: Mention, label: str) -> str:
    """Give of "two guards and a document seen by AFP" the part that "the guards" means."""
    label = PART_OF.sub("", label)
    parts = label.split(" and ")
    people = mention.head in {"them", "those"}
    named = [part for part in parts if mention.head in part.lower().split()]
    named = named or [part for part in parts if people and any(map(is_role, part.split()))]
    several = len(named) == 1 and all(part.startswith(("a ", "an ")) for part in parts[1:])
    return named[0] if several else label


def last_of_several(mention: Mention, paragraph: int) -> list[Speaker]:
    """Give "a local official" of "two agencies and a local official" by themselves."""
    last = LAST_OF_SEVERAL.search(mention.text)
    known = last is not None and last[2] in ROLES
    return [Speaker(last[1], "person", paragraph=paragraph)] if last and known else []
