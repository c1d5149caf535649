"""The keys of the workbench: one table, and what a person made of it.

Pages show them, `?` lists them and the script obeys them, all from here. A key is one sign (`j`,
`?`), or Ctrl or Alt with one (`ctrl+enter`); "" is none. While somebody types, only those with Ctrl
or Alt act.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.people.errors import NotValid
from factcheck.people.models import User
from factcheck.people.trail import record

ONE_KEY = re.compile(r"(?:(?:ctrl|alt)\+)?(?:[^\sA-Z]|enter)")
DIGITS = "1-9"


@dataclass(frozen=True)
class Shortcut:
    """`usual`: the key of whoever changed nothing. One that is `fixed` can only be switched off."""

    name: str
    usual: str
    does: Promise

    @property
    def fixed(self) -> bool:
        return self.usual == DIGITS


TABLE = (
    Shortcut("submit", "ctrl+enter", gettext_lazy("Press the main button of the form")),
    Shortcut("answer", DIGITS, gettext_lazy("Choose an answer, and go on to what is still open")),
    Shortcut(
        "evidence", "e", gettext_lazy("Go to the coverage; use what has the focus as evidence")
    ),
    Shortcut("take", "t", gettext_lazy("Take the claim, or start the review")),
    Shortcut("work", "w", gettext_lazy("Work this list: its next claim, then the one after it")),
    Shortcut("select", "x", gettext_lazy("Tick the claim of the list, or take the tick away")),
    Shortcut("skip", "s", gettext_lazy("Skip the claim, with a reason")),
    Shortcut("save", "ctrl+s", gettext_lazy("Save the draft")),
    Shortcut("hand_in", "alt+enter", gettext_lazy("Submit the review, and stay with the claim")),
    Shortcut("look_again", "r", gettext_lazy("Look again in the places that are asked")),
    Shortcut("by_hand", "a", gettext_lazy("Add evidence by hand")),
    Shortcut("reject", "n", gettext_lazy("Say that it is no claim, with a reason")),
    Shortcut("abstain", "i", gettext_lazy("Say that you cannot judge it, with a reason")),
    Shortcut("queue", "q", gettext_lazy("Queue the claim")),
    Shortcut("dismiss", "d", gettext_lazy("Dismiss the claim, with a reason")),
    Shortcut("mark", "h", gettext_lazy("Mark the claim as harmful")),
    Shortcut("verdict", "v", gettext_lazy("Write the verdict, or adjudicate")),
    Shortcut("publish", "p", gettext_lazy("Publish the verdict")),
    Shortcut("publish_later", "l", gettext_lazy("Publish the verdict later")),
    Shortcut("reopen", "o", gettext_lazy("Open the claim again, with a reason")),
    Shortcut("undo", "u", gettext_lazy("Take a review back while it is sealed")),
    Shortcut("new_claim", "c", gettext_lazy("New claim, of the marked words if there are any")),
    Shortcut("next", "j", gettext_lazy("Next claim of the article or the list")),
    Shortcut("previous", "k", gettext_lazy("Previous claim of the article or the list")),
    Shortcut("search", "/", gettext_lazy("Search")),
    Shortcut("help", "?", gettext_lazy("Show these keys")),
)
USUAL = {one.name: one.usual for one in TABLE}


def shortcuts_of(user: User) -> dict[str, str]:
    """The key of each shortcut, for this person; "" where it is switched off.

    What they chose stays: a shortcut that came later has no key where its usual one is taken.
    """
    chosen = {name: key for name, key in user.shortcuts.items() if name in USUAL}
    taken = set(chosen.values())
    return {
        name: chosen.get(name, "" if usual in taken else usual) for name, usual in USUAL.items()
    }


def as_written(key: str) -> str:
    """The same key as people write it, by what stands on their keyboard: `Ctrl ↵`, `J`."""
    signs = {"ctrl": _("Ctrl"), "alt": _("Alt"), "enter": "↵"}
    return " ".join(signs.get(part, part) for part in parts_of(key))


def as_aria(key: str) -> str:
    """The same key as `aria-keyshortcuts` wants it: `Control+Enter`."""
    signs = {"ctrl": "Control", "alt": "Alt", "enter": "Enter"}
    return "+".join(signs.get(part, part) for part in parts_of(key))


def parts_of(key: str) -> list[str]:
    """`ctrl++` is Ctrl with a plus."""
    held, plus, sign = key.partition("+")
    return [held, sign] if held in {"ctrl", "alt"} and plus else [key]


@transaction.atomic
def choose_shortcuts(user: User, keys: Mapping[str, str]) -> None:
    """Somebody says which keys they want; what is not named is as usual. Raises NotValid."""
    if not set(keys) <= set(USUAL):
        raise NotValid(_("There is no such shortcut."))
    if wrong := problems_of(USUAL | dict(keys)):
        raise NotValid(wrong)
    user.shortcuts = {name: key for name, key in keys.items() if key != USUAL[name]}
    user.save(update_fields=["shortcuts"])
    record("shortcuts.chosen", user, by=user, changed=len(user.shortcuts))


def problems_of(chosen: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with the keys that are not the usual ones, by shortcut."""
    wrong = {}
    much = Counter(chosen.values())
    for name, key in chosen.items():
        if key in {"", USUAL[name]}:
            continue
        if USUAL[name] == DIGITS:
            wrong[name] = _("The digits can only be switched off.")
        elif not ONE_KEY.fullmatch(key):
            wrong[name] = _("Write one sign, or ctrl+ or alt+ and one: g, alt+g, ctrl+enter.")
        elif much[key] > 1 or (key in "123456789" and chosen["answer"]):
            wrong[name] = _("Something else has this key.")
    return wrong
