"""People rule on where coverage comes from, and every later search obeys."""

import pytest

from factcheck.claims.models import Claim
from factcheck.evidence.actions import settle_search
from factcheck.evidence.findings import look_for
from factcheck.evidence.models import Edge, Hit, Search
from factcheck.evidence.queries import coverage
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import Entry
from factcheck.review.models import Conflict
from factcheck.review.rulings import cut_edge, draw_edge, may_rule, take_back
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import claim_on, put, searched, set_state

pytestmark = pytest.mark.django_db

SEEN = "“Three lifeboats were launched at Skerry Point on Monday,” Odd Marsh told the Echo."


@pytest.fixture
def claim(desk) -> Claim:
    """A wire, a paper that prints it, and a paper that asked somebody itself."""
    claim = set_state(claim_on(desk), "queued")
    put(desk, "Kelda News", stories.WIRE, kind="agency")
    put(desk, "Post", f"{stories.LEAD}\n\nSource: Kelda News")
    put(desk, "Skerry Echo", SEEN)
    searched(claim)
    return claim


def settled(claim: Claim) -> Search:
    """The search that is waiting, settled without a worker."""
    waiting = claim.searches.get(state="waiting")
    return settle_search(waiting, look_for(claim, seconds=10))


def edge(claim: Claim, rule: str) -> Edge:
    newest = claim.searches.order_by("-number").first()
    return newest.edges.get(rule=rule, hit__outlet="Post")


def cut_both(claim: Claim, person) -> None:
    for rule in ("R1", "R3"):
        cut_edge(edge(claim, rule), by=person, because="They asked Odd Marsh themselves.")


def test_cut_edge_counts_the_two_apart_from_the_next_search_on(claim, alice):
    before = coverage(claim).independent_origins

    cut_edge(edge(claim, "R3"), by=alice, because="They asked Odd Marsh themselves.")
    settled(claim)

    assert (before, coverage(claim).independent_origins) == (2, 3)
    assert {edge(claim, rule).strength for rule in ("R1", "R3")} == {"cut"}


def test_cut_edge_is_obeyed_by_the_search_after_next_as_well(claim, alice):
    cut_edge(edge(claim, "R3"), by=alice, because="They asked Odd Marsh themselves.")
    settled(claim)

    assert searched(claim).independent_origins == 3


def test_cut_edge_keeps_who_why_and_an_entry_without_the_words(claim, alice):
    ruling = cut_edge(edge(claim, "R3"), by=alice, because=" They asked Odd Marsh. ")

    assert (ruling.by, ruling.because, ruling.derives) == (alice, "They asked Odd Marsh.", False)
    entry = Entry.objects.get(action="ruling.given")
    assert entry.facts == {"claim": str(claim.pk), "derives": False}


def test_cut_edge_twice_is_one_ruling(claim, alice, ben):
    cut = edge(claim, "R3")

    assert cut_edge(cut, by=alice, because="So.") == cut_edge(cut, by=ben, because="Again.")


def test_draw_edge_makes_one_origin_of_two(claim, alice):
    hits = {hit.outlet: hit for hit in claim.searches.first().hits.all()}

    draw_edge(hits["Skerry Echo"], source=hits["Post"], by=alice, because="Their own editor says.")
    settled(claim)

    assert coverage(claim).independent_origins == 1
    drawn = Edge.objects.get(search=claim.searches.first(), rule="R0")
    assert (drawn.hit.outlet, drawn.source.outlet, drawn.strength) == (
        "Skerry Echo",
        "Post",
        "join",
    )


def test_draw_edge_to_somebody_who_was_not_found_names_the_origin(claim, alice):
    echo = claim.searches.first().hits.get(outlet="Skerry Echo")

    draw_edge(echo, source_name=" Gull  Wire ", by=alice, because="It says so on paper.")
    settled(claim)

    assert [shown.origin.name for shown in coverage(claim).origins] == ["Kelda News", "Gull Wire"]


def test_draw_edge_needs_one_source_and_a_reason(claim, alice):
    hits = list(claim.searches.first().hits.all())

    for wrong, field in [
        ({"because": "So."}, "source"),
        ({"because": " ", "source_name": "Gull Wire"}, "because"),
        ({"because": "So.", "source": hits[0]}, "source"),
        ({"because": "So.", "source": hits[1], "source_name": "Gull Wire"}, "source_name"),
        ({"because": "So.", "source_name": "x" * 301}, "source_name"),
    ]:
        with pytest.raises(NotValid) as refusal:
            draw_edge(hits[0], by=alice, **wrong)
        assert list(refusal.value.fields) == [field]
    assert not claim.rulings.exists()


def test_draw_edge_to_background_is_refused(claim, alice):
    hits = claim.searches.first().hits
    post = hits.get(outlet="Post")
    beside = Hit.objects.create(
        search=post.search, provider="reference", key="1", rank=9, score=1, role="background",
        title="Skerry Point", stance="discusses", confidence=0.5,
    )  # fmt: skip

    with pytest.raises(NotValid) as refusal:
        draw_edge(post, source=beside, by=alice, because="So.")

    assert list(refusal.value.fields) == ["source"]


def test_draw_edge_where_it_was_cut_replaces_the_ruling_and_keeps_the_old_one(claim, alice, ben):
    cut = cut_edge(edge(claim, "R3"), by=alice, because="Not theirs.")
    hits = {hit.outlet: hit for hit in claim.searches.get(number=1).hits.all()}

    drawn = draw_edge(hits["Post"], source=hits["Kelda News"], by=ben, because="It is theirs.")

    cut.refresh_from_db()
    assert (cut.undone_by, cut.because, drawn.undone_at) == (ben, "Not theirs.", None)


def test_take_back_lets_the_rules_decide_again(claim, alice, ben):
    ruling = cut_edge(edge(claim, "R3"), by=alice, because="Not theirs.")
    settled(claim)

    take_back(ruling, by=ben)
    settled(claim)

    assert coverage(claim).independent_origins == 2
    with pytest.raises(Overtaken):
        take_back(ruling, by=alice)


def test_cut_edge_that_a_person_drew_asks_to_take_it_back(claim, alice):
    echo = claim.searches.first().hits.get(outlet="Skerry Echo")
    draw_edge(echo, source_name="Gull Wire", by=alice, because="So.")
    drawn = settled(claim).edges.get(rule="R0")

    with pytest.raises(NotNow):
        cut_edge(drawn, by=alice, because="No.")


def test_cut_edge_while_a_search_is_under_way_is_not_lost(claim, alice):
    cut = edge(claim, "R3")
    under_way = claim.searches.create(
        number=2, job=claim.searches.first().job.__class__.objects.create(kind="search", key="two")
    )
    found = look_for(claim, seconds=10)
    cut_edge(cut, by=alice, because="Not theirs.")

    settle_search(under_way, found)

    assert claim.searches.get(number=2).independent_origins == 2
    assert settled(claim).independent_origins == 3


def test_rulings_are_for_the_desk_without_a_conflict_while_the_claim_is_open(
    claim, alice, ben, bob, charlie
):
    Conflict.objects.create(user=ben, publisher=claim.article.publisher, reason="My old paper.")
    cut = edge(claim, "R3")
    for stranger in (ben, charlie):
        with pytest.raises(NotYou):
            cut_edge(cut, by=stranger, because="So.")

    set_state(claim, "published")

    assert (may_rule(alice, claim), may_rule(bob, claim)) == (False, True)
    with pytest.raises(NotNow):
        cut_edge(cut, by=alice, because="So.")


def test_cut_edge_between_texts_of_one_address_is_refused_in_words(claim, alice):
    copied = edge(claim, "R3")
    for hit in (copied.hit, copied.source):
        Hit.objects.filter(pk=hit.pk).update(url="https://post.example/lifeboats")

    with pytest.raises(NotNow):
        cut_edge(edge(claim, "R3"), by=alice, because="So.")


def test_rulings_on_an_item_without_an_outlet_and_with_a_long_title(claim, alice):
    title = "Lifeboats " * 45
    Hit.objects.update(outlet="", title=title)
    copied = claim.searches.get().edges.get(rule="R3")

    cut = cut_edge(copied, by=alice, because="So.")
    drawn = draw_edge(copied.source, source=copied.hit, by=alice, because="So.")

    assert (cut.item_name, drawn.source_name) == (title[:300], title[:300])
