"""Copies: the items of dossiers, each edited by a seeded hand, and the wire stories among them."""

import re
from collections.abc import Callable, Mapping, Sequence
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
Copies = Mapping[str, str]  # every copy and the text it is folded under
Finder = Callable[[Sequence[Body]], Copies]
Story = tuple[str, str, Body]  # dossier, edit or nothing, text


def measure(path: Path) -> Measured:
    """Fold all originals and all edits in one go, as they would come in one after the other."""
    return measure_with(ours, path, lambda dossier: trace(dossier.claim, dossier.items).copies)


def measure_with(find: Finder, path: Path, among: Callable[[Dossier], Copies]) -> Measured:
    """Measure any finder of copies; `among` finds those among the items of one dossier."""
    dossiers = dossiers_in(path)
    stories = stories_of(dossiers)
    watch = Watch()
    with watch:
        copies = find([body for _, _, body in stories])
    family = {body.id: dossier for dossier, _, body in stories}
    under = {copy: family[original] for copy, original in copies.items()}
    edited = [Folded(kind, dossier, under.get(body.id)) for dossier, kind, body in stories if kind]
    figures = total(edited, [fanout(dossier, among(dossier)) for dossier in dossiers])
    return Measured({**figures}, [asdict(each) for each in edited], watch.seconds)


def ours(bodies: Sequence[Body]) -> Copies:
    return {copy.id: copy.original for copy in fold(reuses(bodies))}


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


def fanout(dossier: Dossier, copies: Copies) -> Fanout:
    reusing = frozenset(item for item, reason in dossier.reasons.items() if REUSE.search(reason))
    return Fanout(reusing, dossier.expected.groups, tuple(copies.items()))
