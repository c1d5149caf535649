"""Rule R2, said afterwards: an outlet that takes a story back says that it was somebody else's."""

import re
from collections.abc import Iterator

from factcheck.evidence.corroboration.citations import mentions
from factcheck.evidence.corroboration.corrections import takes_back_itself
from factcheck.evidence.corroboration.coverage import Coverage, cut
from factcheck.evidence.corroboration.edges import Edge, Strength
from factcheck.evidence.corroboration.items import Item
from factcheck.evidence.corroboration.naming import names_of
from factcheck.evidence.corroboration.nearness import capitals_in, figures_in

_TOOK = re.compile(
    r"\b(?:took|taken|copied|lifted|borrowed|adopted|picked up|relied on|based on|came from"
    r"|fell for)\b[^.\n]{0,60}?"
    r"\b(?:site|website|blog|page|post|magazine|newspaper|paper|portal|account|network"
    r"|satir\w+|hoax|parody|spoof|joke)\b"
    r"|\b(?:not|n['’]t|failed to|without) (?:notic\w+|recogni[sz]\w+|reali[sz]\w+|see)\b"
    r"[^.\n]{0,30}\b(?:satir\w+|hoax|parody|spoof|joke|humou?r\w*|invented)\b",
    re.IGNORECASE,
)


def taken_over(coverage: Coverage, so_far: tuple[Edge, ...]) -> Iterator[Edge]:
    """R2: what an outlet took from another without saying so, as it says when it takes it back."""
    known = {edge.item for edge in so_far if edge.strength is Strength.JOIN}
    for notice in coverage.items:
        words = _TOOK.search(notice.text) if takes_back_itself(notice) else None
        if not words:
            continue
        for item in coverage.items[: coverage.items.index(notice)]:
            ours = item.publisher == notice.publisher and item.id not in known
            source = _whose(coverage, item, notice) if ours else None
            if source:
                yield _took(item, source, words[0])


def _whose(coverage: Coverage, item: Item, notice: Item) -> Item | None:
    """Whose story it was: whom the notice names, else who has most of its names and figures."""
    older = [
        other
        for other in coverage.items[: coverage.items.index(item)]
        if other.publisher != item.publisher and not coverage.opposed(item.id, other.id)
    ]
    named = next((other for other in older if mentions(notice.text, names_of(other))), None)
    shared = max((_shared(coverage, item, other) for other in older), default=0)
    likely = (other for other in older if shared and _shared(coverage, item, other) == shared)
    return named or next(likely, None)


def _shared(coverage: Coverage, item: Item, other: Item) -> int:
    """How many names and figures both have, and the claim has not."""
    both = (capitals_in(item) & capitals_in(other)) | (
        figures_in(item.text) & figures_in(other.text)
    )
    asked = {key for key in both if key.casefold() in coverage.claim.text.casefold()}
    return len(both - asked)


def _took(item: Item, source: Item, words: str) -> Edge:
    return Edge(
        item=item.id,
        source=source.id,
        source_name=source.publisher,
        rule="R2",
        strength=Strength.JOIN,
        reason=f"It was taken from somebody else, as its outlet says later, “{cut(words)}”, and "
        f"{source.publisher} has the same names and figures.",
    )
