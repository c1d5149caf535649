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
from factcheck.publication.addresses import addresses_of
from factcheck.publication.flagged import Flag
from factcheck.publication.models import FactCheck
from factcheck.review.models import Reuse
from factcheck.review.pins import Pin
from factcheck.review.precedents import Precedent, reliant_on

Status = Claim.Status
Link = Flag.Link
Ties = Mapping[Flag.Link, Iterable[UUID]]
WEAKEST_FIRST = (Link.SAME, Link.CITED, Link.PRECEDENT, Link.BEGUN, Link.DUPLICATE)


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
    checks = KnownCheck.objects.defer("vector").select_for_update()
    known = checks.filter(claim=page.claim_id).first()
    tied = tied_to(known) if known else {}
    ties = {
        Link.SAME: [*tied.get(Link.SAME, []), *same_as(page.claim_id)],
        Link.CITED: citing(addresses_of(page)),
        Link.PRECEDENT: relying_as_precedent(page.claim),
        Link.BEGUN: tied.get(Link.BEGUN, []),
        Link.DUPLICATE: duplicates_of(page.claim_id),
    }
    article = Relying(Link.SHOWN, article=page.claim.article)
    return [article, *concerned(ties, but=page.claim_id)]


def relying_on_check(known: KnownCheck) -> list[Relying]:
    """Who relied on a fact-check of somebody else: as the same, or as evidence in force."""
    return concerned({**tied_to(known), Link.CITED: citing([known.address])})


def relying_on_copies(copies: Iterable[Snapshot]) -> list[tuple[Snapshot, Relying]]:
    """The pages in force whose verdict pinned one of these copies, each with that copy."""
    pins = Pin.objects.filter(snapshot__in=copies).select_related("snapshot").order_by("pk")
    of_verdict = {pin.verdict_id: pin.snapshot for pin in pins.defer("snapshot__text")}
    pages = FactCheck.objects.in_force().filter(verdict__in=of_verdict).order_by("pk")
    return [(of_verdict[page.verdict_id], Relying(Link.OWN, fact_check=page)) for page in pages]


def tied_to(known: KnownCheck) -> Ties:
    """The claims that people said to be the same, and those begun from it in this round."""
    same = Comparison.objects.filter(match__known=known, same=True, undone_at=None)
    begun = Reuse.objects.filter(known=known, round=F("claim__round"))
    return {
        Link.SAME: same.values_list("match__claim", flat=True),
        Link.BEGUN: begun.values_list("claim", flat=True),
    }


def citing(addresses: Iterable[str]) -> Iterable[UUID]:
    """The claims whose verdict in force has one of these pages among its evidence."""
    pages = FactCheck.objects.in_force().filter(verdict__evidence__url__in=addresses)
    return pages.values_list("claim", flat=True)


def duplicates_of(claim_id: UUID) -> set[UUID]:
    """The claims dismissed as checked there, and those dismissed as one of these."""
    found: set[UUID] = set()
    newest = {claim_id}
    while newest:
        twins = Claim.objects.filter(duplicate_of__in=newest).values_list("pk", flat=True)
        newest = set(twins) - found
        found |= newest
    return found


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


def concerned(ties: Ties, *, but: UUID | None = None) -> list[Relying]:
    """The claims that still rely on it, each by its strongest tie and its page, if it has one."""
    strongest = {pk: link for link in WEAKEST_FIRST for pk in ties.get(link, ()) if pk != but}
    pages = {page.claim_id: page for page in FactCheck.objects.filter(claim__in=strongest)}
    found = []
    for claim in Claim.objects.filter(pk__in=strongest).order_by("pk"):
        link, page = strongest[claim.pk], pages.get(claim.pk)
        if page is not None:
            if page.withdrawn_at is None:
                found.append(Relying(link, fact_check=page))
        elif claim.status != Status.DISMISSED or link == Link.DUPLICATE:
            found.append(Relying(link, claim=claim))
    return found
