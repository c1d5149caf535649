"""One window for everybody who looks at pages; each page is asked for and laid into it.

Whatever a request changes is undone before the next, so pages that come after a form are looked at
like all others. What a page asks for by itself, its styles and its parts, comes from the server.
"""

import re
from dataclasses import dataclass, field

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from playwright.sync_api import ConsoleMessage, Page, Route

from factcheck.people.models import User
from tests.browser.looking import AXE_SCRIPT
from tests.browser.visits import Visit

# What differs between two pages that are the same to whoever reads them.
BY_CHANCE = re.compile(r'nonce="[^"]*"|name="csrfmiddlewaretoken" value="[^"]*"|"X-CSRFToken[^}]*')


@dataclass(frozen=True)
class Answer:
    """What came back: a whole page, or its kind in a word."""

    status: int
    headers: dict[str, str]
    html: str
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        if 300 <= self.status < 400:
            return "goes on"
        if not self.headers.get("Content-Type", "").startswith("text/html"):
            return "file"
        return "page" if "<html" in self.html else "part"

    @property
    def words(self) -> str:
        return BY_CHANCE.sub("", self.html)


class Visitors:
    """Who looks out of the window is a matter of a cookie."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.home, self.language = page, home, "en"
        page.add_init_script(AXE_SCRIPT)  # kept by the browser, not sent anew for each page
        self.sessions: dict[str, str] = {}
        self.complaints: list[tuple[str, str]] = []
        page.on("pageerror", lambda error: self.complaints.append((page.url, str(error))))
        page.on("console", self.listen)

    def listen(self, said: ConsoleMessage) -> None:
        """Scripts or styles against the policy; that a page is refused is what some are about."""
        if said.type == "error" and not said.text.startswith("Failed to load resource"):
            self.complaints.append((self.page.url, said.text))

    def let_in(self, name: str, user: User) -> None:
        """Signed in, and asked for the password once more, as before what is delicate."""
        browser = Client()
        browser.force_login(user)
        browser.post("/accounts/reauthenticate/", {"password": user.username})
        self.sessions[name] = browser.cookies["sessionid"].value

    def let_in_halfway(self, name: str, user: User) -> None:
        """The password was right, and the second step is due."""
        browser = Client()
        browser.post("/accounts/login/", {"login": user.username, "password": user.username})
        self.sessions[name] = browser.cookies["sessionid"].value

    def ask(self, visit: Visit) -> Answer:
        """What the server says; whatever it changed is undone."""
        browser = Client(raise_request_exception=False, headers={"accept-language": self.language})
        if session := self.sessions.get(visit.visitor):
            browser.cookies["sessionid"] = session
        with transaction.atomic():
            if visit.sent is None:
                given = browser.get(visit.address)
            else:
                given = browser.post(visit.address, visit.sent)
            answer = in_full(given)
            transaction.set_rollback(True)
        given.close()
        return answer

    def show(self, visit: Visit, answer: Answer) -> None:
        """Lay the page into the window."""
        context, address = self.page.context, self.home + visit.address
        context.clear_cookies()
        cookies = dict(answer.cookies)
        if session := self.sessions.get(visit.visitor):
            cookies["sessionid"] = session
        context.add_cookies(
            [{"name": name, "value": value, "url": self.home} for name, value in cookies.items()]
        )
        headers = {k: v for k, v in answer.headers.items() if k != "Content-Length"}

        def lay(route: Route) -> None:
            if route.request.is_navigation_request():
                route.fulfill(status=answer.status, headers=headers, body=answer.html)
            else:
                route.continue_()

        self.page.route(address, lay)
        self.page.goto(address)
        self.page.unroute(address)


def in_full(given: HttpResponse) -> Answer:
    body = b"".join(given.streaming_content) if given.streaming else given.content
    is_html = given.headers.get("Content-Type", "").startswith("text/html")
    return Answer(
        given.status_code,
        dict(given.headers),
        body.decode() if is_html else "",
        {name: morsel.value for name, morsel in given.cookies.items() if morsel.value},
    )
