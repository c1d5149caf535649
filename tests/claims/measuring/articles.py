"""A small annotated article, and ways of getting it wrong."""

from datetime import date

from factcheck.claims.extraction.claim import ExtractedClaim, Extraction, Quote

TEXT = (
    "Port Elm ferry idle\n\n"
    "The ferry has not sailed since May. Ann Lee told the Tideline, “Rats ate the cables.” "
    "The harbour lost 40 jobs on Monday. It should be reopened."
)


def span(words):
    start = TEXT.index(words)
    return start, start + len(words)


def gold_claim(words, **facts):
    start, end = span(words)
    plain = {"kind": "own", "speaker": None, "carriers": [], "checkable": True, "worth": 1}
    return {"start": start, "end": end, "about_date": None, **plain, **facts}


GOLD = {
    "id": "ferry",
    "text": TEXT,
    "claims": [
        gold_claim(
            "The ferry has not sailed since May",
            worth=2,
            alternatives=[list(span("Port Elm ferry idle"))],
        ),
        gold_claim(
            "Rats ate the cables.",
            kind="direct",
            speaker="Ann Lee",
            carriers=["the Tideline"],
            worth=3,
        ),
        gold_claim("The harbour lost 40 jobs on Monday", about_date="2024-05-06"),
        gold_claim("It should be reopened", checkable=False, worth=0),
    ],
    "quotes": [
        dict(zip(("start", "end"), span("Rats ate the cables."), strict=True), speaker="Ann Lee")
    ],
    "optional": [list(span("Ann Lee told the Tideline"))],
    "never": [list(span("Port Elm ferry idle"))],
}


def claim(words, *, kind="own", speaker=None, carriers=(), checkable=True, worth=0.5, about=None):
    return ExtractedClaim(
        spans=(span(words),),
        text=words,
        kind=kind,
        speaker=speaker,
        speaker_mention=speaker,
        carriers=tuple(carriers),
        checkable=checkable,
        worth=worth,
        reasons=(),
        about_date=about,
        denied=False,
    )


def extraction(*claims, quotes=()):
    return Extraction(tuple(claims), tuple(Quote(*each) for each in quotes), "test")


def perfect():
    return extraction(
        claim("The ferry has not sailed since May", worth=0.6),
        claim(
            "Rats ate the cables.", kind="direct", speaker="Lee", carriers=["Tideline"], worth=0.9
        ),
        claim("The harbour lost 40 jobs on Monday", worth=0.4, about=date(2024, 5, 6)),
        claim("It should be reopened", checkable=False, worth=0.1),
        quotes=[(*span("Rats ate the cables."), "Ann Lee")],
    )
