"""Mend a page whose elements do not close in the order in which they opened.

A parser closes whatever stands in the way of an end tag, so that one stray `</div>` ends the
element around the story in its middle. What the count of all tags of a name tells is mended; the
names at fault are given, for what those elements hold cannot be read with certainty.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import islice, pairwise

from articles.extraction.passages import BORDERS
from articles.extraction.tags import DEEPEST, RAW, Tag, tags

# Their end may be left out: the next of their kind, or the end of what is around, closes them.
LIKE = {
    **{name: frozenset((name,)) for name in ("p", "li", "tr", "option")},
    **{name: frozenset(("td", "th")) for name in ("td", "th")},
    **{name: frozenset(("dt", "dd")) for name in ("dt", "dd")},
    **{name: frozenset(("thead", "tbody", "tfoot")) for name in ("thead", "tbody", "tfoot")},
}
# Browsers read on behind these ends as if nothing had ended.
WHOLE = frozenset(("html", "body"))
BLOCKS = BORDERS - LIKE.keys() - WHOLE
# Those of them that cannot stand in a paragraph: it ends before them.
APART = BLOCKS - frozenset(("button", "label", "legend", "summary"))
# Where there is but one, it stands around the story, and the last of too many ends is its own.
OUTERMOST = frozenset(("article", "main"))


@dataclass(frozen=True)
class Faults:
    """Names of blocks that end without a beginning, and of those that never end."""

    stray: frozenset[str] = frozenset()
    unclosed: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.stray or self.unclosed)


SOUND = Faults()


def mended(html: str) -> tuple[str, Faults]:
    """Give the page with elements that nest, and the names of blocks that did not.

    Linear time: one pass counts the tags, another reads them. The words stay as they are.
    """
    found = list(tags(html))
    mender = Mender(found)
    position = 0
    for tag, following in pairwise([*found, None]):
        if tag is None:
            break
        mender.kept.append(html[position : tag.start])
        mender.beside = following.name if following and is_next(html, tag, following) else ""
        mender.read(tag, html[tag.start : tag.end])
        position = tag.end
    mender.kept.append(html[position:])
    mender.end()
    return "".join(mender.kept), Faults(frozenset(mender.stray), frozenset(mender.unclosed))


def is_next(html: str, tag: Tag, following: Tag) -> bool:
    """Tell whether an end tag follows with nothing but blanks before it."""
    return following.change < 0 and not html[tag.end : following.start].strip()


class Mender:
    """Holds which elements are open, by name and by the place of their tag in what is kept.

    `surplus` tells how many tags of a name open more than end, `beside` which end follows next.
    """

    def __init__(self, found: list[Tag]) -> None:
        self.kept: list[str] = []
        self.stray: set[str] = set()
        self.unclosed: set[str] = set()
        self.open: list[tuple[str, int]] = []
        self.number: Counter[str] = Counter()
        self.surplus: Counter[str] = Counter()
        self.beside = ""
        self.link = -1
        self.opened: Counter[str] = Counter(tag.name for tag in found if tag.change > 0)
        for tag in found:
            self.surplus[tag.name] += tag.change

    def read(self, tag: Tag, written: str) -> None:
        if not tag.change or tag.name in RAW:
            self.kept.append(written)
        elif tag.name in WHOLE:
            self.kept.append(written if tag.change > 0 else " ")
        elif tag.change > 0:
            self.begin(tag.name, written)
        elif self.is_stray(tag.name):
            self.leave_out(tag.name)
        else:
            self.close(tag.name)
            self.kept.append(written)

    def begin(self, name: str, written: str) -> None:
        """Open an element; what it ends by opening gets its end tag."""
        above = self.open[-1][0] if self.open else ""
        if above in LIKE.get(name, ()) or (above == "p" and name in APART):
            self.pop()
            self.kept.append(f"</{above}>")
        if name == "a":
            if self.link >= 0:
                self.kept[self.link] = ""
            self.link = len(self.kept)
        self.open.append((name, len(self.kept)))
        self.number[name] += 1
        self.kept.append(written)

    def is_stray(self, name: str) -> bool:
        """Tell whether an end tag ends nothing, or would end what has an end of its own."""
        if not self.number[name]:
            return True
        if name in OUTERMOST and self.opened[name] == 1 and self.surplus[name] < 0:
            self.surplus[name] += 1
            return True
        inline = name not in BLOCKS and name not in LIKE
        for over, _ in islice(reversed(self.open), DEEPEST):
            if over == name:
                return False
            if over in BLOCKS and (inline or self.surplus[over] <= 0) and over != self.beside:
                return True
        return True

    def leave_out(self, name: str) -> None:
        """Pass over an end tag; only the end of a block tells that something is amiss."""
        if name in BLOCKS:
            self.stray.add(name)
        self.kept.append("<p></p>" if name == "p" else " " if name in BORDERS else "")

    def close(self, name: str) -> None:
        """Close an element and all that is still open inside it."""
        while self.open[-1][0] != name:
            over, at = self.pop()
            if over in LIKE or over == self.beside:
                self.kept.append(f"</{over}>")
            else:
                self.take_out(over, at)
        self.pop()

    def take_out(self, name: str, at: int) -> None:
        """Take out the tag of an element without an end: it would hold what follows."""
        self.kept[at] = " " if name in BLOCKS else ""
        if name in BLOCKS:
            self.unclosed.add(name)

    def pop(self) -> tuple[str, int]:
        name, at = self.open.pop()
        self.number[name] -= 1
        if at == self.link:
            self.link = -1
        return name, at

    def end(self) -> None:
        """Nothing closes what is still open: of inline elements the tag goes."""
        for name, at in self.open:
            if name in BLOCKS:
                self.unclosed.add(name)
            elif name not in LIKE:
                self.kept[at] = ""
