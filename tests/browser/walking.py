"""A walk over pages: what keeps people from them is noted, and left in `axe.json`."""

import json
from collections import defaultdict
from collections.abc import Iterable
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import Any

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.db import transaction

from factcheck.people.models import Desk, Partner
from tests.admin.conftest import Newsroom
from tests.browser import looking
from tests.browser.visitors import Answer, Visitors
from tests.browser.visits import Visit
from tests.factories import make_desk, make_member, make_user
from tests.test_permissions import Addresses

ROOT = Path(__file__).parent.parent.parent
FOUND = ROOT / "build" / "axe"
PICTURES = ROOT / "build" / "screenshots"
REFUSED = {403, 404, 405}
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


def everything_happens(desk: Desk, partner: Partner, window: Visitors) -> Addresses:
    """A newsroom in full, and the people who look at it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with transaction.atomic():
        newsroom = Newsroom(desk)
        newsroom.live()
        addresses = Addresses(newsroom.story, partner)
        window.let_in("stranger", make_member("charlie", make_desk("Valley"), "editor"))
        window.let_in("administrator", make_user("root", is_staff=True, is_superuser=True))
        window.let_in("reviewer", addresses.story.alice)
        window.let_in("editor", addresses.story.eve)
        greta = make_member("greta", desk)
        TOTP.activate(greta, "KELP234")
        RecoveryCodes.activate(greta)
        window.let_in("guarded", greta)
        window.let_in_halfway("halfway", greta)
    return addresses


class Walk:
    """What was seen so far. In another language each page is looked at for what may differ."""

    def __init__(self, visitors: Visitors, name: str, *, again: bool = False) -> None:
        self.visitors, self.page, self.name, self.again = visitors, visitors.page, name, again
        self.pages: list[dict[str, Any]] = []
        self.barriers: list[dict[str, Any]] = []
        self.troubles: list[str] = []
        self.kinds: dict[str, set[str]] = defaultdict(set)
        self.known: set[str] = set()

    def visit_all(self, visits: Iterable[Visit]) -> None:
        for visit in visits:
            self.visit(visit)

    def visit(self, visit: Visit) -> None:
        """Look at what comes back, if it is a page that was not looked at yet."""
        answer = self.visitors.ask(visit)
        self.kinds[visit.name].add("refused" if answer.status in REFUSED else answer.kind)
        if answer.kind == "page" and answer.words not in self.known:
            self.known.add(answer.words)
            self.visitors.show(visit, answer)
            self.look(visit, answer)

    def look(self, visit: Visit, answer: Answer) -> None:
        about = {
            "page": visit.name,
            "method": visit.method,
            "status": answer.status,
            "visitor": visit.visitor,
            "language": self.visitors.language,
        }
        self.pages.append(about | {"title": self.page.title()})
        found = looking.barriers(self.page, looking.SCHEMES[:1] if self.again else looking.SCHEMES)
        self.barriers += [about | barrier for barrier in found]
        told = looking.sideways(self.page) if self.again else looking.troubles(self.page)
        if visit.name in BY_TAB and not self.again:
            told += looking.missed_by_tab(self.page)
        self.troubles += [f"{visit.file}: {one}" for one in told]
        if not self.again:
            looking.take_pictures(self.page, PICTURES, visit.file)

    def never_answered(self) -> set[str]:
        """Addresses at which nobody met anything but a refusal."""
        return {name for name, kinds in self.kinds.items() if kinds == {"refused"}}

    def ends_well(self) -> None:
        self.leave_word()
        found = (self.barriers, self.troubles, self.visitors.complaints)
        assert found == ([], [], []), "\n".join(str(one) for each in found for one in each)

    def leave_word(self) -> None:
        """Beside what the other walks found."""
        FOUND.mkdir(parents=True, exist_ok=True)
        told = {"pages": self.pages, "violations": self.barriers}
        with (FOUND / "one at a time").open("w") as alone:
            flock(alone, LOCK_EX)
            (FOUND / f"{self.name}.json").write_text(json.dumps(told))
            parts = [json.loads(part.read_text()) for part in sorted(FOUND.glob("*.json"))]
            whole = {key: [row for part in parts for row in part[key]] for key in told}
            (ROOT / "axe.json").write_text(json.dumps(whole, indent=1, ensure_ascii=False))
