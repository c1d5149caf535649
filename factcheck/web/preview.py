"""An article as it would be read, before it is one: text, what was found out, and its claims."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.extraction.article import ArticleText, Block
from articles.looking import read_look
from articles.models import Look
from articles.publishers import domain_of, known_publisher
from factcheck.claims.extraction.claim import ExtractedClaim
from factcheck.claims.extraction.engine import extract
from factcheck.claims.extraction.limits import limits_of
from factcheck.claims.models import Claim
from factcheck.claims.weights import EngineStopped, weights_at_work
from factcheck.web.locating import write_places
from factcheck.web.reading import Mark, Paragraph, paragraphs

# A page waits for this: so many words take the engine less than half a second.
MOST_WORDS = 6_000


@dataclass(frozen=True)
class Proposed:
    """A claim that would be written down. `places` is how a form carries where it stands."""

    number: int
    found: ExtractedClaim

    @property
    def places(self) -> str:
        return write_places(self.found.spans)

    @property
    def kind(self) -> str:
        """Whether it is quoted, reported or the outlet's own, in words."""
        return str(Claim.Kind(self.found.kind).label)


@dataclass(frozen=True)
class Preview:
    """`read` is the whole article; `looked_at` are the words of it that the claims are from.

    `stopped` says why no claims could be looked for, "" if they were.
    """

    read: ArticleText
    publisher: str
    claims: tuple[Proposed, ...]
    paragraphs: Sequence[Paragraph]
    limits: tuple[str, ...]
    looked_at: int | None
    stopped: str = ""

    @property
    def metadata(self) -> dict[str, object]:
        """What was found out about the article, by the fields of the form that corrects it."""
        return {
            "title": self.read.title[:500],
            "byline": self.read.byline[:500],
            "published_at": self.read.published_at,
            "publisher": self.publisher,
        }


def preview(look: Look) -> Preview:
    """Read it as a worker would. Raises Unreadable."""
    read = read_look(look)
    known = known_publisher(name=read.publisher, url=look.final_url or look.url)
    publisher = known.name if known else read.publisher or domain_of(look.final_url or look.url)
    start, looked_at = beginning(replace(read, publisher=publisher))
    stopped, claims = "", tuple[Proposed, ...]()
    try:
        found = extract(start, weights_at_work()).claims
        claims = tuple(Proposed(number, claim) for number, claim in enumerate(found, start=1))
    except EngineStopped as reason:
        stopped = reason.because
    blocks = [vars(block) for block in read.blocks]
    return Preview(
        read=read,
        publisher=publisher,
        claims=claims,
        paragraphs=paragraphs(read.text, blocks, marks_of(claims)),
        limits=limits_of(read.language),
        looked_at=looked_at,
        stopped=stopped,
    )


def beginning(read: ArticleText) -> tuple[ArticleText, int | None]:
    """The article up to the end of a block near MOST_WORDS, and how many words that is.

    None instead of the number for an article that is short enough to be looked at whole.
    """
    words = list(re.finditer(r"\S+", read.text))
    if len(words) <= MOST_WORDS:
        return read, None
    limit = words[MOST_WORDS - 1].end()
    whole = [block for block in read.blocks if block.end <= limit]
    end = max((block.end for block in whole), default=limit)
    cut = whole or [Block(0, end, "body")]
    text = read.text[:end]
    return replace(read, text=text, blocks=tuple(cut)), len(text.split())


def marks_of(claims: Sequence[Proposed]) -> list[Mark]:
    """One mark a span, each leading to its claim in the list beside."""
    return [
        Mark(
            start=start,
            end=end,
            name=str(claim.number),
            kind=claim.found.kind,
            href=f"#claim-{claim.number}",
            status="new",
            words=claim.found.text,
        )
        for claim in claims
        for start, end in claim.found.spans
    ]
