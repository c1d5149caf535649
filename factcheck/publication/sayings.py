"""How readers are told what was claimed: as a quotation, as reported, or inside its sentence."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Greatest, Substr

from articles.models import Article
from factcheck.claims.extraction.bare import reads_alone
from factcheck.claims.extraction.sentences import sentences
from factcheck.claims.models import Claim, Span

AROUND = 600  # code points that are read on each side of the words
SIDE = 160  # those that are shown


@dataclass(frozen=True)
class Saying:
    """A claim as readers see it. `ours`: the approved wording, "" without one.

    `quoted`: `words` are the speaker's own and stand in quotation marks. `before` and `after` are
    the rest of the sentence, for words that nobody can read alone; it brings its own marks.
    """

    words: str
    quoted: bool = False
    ours: str = ""
    before: str = ""
    after: str = ""

    @property
    def is_quotation(self) -> bool:
        """Whether a list, which shows one wording, shows the speaker's own."""
        return self.quoted and not self.ours


def sayings_of(claims: Collection[Claim]) -> dict[UUID, Saying]:
    """By the claims' ids. One query, and none where all of them can be read alone."""
    told = {claim.pk: alone(claim) for claim in claims}
    parts = [claim.pk for claim in claims if is_part(claim)]
    for claim, *words in beside_their_words(parts) if parts else ():
        told[claim] = replace(in_its_sentence(*words), ours=told[claim].ours)
    return told


def saying_of(claim: Claim) -> Saying:
    return sayings_of([claim])[claim.pk]


def alone(claim: Claim) -> Saying:
    quoted = claim.kind == Claim.Kind.DIRECT
    return Saying(claim.text, quoted=quoted, ours=claim.approved_wording)


def is_part(claim: Claim) -> bool:
    """Whether its words are no sentence; nobody here can tell in other languages."""
    return claim.language.startswith("en") and not reads_alone(claim.text)


def beside_their_words(claims: list[UUID]) -> QuerySet[Span, tuple[UUID, str, str, str]]:
    """The claim, its words, what stands before and behind them: of whole stretches that are open.

    An article that is not everybody's, or whose text was taken down, shows no more than the claim.
    """
    first = Greatest(F("start") - AROUND, Value(0))
    text = "claim__revision__text"
    rows = Span.objects.filter(
        claim__in=claims,
        text=F("claim__text"),
        claim__article__visibility=Article.Visibility.PUBLIC,
        claim__revision__redacted_at=None,
    )
    return rows.values_list(
        "claim",
        "text",
        Substr(text, first + 1, F("start") - first),
        Substr(text, F("end") + 1, AROUND),
    )


def in_its_sentence(words: str, before: str, behind: str) -> Saying:
    """The words with the rest of their sentence, within their paragraph."""
    before, behind = before.rpartition("\n")[2], behind.partition("\n")[0]
    text, start = before + words + behind, len(before)
    end = start + len(words)
    places = sentences(text, 0, len(text), whole_quotes=True)
    first = max((s for s, _e in places if s <= start), default=start)
    last = min((e for _s, e in places if e >= end), default=end)
    return Saying(words, before=tail(text[first:start]), after=head(text[end:last]))


def head(text: str) -> str:
    """As much of its beginning as is shown, cut between words."""
    return text if len(text) <= SIDE else text[:SIDE].rpartition(" ")[0] + " …"


def tail(text: str) -> str:
    """The same of its end."""
    return text if len(text) <= SIDE else "… " + text[-SIDE:].partition(" ")[2]
