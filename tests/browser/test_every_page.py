"""Every page, as somebody who may see it: no barrier by day or night, no width too narrow.

The addresses come from the URL configuration and the visitors from the table of permissions, so a
new page is visited without being named here. What axe finds is left in `axe.json`, and a picture
of each page at three widths in `build/screenshots`.
"""

import csv
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from playwright.sync_api import ConsoleMessage, Error, Page

from factcheck.claims.models import Speaker
from factcheck.people.models import Desk, Partner, User
from factcheck.people.welcome import make_welcome_token
from tests.admin.conftest import Newsroom
from tests.browser import looking
from tests.browser.broken import WRONG
from tests.factories import make_desk, make_member, make_user
from tests.test_permissions import KNOWN, Addresses, patterns

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ROOT = Path(__file__).parent.parent.parent
PICTURES = ROOT / "build" / "screenshots"
# Programs talk to these, or they are Django's own.
NOT_OURS = ("admin/", "api/", "v1alpha1/", "broken/")
# Who is asked first whether a page is shown to them; whoever is not signed in sees least.
VISITORS = ("nobody", "editor", "reviewer", "administrator", "stranger")
# What leads nowhere in the newsroom of the tests, and is no page where it leads somewhere.
NO_PAGES = {
    "feed/<slug:slug>/",
    "oembed/",
    "sitemap-<section>.xml",
    "snapshots/<uuid:snapshot_id>/picture/",
}
NOT_SENT = {"accounts/logout/"}  # else the visitor is gone
# Where every stop of the Tab key is made as well; elsewhere each thing is given the focus.
BY_TAB = {
    "articles/<uuid:article_id>/",
    "claim in_review",
    "claims/",
    "claims/<uuid:claim_id>/verdict/",
    "fact-checks/<slug:slug>/",
    "front",
    "workbench/",
}
# The form in which a page asks for something, if it has one.
OWN_FORM = """() => [...document.querySelectorAll('main form[method="post"]')]
  .find((form) => form.action.split('#')[0] === location.href.split('#')[0])"""
EMPTY_IT = f"""() => {{
  const form = ({OWN_FORM})();
  for (const it of form.elements) {{
    if (it.type === 'checkbox' || it.type === 'radio') it.checked = false;
    else if (it.type !== 'hidden' && 'value' in it) it.value = '';
  }}
  HTMLFormElement.prototype.submit.call(form);
}}"""


@dataclass(frozen=True)
class Visit:
    """One look at one page."""

    name: str
    address: str
    visitor: str

    @property
    def file(self) -> str:
        return re.sub(r"\W+", "-", f"{self.name} {self.visitor}").strip("-")


def table() -> list[dict[str, str]]:
    """The rows of the table of permissions for GET that are about pages."""
    with KNOWN.open() as rows:
        asked = [row for row in csv.DictReader(rows, delimiter="\t") if row["method"] == "GET"]
    return [row for row in asked if not row["address"].startswith(NOT_OURS)]


def shown_to() -> dict[str, list[str]]:
    """By pattern, to whom its page is shown, in the order in which they are asked."""
    return {
        row["address"]: [one for one in VISITORS if row[one] == "200"]
        or ["editor"] * row["address"].startswith("accounts/")  # of whom the table knows no more
        for row in table()
    }


def by_address(addresses: Addresses) -> Iterator[Visit]:
    """Each page once, and each list once more where it is empty: to somebody of another desk."""
    shown = shown_to()
    for pattern in sorted(set(patterns())):
        if pattern.startswith(NOT_OURS):
            continue
        address, _sent = addresses.fill(pattern)
        visitors = shown[pattern]
        for visitor in visitors[:1]:
            yield Visit(pattern or "front", address, visitor)
        own = pattern.startswith("account") or "<" in pattern
        if "nobody" not in visitors and "stranger" in visitors and not own:
            yield Visit(pattern, address, "stranger")


def by_other_ways(addresses: Addresses) -> Iterator[Visit]:
    """What is shown only to whoever brings something along, or finds nothing."""
    known = Speaker.objects.filter(desk=addresses.story.desk)[:2]
    chosen = "&".join(f"speaker={speaker.pk}" for speaker in known)
    yield Visit("speakers/merge/", f"/speakers/merge/?{chosen}", "editor")
    yield Visit("claims/ no hit", "/claims/?q=zeppelin", "editor")


def by_state(addresses: Addresses) -> Iterator[Visit]:
    """A claim looks different in each state, and to whoever holds a seat on it."""
    for state, claim in addresses.claims.items():
        yield Visit(f"claim {state}", f"/claims/{claim.pk}/", "editor")
    for state in ("assigned", "in_review"):
        yield Visit(f"claim {state}", f"/claims/{addresses.claims[state].pk}/", "reviewer")


def gone_wrong() -> Iterator[Visit]:
    for status in WRONG:
        yield Visit(f"error {status}", f"/broken/{status}/", "editor")
    yield Visit("error 403", "/broken/403/", "nobody")
    yield Visit("error 404 address", "/nothing/here/", "nobody")


class Visitors:
    """One window for all of them; who looks out of it is a matter of a cookie."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.home = page, home
        self.sessions: dict[str, str] = {}
        self.shown: set[str] = set()
        self.complaints: list[tuple[str, str]] = []
        page.on("pageerror", lambda error: self.complaints.append((page.url, str(error))))
        page.on("console", self.listen)

    def listen(self, said: ConsoleMessage) -> None:
        """Scripts or styles against the policy; that a page is refused is what some are about."""
        if said.type == "error" and not said.text.startswith("Failed to load resource"):
            self.complaints.append((self.page.url, said.text))

    def let_in(self, name: str, user: User) -> None:
        browser = Client()
        browser.force_login(user)
        self.sessions[name] = browser.cookies["sessionid"].value

    def open(self, visit: Visit) -> bool:
        """Whether a whole page is on the screen now; files and parts of pages are none."""
        self.page.context.clear_cookies()
        if session := self.sessions.get(visit.visitor):
            cookie = {"name": "sessionid", "value": session, "url": self.home}
            self.page.context.add_cookies([cookie])
        try:
            answer = self.page.goto(self.home + visit.address)
        except Error as problem:
            if "Download is starting" in problem.message:
                return False
            raise
        html = answer.headers["content-type"].startswith("text/html")
        there = self.page.url.removeprefix(self.home) == visit.address
        if shown := html and there and "<html" in answer.text():
            self.shown.add(self.page.url)
        return shown


@pytest.fixture
def window(chromium, live_server, settings):
    settings.REVIEW_SEAL_SECONDS = 0
    settings.ROOT_URLCONF = "tests.browser.broken"
    size = {"width": looking.WIDTHS[0], "height": looking.HEIGHT}
    context = chromium.new_context(viewport=size, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    yield Visitors(context.new_page(), live_server.url)
    context.close()


def everything_happens(desk: Desk, partner: Partner, window: Visitors) -> Addresses:
    """A newsroom in full, and the people who look at it."""
    with transaction.atomic():
        newsroom = Newsroom(desk)
        newsroom.live()
        addresses = Addresses(newsroom.story, partner)
        window.let_in("stranger", make_member("charlie", make_desk("Valley"), "editor"))
        window.let_in("administrator", make_user("root", is_staff=True, is_superuser=True))
        window.let_in("reviewer", addresses.story.alice)
        window.let_in("editor", addresses.story.eve)
    return addresses


class Walk:
    """What was seen so far."""

    def __init__(self, window: Visitors) -> None:
        self.window, self.page = window, window.page
        self.pages: list[dict[str, str]] = []
        self.barriers: list[dict[str, object]] = []
        self.troubles: list[str] = []

    def look(self, visit: Visit) -> None:
        about = {"page": visit.name, "visitor": visit.visitor}
        self.pages.append(about | {"title": self.page.title()})
        self.barriers += [about | found for found in looking.barriers(self.page)]
        told = looking.troubles(self.page)
        if visit.name in BY_TAB:
            told += looking.missed_by_tab(self.page)
        self.troubles += [f"{visit.file}: {one}" for one in told]
        looking.take_pictures(self.page, PICTURES, visit.file)

    def visit(self, visit: Visit) -> bool:
        """Look at one page, if it is one; whether it has a form that it sends to itself."""
        if not self.window.open(visit):
            return False
        self.look(visit)
        return bool(self.page.evaluate(f"Boolean(({OWN_FORM})())"))

    def send_nothing(self, visit: Visit) -> None:
        """What the page says when its form is sent with nothing in it."""
        if not self.window.open(visit) or not self.page.evaluate(f"Boolean(({OWN_FORM})())"):
            return
        with self.page.expect_navigation():
            self.page.evaluate(EMPTY_IT)
        if self.page.url.removeprefix(self.window.home) == visit.address:  # else it was enough
            self.look(replace(visit, name=f"{visit.name} sent empty"))

    def leave_word(self) -> None:
        told = {"pages": self.pages, "violations": self.barriers}
        (ROOT / "axe.json").write_text(json.dumps(told, indent=1, ensure_ascii=False))


def test_every_page_is_for_everyone(desk, partner, window):
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    walk = Walk(window)
    first = Visit("welcome/<str:token>/", f"/welcome/{make_welcome_token()}/", "nobody")
    walk.visit(first)  # shown as long as there is nobody
    addresses = everything_happens(desk, partner, window)
    by_themselves = [*by_address(addresses), *by_other_ways(addresses)]
    with_forms = [visit for visit in by_themselves if walk.visit(visit)]
    for visit in (*by_state(addresses), *gone_wrong()):
        walk.visit(visit)
    for visit in with_forms:
        if visit.visitor != "stranger" and visit.name not in NOT_SENT:
            walk.send_nothing(visit)
    walk.leave_word()

    assert walk.barriers == []
    assert walk.troubles == [], "\n".join(walk.troubles)
    # The browser's own pages around a picture or a feed break the policy by themselves.
    assert [about for about in window.complaints if about[0] in window.shown] == []
    seen = {page["page"] for page in walk.pages}
    assert {row["address"] for row in table() if row["editor"] == "404"} - seen == NO_PAGES
