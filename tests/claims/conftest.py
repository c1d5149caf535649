"""This slice by itself: nobody listens to what it tells."""

import pytest

from articles.signals import revision_recorded
from factcheck.claims.signals import (
    claim_amended,
    claim_text_changed,
    claims_added,
    claims_re_anchored,
    claims_recorded,
)

TOLD = (
    revision_recorded,
    claims_recorded,
    claims_added,
    claim_amended,
    claims_re_anchored,
    claim_text_changed,
)


@pytest.fixture(autouse=True)
def nobody_listens(monkeypatch):
    for signal in TOLD:
        monkeypatch.setattr(signal, "receivers", [])
