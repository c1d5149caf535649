import pytest

from factcheck.claims.models import Claim
from factcheck.review.models import Verdict
from tests.review.stories import TEXT, rating, review, settle, write
from tests.web.conftest import words_of


def address_of(claim) -> str:
    return f"/claims/{claim.pk}/verdict/"


@pytest.fixture
def agreed(story) -> Claim:
    """Both reviews say "true"; nobody has written the text."""
    claim = story.until("queued")
    review(claim, story.alice, "true")
    review(claim, story.ben, "true")
    return claim


def test_adjudication_shows_both_reviews_side_by_side(as_user, story):
    claim = story.until("disputed")
    words = words_of(as_user(story.bob).get(address_of(claim)))
    assert words.count('<article class="opinion">') == 2
    assert "The reviews differ." in words


def test_adjudication_begins_with_the_evidence_of_the_reviews(as_user, story):
    claim = story.until("disputed")
    form = as_user(story.bob).get(address_of(claim)).context["form"]
    assert len(form["evidence"].value()) == 1
    assert form["headline"].value() is None


def test_adjudication_decides_and_keeps_dissent_and_evidence(as_user, story):
    claim = story.until("disputed")
    piece = claim.evidence.first()
    sent = TEXT | {
        "said": "as_quoted",
        "rating": rating(claim, "mixed").pk,
        "dissent": "Ben thinks otherwise.",
        "evidence": [piece.pk],
        "version": claim.version,
    }
    page = as_user(story.bob).post(address_of(claim), sent, follow=True)
    assert "Another editor publishes it." in words_of(page)
    verdict = Verdict.objects.get()
    assert (verdict.author, verdict.dissent) == (story.bob, "Ben thinks otherwise.")
    assert list(verdict.evidence.all()) == [piece]


def test_adjudication_by_the_slower_of_two_keeps_the_words(as_user, story):
    claim = story.until("disputed")
    sent = TEXT | {
        "said": "as_quoted",
        "rating": rating(claim, "mixed").pk,
        "version": claim.version - 1,
    }
    page = as_user(story.bob).post(address_of(claim), sent)
    assert page.status_code == 412
    assert f'value="{TEXT["headline"]}"' in words_of(page)
    assert page.context["form"]["version"].value() == str(claim.version)
    assert Verdict.objects.count() == 0


def test_verdict_form_begins_with_the_reviews(as_user, story, agreed):
    page = as_user(story.bob).get(address_of(agreed))
    form = page.context["form"]
    assert form["said"].value() == "as_quoted"
    assert [str(each) for each in form.fields["rating"].queryset] == ["True"]
    assert form["known"].value() == "The log lists 14 sailings.\n\nThe log lists 14 sailings."
    assert len(form["evidence"].value()) == 1


def test_verdict_written_with_a_fault_keeps_the_words(as_user, story, agreed):
    sent = TEXT | {"said": "as_quoted", "rating": "", "version": 0}
    page = as_user(story.bob).post(address_of(agreed), sent)
    assert page.status_code == 400
    assert "Not written yet." in words_of(page)
    assert 'value="Yes, 14 sailings were cancelled"' in words_of(page)


def test_verdict_over_a_newer_one_is_overtaken(as_user, story, agreed):
    write(agreed, story.eve, "true")
    sent = TEXT | {"said": "as_quoted", "rating": rating(agreed, "true").pk, "version": 0}
    sent["headline"] = "My own words"
    browser = as_user(story.bob)
    page = browser.post(address_of(agreed), sent)
    assert page.status_code == 412
    assert TEXT["headline"] in words_of(page)
    assert 'value="My own words"' in words_of(page)
    assert Verdict.objects.count() == 1
    again = browser.post(address_of(agreed), sent | {"version": 1})
    assert (again.status_code, Verdict.objects.count()) == (302, 2)


def test_adjudication_of_what_is_decided_meanwhile_keeps_the_words(as_user, story):
    claim = story.until("disputed")
    seen = claim.version
    settle(claim, story.eve)
    sent = TEXT | {"said": "as_quoted", "rating": rating(claim, "mixed").pk, "version": seen}
    page = as_user(story.bob).post(address_of(claim), sent)
    assert Verdict.objects.count() == 1
    assert TEXT["headline"] in words_of(page)
    assert page.status_code == 412


def test_verdict_correction_asks_for_a_public_note(as_user, story):
    claim = story.until("correcting")
    form = as_user(story.bob).get(address_of(claim)).context["form"]
    assert (form["headline"].value(), form["version"].value()) == (TEXT["headline"], 1)
    assert form.fields["note"].required


@pytest.mark.parametrize(
    ("state", "who", "status"),
    [
        ("queued", "bob", 409),
        ("disputed", "alice", 409),
        ("disputed", "eve", 200),
        ("decided", "bob", 200),
        ("published", "bob", 409),
    ],
)
def test_verdict_form_by_state_and_role(as_user, story, state, who, status):
    claim = story.until(state)
    assert as_user(getattr(story, who)).get(address_of(claim)).status_code == status


def test_verdict_of_another_desk_is_not_found(as_user, story, charlie):
    claim = story.until("disputed")
    assert as_user(charlie).get(address_of(claim)).status_code == 404


def test_adjudication_overtaken_keeps_the_dissent_and_a_rating_no_longer_open(as_user, story):
    claim = story.until("disputed")
    seen = claim.version
    settle(claim, story.eve)
    sent = TEXT | {"said": "not_said", "rating": rating(claim, "false").pk, "version": seen}
    page = as_user(story.bob).post(address_of(claim), sent | {"dissent": "Ben was right."})
    assert page.status_code == 412
    assert '<pre dir="auto">Ben was right.</pre>' in words_of(page)


def test_verdict_over_a_published_one_shows_no_form_but_the_words(as_user, story):
    claim = story.until("published")
    sent = TEXT | {"said": "as_quoted", "rating": rating(claim, "true").pk, "version": 99}
    page = as_user(story.bob).post(address_of(claim), sent | {"headline": "My own words"})
    assert page.status_code == 412
    assert '<pre dir="auto">My own words</pre>' in words_of(page)
