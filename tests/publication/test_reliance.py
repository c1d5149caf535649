"""A change flags all that relied on what changed, and nothing else."""

from copy import deepcopy

import pytest

from factcheck.notices.models import Notice
from factcheck.people.models import Entry, Membership
from factcheck.publication.actions import withdraw
from factcheck.publication.flags import flag_relying
from factcheck.publication.models import Flag
from factcheck.review.matches import compare
from factcheck.review.seats import take
from tests.evidence.newsroom import set_state
from tests.factories import make_desk, make_member
from tests.publication.graph import WHY, Graph, correct, matched, raised
from tests.review.stories import Story, new_claim


@pytest.fixture(scope="module")
def made(keep) -> Graph:
    return keep(lambda: Graph(Story(make_desk())))


@pytest.fixture
def graph(made, db) -> Graph:
    return deepcopy(made)


@pytest.mark.parametrize("kind", ["corrected", "withdrawn"])
def test_changed_verdict_flags_what_relied_on_it_and_no_other(graph, kind):
    checked, story = graph.checked, graph.story
    if kind == "corrected":
        correct(checked, story)
    else:
        withdraw(checked, by=story.eve, because="The log was forged.")

    assert raised() == {
        (kind, "shown", checked.article),
        (kind, "begun", graph.begun.claim),
        (kind, "same", graph.same.claim),
        (kind, "precedent", graph.relied),
        (kind, "same", graph.published.claim.fact_check),
        (kind, "duplicate", graph.duplicate.claim),
    }
    entries = Entry.objects.filter(action="flag.raised").values_list("subject_kind", flat=True)
    assert sorted(entries[:6]) == ["article", "claim", "claim", "claim", "claim", "factcheck"]


def test_same_in_substance_concerns_both(graph):
    correct(graph.published.claim, graph.story)

    assert raised() == {
        ("corrected", "shown", graph.published.claim.article),
        ("corrected", "same", graph.checked.fact_check),
    }


def test_event_flags_once_and_the_next_one_again(graph):
    correct(graph.checked, graph.story)
    page = graph.checked.fact_check
    page.refresh_from_db()

    assert flag_relying(page, Flag.Kind.CORRECTED) == []
    correct(graph.checked, graph.story)

    assert Flag.objects.count() == 12


def test_claims_of_another_desk_are_flagged_for_its_editors(graph, other_desk):
    theirs = new_claim(other_desk)
    set_state(theirs, "queued")
    match = matched(theirs, graph.checked)
    editor = make_member("fern", other_desk, "editor")
    compare(match, same=True, by=editor, because=WHY)

    correct(graph.checked, graph.story)

    assert [flag.about for flag in Flag.objects.for_editor(editor)] == [theirs]
    assert theirs not in [flag.about for flag in Flag.objects.for_editor(graph.story.bob)]


def test_flag_of_a_begun_review_is_hidden_from_a_blind_editor(graph):
    story, claim = graph.story, graph.begun.claim
    take(claim, by=story.ben)
    Membership.objects.filter(user=story.ben).update(role="editor")
    story.ben.refresh_from_db()

    correct(graph.checked, story)

    def told(person) -> bool:
        return claim in [flag.about for flag in Flag.objects.visible_to(person)]

    assert (told(story.bob), told(story.ben), told(story.alice)) == (True, False, False)
    noticed = Notice.objects.filter(kind="flagged", claim=claim)
    assert {notice.user for notice in noticed} == {story.bob, story.eve}
