import pytest

from articles.models import Article
from factcheck.publication.sayings import Saying, saying_of, sayings_of
from tests.factories import make_article, make_claim, make_desk

SENTENCE = "The office said that 14 sailings were cancelled, the most in ten years."
TEXT = f"Title\n\nFew boats ran. {SENTENCE} “We are sorry for that,” Reyes said.\n"


@pytest.fixture
def claimed(db):
    revision = make_article(make_desk(), TEXT, visibility="public")

    def make(words: str, kind: str = "indirect", **facts):
        return make_claim(revision, words, kind=kind, **facts)

    return make


def test_reported_words_are_no_quotation(claimed):
    assert saying_of(claimed("14 sailings were cancelled")) == Saying("14 sailings were cancelled")


def test_direct_words_are_a_quotation(claimed):
    saying = saying_of(claimed("We are sorry for that", "direct"))
    assert saying == Saying("We are sorry for that", quoted=True)


def test_words_that_nobody_can_read_alone_come_in_their_sentence(claimed):
    saying = saying_of(claimed("the most in ten years"))
    assert saying.before + saying.words + saying.after == SENTENCE


@pytest.mark.parametrize("how", ["desk", "another language"])
def test_no_more_is_shown_of_what_is_not_open_or_cannot_be_told(claimed, how):
    claim = claimed("the most in ten years", language="de" if how != "desk" else "en")
    if how == "desk":
        Article.objects.update(visibility="desk")
    assert saying_of(claim) == Saying("the most in ten years")


def test_the_approved_wording_goes_beside_the_words(claimed, django_user_model):
    facts = {"wording": "Fourteen were the most since 2014", "wording_state": "approved"}
    by = django_user_model.objects.create_user("ed")
    claim = claimed("the most in ten years", **facts, wording_by=by)
    assert saying_of(claim).ours == "Fourteen were the most since 2014"


def test_many_claims_are_read_with_one_query(claimed, django_assert_num_queries):
    claims = [claimed(words) for words in ("the most in ten years", "Few boats ran")]
    with django_assert_num_queries(1):
        assert len(sayings_of(claims)) == 2
    with django_assert_num_queries(0):
        sayings_of(claims[1:])
