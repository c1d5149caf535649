"""What stands behind one origin."""

from dataclasses import dataclass

from factcheck.evidence.corroboration.items import Item


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What stands behind one origin. `item` is where it is read; `document` its kind, if any.

    Of `names` those in `beside` vouch in or next to the passage, the others elsewhere in the item.
    """

    item: Item
    names: tuple[str, ...]
    bodies: frozenset[str]
    document: str
    passage: str
    beside: tuple[str, ...] = ()
