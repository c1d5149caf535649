"""One invented event as the wire told it, as others copied it, and as somebody denied it."""

from datetime import UTC, date, datetime

from factcheck.evidence.corroboration.items import ClaimFacts, Item, Kind

CLAIM = ClaimFacts(
    text="Three lifeboats were launched from Skerry Point on 4 March 2024.",
    about_date=date(2024, 3, 4),
    made_on=date(2024, 3, 5),
    language="en",
)

LEAD = (
    "Three lifeboats were launched from Skerry Point on Monday after a car ferry lost power in "
    "heavy seas, the coastguard said."
)
SECOND = (
    "All 212 passengers were taken off by daylight and brought to the fish market, where the "
    "harbour master had put up camp beds and a soup kitchen."
)
THIRD = (
    "The ferry, built in 1998, drifted for nearly five hours before a tug from Kelda could fasten "
    "a line to its bow, duty officer Runa Beck told a news conference."
)
BACKGROUND = (
    "Skerry Point has had a lifeboat station since 1871, and its crews are volunteers who leave "
    "their boats, shops and schoolrooms whenever the maroon goes up over the bay."
)
WIRE = f"SKERRY POINT, March 4 (Kelda News) - {LEAD}\n\n{SECOND}\n\n{THIRD}\n\n{BACKGROUND}"
LOCAL = "The school in Upper Skerry stayed shut because its bus had been lent to the rescuers."
DENIAL = (
    "SKERRY POINT - No lifeboats were launched from Skerry Point on Monday, the station's head "
    "launcher, Odd Marsh, told the Bay Lantern.\n\n"
    "“The slip was iced over and the doors stayed shut all day,” he said, and showed this "
    "reporter the empty page of the launching book.\n\nThe passengers were fetched by two trawlers."
)
ELSEWHERE = (
    "The county council will plant four hundred oaks along the old railway, its parks officer said "
    "on Tuesday.\n\nVolunteers may bring their own spades."
)


def item(name: str, text: str, hour: int = 9, **facts) -> Item:
    """An item published on the day at this hour by an outlet of the same name."""
    facts.setdefault("title", f"{name.title()} front page")
    facts.setdefault("published_at", datetime(2024, 3, 4, hour, tzinfo=UTC))
    return Item(id=name, publisher=facts.pop("publisher", name.title()), text=text, **facts)


def wire() -> Item:
    """The agency's own story."""
    return item("wire", WIRE, 9, publisher="Kelda News", kind=Kind.AGENCY)


def copies() -> list[Item]:
    """Five copies: credited, cut, set into a local story, reordered, lightly reworded."""
    reworded = WIRE.partition(" - ")[2].replace("taken off", "rescued").replace("nearly", "almost")
    return [
        item("herald", WIRE, 10),
        item("gazette", f"{LEAD}\n\n{SECOND}", 11),
        item("post", f"{LOCAL}\n\n{LEAD}\n\n{THIRD}\n\nSource: Kelda News", 12),
        item("echo", f"{THIRD}\n\n{BACKGROUND}\n\n{LEAD}", 13),
        item("mail", reworded, 14),
    ]
