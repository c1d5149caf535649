"""What relies on what: the claims, pages and articles that a changed verdict or source concerns.

A claim that has a page in force is concerned by its page. A claim that was dismissed is concerned
only if it was dismissed because of that verdict; a withdrawn page not at all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.evidence.models import Comparison, KnownCheck, Snapshot
from factcheck.publication.flagged import Flag
from factcheck.publication.models import FactCheck
from factcheck.review.models import Reuse
from factcheck.review.pins import Pin
from factcheck.review.precedents import Precedent, reliant_on

Status = Claim.Status
Link = Flag.Link


@dataclass(frozen=True)
class Relying:
    """Exactly one of the three, and why it relied on what changed."""

    link: Flag.Link
    fact_check: FactCheck | None = None
    claim: Claim | None = None
    article: Article | None = None

    @property
    def desk_id(self) -> UUID:
        if self.fact_check:
            return self.fact_check.desk_id
        return self.claim.desk_id if self.claim else self.article.desk_id  # type: ignore[union-attr] # one of the three


def relying_on_page(page: FactCheck) -> list[Relying]:
    """Who relied on the verdict of one of our pages: its article, and the claims tied to it.

    Claims that are the same in substance are so both ways: whichever changes concerns the other.
    """
    known = KnownCheck.objects.defer("vector").select_for_update().filter(claim=page.claim_id)
    ties = tied_to(known.first()) | {
        each: Link.SAME for each in same_as(page.claim_id) if each != page.claim_id
    }
    for claim in relying_as_precedent(page.claim):
        if ties.get(claim) != Link.BEGUN:  # whoever begins from a verdict relies on it anyway
            ties[claim] = Link.PRECEDENT
    duplicates = Claim.objects.filter(duplicate_of=page.claim_id).values_list("pk", flat=True)
    ties |= dict.fromkeys(duplicates, Link.DUPLICATE)
    article = Relying(Link.SHOWN, article=page.claim.article)
    return [article, *concerned(ties)]


def relying_on_check(known: KnownCheck) -> list[Relying]:
    """Who relied on a fact-check of somebody else: as the same, or as evidence in force."""
    ties = tied_to(known)
    citing = FactCheck.objects.in_force().filter(verdict__evidence__url=known.address)
    ties |= dict.fromkeys(citing.values_list("claim", flat=True), Link.CITED)
    return concerned(ties)


def relying_on_copies(copies: Iterable[Snapshot]) -> list[tuple[Snapshot, Relying]]:
    """The pages in force whose verdict pinned one of these copies, each with that copy."""
    pins = Pin.objects.filter(snapshot__in=copies).select_related("snapshot").order_by("pk")
    of_verdict = {pin.verdict_id: pin.snapshot for pin in pins.defer("snapshot__text")}
    pages = FactCheck.objects.in_force().filter(verdict__in=of_verdict).order_by("pk")
    return [(of_verdict[page.verdict_id], Relying(Link.OWN, fact_check=page)) for page in pages]


def tied_to(known: KnownCheck | None) -> dict[UUID, Flag.Link]:
    """The claims that people tied to this check, by the strongest tie."""
    if known is None:
        return {}
    same = Comparison.objects.filter(match__known=known, same=True, undone_at=None)
    begun = Reuse.objects.filter(known=known)
    return dict.fromkeys(same.values_list("match__claim", flat=True), Link.SAME) | dict.fromkeys(
        begun.values_list("claim", flat=True), Link.BEGUN
    )


def relying_as_precedent(earlier: Claim) -> list[UUID]:
    """Claims for which somebody relies on a verdict on this one, or whose text in force did."""
    said = Precedent.objects.filter(
        verdict__claim=earlier,
        stance=Precedent.Stance.RELIED,
        replaced_at=None,
        round=F("claim__round"),
    )
    pinned = FactCheck.objects.in_force().filter(verdict__in=reliant_on(earlier))
    return [*said.values_list("claim", flat=True), *pinned.values_list("claim", flat=True)]


def same_as(claim_id: UUID) -> list[UUID]:
    """Claims of ours that this one was said to be the same as."""
    same = Comparison.objects.filter(match__claim=claim_id, same=True, undone_at=None)
    ours = same.filter(match__known__claim__isnull=False)
    return list(ours.values_list("match__known__claim", flat=True))


def concerned(ties: Mapping[UUID, Flag.Link]) -> list[Relying]:
    """The claims that still rely on it, each by its page where it has one."""
    pages = {page.claim_id: page for page in FactCheck.objects.filter(claim__in=ties)}
    found = []
    for claim in Claim.objects.filter(pk__in=ties).order_by("pk"):
        link, page = ties[claim.pk], pages.get(claim.pk)
        if page is not None:
            if page.withdrawn_at is None:
                found.append(Relying(link, fact_check=page))
        elif claim.status != Status.DISMISSED or link == Link.DUPLICATE:
            found.append(Relying(link, claim=claim))
    return found
