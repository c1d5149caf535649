"""Find quoted words in a text: as they stand, or as keyboards and typesetters would write them."""

import re
import unicodedata

Place = tuple[int, int]
# One letter for one: quotation marks and dashes of every style.
ALIKE = str.maketrans(
    "\u2018\u2019\u201a\u201b`\u00b4\u2039\u203a"
    "\u201c\u201d\u201e\u201f\u00ab\u00bb"
    "\u2013\u2014\u2212\u2010\u2011",
    "'" * 8 + '"' * 6 + "-" * 5,
)
# What typesetters draw as one letter is several on a keyboard.
LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
MARKS = "'\" "
LEFT_OUT = re.compile(r"(?:[\[(] ?)?(?:\u2026|\.\.\.)(?: ?[\])])?")
BROKEN = re.compile(r"(?<=\w)-[ \t]*\r?\n[ \t]*(?=[^\W\d_])")


def find_quote(text: str, quote: str) -> tuple[Place, ...]:
    """Where the words stand, one place for each stretch between marks of omission; () if not.

    Blanks, letter case, marks and dashes may differ, a word may be broken over two lines. Linear
    in the text, which is in its NFC form. Offsets count code points.
    """
    exact = text.find(quote) if quote else -1
    if exact >= 0:
        return ((exact, exact + len(quote)),)
    folded, offsets = fold(text)
    whole = fold(unicodedata.normalize("NFC", quote))[0].strip(MARKS)
    return stretches(folded, offsets, [whole]) or stretches(folded, offsets, parts_of(whole))


def parts_of(folded: str) -> list[str]:
    """The stretches of a folded quotation that leaves words out."""
    parts = (part.strip(MARKS) for part in LEFT_OUT.split(folded))
    return [part for part in parts if part]


def stretches(folded: str, offsets: list[int], parts: list[str]) -> tuple[Place, ...]:
    """The places of all parts in their order; () unless every one of them is there."""
    places: list[Place] = []
    position = 0
    for part in parts:
        start = folded.find(part, position) if part else -1
        if start < 0:
            return ()
        position = start + len(part)
        places.append((offsets[start], offsets[position - 1] + 1))
    return tuple(places)


def fold(text: str) -> tuple[str, list[int]]:
    """The text in one plain form, and for each letter of it the offset where it stood."""
    plain = text.translate(ALIKE)
    skipped = {at for found in BROKEN.finditer(plain) for at in range(*found.span())}
    letters: list[str] = []
    offsets: list[int] = []
    for at, letter in enumerate(plain):
        if letter in UNSEEN or at in skipped:
            continue
        if letter.isspace():
            if not letters or letters[-1] == " ":
                continue
            drawn = " "
        else:
            small = letter.lower()
            drawn = LIGATURES.get(letter) or (small if len(small) == 1 else letter)
        letters.extend(drawn)
        offsets.extend([at] * len(drawn))
    return "".join(letters), offsets
