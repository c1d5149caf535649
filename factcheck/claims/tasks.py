"""Looking for claims, new and known ones: the engines read, then it is written down."""

from collections.abc import Callable
from functools import partial

from django.utils.translation import gettext as _

from articles.extraction.article import ArticleText, Block
from articles.models import Revision
from factcheck.claims.actions import record_claims, record_failure
from factcheck.claims.amending import places_of
from factcheck.claims.extraction.engine import extract
from factcheck.claims.extraction.reanchoring import Footing
from factcheck.claims.extraction.reanchoring import re_anchor as look_for
from factcheck.claims.models import Claim, Extraction, ReAnchoring
from factcheck.claims.re_anchoring import (
    claims_before,
    give_up_re_anchoring,
    later_revisions,
    re_anchor,
    stand_anew,
)
from factcheck.claims.weights import EngineStopped, weights_at_work
from factcheck.jobs.errors import GiveUp, TryAgain
from factcheck.jobs.models import Job
from factcheck.jobs.registry import handles


def give_up(job: Job) -> None:
    """Say on the extraction that it never came to an end."""
    extraction = Extraction.objects.select_related("revision__article__desk").get(job=job)
    record_failure(extraction, because=why_it_failed())


def why_it_failed() -> str:
    """What the desk is told; the job has the details."""
    try:
        weights_at_work()
    except EngineStopped as reason:
        return reason.because
    return _("Looking for claims did not work. An administrator can try it again.")


def wait_again(job: Job) -> None:
    """Say on the extraction that it is not over yet."""
    waiting = Extraction.State.WAITING
    Extraction.objects.filter(job=job).update(state=waiting, reason="", finished_at=None)


@handles("extract_claims", deadline=60, on_dead=give_up, on_retry=wait_again)
def extract_claims(job: Job) -> Callable[[], None]:
    """Run the engine over one revision; without the right weights no second try helps."""
    extraction = Extraction.objects.select_related("revision__article__publisher").get(job=job)
    try:
        weights = weights_at_work()
    except EngineStopped as reason:
        raise GiveUp(reason.line) from reason
    found = extract(as_read(extraction.revision), weights)

    def settle() -> None:
        record_claims(extraction, found)

    return settle


def as_read(revision: Revision) -> ArticleText:
    """Give the revision in the form the engines read."""
    publisher = revision.article.publisher
    return ArticleText(
        text=revision.text,
        sha256=revision.sha256,
        title=revision.title,
        byline=revision.article.signed_by(revision),
        publisher=publisher.name if publisher else "",
        published_at=revision.published_at or revision.article.published_at,
        language=revision.language,
        blocks=tuple(
            Block(block["start"], block["end"], block["label"]) for block in revision.blocks
        ),
        truncated=revision.truncated,
    )


def read_it_anyway(job: Job) -> None:
    """The claims of the new text are looked for even if the known ones could not be."""
    give_up_re_anchoring(ReAnchoring.objects.get(job=job))


@handles("re_anchor", deadline=60, on_dead=read_it_anyway)
def re_anchor_claims(job: Job) -> Callable[[], None]:
    """Look for the claims of earlier revisions in a new one, once all of these have been read."""
    run = ReAnchoring.objects.select_related("revision__article__desk").get(job=job)
    revision = run.revision
    if is_still_read(revision):
        raise TryAgain(_("Its earlier text is still being read for claims."), after=5)
    found = []
    for before, claims in claims_before(revision):
        footings = look_for(before.text, revision.text, claims.values())
        found += list(zip(claims, footings, strict=True))
    return partial(settle_re_anchoring, revision, found)


@handles("stand_anew", deadline=60)
def look_for_its_new_words(job: Job) -> Callable[[], None]:
    """Look for one claim in the later revisions, after a person gave it other words."""
    _kind, claim_id, _version = job.key.split(":")
    claim = Claim.objects.select_related("revision", "article", "desk").get(pk=claim_id)
    later = list(later_revisions(claim))
    runs = ReAnchoring.objects.filter(revision__in=later, finished_at=None)
    if runs.exclude(job__state=Job.State.DEAD).exists():
        raise TryAgain(_("A later text is still compared."), after=5)
    places = places_of(claim)
    before = claim.revision.text
    found = [(revision, look_for(before, revision.text, [places])[0]) for revision in later]

    def settle() -> None:
        stand_anew(claim, places, found=found)

    return settle


def is_still_read(revision: Revision) -> bool:
    """Whether claims of an earlier text are still looked for: known ones first, then new ones."""
    earlier = Revision.objects.filter(article=revision.article_id, number__lt=revision.number)
    under_way = ReAnchoring.objects.filter(revision__in=earlier, finished_at=None)
    waiting = Extraction.objects.filter(revision__in=earlier, state=Extraction.State.WAITING)
    return under_way.exclude(job__state=Job.State.DEAD).exists() or waiting.exists()


def settle_re_anchoring(revision: Revision, found: list[tuple[Claim, Footing]]) -> None:
    re_anchor(revision, found)
