"""A real Chromium for the whole run, and a window of one's own for each person."""

import os
from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.db import connection
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser import looking
from tests.browser.chromium import ARGUMENTS, CHROMIUM
from tests.browser.following import sign_in
from tests.browser.visitors import Visitors

PATIENCE = 10_000  # milliseconds, for whatever is waited for


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Playwright's loop runs in this thread, so Django must be told that queries are meant."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session", autouse=True)
def no_connection_outlives_its_request() -> None:
    """A browser leaves its lines open, and whoever answered on one would hold the database."""
    connection.settings_dict["CONN_MAX_AGE"] = 0


@pytest.fixture
def complaints() -> list[str]:
    """What the browsers complain about; a test that expects a complaint takes it out."""
    return []


@pytest.fixture
def window(chromium, live_server, complaints) -> Iterator[Callable[..., Page]]:
    """`window()` is a reader's, `window("alice")` that of somebody who has signed in.

    What the browser complains about (a script or style against the policy, a crash) fails.
    """
    contexts = []

    def opened(username: str = "", *, javascript: bool = True, width: int = 1280) -> Page:
        context = chromium.new_context(
            base_url=live_server.url,
            java_script_enabled=javascript,
            viewport={"width": width, "height": 900},
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else 0)
        if username:
            sign_in(page, username)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def visitors(chromium, live_server, settings) -> Iterator[Visitors]:
    """One window for everybody who looks at every page."""
    settings.REVIEW_SEAL_SECONDS = 0
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 3600  # nobody is asked again on the way
    settings.ROOT_URLCONF = "tests.browser.broken"
    size = {"width": looking.WIDTHS[0], "height": looking.HEIGHT}
    context = chromium.new_context(viewport=size, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    yield Visitors(context.new_page(), live_server.url)
    context.close()


@pytest.fixture(autouse=True)
def sign_ins_are_not_counted_together():
    """Every test signs in anew from one address; together they would meet the limit."""
    cache.clear()
