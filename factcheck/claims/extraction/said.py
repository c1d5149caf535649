"""What is known of an assertion beside its words."""

from dataclasses import dataclass

from factcheck.claims.extraction.standing import Standing

ALONE = Standing()
# What nobody else says, and what nobody can tell whether somebody says.
UNVOICED = frozenset(("own", "unknown"))


@dataclass(frozen=True)
class Said:
    """What the judgement looks at beside the words themselves."""

    verb: str
    speaker_kind: str
    kind: str
    denied: bool
    carried: bool
    headline: int
    position: float
    question: bool
    unattributed: bool
    ruled: bool
    standing: Standing = ALONE
