"""This slice by itself: nobody listens to what it tells."""

import pytest

from articles.signals import revision_recorded
from factcheck.claims.signals import claim_amended, claims_added, claims_recorded


@pytest.fixture(autouse=True)
def nobody_listens(monkeypatch):
    for signal in (revision_recorded, claims_recorded, claims_added, claim_amended):
        monkeypatch.setattr(signal, "receivers", [])
