"""What a claim's words weigh."""

import pytest

from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.weighing import weigh
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
