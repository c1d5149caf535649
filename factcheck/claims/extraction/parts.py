"""What there is of the trained parts, told part by part."""

from dataclasses import dataclass
from pathlib import Path

from articles.extraction.story import SHIPPED as STORY
from factcheck.claims.extraction.card import Card, card_beside, read_card
from factcheck.claims.extraction.weights import FILES, SHIPPED, WrongWeights, bytes_of


@dataclass(frozen=True)
class Part:
    """A trained part as it is found: its card where there is one, and what is wrong with it."""

    name: str
    file: str
    card: Card | None
    loaded: bool
    problem: str


def parts(folder: Path = SHIPPED) -> list[Part]:
    """Tell of each trained part whether it is there, without giving up at one that is wrong.

    What finds the story on a page comes first; it lies with its reader, outside the folder.
    """
    story = part_in(STORY.parent, "story", STORY.name)
    return [story, *(part_in(folder, name, file) for name, file in FILES.items())]


def part_in(folder: Path, name: str, file: str) -> Part:
    try:
        there = bool(bytes_of(folder / file))
    except WrongWeights as error:
        return Part(name, file, None, loaded=False, problem=str(error))
    card = read_card(card_beside(folder / file)) if there else None
    return Part(name, file, card, loaded=there, problem="")
