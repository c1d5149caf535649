import csv
from io import StringIO

import pytest

from factcheck.claims.models import Speaker
from factcheck.people.models import Membership
from factcheck.web.pages.figures import SHEETS
from tests.evidence.newsroom import claim_on, searched
from tests.factories import make_desk
from tests.review.stories import queued
from tests.web.conftest import words_of

ADDRESSES = [f"/figures/{name}/{part}" for name in SHEETS for part in ("", "table/")]


@pytest.fixture
def busy(story):
    """A page, a claim that waits, and a search."""
    searched(claim_on(story.desk))
    story.until("published")
    queued(story.desk, story.bob)
    return story


def rows_of(answer) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_editors_see_figures_and_only_of_their_desks(address, as_user, busy, charlie):
    make_desk("Night")

    assert as_user(busy.alice).get(address).status_code == 403
    assert as_user(busy.bob).get(address).status_code == 200
    assert as_user(busy.bob).get(f"{address}?desk=night").status_code == 404
    Membership.objects.filter(user=charlie).update(role="editor")
    assert as_user(charlie).get(f"{address}?desk=harbour").status_code == 404
    assert "Harbour" not in as_user(charlie).get(address).content.decode()


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("throughput", "1 verdict, 1 published"),
        ("time", "From the verdict to publication"),
        ("queue-age", "1 claim, the oldest for 0 minutes"),
        ("balance", "2 claims, 1 checked: 1 True"),
        ("providers", "asked once, 0 without an answer"),
    ],
)
def test_each_page_says_in_words_what_it_draws(name, seen, as_user, busy):
    words = words_of(as_user(busy.bob).get(f"/figures/{name}/"))

    assert seen in words
    assert '<svg class="plot"' in words
    assert "<summary>As a table</summary>" in words
    assert 'aria-current="page">' in words


@pytest.mark.parametrize(
    ("name", "empty"),
    [
        ("throughput", "No verdict was reached in these days."),
        ("time", "No claim got its verdict in these days."),
        ("queue-age", "Nothing waits."),
        ("balance", "No claim came in in these days."),
        ("providers", "Nobody has looked for coverage in these days."),
    ],
)
def test_a_page_without_figures_says_so(name, empty, as_user, eve):
    words = words_of(as_user(eve).get(f"/figures/{name}/"))

    assert empty in words
    assert "<svg" not in words


def test_the_address_is_the_filter(as_user, busy):
    bob = as_user(busy.bob)
    Membership.objects.create(user=busy.bob, desk=make_desk("Valley"), role="editor")

    words = words_of(bob.get("/figures/throughput/?desk=harbour&since=2020-01-01&until=2020-01-09"))

    assert "Harbour, 1 January 2020 to 9 January 2020" in words
    assert "No verdict was reached in these days." in words
    address = "?desk=harbour&amp;since=2020-01-01&amp;until=2020-01-09&amp;days=90"
    assert f'href="/figures/balance/{address}"' in words
    assert 'href="?desk=harbour&amp;days=365"' in words
    assert "Harbour, Valley, " in words_of(bob.get("/figures/throughput/?days=30"))


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("since=2020-01-01", "Give the first day and the last one."),
        ("since=2020-02-01&until=2020-01-01", "The last day comes after the first."),
        ("since=2000-01-01&until=2020-01-01", "That is too long"),
        ("since=soon&until=2020-01-01", "Enter a valid date."),
        ("since=9998-01-01&until=9999-12-31", "There are no figures of that year."),
        ("days=7", "Nothing is called “7” here."),
    ],
)
@pytest.mark.parametrize("page", ["/figures/throughput/", "/agreement/"])
def test_days_that_make_no_period_are_marked(page, query, wrong, as_user, busy):
    bob = as_user(busy.bob)
    for address in (page, f"{page}table/"):
        answer = bob.get(f"{address}?{query}")
        assert answer.status_code == 400
        assert wrong in words_of(answer)


def test_the_table_holds_the_same_figures(as_user, busy):
    bob = as_user(busy.bob)

    answer = bob.get("/figures/throughput/table/?days=30")

    assert answer["Content-Disposition"] == 'attachment; filename="throughput-desks.csv"'
    rows = rows_of(answer)
    assert len(rows) == 30
    assert rows[-1] | {"from": ""} == {
        "desk": "Harbour", "from": "", "verdicts": "1", "published": "1", "withdrawn": "0",
    }  # fmt: skip
    assert [row["stage"] for row in rows_of(bob.get("/figures/time/table/"))][:2] == [
        "whole",
        "waiting",
    ]
    assert [r["answered"] for r in rows_of(bob.get("/figures/providers/table/"))] == ["1", "1"]
    assert rows_of(bob.get("/figures/queue-age/table/")) == [
        {"age": "less than a day", "state": "queued", "claims": "1", "late": "0"}
    ]


def test_a_name_in_the_table_is_no_formula(as_user, busy):
    Speaker.objects.filter(desk=busy.desk, claims__isnull=False).update(name="=1+1")

    rows = rows_of(as_user(busy.bob).get("/figures/balance/table/"))

    assert {row["name"] for row in rows if row["by"] == "speaker"} == {"'=1+1"}


@pytest.mark.parametrize("claims", [1, 3])
@pytest.mark.parametrize("name", list(SHEETS))
def test_a_page_costs_the_same_for_any_number(
    name, claims, as_user, story, django_assert_max_num_queries
):
    for _ in range(claims):
        queued(story.desk, story.bob)
    bob = as_user(story.bob)

    with django_assert_max_num_queries(10):
        bob.get(f"/figures/{name}/")
