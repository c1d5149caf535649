"""Who wrote a paper that outlets have read (English)."""

import re

_NAME = r"(?P<name>(?:[A-Z][\w'’-]+ )?[A-Z][\w'’-]{3,})"
_ROLE = r"(?:the |an? |its |their |his |her )?(?:(?-i:[a-z][\w-]+) ){0,4}"
_WROTE = r"(?:wrote|sent|signed|drafted|drew up|handed in|submitted)"
_WRITTEN = r"(?:written|signed|drafted|drawn up|sent|penned|prepared|submitted)"


def writers_in(text: str, paper: str) -> tuple[str, ...]:
    """Those of whom a text says that they wrote the paper: "a memo by the engineer Ole Strand"."""
    word = re.escape(paper)
    ways = (
        rf"\b{word} (?:(?-i:[a-z]+) )?(?:by|of|from) {_ROLE}{_NAME}",
        rf"\b{_WRITTEN} by {_ROLE}{_NAME}",
        rf"\bthat {_ROLE}{_NAME} (?:had |has )?{_WROTE}\b",
        rf"\b(?:writes|wrote|says|finds) {_ROLE}{_NAME} (?:on page|in (?:it|the {word}))\b",
        rf"\b{_NAME}(?:['’]s)? {word}\b",
    )
    found = (match["name"] for way in ways for match in re.finditer(way, text))
    return tuple(dict.fromkeys(name.removesuffix("'s").removesuffix("’s") for name in found))
