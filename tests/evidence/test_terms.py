"""How common each term is, counted by the clock."""

import pytest

from factcheck.evidence.models import Term
from factcheck.evidence.terms import count_terms, write_terms
from factcheck.jobs.actions import create_job
from factcheck.jobs.models import Job
from factcheck.jobs.run import run
from tests.evidence.newsroom import put

pytestmark = pytest.mark.django_db


def test_count_terms_counts_public_articles_alone(desk, other_desk, partner):
    put(desk, "One", "Ferries sank.", title="")
    put(desk, "Two", "A ferry, a ferry.", title="")
    put(other_desk, "Theirs", "Ferry zugzwang.", title="", visibility="desk")
    put(desk, "Private", "Ferry zugzwang.", title="", visibility="partner", partner=partner)

    assert count_terms() == {"": 2, "ferry": 2, "sank": 1}


def test_count_terms_of_an_empty_archive_is_nothing(db):
    assert count_terms() == {"": 0}


def test_write_terms_replaces_the_last_count(db):
    write_terms({"ferry": 2, "sank": 1})
    write_terms({"ferry": 3})

    assert list(Term.objects.values_list("term", "documents")) == [("ferry", 3)]


def test_terms_are_counted_by_a_job(desk):
    put(desk, "One", "Ferries sank.", title="")
    job = create_job("count_terms", key="count_terms:1")

    run(job.pk)

    assert Job.objects.get(pk=job.pk).state == "done"
    assert set(Term.objects.values_list("term", flat=True)) == {"", "ferry", "sank"}
