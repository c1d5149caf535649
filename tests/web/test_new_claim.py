import pytest

from articles.models import Article
from factcheck.claims.models import Amendment, Attribution, Claim, Speaker
from tests import factories
from tests.web.conftest import words_of

TEXT = (
    "Ferries in trouble\n\n"
    "14 sailings were cancelled, the harbour office said. The office is small.\n\n"
    "“We carried 9,000 passengers and lost 3 boats 🚢🚢,” said Tom Reyes.\n\n"
    "The pier is 40 metres long. Nobody was hurt. Nobody was hurt.\n"
)
QUOTED = TEXT.index("We carried"), TEXT.index(",” said")


@pytest.fixture
def revision(desk):
    revision = factories.make_article(desk, TEXT)
    extraction = factories.make_extraction(revision)
    extraction.quotes = [{"start": QUOTED[0], "end": QUOTED[1], "speaker": "Tom Reyes"}]
    extraction.save()
    claim = factories.make_claim(revision, "14 sailings were cancelled")
    wire = Speaker.objects.create(desk=desk, name="Tidewater Wire", key="tidewater wire")
    Attribution.objects.create(claim=claim, position=1, speaker=wire)
    Attribution.objects.filter(claim=claim, position=0).update(mention="the office")
    return revision


def address(revision, at: str = "") -> str:
    return f"/articles/{revision.article_id}/claims/new/{at and '?at=' + at}"


def place_of(words: str) -> str:
    start = TEXT.index(words)
    return f"{start}-{start + len(words)}"


def added() -> Claim:
    return Amendment.objects.get(kind="added").claim


def test_article_offers_a_new_claim_to_people_of_the_desk(as_user, desk, revision, alice, root):
    place = f"/articles/{revision.article_id}/"
    assert f'action="{address(revision)}"' in words_of(as_user(alice).get(place))
    assert f'action="{address(revision)}"' not in words_of(as_user(root).get(place))


def test_new_claim_is_for_people_of_the_desk(as_user, revision, alice, charlie, root):
    assert as_user(alice).get(address(revision)).status_code == 200
    assert as_user(charlie).get(address(revision)).status_code == 404
    assert as_user(root).get(address(revision)).status_code == 403


def test_new_claim_on_marked_words_is_filled_in(as_user, revision, alice):
    marked = place_of("The office is small")
    fragment = as_user(alice).get(address(revision, marked), headers={"HX-Request": "true"})
    form = fragment.context["form"]
    assert "<html" not in words_of(fragment)
    assert form.initial["spans"] == "The office is small"
    assert (form.initial["speaker"].name, form.initial["mention"]) == (
        "the harbour office",
        "the office",
    )
    assert form.initial["carriers"] == "Tidewater Wire"


def test_new_claim_in_a_quotation_is_its_speakers(as_user, revision, alice):
    page = as_user(alice).get(address(revision, place_of("lost 3 boats 🚢🚢")))
    assert page.context["form"].initial["speaker_name"] == "Tom Reyes"
    assert page.context["form"].initial["speaker"] is None


def test_new_claim_on_words_of_a_claim_is_its_speakers(as_user, revision, alice):
    page = as_user(alice).get(address(revision, place_of("sailings were")))
    assert page.context["form"].initial["speaker"].name == "the harbour office"


def test_new_claim_far_from_everybody_is_the_outlets_own(as_user, revision, alice):
    page = as_user(alice).get(address(revision, place_of("The pier is 40 metres long")))
    initial = page.context["form"].initial
    assert (initial["speaker"], initial["speaker_name"], initial["looked"]) == (None, "", True)


def test_new_claim_nonsense_in_the_address_is_left_out(as_user, revision, alice):
    page = as_user(alice).get(address(revision, "9-3 999-9999 x"))
    assert page.status_code == 200
    assert page.context["form"].initial["spans"] == ""


def test_new_claim_is_written_down_with_who_says_it(as_user, revision, alice):
    sent = {
        "spans": "lost 3 boats 🚢🚢",
        "at": place_of("lost 3 boats 🚢🚢"),
        "speaker_name": "Tom Reyes",
        "carriers": "Tidewater Wire",
        "looked": "True",
    }
    page = as_user(alice).post(address(revision), sent)
    claim = added()
    assert page.url == f"/claims/{claim.pk}/"
    assert (claim.text, claim.kind) == ("lost 3 boats 🚢🚢", "direct")
    assert [link.speaker.name for link in claim.attributions.all()] == [
        "Tom Reyes",
        "Tidewater Wire",
    ]
    words = words_of(as_user(alice).get(page.url))
    assert "Written down by hand" in words
    assert "Found in the article" not in words


def test_new_claim_that_names_nobody_is_shown_who_may_say_it(as_user, revision, alice):
    browser, sent = as_user(alice), {"spans": "lost 3 boats"}
    shown = browser.post(address(revision), sent)
    assert (shown.status_code, Amendment.objects.count()) == (200, 0)
    assert "Who says it was taken from the words around." in words_of(shown)
    assert 'name="speaker_name" value="Tom Reyes"' in words_of(shown)
    browser.post(address(revision), sent | {"looked": "True"})
    assert (added().speaker, added().kind) == (None, "own")


def test_new_claim_by_nobody_near_is_the_outlets_own(as_user, revision, alice):
    as_user(alice).post(address(revision), {"spans": "The pier is 40 metres long"})
    assert (added().speaker, added().kind) == (None, "own")


def test_new_claim_asks_which_place_is_meant(as_user, revision, alice):
    page = as_user(alice).post(address(revision), {"spans": "Nobody was hurt"})
    assert page.status_code == 400
    assert "stands there more than once" in words_of(page)
    assert "Nothing was written down yet." in words_of(page)


def test_new_claim_on_taken_words_keeps_what_was_typed(as_user, revision, alice):
    sent = {"spans": "14 sailings were cancelled", "speaker_name": "Ida <b>"}
    page = as_user(alice).post(address(revision), sent)
    assert page.status_code == 400
    assert "Another claim stands on exactly these words already." in words_of(page)
    assert 'value="Ida &lt;b&gt;"' in words_of(page)


def test_new_claim_without_a_text_is_not_now(as_user, desk, alice):
    article = Article.objects.create(desk=desk, url="https://post.example/a", digest="d")
    page = as_user(alice).post(f"/articles/{article.pk}/claims/new/", {"spans": "14 sailings"})
    assert page.status_code == 409
    assert '<pre dir="auto">14 sailings</pre>' in words_of(page)


@pytest.mark.parametrize("more", [0, 2])
def test_new_claim_reads_in_the_same_queries_however_many_there_are(
    as_user, django_assert_num_queries, revision, alice, more
):
    for words in ("The pier is 40 metres long", "Nobody was hurt")[:more]:
        factories.make_claim(revision, words)
    browser = as_user(alice)
    with django_assert_num_queries(23):
        browser.get(address(revision, place_of("The office is small")))
