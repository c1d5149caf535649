"""From a revision to claims in the database."""

from articles.actions import submit_article
from articles.models import Fetch, Revision
from factcheck.claims.actions import request_extraction
from factcheck.claims.extraction.engine import RULES, engine_version
from factcheck.claims.models import Claim, Extraction, Span
from factcheck.jobs.actions import retry_job
from factcheck.jobs.models import Job
from factcheck.people.models import Entry
from tests.factories import TEXT, make_article, make_broken_weights
from tests.jobs_tools import bring_forward, let_die, run_jobs


def test_extract_claims_from_a_revision(desk):
    revision = make_article(desk)
    request_extraction(revision)

    run_jobs()

    claims = Claim.objects.in_article(revision)
    assert Extraction.objects.get().state == "done"
    assert any("14 sailings were cancelled" in claim.text for claim in claims)


def test_extract_claims_with_the_weights_of_the_newsroom(desk, settings, tmp_path):
    settings.CLAIM_WEIGHTS = tmp_path
    extraction = request_extraction(make_article(desk))

    run_jobs()

    extraction.refresh_from_db()
    assert (extraction.state, extraction.engine) == ("done", RULES)


def test_extract_claims_from_a_submission_to_the_end(desk, alice):
    article, _created = submit_article(desk=desk, by=alice, text=TEXT)
    run_jobs()
    request_extraction(article.revisions.get())

    run_jobs()

    text = article.revisions.get().text
    spans = list(Span.objects.filter(claim__article=article))
    assert len(spans) > 0
    assert [text[span.start : span.end] for span in spans] == [span.text for span in spans]
    assert set(Job.objects.values_list("state", flat=True)) == {"done"}


def test_extract_claims_twice_changes_nothing(desk):
    revision = make_article(desk)
    request_extraction(revision)
    run_jobs()
    before = list(Claim.objects.order_by("id").values())

    request_extraction(revision)

    assert run_jobs() == []
    assert list(Claim.objects.order_by("id").values()) == before


def test_extract_claims_whose_job_dies_says_so(desk):
    extraction = request_extraction(make_article_without_blocks(desk))

    for _attempt in range(5):
        run_jobs(failing=True)
        bring_forward("extract_claims")

    extraction.refresh_from_db()
    assert (extraction.state, extraction.job.state) == ("failed", "dead")
    assert extraction.reason == (
        "Looking for claims did not work. An administrator can try it again."
    )
    assert Claim.objects.count() == 0
    assert Entry.objects.filter(action="claims.failed").count() == 1


def test_extract_claims_tried_again_finds_them_after_all(desk, root):
    extraction = request_extraction(make_article(desk))
    let_die(extraction.job)
    extraction.refresh_from_db()
    dead = extraction.state

    retry_job(extraction.job, by=root)
    extraction.refresh_from_db()
    waiting = (extraction.state, extraction.reason, extraction.finished_at)
    run_jobs()
    extraction.refresh_from_db()

    assert dead == "failed"
    assert waiting == ("waiting", "", None)
    assert (extraction.state, extraction.reason) == ("done", "")
    assert extraction.claims.count() > 0


def test_extract_claims_with_a_broken_weight_file_ends_and_says_why(desk, settings, tmp_path):
    settings.CLAIM_WEIGHTS = make_broken_weights(tmp_path)
    extraction = request_extraction(make_article(desk))

    (job,) = run_jobs()

    extraction.refresh_from_db()
    assert (extraction.state, extraction.engine, job.state) == ("failed", "", "dead")
    assert extraction.reason == (
        "The claim engine cannot work now: one of its files is not right. An administrator sees"
        " which one under “Trained parts”."
    )
    assert job.error.startswith(f"{tmp_path}/tagger.npz has no card beside it")


def test_extract_claims_tried_again_once_the_weights_are_right(desk, root, settings, tmp_path):
    settings.CLAIM_WEIGHTS = make_broken_weights(tmp_path)
    extraction = request_extraction(make_article(desk))
    run_jobs()
    (tmp_path / "tagger.npz").unlink()

    retry_job(Job.objects.get(pk=extraction.job_id), by=root)
    run_jobs()

    extraction.refresh_from_db()
    assert (extraction.state, extraction.engine, extraction.reason) == ("done", RULES, "")
    assert extraction.claims.count() > 0


def test_extract_claims_tried_again_beside_another_run_claims_nothing_twice(
    desk, root, settings, tmp_path
):
    shipped, revision = settings.CLAIM_WEIGHTS, make_article(desk)
    settings.CLAIM_WEIGHTS = make_broken_weights(tmp_path)
    nameless = request_extraction(revision)
    run_jobs()
    settings.CLAIM_WEIGHTS = shipped
    named = request_extraction(revision)
    run_jobs()
    before = Claim.objects.count()

    retry_job(Job.objects.get(pk=nameless.job_id), by=root)
    run_jobs()

    states = Extraction.objects.order_by("created_at").values_list("pk", "engine", "state")
    assert list(states) == [(nameless.pk, "", "done"), (named.pk, engine_version(), "done")]
    assert Claim.objects.count() == before > 0


def make_article_without_blocks(desk):
    """A revision as a damaged import may have left it: the engine cannot run on it."""
    first = make_article(desk)
    fetch = Fetch.objects.create(
        article=first.article,
        job=Job.objects.create(kind="read_article", key="read:damaged", state="done"),
        kind="text",
        state="done",
    )
    return Revision.objects.create(
        article=first.article,
        fetch=fetch,
        number=2,
        text=first.text,
        sha256=first.sha256,
        blocks=[{"label": "body"}],
    )
