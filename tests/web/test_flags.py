"""What was flagged, as an editor reads it and says what follows."""

from copy import deepcopy

import pytest

from factcheck.publication.actions import withdraw
from factcheck.publication.models import Flag
from tests.factories import make_desk
from tests.publication.graph import Graph
from tests.review.stories import Story
from tests.web.conftest import words_of


@pytest.fixture(scope="module")
def made(keep) -> Graph:
    def world() -> Graph:
        graph = Graph(Story(make_desk()))
        withdraw(graph.checked, by=graph.story.eve, because="The log was forged.")
        return graph

    return keep(world)


@pytest.fixture
def graph(made, db) -> Graph:
    return deepcopy(made)


@pytest.fixture
def story(graph) -> Story:
    return graph.story


def test_flags_lists_what_waits_for_the_desks_editors(graph, as_user, story, charlie):
    page = words_of(as_user(story.bob).get("/flags/"))

    for flag in Flag.objects.all():
        assert page.count(f'href="/flags/{flag.pk}/"') == 1
    assert page.count("A verdict of ours was withdrawn") == 6
    for person in (story.alice, charlie):
        assert "Nothing is flagged." in words_of(as_user(person).get("/flags/"))


def test_flags_by_what_changed(graph, as_user, story):
    Flag.objects.filter(link="shown").update(resolved_at=None)
    one = Flag.objects.filter(claim=None, article=None).get()
    Flag.objects.filter(pk=one.pk).update(kind="corrected")

    page = words_of(as_user(story.bob).get("/flags/?kind=corrected"))

    assert [f"/flags/{flag.pk}/" in page for flag in Flag.objects.all()] == [
        flag.pk == one.pk for flag in Flag.objects.all()
    ]


@pytest.mark.parametrize("link", ["shown", "begun", "same", "duplicate"])
def test_flag_tells_what_changed_and_is_resolved(graph, as_user, story, charlie, link):
    flag = Flag.objects.filter(link=link).first()
    address, bob = f"/flags/{flag.pk}/", as_user(story.bob)
    where = f"/claims/{flag.about.pk}/" if flag.about else f"/articles/{flag.article_id}/"

    assert graph.checked.fact_check.verdict.headline in words_of(bob.get(address))
    assert f'href="{address}"' in words_of(bob.get(where))
    assert as_user(charlie).get(address).status_code == 404
    sent = bob.post(address, {"because": "It stands on its own log."})

    assert sent.url == where
    assert f'href="{address}"' not in words_of(bob.get(where))
    assert "It stands on its own log." in words_of(bob.get(address))


def test_flags_of_many_are_read_in_as_many_queries(
    graph, as_user, story, django_assert_num_queries
):
    browser = as_user(story.bob)
    Flag.objects.exclude(link="shown").update(
        because="So.", resolved_by=story.bob, resolved_at="2024-11-05T10:00Z"
    )
    browser.get("/flags/")
    with django_assert_num_queries(5):
        browser.get("/flags/")
    Flag.objects.update(because="", resolved_by=None, resolved_at=None)
    with django_assert_num_queries(5):
        browser.get("/flags/")
