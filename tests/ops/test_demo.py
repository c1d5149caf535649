"""The demo, once for all tests here: what a newcomer sees, and what it survives."""

import json
import os
import re
import signal
import stat
import time
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

import pytest

from tests.ops.conftest import eventually, open_terminal

SAMPLES = "samples 19 of 19: all there"
LISTENING = "0A"
START = re.compile(r'action="(/claims/[0-9a-f-]{36}/start/)"')
FILE = re.compile(r'<(?:link rel="stylesheet" href|script src)="(/static/[^"]+)"')
NEWS = "Quay wall gives way\n\nThe harbour board said that 14 barges broke loose on Monday."


def token_in(page: str) -> str:
    (token,) = set(re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page))
    return token


class Visitor:
    """Somebody with a browser and a partner's key; counts the seconds they have to wait."""

    def __init__(self, terminal):
        self.url = f"http://127.0.0.1:{terminal.port}"
        self.told = json.loads((terminal.home / "demo.json").read_text())
        self.opener = build_opener(HTTPCookieProcessor(CookieJar()))
        self.longest_wait = 0.0

    def read(self, path, data=None, **headers):
        return self.sent(path, data, **headers).decode()

    def sent(self, path, data=None, **headers):
        """The bytes as they came, still compressed if they were."""
        request = Request(self.url + path, data, headers)
        began = time.monotonic()
        with self.opener.open(request, timeout=20) as answer:
            body = answer.read()
        self.longest_wait = max(self.longest_wait, time.monotonic() - began)
        return body

    def ask(self, path, facts=None):
        data = json.dumps(facts).encode() if facts else None
        key = {"Authorization": f"Bearer {self.told['api_key']}"}
        return json.loads(
            self.read(f"/api/v1{path}", data, **key, **{"Content-Type": "application/json"})
        )

    def sign_in(self, username):
        (password,) = (u["password"] for u in self.told["users"] if u["username"] == username)
        form = self.read("/accounts/login/")
        words = {"csrfmiddlewaretoken": token_in(form), "login": username, "password": password}
        return self.read("/accounts/login/", urlencode(words).encode())


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with open_terminal(tmp_path_factory.mktemp("demo")) as terminal:
        terminal.env["HOST"] = "0.0.0.0"
        terminal.start("demo")
        terminal.wait_for(SAMPLES, silent=300)
        yield terminal
        # Whatever it survived until then, it stops when it is asked to.
        assert terminal.run("stop").stdout == "Stopped.\n"
        assert terminal.process.wait(5) == 0


@pytest.fixture
def visitor(demo):
    return Visitor(demo)


def listeners(port: int) -> set[str]:
    """The addresses, as the kernel writes them, at which somebody listens on this port."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    ends = [row[1].split(":") for row in rows if row[3] == LISTENING]
    return {address for address, number in ends if int(number, 16) == port}


def test_demo_prints_its_logins_and_finishes_its_samples(demo, visitor):
    told = visitor.told

    assert told["url"] == visitor.url
    assert stat.S_IMODE((demo.home / "demo.json").stat().st_mode) == 0o600
    roles = sorted(user["role"] for user in told["users"])
    assert roles == ["administrator", *["editor"] * 2, *["reviewer"] * 4]
    for user in told["users"]:
        assert f"{user['password']}  ({user['role']})" in demo.text
    assert told["api_key"] in demo.text
    assert visitor.ask("/claims/")["results"] != []
    # Whatever HOST says, the demo's passwords are for this machine alone.
    assert listeners(demo.port) == {"0100007F"}


def test_no_list_for_readers_is_empty(visitor):
    topics = set(re.findall(r'href="(/topics/[\w-]+/)"', visitor.read("/topics/")))
    checks = sorted(
        set(re.findall(r'href="(/fact-checks/[\w-]+/)"', visitor.read("/fact-checks/")))
    )
    pages = [visitor.read(path) for path in checks]
    speakers = {path for page in pages for path in re.findall(r'href="(/who/[\w-]+/)"', page)}
    articles = {path for page in pages for path in re.findall(r'href="(/checked/[\w-]+/)"', page)}

    assert sum(cards(visitor.read(path)) > 1 for path in topics) > 1
    assert max(cards(visitor.read(path)) for path in speakers) > 1
    assert max(cards(visitor.read(path)) for path in articles) > 1
    for page in ("how-we-work", "about", "privacy", "contact"):
        assert "[" not in re.sub(r"<[^>]+>", "", visitor.read(f"/{page}/"))


def test_no_list_for_editors_is_empty(visitor):
    visitor.sign_in("erik")
    deliveries, agreement = visitor.read("/deliveries/"), visitor.read("/agreement/?desk=news")

    assert {"delivered", "given up"} <= set(re.findall(r"<span>([a-z ]+)</span>", deliveries))
    assert len(re.findall(r"<td[^>]*>0\.\d\d", agreement.partition("By pair")[2])) > 1


def test_claim_page_is_sent_at_most_sixty_kilobytes_of_script_and_style(visitor):
    workbench = visitor.sign_in("ana")
    claims = sorted(set(re.findall(r'href="(/claims/[0-9a-f-]{36}/)', workbench)))
    waiting = ((START.search(page), page) for page in map(visitor.read, claims))
    start, page = next((start, page) for start, page in waiting if start)
    words = {"csrfmiddlewaretoken": token_in(page)}
    files = FILE.findall(visitor.read(start[1], urlencode(words).encode()))

    assert {"htmx", "drafts", "bench"} <= set(re.findall(r"/(\w+)[^/]*\?", " ".join(files)))
    much = sum(len(visitor.sent(path, **{"Accept-Encoding": "gzip"})) for path in files)
    assert much <= 60_000


def cards(page: str) -> int:
    return len(set(re.findall(r'href="(/fact-checks/[\w-]+/)"', page)))


def look_around(visitor) -> str:
    workbench = visitor.sign_in("ana")
    visitor.read("/fact-checks/")
    for noun in ("articles", "claims", "searches", "verdicts"):
        visitor.ask(f"/{noun}/")
    return workbench


def test_without_redis_everybody_works_on_and_the_job_runs_when_it_is_back(demo, visitor):
    usual = Visitor(demo)  # somebody just before, on the same busy machine
    look_around(usual)
    redis = min(demo.named("redis.sock"))
    os.kill(redis, signal.SIGSTOP)  # worse than gone: it accepts calls and never answers

    workbench = look_around(visitor)
    article = visitor.ask("/articles/", {"text": NEWS})
    path = f"/articles/{article['id']}/"
    waiting = visitor.ask(path)["state"]
    os.kill(redis, signal.SIGKILL)  # the supervisor brings an empty one
    demo.wait_for("Redis runs again.")

    assert "Ana Beck" in workbench
    assert waiting == "waiting"
    assert visitor.longest_wait < 2 + usual.longest_wait
    assert eventually(lambda: (visitor.ask(path)["extraction"] or {}).get("state") == "done", 30)


def test_children_that_die_are_started_again(demo, visitor):
    for name in ("run web", "listen_addresses"):
        os.kill(min(demo.named(name)), signal.SIGKILL)

    demo.wait_for("web runs again.")
    demo.wait_for("PostgreSQL runs again.")
    assert "PostgreSQL ended unexpectedly (signal 9). Starting it again in 1 s." in demo.text
    assert eventually(lambda: is_ready(visitor), 60)


def is_ready(visitor) -> bool:
    try:
        return json.loads(visitor.read("/readyz"))["status"] == "ready"
    except OSError:
        return False
