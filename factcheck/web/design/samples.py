"""What the design page shows in place of real rows: whole, and stored nowhere.

Their links lead nowhere, as nothing of this is in the database.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import cycle

from articles.models import Publisher
from factcheck.claims.models import Claim, Speaker
from factcheck.evidence.models import Evidence
from factcheck.people.models import Desk, Topic, User
from factcheck.review.models import Rating, Review
from factcheck.web.figures.sheet import Chart, Strip, Table
from factcheck.web.plots.in_rows import Part, bars
from factcheck.web.plots.over_time import Over, columns

LONG = (
    "A third boat would sail by March, the council said, whatever the shipyard in the next bay may "
    "tell its welders, half of whom it laid off before the first frost came"
)
WORDS = (
    "The harbour office sold 4,100 winter passes",
    "Nobody has asked for a refund",
    LONG,
    "باع مكتب الميناء ٤١٠٠ تذكرة شتوية",
)
MONTHS = ("Oct", "Nov", "Dec", "Jan")
VALUES = (7, 12, 5, 9)
ENDS = (timedelta(hours=-30), timedelta(minutes=40), timedelta(days=3))


@dataclass(frozen=True)
class Message:
    """As Django's own: what was said, and how it ended."""

    message: str
    tags: str

    def __str__(self) -> str:
        return self.message


MESSAGES = (
    Message("Your review is in and counts.", "success"),
    Message("Coverage is being looked for.", "info"),
    Message("Two of five places did not answer.", "warning"),
    Message("Not saved: the server does not answer. Your words are kept.", "error"),
)


def claims(*, now: datetime, user: User) -> Iterator[Claim]:
    """A claim in each state, some late, some in somebody's hand."""
    desk, topic = Desk(name="Harbour"), Topic(name="Shipping")
    outlet = Publisher(name="Quay Gazette")
    speaker = Speaker(name="Mara Lind")
    for status, text, left in zip(Claim.Status.values, cycle(WORDS), cycle(ENDS), strict=False):
        language = "ar" if text == WORDS[-1] else "en"
        claim = Claim(text=text, status=status, kind="direct", desk=desk, topic=topic)
        claim.publisher, claim.published_at = outlet, now.date()
        claim.speaker, claim.created_at = speaker, now + left
        claim.language = language
        claim.due_at = now + left
        taken = status in ("assigned", "in_review")
        claim.in_hand = [{"name": str(user), "mine": True}] * taken  # type: ignore[attr-defined] # as the queue asks for it
        yield claim


def pieces(user: User) -> Iterator[Evidence]:
    """One of each stance."""
    for stance, kind, primary, withheld in (
        ("supports", "document", True, ""),
        ("refutes", "web", False, ""),
        ("discusses", "call", False, "It would name who told us."),
    ):
        yield Evidence(
            title="The till roll of January",
            kind=kind,
            stance=stance,
            primary=primary,
            quote="It ends at 3,902.",
            note="Read at the counter.",
            added_by=user,
            withheld=withheld,
        )


def review(user: User, rating: Rating, *, now: datetime) -> Review:
    """What one reviewer says."""
    return Review(
        reviewer=user,
        rating=rating,
        said="as_quoted",
        known="The till roll lists **3,902** passes.",
        method="We read the roll at the counter.",
        unknown="Whether passes were given away.",
        round=1,
        submitted_at=now - timedelta(hours=2),
    )


def charts() -> list[Chart]:
    """A plot over time, and one in rows, each with its table."""
    over = Over("Passes sold", "Twelve at most, in November.", MONTHS)
    head = ("Month", "Sold")
    rows = list(zip(MONTHS, VALUES, strict=True))
    parts = [
        [Part(size, look, look) for size, look in zip((5, 2, 3, 1, 4), LOOKS, strict=True)],
        [Part(2, "value-5", "True"), Part(3, "rest", "open"), Part(1, "late", "late")],
    ]
    names = ("Harbour", "Valley")
    strips = [Strip(name, "by rating", plot) for name, plot in zip(names, bars(parts), strict=True)]
    return [
        Chart("Over time", "Hundreds a month.", Table("Sold", head, rows), [columns(over, VALUES)]),
        Chart("In rows", "By desk.", Table("By desk", ("Desk", "Much"), rows), strips=strips),
    ]


LOOKS = ("value-5", "value-4", "value-3", "value-2", "value-1")
