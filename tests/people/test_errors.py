import pytest

from factcheck.people.errors import Missing, NotNow, NotValid, NotYou, Overtaken, Refused


@pytest.mark.parametrize(
    ("error", "status"),
    [(NotNow, 409), (NotYou, 403), (Overtaken, 412), (Missing, 404), (Refused, 400)],
)
def test_a_refusal_without_words_still_has_a_sentence(error, status):
    refused = error()

    assert (refused.status, str(refused)) == (status, str(error.usual))


def test_a_refusal_says_why():
    assert NotNow("The claim is published.").because == "The claim is published."


def test_not_valid_names_fields_with_one_sentence_or_several():
    refused = NotValid({"text": "It is empty.", "url": ["It is odd.", "It is long."]})

    assert refused.fields == {"text": ["It is empty."], "url": ["It is odd.", "It is long."]}
    assert str(refused) == "It is empty. It is odd. It is long."


def test_not_valid_as_a_whole():
    refused = NotValid("Give a text or an address.")

    assert (refused.fields, refused.because) == ({}, "Give a text or an address.")
