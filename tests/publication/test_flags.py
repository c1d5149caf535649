"""A page whose article reads otherwise now is flagged until an editor says what follows."""

import pytest
from django.db import IntegrityError, transaction

from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Entry
from factcheck.publication.actions import publish, withdraw
from factcheck.publication.flags import flag_rewritten, resolve_flag
from factcheck.publication.models import Flag
from tests.review.stories import rewrite


def test_flag_on_a_published_page(story):
    claim = story.until("published")

    standing = rewrite(claim)

    flag = Flag.objects.get()
    assert (flag.fact_check, flag.standing, flag.resolved_at) == (claim.fact_check, standing, None)
    assert flag_rewritten(standing) == []
    assert Entry.objects.get(action="flag.raised").facts["what"] == "article"


@pytest.mark.parametrize("state", ["queued", "decided"])
def test_flag_without_a_page(story, state):
    rewrite(story.until(state))

    assert not Flag.objects.exists()


def test_publish_what_reads_otherwise_already_flags_the_page(story):
    claim = story.until("decided")
    standing = rewrite(claim)

    page = publish(claim, by=story.eve)

    flag = Flag.objects.get()
    assert (flag.fact_check, flag.standing) == (page, standing)


def test_flag_on_a_withdrawn_page(story):
    claim = story.until("published")
    withdraw(claim, by=story.eve, because="It was wrong.")

    rewrite(claim)

    assert not Flag.objects.filter(kind="article").exists()


def test_resolve_flag(story):
    rewrite(story.until("published"))
    flag = Flag.objects.get()

    resolve_flag(flag, by=story.bob, because=" The verdict is of the first text. ")

    flag.refresh_from_db()
    assert (flag.resolved_by, flag.because) == (story.bob, "The verdict is of the first text.")
    assert Entry.objects.get(action="flag.resolved").facts["flag"] == str(flag.pk)
    with pytest.raises(NotNow):
        resolve_flag(flag, by=story.eve, because="Again.")


def test_resolve_flag_refused(story):
    rewrite(story.until("published"))
    flag = Flag.objects.get()

    with pytest.raises(NotYou):
        resolve_flag(flag, by=story.alice, because="It stays.")
    with pytest.raises(NotValid):
        resolve_flag(flag, by=story.bob, because=" ")
    with pytest.raises(IntegrityError), transaction.atomic():
        Flag.objects.update(because="Nobody said so.")
