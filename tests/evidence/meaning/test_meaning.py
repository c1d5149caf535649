"""The archive found by meaning: off by default, on with a model and its table."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from articles.models import Article
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import EVERYTHING, Window, ask
from factcheck.evidence.meaning.encoder import encoder
from factcheck.evidence.meaning.encoding import encode_waiting
from factcheck.evidence.meaning.vectors import is_prepared, nearest, prepare, waiting
from factcheck.evidence.models import ArchiveText
from factcheck.evidence.providers.archive import archive_for
from factcheck.evidence.providers.base import ProviderFailed
from tests.evidence.meaning.encoder import Words
from tests.evidence.newsroom import claim_on, put
from tests.factories import make_desk

pytestmark = pytest.mark.django_db

SAID = "Lifeboats launched."
OTHER_WORDS = "Rescue craft sailed."


@pytest.fixture
def model(settings) -> Words:
    """Set by the administrator; the table is made and, with the test, undone."""
    settings.SEMANTIC_MODEL = "words-1"
    settings.SEMANTIC_ENCODER = "tests.evidence.meaning.encoder.Words"
    prepare(encoder())
    return encoder()


def found(claim, window: Window = EVERYTHING) -> list[str]:
    answer = archive_for(claim).search(ask(ClaimFacts(SAID)), window, limit=50, deadline=10)
    return [one.item.publisher for one in answer.items]


def test_without_a_model_only_words_find(desk):
    claim = claim_on(desk)
    put(desk, "Bay Lantern", OTHER_WORDS)

    assert encoder() is None
    assert found(claim) == []


def test_other_words_of_the_same_meaning_are_found(desk, model):
    claim = claim_on(desk)
    put(desk, "Bay Lantern", OTHER_WORDS, title="")
    put(desk, "Kelda News", SAID, title="")

    assert encode_waiting(model, 100) == 3
    assert found(claim) == ["Kelda News", "Bay Lantern"]


def test_who_may_not_see_a_text_does_not_find_its_meaning(desk, model):
    claim = claim_on(desk)
    put(make_desk("Valley"), "Bay Lantern", OTHER_WORDS, visibility="desk")
    put(desk, "Own Desk", OTHER_WORDS, visibility="desk")
    encode_waiting(model, 100)

    assert found(claim) == ["Own Desk"]


def test_other_days_are_left_out_of_a_window(desk, model):
    claim = claim_on(desk)
    put(desk, "In Time", OTHER_WORDS)
    put(desk, "Too Late", OTHER_WORDS, published_at=date(2024, 5, 1))
    encode_waiting(model, 100)

    assert found(claim, Window(date(2024, 3, 1), date(2024, 3, 8))) == ["In Time"]


def test_what_left_the_archive_loses_its_vector(desk, model):
    revision = put(desk, "Bay Lantern", OTHER_WORDS)
    encode_waiting(model, 100)
    ArchiveText.objects.filter(revision=revision).delete()

    encode_waiting(model, 100)

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM evidence_meaning")
        assert cursor.fetchone() == (0,)


def test_another_model_begins_anew(desk, model, settings):
    revision = put(desk, "Bay Lantern", OTHER_WORDS)
    encode_waiting(model, 100)
    settings.SEMANTIC_MODEL = "words-2"

    assert not is_prepared()
    prepare(encoder())

    assert (is_prepared(), waiting(9)) == (True, [revision.pk])


def test_a_text_at_which_the_model_fails_holds_up_no_other(desk, settings):
    settings.SEMANTIC_MODEL = "broken"
    settings.SEMANTIC_ENCODER = "tests.evidence.meaning.encoder.Words"
    prepare(encoder())
    claim = claim_on(desk)
    put(desk, "Bay Lantern", OTHER_WORDS)
    put(desk, "Kelda News", f"{OTHER_WORDS} A gale blew.")

    encode_waiting(encoder(), 100)

    assert (waiting(9), found(claim)) == ([], ["Bay Lantern"])


def test_a_table_that_is_there_is_left_alone(desk, model):
    put(desk, "Bay Lantern", OTHER_WORDS)
    encode_waiting(model, 100)

    prepare(model)

    assert waiting(9) == []


def test_few_that_fit_are_found_among_many_that_are_nearer(desk, model):
    """What the index does not lead to is found as well."""
    (asked,) = model.encode([SAID])
    mine = put(desk, "Own Desk", OTHER_WORDS + " Nobody was hurt in the harbour.")
    stranger = make_desk("Valley")
    for number in range(60):
        put(stranger, f"Paper {number}", SAID, visibility="desk")
    encode_waiting(model, 100)

    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL hnsw.max_scan_tuples = 1")
    near = nearest(asked, EVERYTHING, Article.objects.filter(desk=desk), 5)

    assert [each.revision for each in near] == [str(mine.pk)]


def test_a_model_that_cannot_be_had_is_no_empty_result(desk, settings):
    claim = claim_on(desk)
    settings.SEMANTIC_MODEL = "words-3"
    settings.SEMANTIC_ENCODER = "tests.evidence.meaning.encoder.Absent"

    with pytest.raises(ProviderFailed, match="SEMANTIC_ENCODER"):
        found(claim)


def test_the_command_makes_the_table_and_fills_it(desk, settings, capsys):
    put(desk, "Bay Lantern", OTHER_WORDS)
    with pytest.raises(CommandError, match="Set SEMANTIC_MODEL first"):
        call_command("index_archive", meaning=True)
    settings.SEMANTIC_MODEL = "words-4"
    settings.SEMANTIC_ENCODER = "tests.evidence.meaning.encoder.Words"

    call_command("index_archive", meaning=True)

    assert capsys.readouterr().out == "1 text was given its vector.\n"
    assert waiting(9) == []
