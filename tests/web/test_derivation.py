"""The drawing: every item a box, every reason a line."""

import pytest

from factcheck.evidence.models import Edge
from factcheck.evidence.queries import coverage
from factcheck.web.derivation import HEIGHT, WIDTH, graph_of
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import claim_on, put, searched, tell_the_story

pytestmark = pytest.mark.django_db


def test_graph_has_a_box_for_each_item_and_nothing_lies_on_another(desk):
    claim = claim_on(desk)
    tell_the_story(desk)
    searched(claim)

    graph = graph_of(coverage(claim))

    assert len(graph.boxes) == coverage(claim).outlets
    for one in graph.boxes:
        assert 0 <= one.x <= graph.width - WIDTH
        assert 0 <= one.y <= graph.height - HEIGHT
        for other in graph.boxes:
            apart = abs(one.x - other.x) >= WIDTH or abs(one.y - other.y) >= HEIGHT
            assert one is other or apart


def test_graph_puts_a_source_that_was_not_found_before_what_it_fed(desk):
    claim = claim_on(desk)
    for outlet in ("Post", "Herald"):
        put(desk, outlet, f"{stories.LEAD}\n\nSource: Kelda News Agency (KNA)")
    searched(claim)

    graph = graph_of(coverage(claim))

    lines = {line.look for line in graph.lines}
    assert lines <= {"join", "suggest"}
    assert {box.look for box in graph.boxes} == {"outside", "copy", "item"} or len(graph.boxes) == 2


def test_graph_of_a_ring_ends(desk):
    claim = claim_on(desk)
    ring = "{} reported that three lifeboats were launched from Skerry Point on Monday."
    put(desk, "Storm Portal", ring.format("The Gull Weekly"))
    put(desk, "Gull Weekly", ring.format("The Storm Portal"))
    searched(claim)

    assert len(graph_of(coverage(claim)).boxes) == 2


def test_graph_of_one_item_is_none(desk):
    claim = claim_on(desk)
    put(desk, "Post", stories.LEAD)
    searched(claim)

    assert graph_of(coverage(claim)) is None


def test_graph_of_many_that_cite_each_other_ends(desk):
    claim = claim_on(desk)
    for number in range(13):
        put(desk, f"Post {number}", stories.LEAD)
    search = searched(claim)
    hits = list(search.hits.all())
    search.edges.all().delete()
    Edge.objects.bulk_create(
        Edge(search=search, hit=hit, source=other, rule="R2", strength="join", reason="It says so.")
        for hit in hits
        for other in hits
        if hit != other
    )

    graph = graph_of(coverage(claim))

    assert (len(graph.boxes), len(graph.lines)) == (13, 13 * 12)
