"""Prove that the trail was not changed.

The formula is written out here a second time and calculated outside the database, so that
whoever can replace the database's own functions deceives nobody.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple

from django.db import connection, transaction
from django.utils.translation import gettext as _

from factcheck.people.anchors import Anchor

NOTHING = "0" * 64  # what the first link continues
ROWS = """
SELECT link.position, link.entry_id, link.previous_hash, link.hash, entry.id, jsonb_build_array(
           entry.id, (extract(epoch FROM entry.at) * 1000000)::bigint,
           entry.actor_kind, entry.actor_id, entry.action, entry.subject_kind, entry.subject_id,
           entry.desk_id, entry.request_id, entry.facts
       )::text
  FROM people_link AS link FULL JOIN people_entry AS entry ON entry.id = link.entry_id
 ORDER BY link.position NULLS LAST, entry.id
"""


class Row(NamedTuple):
    """A link beside its entry; either may be missing. `text` is the entry as it was hashed."""

    position: int | None
    linked: int | None
    previous_hash: str | None
    hash: str | None
    entry: int | None
    text: str | None


@dataclass
class Proof:
    """What was found: sentences; none means that the chain holds. The rest is its last link."""

    findings: list[str] = field(default_factory=list)
    position: int = 0
    entry: int = 0
    hash: str = NOTHING

    def find(self, sentence: str, **facts: object) -> None:
        """Note something that should not be."""
        self.findings.append(sentence % facts)


def verify(anchors: Sequence[Anchor] = ()) -> Proof:
    """Read the whole trail, as it stands at this moment, against itself and the anchors."""
    return examine(read_rows(), anchors)


def read_rows() -> Iterator[Row]:
    """One statement sees one moment; a cursor on the server keeps memory small."""
    with transaction.atomic(), connection.chunked_cursor() as cursor:
        cursor.execute(ROWS)
        while rows := cursor.fetchmany(2000):
            yield from map(Row._make, rows)


def examine(rows: Iterable[Row], anchors: Sequence[Anchor] = ()) -> Proof:
    """Everything that is wrong with these rows, which come by position and then without one."""
    proof = Proof()
    waiting = list(anchors)
    for row in rows:
        if row.position is None:
            proof.find(_("Entry %(entry)s has no place in the chain."), entry=row.entry)
            continue
        _follow(proof, row)
        while waiting and waiting[0].position <= row.position:
            _compare(proof, waiting.pop(0))
    for anchor in waiting:
        missing = anchor.position - proof.position
        sentence = _("The end was cut off: the anchor of %(at)s knows %(missing)d entries more.")
        proof.find(sentence, at=anchor.at, missing=missing)
    return proof


def _follow(proof: Proof, row: Row) -> None:
    """Whether this row continues the chain, and says what it said when it was linked."""
    position, entry = row.position or 0, row.linked or 0
    if position != proof.position + 1:
        sentence = _("Between the positions %(last)d and %(position)d the chain has a gap.")
        proof.find(sentence, last=proof.position, position=position)
    if row.previous_hash != proof.hash:
        sentence = _("Position %(position)d does not continue what stands before it.")
        proof.find(sentence, position=position)
    if row.entry is None:
        sentence = _("Entry %(entry)d at position %(position)d was deleted.")
        proof.find(sentence, entry=entry, position=position)
    elif sha256(f"{row.previous_hash}{row.text}".encode()).hexdigest() != row.hash:
        sentence = _("Entry %(entry)d at position %(position)d was changed.")
        proof.find(sentence, entry=entry, position=position)
    proof.position, proof.entry, proof.hash = position, entry, row.hash or ""


def _compare(proof: Proof, anchor: Anchor) -> None:
    """Whether the chain still has the link that the anchor knows."""
    same = (anchor.position, anchor.entry, anchor.hash) == (proof.position, proof.entry, proof.hash)
    if not same:
        sentence = _("Up to position %(position)d it is not what the anchor of %(at)s knows.")
        proof.find(sentence, position=anchor.position, at=anchor.at)
