"""The stories as they are written down in `told/`, a file for each part of the country."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).parent / "told"


class Source(NamedTuple):
    """What a reviewer relies on. `words`: what stands there, which is kept as its copy."""

    title: str
    url: str
    stance: str
    words: str = ""


@dataclass(frozen=True)
class Opinion:
    """One review as its author would have typed it."""

    by: str
    rating: str
    method: str
    known: str
    sources: tuple[Source, ...]
    said: str = "as_quoted"
    unknown: str = ""


@dataclass(frozen=True)
class Decision:
    """The verdict's text; `dissent` only where an editor adjudicated, `note` in a correction."""

    by: str
    rating: str
    headline: str
    summary: str
    known: str
    method: str
    said: str = "as_quoted"
    unknown: str = ""
    why_checked: str = ""
    dissent: str = ""
    note: str = ""


@dataclass(frozen=True)
class Story:
    """The first claim with these words in the articles on this domain, and how far it came.

    `corrected` is the text that replaced the first one; one that is `late` is due at once.
    """

    domain: str
    words: str
    until: str
    topic: str = ""
    wording: str = ""
    takes: tuple[str, ...] = ()
    reviews: tuple[Opinion, ...] = ()
    verdict: Decision | None = None
    because: str = ""
    corrected: Decision | None = None
    late: bool = False


def stories() -> list[Story]:
    """All of them, in the order in which they are played."""
    files = [tomllib.loads(path.read_text()) for path in sorted(FOLDER.glob("*.toml"))]
    return [read(facts) for told in files for facts in told["story"]]


def read(facts: Mapping[str, Any]) -> Story:
    """What several people said alike is written once, with all of them in `by`."""
    reviews = [
        Opinion(**said | {"by": by, "sources": tuple(Source(*each) for each in said["sources"])})
        for said in map(flowing, facts.get("reviews", ()))
        for by in said["by"]
    ]
    texts = {
        name: Decision(**flowing(facts[name])) for name in ("verdict", "corrected") if name in facts
    }
    takes = tuple(facts.get("takes", ()))
    return Story(**flowing(facts) | texts | {"reviews": tuple(reviews), "takes": takes})


def flowing(facts: Mapping[str, Any]) -> dict[str, Any]:
    """With every text unwrapped: only an empty line in it begins a paragraph."""
    return {
        name: unwrapped(value.split("\n\n")) if isinstance(value, str) else value
        for name, value in facts.items()
    }


def unwrapped(paragraphs: Iterable[str]) -> str:
    return "\n\n".join(" ".join(each.split()) for each in paragraphs)
