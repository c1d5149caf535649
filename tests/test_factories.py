from tests.factories import make_article, make_claim


def test_make_claim_ties_it_to_its_words(desk):
    claim = make_claim(make_article(desk))

    span = claim.spans.get()
    assert claim.revision.text[span.start : span.end] == "14 sailings were cancelled in October"
    assert claim.status == "new"
