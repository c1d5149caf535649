"""Anchors: what the trail said about itself, kept where nobody who can change it can reach.

A chain shows what was changed within it, but a tail that was cut off leaves no trace inside. An
anchor is one line of JSON: how many entries there were, which was the last, and its hash.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from django.utils.translation import gettext as _


class NoAnchor(Exception):
    """The file holds no anchors, or something else besides."""


@dataclass(frozen=True)
class Anchor:
    """The end of the trail at one time. `position` is also the number of entries till then."""

    position: int
    entry: int
    hash: str
    at: str


def read_anchors(path: Path) -> list[Anchor]:
    """Every anchor of the file, the oldest first. Raises NoAnchor."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        anchors = [_read(line) for line in lines if line.strip()]
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise NoAnchor(
            _("%(path)s cannot be read: %(why)s") % {"path": path, "why": error}
        ) from error
    if not anchors:
        raise NoAnchor(_("%(path)s holds no anchor.") % {"path": path})
    return sorted(anchors, key=lambda anchor: anchor.position)


def add_anchor(path: Path, anchor: Anchor) -> None:
    """Add a line; older anchors stay, each of them still vouches for its part."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(anchor)) + "\n")


def _read(line: str) -> Anchor:
    given = json.loads(line)
    return Anchor(
        position=int(given["position"]),
        entry=int(given["entry"]),
        hash=str(given["hash"]),
        at=str(given["at"]),
    )
