"""Everything a published page shows, read in a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import timezone

from factcheck.claims.models import Attribution, Claim, Span
from factcheck.evidence.models import Evidence, Search, Stance
from factcheck.evidence.queries import Coverage, coverage_of, with_coverage
from factcheck.people.models import User
from factcheck.publication.addresses import free_slug
from factcheck.publication.claimreview import (
    Appearance,
    Corrected,
    Dissenting,
    FactCheckFacts,
    Source,
)
from factcheck.publication.contacts import contact_sentence
from factcheck.publication.dissent import SETTLED, Dissent, decision_upheld, dissent_from
from factcheck.publication.house import tells_how_we_work
from factcheck.publication.models import Correction, FactCheck, HousePage, Recheck
from factcheck.publication.texts import search_to_show, text_to_publish
from factcheck.publication.withheld import told
from factcheck.review.models import Move, Rating, Review, Said, Verdict
from factcheck.review.pins import pinned_evidence
from factcheck.review.queries import correction_begun

RELATED = (
    "desk",
    "published_by",
    "verdict__author",
    "verdict__rating__scale",
    "claim__speaker",
    "claim__topic",
    "claim__article__publisher",
    "claim__revision",
)


@dataclass(frozen=True)
class PublicFactCheck:
    """A page as readers see it: `verdict` is the version in force.

    `evidence_against` speaks against the claim; `withheld` are the reasons why sources
    are not among it; `reviewers` are those of the verdict's round; `principles`: readers can read
    how the house works.
    A withdrawn page is given too, with `fact_check.withdrawn_at` set.
    """

    fact_check: FactCheck
    verdict: Verdict
    claim: Claim
    spans: tuple[Span, ...]
    speakers: tuple[Attribution, ...]
    scale: tuple[Rating, ...]
    evidence: tuple[Evidence, ...]
    withheld: tuple[str, ...]
    contacts: tuple[str, ...]
    coverage: Coverage | None
    corrections: tuple[Correction, ...]
    confirmed: tuple[Recheck, ...]
    reviewers: tuple[User, ...]
    moves: tuple[Move, ...]
    dissent: tuple[Dissent, ...] = ()
    principles: bool = False
    how: tuple[str, ...] = ()  # the verdict was reached
    unheard: bool = False  # nobody can tell who said it

    @property
    def published_by(self) -> User:
        """Who put the version in force: the first editor, or the one of the last correction."""
        return self.corrections[0].by if self.corrections else self.fact_check.published_by

    @property
    def evidence_for(self) -> list[Evidence]:
        return [piece for piece in self.evidence if piece.stance == Stance.SUPPORTS]

    @property
    def evidence_against(self) -> list[Evidence]:
        return [piece for piece in self.evidence if piece.stance == Stance.REFUTES]

    @property
    def evidence_beside(self) -> list[Evidence]:
        return [
            piece
            for piece in self.evidence
            if piece.stance not in {Stance.SUPPORTS, Stance.REFUTES}
        ]


def public_fact_check(slug: str) -> PublicFactCheck:
    """The page of this name, or FactCheck.DoesNotExist."""
    fact_check = FactCheck.objects.select_related(*RELATED).get(slug=slug)
    corrections = fact_check.corrections.select_related("before__rating", "after__rating", "by")
    return page_of(fact_check, tuple(corrections))


def preview(claim: Claim, *, by: User) -> PublicFactCheck:
    """The page as it would be if this person published the text written for the claim now.

    NotNow without such a text.
    """
    text = text_to_publish(claim, Claim.Status(claim.status), None)
    verdict = Verdict.objects.select_related("author", "rating__scale").get(pk=text.pk)
    now = timezone.now()
    page = FactCheck.objects.filter(claim=claim).first()
    corrections: tuple[Correction, ...] = ()
    if page is None:
        slug = free_slug(claim, verdict, "")
        page = FactCheck(slug=slug, published_by=by, published_at=now)
    else:
        old = page.corrections.select_related("before__rating", "after__rating", "by")
        new = Correction(before=page.verdict, after=verdict, note=verdict.note, by=by, at=now)
        opened = correction_begun(claim)
        new.kind = opened.kind if opened else ""
        corrections = (new, *old) if verdict != page.verdict else tuple(old)
    page.claim, page.desk, page.verdict = claim, claim.desk, verdict
    page.search, page.modified_at = search_to_show(claim), now
    return page_of(page, corrections)


def page_of(fact_check: FactCheck, corrections: tuple[Correction, ...]) -> PublicFactCheck:
    """All that stands on a page with this verdict; the row itself may not be kept yet."""
    claim, verdict = fact_check.claim, fact_check.verdict
    reviews = Review.objects.filter(
        claim=claim, round=verdict.round, counted_at__isnull=False
    ).select_related("reviewer")
    pinned = pinned_evidence(verdict).select_related("hit")
    shown, withheld = told(claim, list(pinned))
    decision = decision_upheld(verdict)
    return PublicFactCheck(
        fact_check=fact_check,
        verdict=verdict,
        claim=claim,
        spans=tuple(claim.spans.all()),
        speakers=tuple(claim.attributions.select_related("speaker")),
        scale=tuple(verdict.rating.scale.ratings.all()),
        evidence=each_source_once(shown),
        withheld=withheld,
        contacts=tuple(
            contact_sentence(contact, by=verdict.created_at) for contact in verdict.contacts.all()
        ),
        coverage=public_coverage(fact_check.search_id),
        corrections=corrections,
        confirmed=confirmed_on(fact_check),
        reviewers=tuple(review.reviewer for review in reviews),
        moves=tuple(claim.moves.select_related("by")),
        dissent=dissent_from(verdict, decision),
        principles=tells_how_we_work(),
        how=ways(verdict, decision),
        unheard=nobody_heard(verdict, claim),
    )


def ways(verdict: Verdict, decision: Verdict | None) -> tuple[str, ...]:
    """How the verdict was reached; for a correction that upholds a ruling, that one first."""
    settled = decision is not None and decision != verdict and decision.how in SETTLED
    first = (decision.get_how_display(),) if decision and settled else ()
    return (*first, verdict.get_how_display())


def nobody_heard(verdict: Verdict, claim: Claim) -> bool:
    """Whether nobody can tell who said it: neither the engine nor whoever wrote the verdict."""
    return claim.kind == Claim.Kind.UNKNOWN and verdict.said != Said.OWN_VOICE


def confirmed_on(fact_check: FactCheck) -> tuple[Recheck, ...]:
    """When somebody looked again and found that it still holds, the last time first."""
    rows = Recheck.objects.filter(fact_check=fact_check.pk, outcome=Recheck.Outcome.HOLDS)
    return tuple(rows.order_by("-ended_at"))


def each_source_once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Two reviewers may rely on the same words of one page: readers see them once."""
    return tuple(
        {(piece.url or piece.pk, piece.quote, piece.stance): piece for piece in evidence}.values()
    )


def public_coverage(search_id: UUID | None) -> Coverage | None:
    """What readers may see of the run that the page pins."""
    if search_id is None:
        return None
    pinned = with_coverage(Search.objects.filter(pk=search_id), seen_by=AnonymousUser())
    search = pinned.first()
    return coverage_of(search) if search else None


def fact_check_facts(fact_check: FactCheck, site_url: str) -> FactCheckFacts:
    """What ClaimReview says of this fact-check; `site_url` has no slash at its end."""
    return facts_of_page(public_fact_check(fact_check.slug), site_url)


def facts_of_page(page: PublicFactCheck, site_url: str) -> FactCheckFacts:
    """The same for a page already read. No queries."""
    fact_check, verdict, claim = page.fact_check, page.verdict, page.claim
    values = [rating.value for rating in page.scale if rating.value is not None]
    return FactCheckFacts(
        url=site_url + reverse("web:fact_check", args=[fact_check.slug]),
        headline=verdict.headline,
        summary=verdict.summary,
        language=claim.language,
        version=verdict.version,
        published_at=fact_check.published_at,
        modified_at=fact_check.modified_at,
        desk=fact_check.desk.name,
        desk_url=site_url,
        claim=claim.approved_wording or claim.text,
        speaker=claim.speaker.name if claim.speaker else "",
        unheard=page.unheard,
        rating=verdict.rating.name,
        rating_value=verdict.rating.value,
        best_rating=max(values, default=5),
        worst_rating=min(values, default=1),
        appearance=appearance(claim),
        sources=[Source(url=piece.url, title=piece.title) for piece in page.evidence],
        dissent=[
            Dissenting(each.words, each.rating.name if each.rating else "", each.said_so)
            for each in page.dissent
        ],
        corrections=[Corrected(note=each.note, at=each.at) for each in page.corrections],
        principles=site_url + reverse(HousePage.HOW.place) if page.principles else "",
    )


def appearance(claim: Claim) -> Appearance:
    """The article that the claim was taken from."""
    article = claim.article
    return Appearance(
        url=article.url,
        headline=claim.revision.title,
        publisher=article.publisher.name if article.publisher else "",
        published_on=article.published_at,
    )
