"""The tokens of the pages, read from the file that gives them their values."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from factcheck.web.design.colours import by_scheme, contrast

FILE = Path(__file__).parent.parent / "static" / "web" / "styles" / "tokens.css"
GIVEN = re.compile(r"^\s+--([\w-]+): (.+);$", re.MULTILINE)
SPACE = re.compile(r"s\d+$")
TEXT, MARK = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11
# What stands on what, and how far apart the two must be.
PAIRS: tuple[tuple[str, str, float, Promise], ...] = (
    ("ink", "paper", TEXT, _("what is read")),
    ("ink", "sheet", TEXT, _("in fields and dialogs")),
    ("ink", "wash", TEXT, _("in notes")),
    ("ink", "tint", TEXT, _("the claim in hand")),
    ("ink", "chosen", TEXT, _("words marked by hand")),
    ("ink-soft", "paper", TEXT, _("what stands beside it")),
    ("ink-soft", "sheet", TEXT, _("beside it, in fields and dialogs")),
    ("ink-soft", "wash", TEXT, _("beside it, in notes")),
    ("accent", "paper", TEXT, _("what can be acted on")),
    ("accent", "wash", TEXT, _("the same, in notes")),
    ("accent-deep", "paper", TEXT, _("the same, under the pointer")),
    ("on-accent", "accent", TEXT, _("the one primary button")),
    ("on-accent", "accent-deep", TEXT, _("the same, under the pointer")),
    ("holds", "paper", TEXT, _("what holds")),
    ("ink", "holds-wash", TEXT, _("a note that all went well")),
    ("fails", "paper", TEXT, _("what does not hold")),
    ("fails", "sheet", TEXT, _("a destructive button")),
    ("fails", "fails-wash", TEXT, _("the same, under the pointer")),
    ("ink", "fails-wash", TEXT, _("a note that something went wrong")),
    ("accent", "fails-wash", TEXT, _("a link in it")),
    ("between", "paper", TEXT, _("what is neither")),
    ("edge", "paper", MARK, _("edges of buttons, underlines of claims")),
    ("edge", "sheet", MARK, _("edges of fields")),
)


@dataclass(frozen=True, slots=True)
class Pair:
    """One colour on another, by day and by night."""

    over: str
    under: str
    needed: float
    what: Promise
    light: float
    dark: float

    @property
    def enough(self) -> bool:
        return min(self.light, self.dark) >= self.needed


@cache
def tokens() -> dict[str, str]:
    """Each token by its name without the dashes, as on the screen."""
    on_screen, _paper, _rules = FILE.read_text().partition("@media print")
    return dict(GIVEN.findall(on_screen))


def of_kind(*beginnings: str) -> list[tuple[str, str]]:
    """The tokens whose values begin so, in the order of the file."""
    return [(name, value) for name, value in tokens().items() if value.startswith(beginnings)]


def sizes() -> list[tuple[str, str]]:
    """The type sizes."""
    names = list(tokens())
    kinds = names[names.index("tiny") : names.index("display") + 1]
    return [(name, tokens()[name]) for name in kinds]


def spaces() -> list[tuple[str, str, int]]:
    """The spaces, each with its pixels at the usual size."""
    return [(name, value, int(name[1:])) for name, value in tokens().items() if SPACE.match(name)]


def pairs() -> list[Pair]:
    """Every colour on what it stands on."""
    return [
        Pair(over, under, needed, what, *_apart(over, under)) for over, under, needed, what in PAIRS
    ]


def _apart(over: str, under: str) -> tuple[float, float]:
    both = zip(by_scheme(tokens()[over]), by_scheme(tokens()[under]), strict=True)
    light, dark = (contrast(one, other) for one, other in both)
    return light, dark
