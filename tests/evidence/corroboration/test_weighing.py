"""What a claim's words weigh."""

import pytest

from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.weighing import best_passage, weigh
from factcheck.evidence.corroboration.words import words


@pytest.mark.parametrize(
    ("claim", "text", "told"),
    [
        ("Forty-seven pupils fell ill.", "47 pupils fell ill", True),
        ("47 pupils fell ill.", "forty-seven pupils fell ill", True),
        ("Forty-seven pupils fell ill.", "forty-seven pupils fell ill", True),
        ("Twenty thousand people marched.", "20,000 people marched", True),
        ("Two hundred and twelve men rowed.", "212 men rowed", True),
        # the pieces are other counts
        ("Forty-seven pupils fell ill.", "forty pupils fell ill, and seven teachers", False),
        ("Twenty thousand people marched.", "twenty people marched, not a thousand", False),
        ("Two hundred and twelve men rowed.", "two men and twelve dogs rowed", False),
    ],
)
def test_count_in_several_words_weighs_as_one(claim, text, told):
    weighed = weigh(ClaimFacts(claim))

    assert (weighed.told(words(text)) == 1.0) is told
    assert (weighed.share(weighed.keys_in(text)) == 1.0) is told


CAPTION = "[Photo: Skipper Ada Roon at the pier of Lorne.]"


@pytest.mark.parametrize(
    ("body", "of_the_text"),
    [
        ("Ada Roon, skipper, lost her boat at the pier.", True),
        ("The skipper cried.", False),  # only the caption tells of whom and where
    ],
)
def test_best_passage_is_no_caption_where_the_text_has_nearly_as_much(body, of_the_text):
    weighed = weigh(ClaimFacts("Skipper Ada Roon lost her boat at the pier of Lorne."))

    best = best_passage(weighed, f"{CAPTION}\n\n{body}")

    assert (best.text in body) is of_the_text
