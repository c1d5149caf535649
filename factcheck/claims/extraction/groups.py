"""One of several who spoke together: "one of them", "another official", "one said"."""

from collections.abc import Sequence

from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.speaker import Speaker

ALONE = frozenset(("one", "another", "the other"))
PARTS = ("one of ", "another ", "a second ", "a third ")


def is_part(mention: Mention) -> bool:
    low = mention.text.lower()
    return low in ALONE or low.startswith(PARTS)


def one_of(mention: Mention, met: Sequence[Speaker], paragraph: int) -> Speaker | None:
    """Make one of the group that spoke last; it keeps who carried the group."""
    low = mention.text.lower()
    any_group = low in ALONE or "them" in low.split()
    heads = {mention.head, f"{mention.head}s"}
    group = next((s for s in reversed(met) if s.plural and (any_group or heads & s.words)), None)
    if group is None:
        return None
    label = mention.label
    one = met[-1].label.lower() if met else ""
    if low == "another" and one.startswith("one ") and not one.startswith("one of "):
        return Speaker(
            f"another {one[4:]}", "person", carriers=met[-1].carriers, paragraph=paragraph
        )
    if low in ALONE or low.startswith("one of "):
        first = "another" if low == "another" else "one"
        label = f"{first} of {group.final.label}"
    return Speaker(label, "person", carriers=group.carriers, paragraph=paragraph)
