import pytest

from factcheck.evidence.actions import fail_search, request_search, tell_progress
from factcheck.evidence.models import Comparison, Evidence, Hit, Origin, Search
from factcheck.publication.models import FactCheck
from factcheck.review.models import Panel
from tests import factories
from tests.admin.conftest import Newsroom
from tests.factories import past_the_triggers
from tests.review.stories import review, sit_down
from tests.web.conftest import words_of

STATES = [
    "new",
    "queued",
    "assigned",
    "in_review",
    "disputed",
    "decided",
    "published",
    "correcting",
    "withdrawn",
    "dismissed",
]


@pytest.mark.parametrize("state", STATES)
def test_claim_in_every_state_by_role(client, as_user, story, charlie, root, state):
    address = f"/claims/{story.until(state).pk}/"
    assert client.get(address).url == f"/accounts/login/?next={address}"
    for user in (story.alice, story.ben, story.bob, story.eve, root):
        assert as_user(user).get(address).status_code == 200
    assert as_user(charlie).get(address).status_code == 404


@pytest.mark.parametrize(
    ("state", "who", "buttons"),
    [
        ("new", "bob", ["queue", "mark", "dismiss"]),
        ("new", "alice", []),
        ("queued", "alice", ["take"]),
        ("queued", "bob", ["assign", "move_due", "mark", "dismiss"]),
        ("assigned", "alice", ["reject", "abstain"]),
        ("assigned", "ben", ["take"]),
        ("assigned", "bob", ["assign", "move_due", "hand_over", "mark", "recall", "dismiss"]),
        ("disputed", "bob", ["move_due", "call_panel"]),
        ("decided", "bob", ["move_due", "reopen"]),
        ("decided", "eve", ["publish", "publish_later", "move_due", "reopen"]),
        ("decided", "alice", []),
        ("published", "bob", ["start_correction", "recheck", "rename", "withdraw"]),
        ("published", "ben", []),
        ("dismissed", "eve", ["requeue"]),
        ("withdrawn", "eve", []),
    ],
)
def test_claim_offers_what_may_be_done(as_user, story, state, who, buttons):
    claim = story.until(state)
    page = as_user(getattr(story, who)).get(f"/claims/{claim.pk}/")
    assert [step.action for step in page.context["steps"]] == buttons


def test_claim_second_reviewer_learns_nothing_of_the_first(as_user, story):
    """Every page that knows the claim, read by the one who must not know."""
    claim = story.until("queued")
    review(claim, story.alice, "misleading")
    sit_down(claim, story.ben)
    with past_the_triggers():
        Evidence.objects.filter(added_by=story.alice).update(title="Alice's own find")
    browser = as_user(story.ben)
    pages = [
        f"/claims/{claim.pk}/",
        f"/claims/{claim.pk}/coverage/",
        f"/claims/{claim.pk}/evidence/",
        f"/claims/{claim.pk}/hand-back/",
        f"/articles/{claim.article_id}/",
        "/claims/",
        "/workbench/",
        "/notices/",
    ]
    for address in pages:
        words = words_of(browser.get(address))
        assert "Alice" not in words
        assert "The log lists 14 sailings." not in words
        assert 'class="rating' not in words
    assert "Reviews are blind" in words_of(browser.get(pages[0]))


def test_claim_editor_sees_a_review_at_once(as_user, story):
    claim = story.until("queued")
    review(claim, story.alice, "misleading")
    words = words_of(as_user(story.bob).get(f"/claims/{claim.pk}/"))
    assert "The log lists 14 sailings." in words


def test_claim_shows_the_chain_and_marks_itself(as_user, story):
    claim = story.until("new")
    words = words_of(as_user(story.alice).get(f"/claims/{claim.pk}/"))
    assert "<li><bdi>the harbour office</bdi></li><li><bdi>Gull Island Post</bdi></li>" in words
    assert f'<a class="mark indirect layer-0 in-hand" href="/claims/{claim.pk}/">' in words


@pytest.mark.parametrize("state", ["decided", "published", "withdrawn"])
def test_claim_shows_the_verdict_that_stands_for_it(as_user, story, state):
    claim = story.until(state)
    words = words_of(as_user(story.alice).get(f"/claims/{claim.pk}/"))
    assert "written by Bob, version 1" in words


@pytest.mark.parametrize("neighbours", [1, 3])
def test_claim_reads_in_the_same_queries_however_many_stand_around(
    as_user, django_assert_num_queries, story, neighbours
):
    claim = story.until("in_review")
    for _ in range(neighbours):
        factories.make_claim(claim.revision)
    browser = as_user(story.alice)
    browser.get(f"/claims/{claim.pk}/")
    with django_assert_num_queries(30):
        browser.get(f"/claims/{claim.pk}/")


def test_full_claim_reads_in_few_queries_whoever_looks(
    as_user, desk, django_assert_max_num_queries
):
    """Coverage, earlier checks, evidence, a panel, talk: all that a page may have to show."""
    newsroom = Newsroom(desk)
    newsroom.live()
    claims = [
        Hit.objects.earliest("pk").search.claim_id,
        Comparison.objects.earliest("pk").match.claim_id,
        Panel.objects.earliest("pk").claim_id,
        FactCheck.objects.in_force().earliest("pk").claim_id,
    ]
    for user in (newsroom.story.alice, newsroom.story.eve):
        browser = as_user(user)
        for claim in claims:
            browser.get(f"/claims/{claim}/")
            with django_assert_max_num_queries(35):
                browser.get(f"/claims/{claim}/")


def make_hit(search: Search, **facts) -> Hit:
    origin = Origin.objects.create(
        search=search, number=search.origins.count() + 1, name="Tidewater Wire", stance="refutes"
    )
    return Hit.objects.create(
        search=search,
        provider="archive",
        key=str(origin.number),
        rank=origin.number,
        score=1,
        confidence=0.9,
        stance="refutes",
        outlet="Tidewater Wire",
        title="Only eleven",
        url="https://wire.example/11",
        sentence="Eleven were cancelled.",
        origin=origin,
        **facts,
    )


def coverage_of(as_user, story, claim) -> str:
    return words_of(as_user(story.alice).get(f"/claims/{claim.pk}/coverage/"))


def test_coverage_never_looked_for(as_user, story):
    assert "Nobody has looked for coverage yet." in coverage_of(as_user, story, story.until("new"))


def test_coverage_looking_nothing_partial_and_failed_all_differ(as_user, story):
    claim = story.until("new")
    search = request_search(claim, by=story.alice)
    tell_progress(search, 3, 5)
    looking = coverage_of(as_user, story, claim)
    Search.objects.filter(pk=search.pk).update(state="complete")
    nothing = coverage_of(as_user, story, claim)
    Search.objects.filter(pk=search.pk).update(state="partial")
    search.answers.create(provider="archive", state="failed", error="timeout")
    partly = coverage_of(as_user, story, claim)
    Search.objects.filter(pk=search.pk).update(state="waiting")
    fail_search(search, "Every provider was away.")
    failed = coverage_of(as_user, story, claim)
    assert "Looking for other coverage …" in looking
    assert "Looked in 3 of 5 places so far." in looking
    assert "All places were looked in, and nothing was found." in nothing
    assert "0 of 1 provider answered, so there may be more." in partly
    assert "archive: did not answer (timeout)" in partly
    assert "The search failed: this says nothing about coverage." in failed
    assert "Every provider was away." in failed


def test_coverage_names_who_found_it_and_sets_apart_what_is_not_counted(as_user, story):
    claim = story.until("new")
    search = request_search(claim, by=story.alice)
    make_hit(search, also_found_by=["GDELT"])
    beside = {"search": search, "score": 1, "confidence": 0.5, "stance": "discusses", "rank": 9}
    check = {"role": "check", "key": "c", "title": "Were they?", "sentence": "Rated “False”: 11."}
    Hit.objects.create(provider="Fact checks", url="https://c.example/", **check, **beside)
    wiki = {"role": "background", "key": "w", "title": "Ferries"}
    Hit.objects.create(provider="Wikipedia", url="https://w.example/", **wiki, **beside)
    for provider in ("archive", "GDELT", "Fact checks"):
        search.answers.create(provider=provider, state="answered", items=1)
    search.answers.create(provider="Wikipedia", state="part", error="One page was missing.")
    search.answers.create(provider="NewsAPI", state="failed", error="No.")
    Search.objects.filter(pk=search.pk).update(state="partial")

    shown = coverage_of(as_user, story, claim)

    assert "4 of 5 providers answered, so there may be more." in shown
    assert "Wikipedia: answered in part (One page was missing.)" in shown
    assert "NewsAPI: did not answer (No.)" in shown
    assert "found by archive, GDELT" in shown
    after = shown.partition("Published fact-checks")[2]
    assert "Were they?" in after
    assert "found by Fact checks" in after
    assert "Ferries" in after.partition("Background")[2]


def test_evidence_from_coverage_with_one_press(as_user, story):
    claim = story.until("queued")
    hit = make_hit(request_search(claim, by=story.alice))
    Search.objects.update(state="complete")
    page = as_user(story.alice).post(f"/claims/{claim.pk}/evidence/{hit.pk}/", follow=True)
    assert "Used as evidence" in words_of(page)
    piece = Evidence.objects.get()
    assert (piece.added_by, piece.hit, piece.stance) == (story.alice, hit, "refutes")


def test_evidence_from_another_claims_coverage_is_not_found(as_user, story):
    claim = story.until("queued")
    other = factories.make_claim(claim.revision)
    hit = make_hit(request_search(other, by=story.alice))
    page = as_user(story.alice).post(f"/claims/{claim.pk}/evidence/{hit.pk}/")
    assert (page.status_code, Evidence.objects.count()) == (404, 0)


def test_evidence_by_hand_and_what_is_wrong_with_it(as_user, story):
    claim = story.until("queued")
    browser = as_user(story.alice)
    address = f"/claims/{claim.pk}/evidence/"
    wrong = browser.post(
        address, {"title": "", "kind": "web", "stance": "supports", "note": "kept"}
    )
    assert wrong.status_code == 400
    assert "kept</textarea>" in words_of(wrong)
    right = {"title": "Port log", "kind": "document", "stance": "supports", "primary": "on"}
    assert "Choose the file, or give the address" in words_of(browser.post(address, right))
    right["url"] = "https://port.example/log"
    assert browser.post(address, right).url == f"/claims/{claim.pk}/#evidence"
    assert Evidence.objects.get().primary


def test_search_again_by_a_stranger_is_not_found(as_user, story, charlie):
    claim = story.until("new")
    assert as_user(charlie).post(f"/claims/{claim.pk}/search/").status_code == 404
    assert as_user(story.ben).post(f"/claims/{claim.pk}/search/").status_code == 302
