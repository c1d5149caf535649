"""What may happen to claims when their article is read again and says something else."""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from articles.models import Revision
from factcheck.claims.amending import places_of
from factcheck.claims.extraction.claim import slices
from factcheck.claims.extraction.reanchoring import Footing
from factcheck.claims.models import Claim
from factcheck.claims.signals import claim_text_changed, claims_re_anchored
from factcheck.claims.standing import ReAnchoring, Standing
from factcheck.claims.words import Place, places_by_claim
from factcheck.jobs.actions import create_job
from factcheck.people.trail import record


@transaction.atomic
def request_re_anchoring(revision: Revision) -> ReAnchoring:
    """Have the claims of the earlier revisions looked for in this one; asked again, the same."""
    job = create_job("re_anchor", key=f"re_anchor:{revision.pk}")
    return ReAnchoring.objects.get_or_create(revision=revision, defaults={"job": job})[0]


def claims_before(revision: Revision) -> list[tuple[Revision, dict[Claim, tuple[Place, ...]]]]:
    """The standing claims of each earlier revision, with their places in it."""
    earlier = revision.article.revisions.filter(number__lt=revision.number).order_by("number")
    found = []
    for each in earlier:
        claims = Claim.objects.filter(revision=each, retired_by=None).order_by("pk")
        places = places_by_claim(each)
        found.append((each, {claim: places[claim.pk] for claim in claims if claim.pk in places}))
    return [(each, claims) for each, claims in found if claims]


@transaction.atomic
def re_anchor(revision: Revision, found: Iterable[tuple[Claim, Footing]]) -> list[Standing]:
    """Write down where each claim stands in this revision; a second time changes nothing.

    Of claims whose words read otherwise the rest of the house is told, unless the revision before
    had the very same words already.
    """
    run = ReAnchoring.objects.select_for_update(of=("self",)).get(revision=revision)
    if run.finished_at:
        return list(Standing.objects.in_force().filter(revision=revision))
    rows = [standing_of(claim, revision, footing) for claim, footing in found]
    told = known_before(revision)
    Standing.objects.bulk_create(rows)
    run.finished_at = timezone.now()
    run.save(update_fields=["finished_at"])
    write_entry(run, rows)
    for row in rows:
        if row.reads_otherwise and told.get(row.claim_id) != (row.outcome, row.text):
            claim_text_changed.send(Standing, standing=row)
    claims_re_anchored.send(ReAnchoring, revision=revision)
    return rows


def standing_of(claim: Claim, revision: Revision, footing: Footing) -> Standing:
    return Standing(
        claim=claim,
        revision=revision,
        outcome=footing.outcome.value,
        spans=[list(place) for place in footing.places],
        text=slices(revision.text, footing.places),
    )


def known_before(revision: Revision) -> dict[object, tuple[str, str]]:
    """How each claim stood in the revision before this one."""
    rows = Standing.objects.in_force().filter(
        revision__article=revision.article_id, revision__number=revision.number - 1
    )
    return {row.claim_id: (row.outcome, row.text) for row in rows}


def request_new_standings(claims: Iterable[Claim]) -> None:
    """Have claims with new words looked for in the later revisions, where there are any."""
    for claim in claims:
        if later_revisions(claim).exists():
            create_job("stand_anew", key=f"stand_anew:{claim.pk}:{claim.version}")


def later_revisions(claim: Claim) -> QuerySet[Revision]:
    number = claim.revision.number
    return claim.article.revisions.filter(number__gt=number).order_by("number")


@transaction.atomic
def stand_anew(
    claim: Claim, places: Sequence[Place], *, found: Iterable[tuple[Revision, Footing]]
) -> list[Standing]:
    """Replace where the claim stood with its old words; the new rows are given back.

    Nothing happens if it has left the `places` that were looked for: that change has its own job.
    """
    Claim.objects.select_for_update(no_key=True).get(pk=claim.pk)
    if places_of(claim) != list(places):
        return []
    rows = []
    for revision, footing in found:
        row = standing_of(claim, revision, footing)
        known = claim.standings.in_force().filter(revision=revision)
        before = known.first()
        if before and (before.outcome, before.spans) == (row.outcome, row.spans):
            continue
        known.update(replaced_by_id=row.pk)
        row.save(force_insert=True)
        rows.append(row)
    if rows:
        record("claim.stands_anew", claim, by=None, desk=claim.desk, revisions=len(rows))
    if rows and rows[-1].reads_otherwise:
        claim_text_changed.send(Standing, standing=rows[-1])
    return rows


def write_entry(run: ReAnchoring, rows: Sequence[Standing]) -> None:
    outcomes = [row.outcome for row in rows]
    counts = {name: outcomes.count(name) for name in Standing.Outcome.values}
    record(
        "claims.re_anchored", run, by=None, desk=run.revision.article.desk,
        revision=str(run.revision_id), **counts,
    )  # fmt: skip


def give_up_re_anchoring(run: ReAnchoring) -> None:
    """Let the new text be read for claims although nobody knows which of them are known."""
    record("claims.not_re_anchored", run, by=None, desk=run.revision.article.desk)
    claims_re_anchored.send(ReAnchoring, revision=run.revision)
