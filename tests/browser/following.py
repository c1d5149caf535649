"""From page to page: what is asked after a press is asked of the page it leads to.

A driver's own click comes back while that page is still on its way, and whatever is asked then is
asked of the page that is being left.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, expect


@contextmanager
def next_page(page: Page) -> Iterator[None]:
    """Whatever is done herein leads to another page, which is loaded in the end.

    A place within the same page is none; the page that is there must be loaded for that to be told.
    """
    page.wait_for_load_state()
    with page.expect_event("load"):
        yield


def follow(target: Locator) -> None:
    """Press a link, or a button that sends a form."""
    with next_page(target.page):
        target.click()


def follow_key(page: Page, key: str) -> None:
    with next_page(page):
        page.keyboard.press(key)


def settle(page: Page) -> None:
    """The page is loaded, and none of its parts is on its way."""
    page.wait_for_load_state()
    expect(page.locator(".htmx-request")).to_have_count(0)


def sign_in(page: Page, username: str, address: str = "/accounts/login/") -> None:
    page.goto(address)
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password").fill(username)
    follow(page.get_by_role("main").get_by_role("button", name="Sign in"))
