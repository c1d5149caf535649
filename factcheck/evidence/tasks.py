"""Looking for coverage and earlier checks, keeping copies, forgetting what was not to be kept.

A search asks and judges without a transaction, then writes it down.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.fetch import FetchFailed, FetchRefused
from articles.politeness import KeptOut
from factcheck.evidence.actions import fail_search, settle_search, tell_progress
from factcheck.evidence.capturing import await_again, fail_capture, settle_capture
from factcheck.evidence.copying import find_copies, settle_copies
from factcheck.evidence.findings import look_for
from factcheck.evidence.forgetting import forget_excerpts
from factcheck.evidence.lookups import fail_lookup, look_up, settle_lookup
from factcheck.evidence.meaning.encoder import encoder
from factcheck.evidence.meaning.encoding import encode_waiting
from factcheck.evidence.meaning.vectors import is_prepared
from factcheck.evidence.models import Capture, Lookup, Search
from factcheck.evidence.phrases import count_phrases, write_phrases
from factcheck.evidence.reading.reading import read
from factcheck.evidence.spreading import next_stage, settle_stage
from factcheck.evidence.taking import take
from factcheck.evidence.terms import count_terms, write_terms
from factcheck.jobs.errors import TryAgain
from factcheck.jobs.models import Job
from factcheck.jobs.registry import handles

DEADLINE = 60
PATIENCE = 45.0  # seconds for all providers; the rest is for judging
HOUR = 3_600
QUARTER_OF_A_MINUTE = 15
HALF_AN_HOUR = 1_800
MINUTE = 60
ENCODED = 2_000  # texts of one job
PASSING = timedelta(minutes=5)  # for which a site may be in trouble that passes
PAUSE = 60.0  # seconds between two tries of it


def give_up(job: Job) -> None:
    """Say on the search that it never came to an end."""
    search = Search.objects.get(job=job)
    fail_search(search, _("Looking for coverage did not work. It can be tried again."))


def wait_again(job: Job) -> None:
    """Say on the search that it is not over yet."""
    Search.objects.filter(job=job).update(state=Search.State.WAITING, reason="", finished_at=None)


@handles("search", deadline=DEADLINE, on_dead=give_up, on_retry=wait_again)
def search_for(job: Job) -> Callable[[], None]:
    """Look for coverage of one claim."""
    search = Search.objects.select_related(
        "claim__article", "claim__revision", "claim__speaker"
    ).get(job=job)
    findings = look_for(search.claim, seconds=PATIENCE, heard=partial(tell_progress, search))

    def settle() -> None:
        settle_search(search, findings)

    return settle


@handles("forget_excerpts", every=HOUR)
def forget(_job: Job) -> Callable[[], None]:
    """Forget excerpts whose time is over."""

    def settle() -> None:
        forget_excerpts()

    return settle


def give_up_lookup(job: Job) -> None:
    """Say on the claim that looking it up never came to an end."""
    for lookup in Lookup.objects.filter(job=job).select_related("claim__desk"):
        fail_lookup(lookup)


def wait_for_lookup(job: Job) -> None:
    """Say on the claim that it is being looked up after all."""
    Lookup.objects.filter(job=job).update(state=Lookup.State.WAITING, finished_at=None)


@handles("known", on_dead=give_up_lookup, on_retry=wait_for_lookup)
def look_among_the_known(job: Job) -> Callable[[], None]:
    """Look whether one claim was checked already; an older job than the newest does nothing."""
    lookup = Lookup.objects.select_related("claim").filter(job=job).first()
    if lookup is None:
        return lambda: None
    found = look_up(lookup.claim)

    def settle() -> None:
        settle_lookup(lookup, found)

    return settle


def give_up_capture(job: Job) -> None:
    """Say at the piece of evidence that there is no copy of its source."""
    capture = Capture.objects.select_related("evidence__claim__desk").get(job=job)
    fail_capture(capture, because=_("Keeping a copy did not work. It can be tried again."))


def wait_for_capture(job: Job) -> None:
    """Say at the piece of evidence that it is being tried after all."""
    await_again(Capture.objects.get(job=job))


@handles("snapshot", deadline=120, on_dead=give_up_capture, on_retry=wait_for_capture)
def take_snapshot(job: Job) -> Callable[[], None]:
    """Keep a copy of one source, and look for the quoted words in it."""
    related = ("evidence__claim__desk", "evidence__revision__fetch")
    capture = Capture.objects.select_related(*related).get(job=job)
    quote = capture.evidence.quote
    try:
        taken = take(capture)
    except FetchFailed as error:
        if error.passing and capture.created_at > timezone.now() - PASSING:
            raise TryAgain(str(error), after=PAUSE) from error
        return partial(fail_capture, capture, because=str(error), status=error.status)
    except FetchRefused as error:
        out = isinstance(error, KeptOut)
        return partial(fail_capture, capture, because=str(error), kept_out=out)
    found = read(
        taken.body,
        taken.media_type,
        content_type=taken.content_type,
        url=taken.final_url or taken.url,
        quote=quote,
    )

    def settle() -> None:
        settle_capture(capture, taken, found)

    return settle


@handles("spread_known", deadline=240)
def spread_the_known(job: Job) -> Callable[[], None]:
    """A check became known: open claims that may say the same are looked up again."""
    stage = next_stage(job)

    def settle() -> None:
        settle_stage(job, stage)

    return settle


@handles("count_terms", deadline=240, every=HALF_AN_HOUR)
def count(_job: Job) -> Callable[[], None]:
    """Count how common each term is; between two counts the old figures do."""
    counts = count_terms()

    def settle() -> None:
        write_terms(counts)

    return settle


@handles("find_copies", deadline=240, every=QUARTER_OF_A_MINUTE)
def find(_job: Job) -> Callable[[], None]:
    """Compare what has come in with what is there; a newcomer waits until it was compared."""
    found = find_copies()

    def settle() -> None:
        settle_copies(found)

    return settle


@handles("count_phrases", deadline=240, every=HALF_AN_HOUR)
def count_common(_job: Job) -> Callable[[], None]:
    """Count which shingles many articles have; between two counts the old figures do."""
    counts = count_phrases()

    def settle() -> None:
        write_phrases(counts)

    return settle


@handles("encode_archive", deadline=240, every=MINUTE)
def encode(_job: Job) -> Callable[[], None]:
    """Give what has come in its vector, where a model is set and its table is made."""
    model = encoder()
    if model and is_prepared():
        encode_waiting(model, ENCODED)
    return lambda: None
