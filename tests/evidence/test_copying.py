"""Copies are found as they come in, and whoever sees some of them finds these together."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from factcheck.evidence import newcomers
from factcheck.evidence.actions import index_revision
from factcheck.evidence.copying import find_copies, settle_copies
from factcheck.evidence.models import Copy, Newcomer, Phrase, Shingles
from factcheck.evidence.phrases import count_phrases, write_phrases
from factcheck.evidence.reprints import folded, group_of, without_copies
from factcheck.jobs.models import Job
from factcheck.jobs.run import run
from factcheck.people.models import Partner
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import DAY, put
from tests.factories import make_revision, make_user

pytestmark = pytest.mark.django_db

CUT = f"{stories.LEAD}\n\n{stories.SECOND}"


def compare_all() -> None:
    while Newcomer.objects.exists():
        settle_copies(find_copies())


def links() -> set[tuple[str, str]]:
    rows = Copy.objects.select_related("copy__publisher", "original__publisher")
    return {(str(row.copy.publisher), str(row.original.publisher)) for row in rows}


def tree(actor) -> dict[str, list[str]]:
    """What the actor's list shows: each article that stands by itself, and what is under it."""
    mine = Article.objects.visible_to(actor)
    tops = list(without_copies(mine, seen_by=actor).order_by("pk"))
    under = folded(tops, seen_by=actor)
    return {
        str(top.publisher): [str(each.article.publisher) for each in under.get(top.pk, ())]
        for top in tops
    }


def test_copies_are_linked_to_the_oldest(desk, alice):
    put(desk, "Kelda News", stories.WIRE)
    put(desk, "Herald", stories.WIRE)
    put(desk, "Cutter", CUT)
    put(desk, "Bay Lantern", stories.DENIAL)

    compare_all()

    assert links() == {("Herald", "Kelda News"), ("Cutter", "Kelda News")}
    assert tree(alice) == {"Kelda News": ["Herald", "Cutter"], "Bay Lantern": []}


def test_copies_that_come_one_after_the_other_are_linked_as_those_that_come_together(desk):
    for name, text in (("Kelda News", stories.WIRE), ("Herald", stories.WIRE), ("Cutter", CUT)):
        put(desk, name, text)
        compare_all()

    assert links() == {("Herald", "Kelda News"), ("Cutter", "Kelda News")}


def test_a_copy_says_how_much_and_how_many_words_in_a_row(desk):
    put(desk, "Kelda News", stories.WIRE)
    put(desk, "Cutter", CUT)

    compare_all()

    copy = Copy.objects.get()
    assert (copy.share, copy.run) == (1.0, len(CUT.split()))


def test_an_older_article_that_comes_later_is_the_root(desk, alice):
    put(desk, "Herald", stories.WIRE)
    put(desk, "Cutter", CUT)
    compare_all()
    put(desk, "Kelda News", stories.WIRE, published_at=DAY - timedelta(days=1))

    compare_all()

    assert links() == {("Cutter", "Herald"), ("Herald", "Kelda News")}
    assert tree(alice) == {"Kelda News": ["Herald", "Cutter"]}


def test_an_undated_article_is_no_root_of_a_dated_one(desk):
    put(desk, "Undated", stories.WIRE, published_at=None)
    put(desk, "Herald", stories.WIRE)

    compare_all()

    assert links() == {("Undated", "Herald")}


def test_a_new_text_that_is_no_copy_any_more_is_let_go(desk):
    put(desk, "Kelda News", stories.WIRE)
    copy = put(desk, "Herald", stories.WIRE)
    compare_all()
    index_revision(make_revision(copy, stories.ELSEWHERE))

    compare_all()

    assert links() == set()


def test_a_root_with_a_new_text_leaves_its_copies_to_each_other(desk):
    root = put(desk, "Kelda News", stories.WIRE)
    put(desk, "Herald", stories.WIRE)
    put(desk, "Cutter", CUT)
    compare_all()
    index_revision(make_revision(root, stories.ELSEWHERE))
    while_waiting = links()

    compare_all()

    assert while_waiting == {("Herald", "Kelda News"), ("Cutter", "Kelda News")}
    assert links() == {("Cutter", "Herald")}


def test_a_root_that_turns_out_younger_changes_places(desk):
    root = put(desk, "Kelda News", stories.WIRE)
    put(desk, "Herald", stories.WIRE)
    compare_all()
    later = make_revision(root, f"{stories.WIRE}\n\nMore soon.")
    later.published_at = DAY + timedelta(days=2)

    index_revision(later)
    while_waiting = links()
    compare_all()

    assert while_waiting == set()
    assert links() == {("Kelda News", "Herald")}


def test_indexing_again_keeps_what_is_known_and_compares_once_more(desk):
    root = put(desk, "Kelda News", stories.WIRE)
    put(desk, "Herald", stories.WIRE)
    compare_all()

    index_revision(root)

    assert links() == {("Herald", "Kelda News")}
    assert [row.article_id for row in Newcomer.objects.all()] == [root.article_id]
    compare_all()
    assert links() == {("Herald", "Kelda News")}


def test_what_changed_while_it_was_compared_is_compared_again(desk):
    put(desk, "Kelda News", stories.WIRE)
    copy = put(desk, "Herald", stories.WIRE)
    found = find_copies()
    index_revision(make_revision(copy, stories.ELSEWHERE))

    made = settle_copies(found)

    assert made == 0
    assert [row.article_id for row in Newcomer.objects.all()] == [copy.article_id]


@pytest.mark.parametrize("meanwhile", ["after it was found", "as it is written down"])
def test_two_articles_are_never_copies_of_each_other(desk, meanwhile):
    """The older one gets a later day while the other is being linked to it."""
    older = put(desk, "Kelda News", stories.WIRE)
    compare_all()
    put(desk, "Herald", stories.WIRE, published_at=DAY + timedelta(days=1))
    found = find_copies()
    if meanwhile == "as it is written down":  # the change saw no link yet, and cut none
        settle_copies(found)
        (link,) = Copy.objects.all()
        Copy.objects.all().delete()
    Article.objects.filter(pk=older.article_id).update(published_at=DAY + timedelta(days=9))
    older.published_at = DAY + timedelta(days=9)
    older.article.refresh_from_db()
    index_revision(older)
    if meanwhile == "as it is written down":
        Copy.objects.bulk_create([link])
    else:
        settle_copies(found)

    compare_all()

    assert links() == {("Kelda News", "Herald")}


def test_settling_twice_changes_nothing(desk):
    put(desk, "Kelda News", stories.WIRE)
    put(desk, "Herald", stories.WIRE)
    found = find_copies()

    settle_copies(found)
    settle_copies(found)

    assert links() == {("Herald", "Kelda News")}


def test_a_worker_that_dies_leaves_its_newcomers_waiting(desk):
    put(desk, "Kelda News", stories.WIRE)
    put(desk, "Herald", stories.WIRE)
    find_copies()  # and then the power goes out
    job = Job.objects.create(kind="find_copies", key="find_copies:again")

    run(job.pk)

    assert links() == {("Herald", "Kelda News")}
    assert not Newcomer.objects.exists()


def test_a_hidden_original_tells_nothing_and_the_rest_is_still_folded(
    desk, other_desk, alice, charlie
):
    put(desk, "Secret Draft", stories.WIRE, visibility="desk")
    put(other_desk, "Kelda News", stories.WIRE)
    put(other_desk, "Herald", stories.WIRE)
    put(desk, "Own Copy", CUT, visibility="desk")

    compare_all()

    assert tree(charlie) == {"Kelda News": ["Herald"]}
    assert tree(alice) == {"Secret Draft": ["Kelda News", "Herald", "Own Copy"]}


def test_hidden_copies_are_not_counted(desk, other_desk, alice, charlie):
    public = put(other_desk, "Kelda News", stories.WIRE).article
    put(desk, "Own Copy", CUT, visibility="desk")

    compare_all()

    assert group_of(public, seen_by=charlie) is None
    assert [str(each.article.publisher) for each in group_of(public, seen_by=alice).reprints] == [
        "Own Copy"
    ]


def test_hidden_articles_never_push_public_ones_out(desk, other_desk, charlie, monkeypatch):
    monkeypatch.setattr(newcomers, "CANDIDATES", 1)
    for name in ("One", "Two", "Three"):
        put(desk, name, stories.WIRE, visibility="desk")
    put(other_desk, "Kelda News", f"{stories.WIRE}\n\n{stories.ELSEWHERE}")
    put(other_desk, "Herald", stories.WIRE)

    compare_all()

    assert tree(charlie) == {"Kelda News": ["Herald"]}


def test_a_partner_finds_its_own_copies_together(desk, partner, alice):
    other = Partner.objects.create(name="Other Wire", slug="other", desk=desk)
    put(desk, "Kelda News", stories.WIRE)
    put(desk, "First", stories.WIRE, partner=partner)
    put(desk, "Second", CUT, partner=partner, visibility="partner")
    put(desk, "Theirs", CUT, partner=other, visibility="partner")

    compare_all()

    assert tree(partner) == {"First": ["Second"]}
    assert tree(other) == {"Theirs": []}
    assert tree(alice) == {"Kelda News": ["First", "Second", "Theirs"]}


def test_a_roundup_does_not_make_one_group_of_what_it_prints(desk, alice):
    put(desk, "Kelda News", stories.WIRE)
    put(desk, "Parish Letter", f"{stories.ELSEWHERE} {stories.DENIAL}")
    put(desk, "Roundup", f"{stories.WIRE}\n\n{stories.ELSEWHERE}\n\n{stories.DENIAL}")

    compare_all()

    assert links() == {("Roundup", "Kelda News")}


def test_common_phrases_bring_no_candidates(desk, monkeypatch):
    monkeypatch.setattr(newcomers, "MOST_SCANNED", 60)
    small_print = stories.BACKGROUND
    for number in range(6):
        own = " ".join(f"{letter}x{number}" for letter in "abcdefghijk")
        put(desk, f"Paper {number}", f"{own} {own[::-1]}\n\n{small_print}")
    common = {probe for row in Shingles.objects.all() for probe in row.probes}
    write_phrases(count_phrases(common=3))

    counted = dict(Phrase.objects.values_list("probe", "articles"))
    first = newcomers.waiting()[0]
    asked = newcomers.rare(first.probes, dict.fromkeys(counted, 100))

    assert set(counted.values()) == {6}
    assert set(counted) < common
    assert set(asked) & set(counted) == set()


def test_only_common_phrases_still_find_a_copy():
    assert newcomers.rare([3, 5], {3: 90_000, 5: 50_000}) == [5]


def test_phrases_of_private_articles_are_not_counted(desk):
    for name in ("One", "Two", "Three"):
        put(desk, name, stories.WIRE, visibility="desk")

    assert count_phrases(common=2) == {}


def test_folding_costs_the_same_for_more_rows(desk, alice):
    costs = []
    for number in (1, 2):
        text = f"{stories.ELSEWHERE} Edition of {number}." if number == 1 else stories.WIRE
        for outlet in ("Kelda", "Herald", "Cutter")[: number + 1]:
            put(desk, f"{outlet} {number}", text, published_at=date(2024, 3, number))
        compare_all()
        tops = list(without_copies(Article.objects.visible_to(alice), seen_by=alice))
        with CaptureQueriesContext(connection) as seen:
            folded(tops, seen_by=alice)
        costs.append((len(tops), len(seen)))

    assert costs == [(1, 3), (2, 3)]


def test_an_article_without_text_waits_for_nothing(desk):
    put(desk, "Empty", "")

    compare_all()

    assert links() == set()


def test_time_is_looked_at_after_each_newcomer(desk):
    put(desk, "Kelda News", stories.WIRE)
    put(desk, "Herald", stories.WIRE)

    assert [len(find_copies(seconds=0)), len(find_copies())] == [1, 2]


def test_copies_of_copies_cost_no_more_than_copies(desk, alice):
    first = put(desk, "Paper 0", stories.WIRE).article
    costs = []
    for number in range(1, 4):
        published = DAY - timedelta(days=number)
        older = put(desk, f"Paper {number}", stories.WIRE, published_at=published).article
        compare_all()
        with CaptureQueriesContext(connection) as seen:
            under = folded([older], seen_by=alice)
            group = group_of(first, seen_by=alice)
        costs.append(len(seen))

        assert [len(under[older.pk]), len(group.reprints)] == [number, number]
        assert group.oldest == older

    assert costs == [9, 9, 9]


def test_a_copy_of_a_copy_is_not_found_through_a_hidden_one(desk, other_desk, charlie):
    oldest = put(desk, "Kelda News", stories.WIRE, published_at=DAY - timedelta(days=2)).article
    hidden = put(
        desk, "Own Copy", stories.WIRE, visibility="desk", published_at=DAY - timedelta(days=1)
    ).article
    latest = put(desk, "Herald", stories.WIRE).article
    Copy.objects.create(copy=hidden, original=oldest, share=1, run=9)
    Copy.objects.create(copy=latest, original=hidden, share=1, run=9)

    assert folded([oldest], seen_by=charlie) == {}
    assert group_of(latest, seen_by=charlie) is None


def test_copies_of_what_was_hidden_are_folded_under_each_other(desk, other_desk, charlie, client):
    wire = put(desk, "Kelda News", stories.WIRE).article
    put(other_desk, "Herald", stories.WIRE)
    put(other_desk, "Gazette", stories.WIRE)
    compare_all()
    client.force_login(make_user("root", is_staff=True, is_superuser=True))
    saved = {"publisher": str(wire.publisher_id), "visibility": "desk"}
    for prefix in ("fetches", "revisions"):
        saved |= {f"{prefix}-TOTAL_FORMS": "0", f"{prefix}-INITIAL_FORMS": "0"}

    answer = client.post(f"/admin/articles/article/{wire.pk}/change/", saved)
    compare_all()

    assert answer.status_code == 302
    assert tree(charlie) == {"Herald": ["Gazette"]}
