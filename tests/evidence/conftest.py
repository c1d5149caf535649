"""A loopback web server in the place of the internet."""

import pytest

from articles import network
from tests.articles.conftest import Web


@pytest.fixture
def web(monkeypatch, settings):
    """Every name leads to one public address, and that to a loopback server."""
    settings.SITE_PAUSE_SECONDS = 0
    web = Web()
    monkeypatch.setattr(network, "resolve", web.resolve)
    monkeypatch.setattr(network, "connect", web.connect)
    yield web
    web.server.shutdown()
    web.server.server_close()
