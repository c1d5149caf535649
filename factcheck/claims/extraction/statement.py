"""What reading an article brings forth: sentences, voices, and statements of one voice each."""

from dataclasses import dataclass, field

from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.speaker import Speaker
from factcheck.claims.extraction.tokens import Token


@dataclass
class Sentence:
    start: int
    end: int
    paragraph: int
    label: str
    tokens: list[Token]
    reports: list[Report] = field(default_factory=list)
    voice: "Voice | None" = None
    free: bool = False
    witness: bool = False
    detail: bool = False
    in_turn: bool = False
    papers: bool = False
    laid_out: bool = False
    announced: "Voice | None" = None
    about: Speaker | None = None

    @property
    def says(self) -> bool:
        """Tell whether one of its verbs of saying brings words, here or below."""
        return any(report.spans or report.opens_next for report in self.reports)


@dataclass(eq=False)
class Voice:
    """Who speaks: the speaker as met, the words used for it here, and who carried it.

    What is `listed` goes on over the items of a list, and no further. What is `headed` is theirs
    by a line above that leads to it, and weighs as the outlet's own.
    """

    speaker: Speaker | None
    mention: str | None
    carriers: tuple[Speaker, ...] = ()
    listed: bool = False
    headed: bool = False


@dataclass
class Statement:
    """A stretch of one sentence with one voice; `voice` None is the outlet's own.

    What is `retold` stands in the words of whoever passes it on.
    """

    sentence: Sentence
    start: int
    end: int
    voice: Voice | None
    report: Report | None
    aside: bool = False
    embedded: bool = False
    retold: bool = False
