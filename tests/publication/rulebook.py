"""Which flags there must be, said once more and otherwise: from what was drawn alone, no database."""

from collections import Counter
from dataclasses import dataclass, field

from tests.publication.who_relies import FOREIGN, PAGES, TIES, Listener

# Why it is flagged, the strongest first: who relies in two ways is flagged once.
STRENGTH = ("duplicate", "begun", "precedent", "cited", "same")
HAPPENED = {
    "corrected": "verdict.corrected",
    "withdrawn": "verdict.withdrawn",
    "taken_down": "verdict.redacted",
}
HEARD = {"delivered", "waiting", "unanswered"}  # or may hear any moment, or may have heard

Told = tuple[str, str, object, str]  # what changed, why it concerns them, whom, whose desk


def desk_of(name: str) -> str:
    return "valley" if name.startswith("valley") else "harbour"


@dataclass
class Rulebook:
    ties: set[tuple[str, str, str]] = field(default_factory=set)  # who, on what, how
    listeners: list[Listener] = field(default_factory=list)
    withdrawn: set[str] = field(default_factory=lambda: {"harbour withdrawn", "valley withdrawn"})
    raised: Counter[Told] = field(default_factory=Counter)
    open: Counter[Told] = field(default_factory=Counter)
    looked_again: set[str] = field(default_factory=set)  # pages with a day that has come
    redacted: set[tuple[str, int]] = field(default_factory=set)
    versions: Counter[str] = field(default_factory=lambda: Counter(PAGES))
    changes: Counter[str] = field(default_factory=Counter)  # of a page, that partners are told of
    calls: dict[tuple[int, str, int], str] = field(default_factory=dict)
    letters: int = 0
    copy: str = "harbour published"  # whose verdict pins it

    def listen(self, listener: Listener) -> None:
        if listener.history != "none":
            self.calls[len(self.listeners), "checked", 0] = listener.history
        self.listeners.append(listener)

    def in_force(self, name: str) -> bool:
        return (name == "checked" or "published" in name) and name not in self.withdrawn

    # What happens ---------------------------------------------------------------------------------
    def change(self, page: str, kind: str) -> None:
        """A verdict was corrected or withdrawn: whoever relied on it, and whoever was told."""
        if kind == "withdrawn":
            self.withdrawn.add(page)
            self.settle(("recheck", "own", f"page of {page}", desk_of(page)))
            self.looked_again.discard(page)
        else:  # the new version cites and pins nothing of what the former one did
            self.versions[page] += 1
            over = {"cited", "cited by its former name", "pinned"}
            self.ties = {each for each in self.ties if each[0] != page or each[2] not in over}
            self.copy = "" if page == self.copy else self.copy
        self.letters += 2  # to who asked for this page, and to who asked for all
        self.flag(kind, "shown", f"article of {page}", page)
        self.flag_relying(page, kind)
        self.tell(page, kind)

    def change_foreign(self, kind: str) -> None:
        self.flag_relying(FOREIGN, kind)

    def own(self, page: str, kind: str) -> None:
        """Something that concerns the page alone."""
        if self.in_force(page):
            self.flag(kind, "own", f"page of {page}", page)

    def look_again(self, page: str) -> None:
        self.hold(page)
        self.looked_again.add(page)
        self.own(page, "recheck")

    def hold(self, page: str) -> None:
        """Somebody looked again, or set another day."""
        self.looked_again.discard(page)
        self.settle(("recheck", "own", f"page of {page}", desk_of(page)))

    def deliver(self, place: tuple[int, str, int]) -> None:
        """They know of this and of all that was before it."""
        self.calls[place] = "delivered"
        endpoint, page, number = place
        for earlier in range(number + 1):
            for kind in HAPPENED:
                self.settle((kind, "told", (endpoint, page, earlier), desk_of(page)))

    def resolve(self, told: Told) -> None:
        self.open = self.open - Counter([told])
        if told[0] == "recheck":
            self.looked_again.discard(str(told[2]).removeprefix("page of "))

    # Whom it concerns -----------------------------------------------------------------------------
    def flag_relying(self, what: str, kind: str) -> None:
        ways: dict[str, set[str]] = {}
        for who, on, tie in self.ties:
            if on == what and TIES[tie] and (TIES[tie] != "cited" or self.in_force(who)):
                ways.setdefault(who, set()).add(TIES[tie])
            if who == what and tie == "same" and on != FOREIGN:
                ways.setdefault(on, set()).add("same")
        for twin in [who for who, how in ways.items() if "duplicate" in how]:
            for who, on, tie in self.ties:
                if (on, tie) == (twin, "duplicate"):
                    ways.setdefault(who, set()).add("duplicate")
        for who, how in ways.items():
            self.concern(who, kind, next(way for way in STRENGTH if way in how))

    def concern(self, who: str, kind: str, link: str) -> None:
        if self.in_force(who):
            self.flag(kind, link, f"page of {who}", who)
        elif who not in self.withdrawn and ("dismissed" not in who or link == "duplicate"):
            self.flag(kind, link, who, who)

    def tell(self, page: str, kind: str) -> None:
        """Partners: who listens is called; who heard, or may have, is flagged until they hear."""
        heard = {
            endpoint
            for (endpoint, about, _), how in self.calls.items()
            if about == page and how in HEARD
        }
        called = {
            number
            for number, each in enumerate(self.listeners)
            if each.stands == "in use"
            and HAPPENED[kind] in each.happenings
            and desk_of(page) == "harbour"
        }
        if not heard | called:
            return
        self.changes[page] += 1
        for endpoint in heard | called:
            place = endpoint, page, self.changes[page]
            self.calls[place] = "waiting" if endpoint in called else "unasked"
            if endpoint in heard:
                self.flag(kind, "told", place, page)

    def flag(self, kind: str, link: str, whom: object, near: str) -> None:
        told = (kind, link, whom, desk_of(near))
        self.raised[told] += 1
        self.open[told] += 1

    def settle(self, told: Told) -> None:
        self.open.pop(told, None)
