"""The archive's index and the provider that searches it."""

from dataclasses import replace
from datetime import date

import pytest

from articles.models import Fetch, Revision
from factcheck.evidence.actions import index_revision
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import EVERYTHING, Window, ask
from factcheck.evidence.models import ArchiveText
from factcheck.evidence.prose import prose
from factcheck.evidence.providers import archive
from factcheck.evidence.terms import count_terms, write_terms
from factcheck.jobs.models import Job
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import claim_on, put
from tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(desk):
    return claim_on(desk)


def found(claim, text: str = stories.CLAIM.text, window: Window = EVERYTHING) -> list[str]:
    answer = archive.archive_for(claim).search(ask(ClaimFacts(text)), window, limit=50, deadline=10)
    return [one.item.publisher for one in answer.items]


def test_index_revision_twice_keeps_one_row(desk):
    revision = put(desk, "Kelda News", stories.WIRE)

    index_revision(revision)

    row = ArchiveText.objects.get()
    assert (row.revision, row.day, row.words) == (revision, date(2024, 3, 4), 116)


def test_index_revision_of_a_newer_text_replaces_the_older_one_for_good(desk, claim):
    old = put(desk, "Kelda News", stories.WIRE)
    new = read_again(old, stories.ELSEWHERE)

    index_revision(new)
    index_revision(old)

    assert list(ArchiveText.objects.exclude(revision=claim.revision)) == [new.archive_text]
    assert found(claim) == []


def read_again(revision: Revision, text: str) -> Revision:
    """A second text of the same article."""
    job = Job.objects.create(kind="read_article", key=f"read-again:{revision.pk}", state="done")
    fetch = Fetch.objects.create(article=revision.article, job=job, kind="text", state="done")
    return Revision.objects.create(
        article=revision.article, fetch=fetch, number=2, text=text, sha256="0" * 64
    )


@pytest.mark.parametrize("label", ["headline", "caption", "boilerplate"])
def test_prose_blanks_what_is_not_the_text_and_moves_nothing(desk, label):
    revision = make_article(desk, "Above\n\nThe story itself.")
    revision.blocks = [
        {"start": 0, "end": 5, "label": label},
        {"start": 7, "end": 24, "label": "body"},
    ]

    assert prose(revision) == "     \n\nThe story itself."


def test_search_finds_other_forms_of_a_word(desk, claim):
    put(desk, "Kelda News", "Launching three lifeboats off Skerry Point took an hour.")

    assert found(claim) == ["Kelda News"]


@pytest.mark.parametrize("odd", ["O'Brien's", "it's & | ! <-> (", "a\\b", "3.1 x:*A", "水位"])
def test_search_reads_no_operator_into_the_words(desk, claim, odd):
    put(desk, "Kelda News", f"Zugzwang {odd} was said.")

    assert found(claim, f"Zugzwang {odd}") == ["Kelda News"]


def test_search_in_a_window_leaves_out_other_days_and_undated_articles(desk, claim):
    put(desk, "In Time", stories.WIRE)
    put(desk, "Too Late", stories.WIRE, published_at=date(2024, 5, 1))
    put(desk, "Undated", stories.WIRE, published_at=None)
    week = Window(date(2024, 3, 1), date(2024, 3, 8))

    assert found(claim, window=week) == ["In Time"]
    assert set(found(claim, window=replace(week, undated=True))) == {"In Time", "Undated"}
    assert set(found(claim)) == {"In Time", "Too Late", "Undated"}


def test_search_puts_the_best_first(desk, claim):
    put(desk, "Lifeboat Weekly", "A lifeboat was painted.")
    put(desk, "Kelda News", stories.WIRE)

    assert found(claim) == ["Kelda News", "Lifeboat Weekly"]


def test_search_without_a_telling_word_finds_nothing(claim):
    assert found(claim, "It was not so") == []


def test_search_looks_by_its_rarest_words_when_the_others_are_too_common(desk, claim):
    write_terms({"zugzwang": 1, "lifeboat": 20_000})
    put(desk, "Common One", "Lifeboats everywhere.")
    put(desk, "Common Two", "Lifeboats again.")
    put(desk, "Rare", "Zugzwang.")

    assert found(claim, "Zugzwang for lifeboats") == ["Rare"]


def test_search_reads_a_word_that_nobody_wrote_as_two(desk, claim):
    put(desk, "Kelda News", "The ferry boats were sold.")
    write_terms(count_terms())

    assert found(claim, "They kept ferryboats") == ["Kelda News"]


def test_search_finds_what_came_in_after_the_last_count(desk, claim):
    write_terms(count_terms())
    put(desk, "Kelda News", "Zugzwang.")

    assert found(claim, "Zugzwang for lifeboats") == ["Kelda News"]


def test_search_is_not_swayed_by_what_another_desk_keeps_to_itself(
    desk, other_desk, partner, claim
):
    put(desk, "Kelda News", stories.WIRE)
    put(desk, "Bay Lantern", stories.DENIAL)
    before = scores(claim)

    for number in range(3):
        put(other_desk, f"Theirs {number}", stories.WIRE, visibility="desk")
        put(desk, f"Partner {number}", stories.LEAD, visibility="partner", partner=partner)
    write_terms(count_terms())

    assert scores(claim) == before
    assert [outlet for outlet, _ in before] == ["Kelda News", "Bay Lantern"]


def scores(claim) -> list[tuple[str, float]]:
    write_terms(count_terms())
    question = ask(stories.CLAIM)
    answer = archive.archive_for(claim).search(question, EVERYTHING, limit=50, deadline=10)
    return [(one.item.publisher, one.score) for one in answer.items]


def test_search_gives_at_most_what_was_asked_for_and_says_there_is_more(desk, claim):
    for outlet in ("One", "Two", "Three"):
        put(desk, outlet, stories.WIRE)
    question = ask(stories.CLAIM)

    some = archive.archive_for(claim).search(question, EVERYTHING, limit=2, deadline=10)
    all_of_them = archive.archive_for(claim).search(question, EVERYTHING, limit=3, deadline=10)

    assert (len(some.items), some.exhausted) == (2, False)
    assert (len(all_of_them.items), all_of_them.exhausted) == (3, True)
