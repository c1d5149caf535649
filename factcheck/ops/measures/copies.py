"""Copies: the items of dossiers, each edited by a seeded hand, and the wire stories among them."""

import re
from dataclasses import asdict
from pathlib import Path
from random import Random

from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.syndication import Body, fold, reuses
from factcheck.evidence.corroboration.words import Stretch
from factcheck.evidence.measuring.copies import Fanout, Folded, total
from factcheck.evidence.measuring.dossiers import Dossier
from factcheck.evidence.measuring.edits import edits
from factcheck.ops.measures.base import Measured, Watch
from factcheck.ops.measures.independence import dossiers_in

SEED = 1
REUSE = re.compile(r"(?<!no )text reuse")
Story = tuple[str, str, Body]  # dossier, edit or nothing, text


def measure(path: Path) -> Measured:
    """Fold all originals and all edits in one go, as they would come in one after the other."""
    dossiers = dossiers_in(path)
    stories = stories_of(dossiers)
    watch = Watch()
    with watch:
        copies = fold(reuses([body for _, _, body in stories]))
    family = {body.id: dossier for dossier, _, body in stories}
    under = {copy.id: family[copy.original] for copy in copies}
    edited = [Folded(kind, dossier, under.get(body.id)) for dossier, kind, body in stories if kind]
    figures = total(edited, [fanout(dossier) for dossier in dossiers])
    return Measured({**figures}, [asdict(each) for each in edited], watch.seconds)


def stories_of(dossiers: list[Dossier]) -> list[Story]:
    """Give every item as it is, then every item in all its edits; the claim may be anywhere."""
    chance = Random(SEED)  # noqa: S311 - the same edits every time
    texts = [(d.id, f"{d.id} {item.id}", item.text) for d in dossiers for item in d.items]
    found = [(dossier, "", body(key, text)) for dossier, key, text in texts]
    for dossier, key, text in texts:
        for kind, edited in edits(text, chance):
            found.append((dossier, kind, body(f"{key} {kind}", edited)))
    return found


def body(key: str, text: str) -> Body:
    return Body(key, text, Stretch(0, len(text)))


def fanout(dossier: Dossier) -> Fanout:
    copies = trace(dossier.claim, dossier.items).copies
    reusing = frozenset(item for item, reason in dossier.reasons.items() if REUSE.search(reason))
    return Fanout(reusing, dossier.expected.groups, tuple(copies.items()))
