"""A verb of saying, its subject, and where its content begins."""

from dataclasses import dataclass

from factcheck.claims.extraction.subject import Subject


@dataclass
class Frame:
    """A verb of saying found in the sentence, before it is known how far its content goes."""

    cue: int
    verb: str
    subject: Subject | None
    content: int | None
    addressee: tuple[int, int] | None = None
    kind: str = "said"
    carrier: tuple[int, int] | None = None

    @property
    def first(self) -> int:
        return min(self.subject.first, self.cue) if self.subject else self.cue
