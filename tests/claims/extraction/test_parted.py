"""Assertions with an attribution in their middle."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def found(sentence):
    article = read_text(f"Pier story\n\n3 May 2024\n\n{sentence}")
    claims = extract(article).claims
    for claim in claims:
        assert claim.text == " … ".join(article.text[start:end] for start, end in claim.spans)
    return [(claim.text, claim.speaker, claim.kind) for claim in claims]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "The notices for the pier, Ann Lund said, were taped to a bin.",
            [("The notices for the pier … were taped to a bin", "Ann Lund", "indirect")],
        ),
        (
            "“The notices for the pier,” Ann Lund said, “were taped to a bin.”",
            [("The notices for the pier … were taped to a bin", "Ann Lund", "direct")],
        ),
        (
            "“We lost two boats,” Ann Lund said, “in the storm.”",
            [("We lost two boats … in the storm", "Ann Lund", "direct")],
        ),
        (
            "“The pier has moved,” Ann Lund said, “and the crane is next.”",
            [
                ("The pier has moved", "Ann Lund", "direct"),
                ("the crane is next", "Ann Lund", "direct"),
            ],
        ),
        (
            "‘It is’, the harbour director Ann Lund went on to say, ‘twice what we were told.’",
            [
                (
                    "It is’, the harbour director Ann Lund went on to say, ‘twice what we were told",
                    "Ann Lund",
                    "direct",
                )
            ],
        ),
    ],
)
def test_extract_leaves_the_attribution_out_of_an_assertion(sentence, claims):
    assert found(sentence) == claims
