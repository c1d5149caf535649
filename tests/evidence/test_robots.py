"""A page that a person named is read as robots.txt allows, or as an editor answers for."""

import pytest

from factcheck.evidence.capturing import keep_despite_robots
from factcheck.evidence.models import Snapshot
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Entry
from tests.evidence.files import page
from tests.evidence.newsroom import claim_on, set_state
from tests.evidence.test_capturing import HTML, WORDS, rely_on
from tests.factories import past_the_triggers
from tests.jobs_tools import run_jobs

pytestmark = pytest.mark.django_db


@pytest.fixture
def piece(desk, alice, web):
    """Evidence at a page from which machines are kept."""
    web.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /log\n")
    web.pages["/log"] = (200, HTML, page(WORDS))
    piece = rely_on(set_state(claim_on(desk), "in_review"), alice)
    run_jobs()
    return piece


def test_a_page_from_which_machines_are_kept_is_not_asked_for(piece, web):
    tried = piece.captures.get()

    assert [path for _host, path, _headers in web.asked] == ["/robots.txt"]
    assert (tried.state, tried.kept_out, tried.reason) == (
        "failed",
        True,
        "The robots.txt of this site asks machines not to read this page.",
    )


def test_an_editor_has_it_asked_for_with_a_reason(piece, bob, web):
    keep_despite_robots(piece, by=bob, because="The ministry deletes its notices.")
    run_jobs()

    assert Snapshot.objects.get().evidence == piece
    entry = Entry.objects.get(action="snapshot.despite_robots")
    tried = piece.captures.get(pk=entry.facts["capture"])
    assert (entry.actor_id, tried.despite_robots) == (
        str(bob.pk),
        "The ministry deletes its notices.",
    )
    with pytest.raises(NotNow):
        keep_despite_robots(piece, by=bob, because="Once more.")


def test_nobody_else_sets_robots_aside_and_nobody_without_a_reason(piece, alice, bob):
    with pytest.raises(NotYou):
        keep_despite_robots(piece, by=alice, because="I want it.")
    with pytest.raises(NotValid):
        keep_despite_robots(piece, by=bob, because=" ")


def test_there_is_nothing_to_set_aside_where_the_page_was_only_missing(piece, bob):
    with past_the_triggers():
        piece.captures.update(kept_out=False)

    with pytest.raises(NotNow):
        keep_despite_robots(piece, by=bob, because="It may be there.")
