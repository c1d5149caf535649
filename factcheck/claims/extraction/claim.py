"""What extraction finds: quotations and claims, as spans over the article's text."""

from dataclasses import dataclass
from datetime import date

GAP = " … "


@dataclass(frozen=True)
class Quote:
    """Words between quotation marks (the marks left out) and who said them."""

    start: int
    end: int
    speaker: str | None


@dataclass(frozen=True)
class ExtractedClaim:
    """One assertion: its exact words, who vouches for it, who carried it to this outlet.

    `kind` is direct (all in quotation marks), mixed (partly), indirect (reported without marks)
    or own (the outlet itself asserts it). `carriers` are listed innermost first. `denied` means
    that the speaker says the claim is false. `wording` proposes the claim in words that stand on
    their own, for a person to approve: none where the text does so already or where something
    cannot be resolved; `unresolved` lists the words that the article leaves open ("there").
    """

    spans: tuple[tuple[int, int], ...]
    text: str
    kind: str
    speaker: str | None
    speaker_mention: str | None
    carriers: tuple[str, ...]
    checkable: bool
    worth: float
    reasons: tuple[str, ...]
    about_date: date | None
    denied: bool
    wording: str | None = None
    unresolved: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[-1][1]


@dataclass(frozen=True)
class Contradiction:
    """Two claims (by their number in the list) that cannot both hold; `why` is for a reviewer."""

    first: int
    second: int
    why: str


@dataclass(frozen=True)
class Extraction:
    """All claims and quotations of one article, and the version of the engine that found them.

    `without` names the trained parts that were missing, so that rules alone did their work.
    """

    claims: tuple[ExtractedClaim, ...]
    quotes: tuple[Quote, ...]
    engine: str
    contradictions: tuple[Contradiction, ...] = ()
    without: tuple[str, ...] = ()


def slices(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """Give the exact words of the spans, joined by an ellipsis where something was left out."""
    return GAP.join(text[start:end] for start, end in spans)
