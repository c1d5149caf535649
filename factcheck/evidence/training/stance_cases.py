"""What a stance is learnt from: pairs of headline and text, and dossiers of our own making."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.claims.measuring.reading import WrongInput, expecting, read_json
from factcheck.evidence.corroboration.groups import Joined
from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.stance import Stance
from factcheck.evidence.measuring.dossiers import Dossier, dossier_of
from factcheck.evidence.measuring.pairs import STANCES, TABLES, Pair, pairs_in


@dataclass(frozen=True)
class Case:
    """A claim and an item, the right stance, and the story both belong to.

    `ours`: from a dossier, where a person looked at each item with its date and publisher.
    """

    claim: ClaimFacts
    item: Told
    stance: Stance
    story: str
    ours: bool = False


def cases_in(folder: Path) -> list[Case]:
    """The pairs of the two tables somewhere in the folder, and the items of all dossiers there."""
    tables = sorted(folder.rglob(TABLES[0]))
    if not tables:
        raise WrongInput(f"{folder} holds no {TABLES[0]}.")
    found = [case for table in tables for case in cases_of(pairs_in(table))]
    for path in sorted(folder.rglob("*.json")):
        with expecting(path, "a dossier"):
            found += cases_from(dossier_of(read_json(path)))
    return found


def cases_of(pairs: Sequence[Pair]) -> Iterator[Case]:
    """The pairs, those of one text together, so that each text is taken apart once."""
    stories = stories_of(pairs)
    for pair in sorted(pairs, key=lambda pair: (pair.body, pair.headline)):
        yield Case(
            ClaimFacts(pair.headline, headline=True),
            Told("", pair.text, "", None),
            STANCES[pair.label],
            stories.root(text_node(pair)),
        )


def stories_of(pairs: Sequence[Pair]) -> Joined:
    """Texts belong to one story when a headline is about both."""
    joined = Joined()
    for pair in sorted(pairs, key=lambda pair: (pair.body, pair.headline)):
        if STANCES[pair.label] is not Stance.UNRELATED:
            joined.join(f"headline {pair.headline}", text_node(pair))
    return joined


def text_node(pair: Pair) -> str:
    return f"text {pair.body}"


def cases_from(dossier: Dossier) -> Iterator[Case]:
    claim = replace(dossier.claim, headline=True)
    for item in dossier.items:
        right = Stance(dossier.expected.stances[item.id][0])
        yield Case(claim, Told.of(item), right, f"dossier {dossier.id}", ours=True)
