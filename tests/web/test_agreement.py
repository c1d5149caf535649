import csv
from copy import deepcopy
from io import StringIO

import pytest

from factcheck.people.models import Membership
from tests.factories import make_desk, make_member
from tests.review.stories import Story, queued, review
from tests.web.conftest import words_of


@pytest.fixture(scope="module")
def made(keep) -> Story:
    def world() -> Story:
        story = Story(make_desk())
        for number in range(5):
            claim = queued(story.desk, story.bob)
            review(claim, story.alice, "true" if number else "false")
            review(claim, story.ben, "true" if number > 1 else "false")
        return story

    return keep(world)


@pytest.fixture
def five(made, db) -> Story:
    return deepcopy(made)


def test_editors_see_their_desks_figures(as_user, five):
    words = words_of(as_user(five.bob).get("/agreement/"))

    assert "Harbour, Truth v1" in words
    assert "<td>5</td><td>100%</td><td>–</td><td>80%</td>" in words
    assert "<bdi>Alice</bdi>, <bdi>Ben</bdi>" in words
    assert 'href="/agreement/" aria-current' not in words
    assert "<title>Agreement on “is it true?” by month, alpha in order</title>" in words


def test_rounds_of_other_days_are_left_out(as_user, five):
    browser = as_user(five.bob)
    assert "<td>5</td><td>100%</td>" in words_of(browser.get("/agreement/?days=30"))
    before = "since=2020-01-01&until=2020-02-01"
    page = browser.get(f"/agreement/?{before}")
    assert "<td>5</td>" not in words_of(page)
    assert f"desk=harbour&{before}" in page.context["tabs"][0][0]
    table = browser.get(f"/agreement/table/?{before}").content.decode("utf-8-sig")
    assert [row["rounds"] for row in csv.DictReader(StringIO(table))] == ["0"]
    assert browser.get("/agreement/?since=2020-01-01").status_code == 400


def test_a_desk_without_closed_rounds_says_so(as_user, db):
    desk = make_desk("Night")
    editor, reviewer = make_member("edda", desk, "editor"), make_member("rolf", desk)
    review(queued(desk, editor), reviewer, "true")

    assert "No round of this desk is closed yet." in words_of(as_user(editor).get("/agreement/"))


@pytest.mark.parametrize("address", ["/agreement/", "/agreement/table/"])
def test_reviewers_and_strangers_are_refused(as_user, five, charlie, address):
    make_desk("Night")
    editor = as_user(five.bob)
    Membership.objects.filter(user=charlie).update(role="editor")

    assert as_user(five.alice).get(address).status_code == 403
    assert as_user(charlie).get(f"{address}?desk=harbour").status_code == 404
    assert editor.get(f"{address}?desk=night").status_code == 404
    assert editor.get(f"{address}?scale=nonsense").status_code == 404


def test_the_table_is_downloaded_with_names_that_are_no_formulas(as_user, five):
    five.alice.name = '=HYPERLINK("https://evil.example")'
    five.alice.save()

    answer = as_user(five.bob).get("/agreement/table/")

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="agreement-harbour.csv"'
    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["rounds_of"] for row in rows] == ["desk", "month", "pair"]
    assert rows[0]["rating_alike"] == "0.8"
    assert {rows[2]["name"], rows[2]["other"]} == {f"'{five.alice.name}", "Ben"}
    assert rows[2]["kappa"] == "0.5455"
