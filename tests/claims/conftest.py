"""This slice by itself: nobody listens to what it tells."""

import pytest

from articles.signals import revision_recorded
from factcheck.claims.signals import claims_recorded


@pytest.fixture(autouse=True)
def nobody_listens(monkeypatch):
    for signal in (revision_recorded, claims_recorded):
        monkeypatch.setattr(signal, "receivers", [])
