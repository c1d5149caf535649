from factcheck.claims.models import Attribution, Extraction
from tests import factories
from tests.web.conftest import words_of


def page_of(as_user, story, claim) -> str:
    return words_of(as_user(story.alice).get(f"/claims/{claim.pk}/"))


def test_claim_says_how_the_article_calls_the_speaker(as_user, story):
    claim = story.until("queued")
    Attribution.objects.filter(claim=claim).update(mention="a spokeswoman")
    assert "“<bdi>a spokeswoman</bdi>”" in page_of(as_user, story, claim)


def test_claim_keeps_quiet_of_a_mention_that_is_the_name(as_user, story):
    claim = story.until("queued")
    Attribution.objects.filter(claim=claim).update(mention="The Harbour  Office")
    assert 'class="mention"' not in page_of(as_user, story, claim)


def test_claim_names_the_engine_and_what_rules_decided_alone(as_user, story):
    revision = factories.make_article(story.desk)
    extraction = factories.make_extraction(revision)
    Extraction.objects.filter(pk=extraction.pk).update(without=["tagger", "linker"])
    claim = factories.make_claim(revision, extraction=extraction)
    words = page_of(as_user, story, claim)
    assert "found by test; rules alone decided parts of speech, whom a name means" in words


def test_claim_names_the_words_that_the_article_leaves_open(as_user, story):
    claim = factories.make_claim(factories.make_article(story.desk), unresolved=["there <b>"])
    assert '<q dir="auto">there &lt;b&gt;</q>' in page_of(as_user, story, claim)
