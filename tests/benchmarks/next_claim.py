"""`make bench-next`: from the key that hands a review in to the next claim, on a running demo.

A reviewer of the demo works by keyboard alone, in a real Chromium, and hands their reviews in for
good. Wall time says little on a shared machine: what the server computed is told beside it.
"""

import argparse
import json
import math
import os
import statistics
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import APIRequestContext, Page, sync_playwright

from tests.benchmarks.processes import spent_by
from tests.browser.chromium import ARGUMENTS, CHROMIUM

AIM = 300  # milliseconds
SERVERS = {"run web": "the server", "postgres": "PostgreSQL"}  # by their commands
VISITS = 20  # of one claim's page, to see what the server computes for it
STAGES = ("sent", "server", "left", "loaded", "painted")
TOLD = {
    "sent": "from the key to the request",
    "server": "the server takes the review and begins the next claim",
    "left": "its answer, until the page is left",
    "loaded": "the next page, out of the browser",
    "painted": "parsed, styled and painted",
}
# Before the page is left it notes when the key was pressed and what became of the request.
WATCH = """
addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.ctrlKey)
    sessionStorage.setItem("pressed", performance.timeOrigin + event.timeStamp);
}, true);
let begun;
addEventListener("input", (event) => (begun ??= event.timeStamp), true);
addEventListener("pagehide", () => {
  const asked = (address) =>
    performance.getEntriesByType("resource").filter((one) => one.name.includes(address)).at(-1);
  const last = asked("/review/");
  const ready = asked("?ready=");
  if (ready) sessionStorage.setItem("ready", ready.responseEnd - begun);
  if (last) sessionStorage.setItem("sent", JSON.stringify(
    [last.requestStart, last.responseStart].map((at) => performance.timeOrigin + at)));
});
new PerformanceObserver((list) => {
  if (list.getEntriesByName("first-contentful-paint").length) console.debug("painted");
}).observe({ type: "paint", buffered: true });
"""
STAMPS = """() => {
  const paint = performance.getEntriesByName("first-contentful-paint")[0].startTime;
  const page = performance.getEntriesByType("navigation")[0];
  const at = (moment) => performance.timeOrigin + moment;
  return {
    stamps: [Number(sessionStorage.getItem("pressed")), ...JSON.parse(sessionStorage.getItem("sent")),
             at(0), at(page.responseStart), at(paint)],
    transferred: page.transferSize,
    ready: Number(sessionStorage.getItem("ready")),
  };
}"""


class Reviewer:
    """Works through claims with the keys of the workbench, and counts them; letters are none."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.keys += 1

    def sign_in(self, url: str, username: str, password: str) -> None:
        self.page.goto(f"{url}/accounts/login/")
        self.page.get_by_label("Username").fill(username)
        self.page.get_by_label("Password").fill(password)
        self.page.get_by_role("main").get_by_role("button", name="Sign in").click()
        self.page.wait_for_url("**/workbench/")

    def begin(self) -> None:
        """The first claim: the one in hand if there is one, else what waits for them."""
        while not self.page.locator("[data-draft]").count():
            before = self.page.url
            self.press("t")
            self.page.wait_for_url(lambda url: url != before)  # noqa: B023

    def write(self) -> None:
        """One source out of the coverage, or why none; both answers; what is known and how."""
        sourced = self.use_a_source()
        self.press("1", "5")
        self.page.keyboard.type("The log lists eleven.")
        self.press("Tab")
        self.page.keyboard.type("Read the log.")
        if not sourced:
            self.press("Tab", "Tab", "Tab")
            self.page.keyboard.type("Nobody else kept one.")

    def use_a_source(self) -> bool:
        if not self.page.locator(".hit [data-use-evidence]").count():
            return False
        self.press("e", "e")
        self.page.get_by_text("Used as evidence").first.wait_for()
        return True

    def hand_in(self) -> dict[str, float]:
        """Hand it in when the next claim is in the browser; milliseconds by stage.

        Until that one is painted the driver asks nothing of the page.
        """
        made = self.page.locator("[data-made-at]")
        made.wait_for()
        ahead = urlsplit(made.get_attribute("data-made-at") or "").path
        self.page.wait_for_load_state("networkidle")
        before = urlsplit(self.page.url).path
        with self.page.expect_console_message(lambda said: said.text == "painted"):
            self.press("Control+Enter")
        self.page.wait_for_url(lambda url: urlsplit(url).path != before)
        self.page.locator("[data-draft]").wait_for()
        told = self.page.evaluate(STAMPS)
        ends = zip(STAGES, told["stamps"], told["stamps"][1:], strict=False)
        took = {name: end - begun for name, begun, end in ends}
        opened = urlsplit(self.page.url).path == ahead and not told["transferred"]
        return took | {"whole": sum(took.values()), "ready": told["ready"], "ahead": opened}


def main() -> None:
    options = argparse.ArgumentParser(prog="make bench-next")
    options.add_argument("--reviews", type=int, default=20)
    options.add_argument("--who", default="ana")
    given = options.parse_args()
    home = Path(os.environ.get("FACTCHECK_HOME", "var"))
    demo = json.loads((home / "demo.json").read_text())
    supervisor = json.loads((home / "services.json").read_text())["pid"]
    password = next(one["password"] for one in demo["users"] if one["username"] == given.who)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        context.add_init_script(WATCH)
        reviewer = Reviewer(context.new_page())
        reviewer.sign_in(demo["url"], given.who, password)
        reviewer.begin()
        took, keys = [], []
        for _ in range(given.reviews):
            reviewer.keys = 0
            reviewer.write()
            took.append(reviewer.hand_in())
            keys.append(reviewer.keys)
        address = reviewer.page.url.partition("#")[0]
        reviewer.page.goto("about:blank")
        computed = visits(context.request, address, supervisor)
        browser.close()
    say(took, keys, computed)


def visits(asked: APIRequestContext, address: str, supervisor: int) -> dict[str, float]:
    """Milliseconds that the server and its PostgreSQL compute for the claim's page."""
    asked.get(address)
    before = {name: spent_by(supervisor, name) for name in SERVERS}
    for _ in range(VISITS):
        asked.get(address)
    return {
        name: 1000 * (spent_by(supervisor, name) - spent) / VISITS for name, spent in before.items()
    }


def say(took: Sequence[dict[str, float]], keys: Iterable[int], computed: dict[str, float]) -> None:
    busy = os.getloadavg()[0] / len(os.sched_getaffinity(0))
    lines = [
        f"{len(took)} reviews, {max(keys)} keys at most, {busy:.1f} processes for each core",
        f"{'milliseconds':<58}{'median':>8}{'p90':>8}{'most':>8}",
        *(row(TOLD[name], [one[name] for one in took]) for name in STAGES),
        row(
            f"from the key to the next claim on screen (aim: {AIM})", [one["whole"] for one in took]
        ),
        row(
            "before that, from the first answer until it was ready", [one["ready"] for one in took]
        ),
        f"of {len(took)} the page made ahead was shown: {sum(one['ahead'] for one in took)}",
        "computed for the page of a claim: "
        + ", ".join(f"{much:.0f} ms by {SERVERS[name]}" for name, much in computed.items()),
    ]
    sys.stdout.write("\n".join(lines) + "\n")


def row(name: str, numbers: Sequence[float]) -> str:
    late = sorted(numbers)[math.ceil(0.9 * len(numbers)) - 1]
    return f"{name:<58}{statistics.median(numbers):>8.0f}{late:>8.0f}{max(numbers):>8.0f}"


if __name__ == "__main__":
    main()
