"""Words that are taken down are found nowhere any more; hashes, places and reasons stay."""

import hashlib
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from articles.models import Revision
from articles.redacting import redact_revision
from factcheck.evidence.models import ArchiveText, Snapshot
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Entry
from factcheck.publication.embargo import call_off, republish_later
from factcheck.publication.models import Approval, Correction, FactCheck, Flag
from factcheck.review.models import Move, Verdict
from factcheck.review.redacting import hash_of_words, redact_verdict
from tests.admin.conftest import Newsroom
from tests.review.stories import Story, write

pytestmark = pytest.mark.django_db
WHY = "A court ordered it."
SECRET = "sailings were cancelled"


@pytest.fixture
def page(desk, settings) -> FactCheck:
    settings.REVIEW_SEAL_SECONDS = 0
    newsroom = Newsroom(desk)
    newsroom.correct_a_fact_check()
    Flag.objects.all().delete()
    return FactCheck.objects.get()


def take_down(revision: Revision, by) -> None:
    redact_revision(revision, by=by, because=WHY, confirm=revision.sha256[:8])


def places_of(words: str) -> set[str]:
    """Every column of every table that holds these words, in any row."""
    found = set()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.tables "
            "WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
        )
        for (table,) in cursor.fetchall():
            sql = f'SELECT count(*) FROM "{table}" t WHERE t::text ILIKE %s'  # noqa: S608
            cursor.execute(sql, [f"%{words}%"])
            if cursor.fetchone()[0]:
                found.add(table)
    return found


def test_redact_revision_leaves_no_word_of_it(page, root):
    claim = page.claim
    for revision in Revision.objects.order_by("number"):
        take_down(revision, root)

    revision = Revision.objects.get(pk=claim.revision_id)
    assert set(revision.text.split()[0]) == {"█"}
    assert hashlib.sha256(revision.text.encode()).hexdigest() != revision.sha256
    claim.refresh_from_db()
    span = claim.spans.get()
    assert revision.text[span.start : span.end] == span.text == claim.text
    assert not ArchiveText.objects.filter(revision__article=claim.article).exists()
    # What people wrote themselves of what was found stays theirs, and is taken down by itself.
    assert places_of(SECRET) <= {
        "review_verdict",
        "evidence_evidence",
        "evidence_snapshot",
        "evidence_knowncheck",
    }
    assert places_of("We carried 9,000 passengers") == set()
    assert places_of("The harbour office said") == set()
    kept = Entry.objects.filter(action="revision.redacted", subject_id=str(revision.pk)).get()
    assert kept.facts["sha256"] == revision.sha256


def test_redact_revision_flags_the_page(page, root):
    take_down(page.claim.revision, root)

    assert [(flag.kind, flag.fact_check, flag.revision) for flag in Flag.objects.all()] == [
        ("taken_down", page, page.claim.revision)
    ]
    assert Client().get(f"/fact-checks/{page.slug}/").status_code == 200


def test_redact_revision_refused(page, root):
    revision = page.claim.revision
    with pytest.raises(NotYou):
        take_down(revision, page.published_by)
    for facts in (
        {"because": " ", "confirm": revision.sha256[:8]},
        {"because": WHY, "confirm": "x"},
    ):
        with pytest.raises(NotValid):
            redact_revision(revision, by=root, **facts)
    take_down(revision, root)
    with pytest.raises(NotNow):
        take_down(revision, root)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE articles_revision SET text = 'x'",
        "UPDATE articles_revision SET text = 'x', redacted_at = now(), redacted_because = 'so'",
        "UPDATE review_verdict SET headline = '[taken down]'",
        "UPDATE review_move SET because = '[taken down]' WHERE to_status = 'published'",
        "UPDATE publication_correction SET note = '[taken down]'",
        "UPDATE claims_standing SET text = articles_masked(text)",
        "UPDATE claims_amendment SET after = '{}'",
    ],
)
def test_database_lets_nobody_mask_without_a_take_down(desk, settings, sql):
    settings.REVIEW_SEAL_SECONDS = 0
    newsroom = Newsroom(desk)
    newsroom.correct_a_fact_check()
    newsroom.put_a_claim_right()

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_redact_verdict_leaves_rating_hash_and_tombstone(page, root):
    verdict = page.verdict
    digest = hash_of_words(verdict)

    redact_verdict(verdict, by=root, because=WHY, confirm=digest[:8])

    verdict = Verdict.objects.get(pk=verdict.pk)
    assert (verdict.headline, verdict.unknown, verdict.words_sha256) == ("[taken down]", "", digest)
    assert verdict.rating.slug == "true"
    assert Correction.objects.get().note == "[taken down]"
    assert not Move.objects.filter(because="The log was read again.").exists()
    assert [(flag.kind, flag.verdict) for flag in Flag.objects.all()] == [("taken_down", verdict)]
    answer = Client().get(f"/fact-checks/{page.slug}/")
    assert "[taken down]" in answer.content.decode()
    assert "The log was read again." not in answer.content.decode()


def test_redact_verdict_refused(page, root):
    confirm = hash_of_words(page.verdict)[:8]
    with pytest.raises(NotYou):
        redact_verdict(page.verdict, by=page.published_by, because=WHY, confirm=confirm)
    with pytest.raises(NotValid):
        redact_verdict(page.verdict, by=root, because="", confirm="x")
    redact_verdict(page.verdict, by=root, because=WHY, confirm=confirm)
    with pytest.raises(NotNow):
        redact_verdict(page.verdict, by=root, because=WHY, confirm=confirm)


def test_administrator_takes_words_down_with_a_second_confirmation(page, root):
    browser = Client()
    browser.force_login(root)
    for kind, row, digest in (
        ("articles/revision", page.claim.revision, page.claim.revision.sha256),
        ("review/verdict", page.verdict, hash_of_words(page.verdict)),
    ):
        at = f"/admin/{kind}/{row.pk}/redact/"
        assert digest in browser.get(at).content.decode()
        assert browser.post(at, {"because": WHY, "confirm": "x"}).status_code == 400
        assert browser.post(at, {"because": WHY, "confirm": digest[:8]}).status_code == 302
        assert browser.post(at, {"because": WHY, "confirm": digest[:8]}).status_code == 400
    assert Snapshot.objects.exists()


def approved(story: Story) -> Approval:
    """A correction that waits for its time."""
    claim = story.until("correcting")
    write(claim, story.bob, "true", note="Ida Holm wrote it.")
    later = timezone.now() + timedelta(hours=3)
    return republish_later(claim, by=story.eve, publish_at=later, version=2)


@pytest.fixture
def story(desk, settings) -> Story:
    settings.REVIEW_SEAL_SECONDS = 0
    return Story(desk)


def test_what_was_approved_for_later_goes_with_its_text(story, root):
    waits = approved(story)

    redact_verdict(waits.verdict, by=root, because=WHY, confirm=hash_of_words(waits.verdict)[:8])

    waits.refresh_from_db()
    assert (waits.note, waits.state) == ("[taken down]", "fallen")
    assert waits.because == "The text was taken down."
    assert places_of("Ida Holm wrote it.") == set()


def test_note_of_an_approval_that_ended_goes_too(story, root):
    ended = approved(story)
    call_off(ended.claim, by=story.eve)

    redact_verdict(ended.verdict, by=root, because=WHY, confirm=hash_of_words(ended.verdict)[:8])

    ended.refresh_from_db()
    assert (ended.note, ended.state) == ("[taken down]", "called_off")


def test_database_masks_no_approved_note_without_a_take_down(story):
    approved(story)

    with pytest.raises(IntegrityError), transaction.atomic():
        Approval.objects.update(note="[taken down]")
