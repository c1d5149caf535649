"""Once a day the end of the trail is noted outside, wherever the operator wants it."""

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from urllib.request import Request, urlopen

from django.conf import settings
from django.utils.translation import gettext as _

from factcheck.people.anchors import Anchor, add_anchor, read_anchors
from factcheck.people.mail import Letter, post_letter
from factcheck.people.proof import verify

PATIENCE = 20  # seconds


class Broken(Exception):
    """The trail does not hold: no anchor is worth anything now, somebody has to look."""


def anchor_now(at: datetime) -> Anchor | None:
    """The end of a trail that holds, against every anchor of the file; None while it is empty.

    Raises Broken with every finding.
    """
    path = Path(settings.TRAIL_ANCHOR_FILE) if settings.TRAIL_ANCHOR_FILE else None
    proof = verify(read_anchors(path) if path and path.exists() else [])
    if proof.findings:
        raise Broken(" ".join(proof.findings))
    if not proof.position:
        return None
    return Anchor(proof.position, proof.entry, proof.hash, at.isoformat(timespec="seconds"))


def send_out(anchor: Anchor) -> None:
    """To a file, a mail, an address: each that is set. A repeat does no harm."""
    line = json.dumps(asdict(anchor))
    if settings.TRAIL_ANCHOR_FILE:
        add_anchor(Path(settings.TRAIL_ANCHOR_FILE), anchor)
    if to := settings.TRAIL_ANCHOR_MAIL:
        subject = _("Trail anchor: %(much)d entries") % {"much": anchor.position}
        post_letter(Letter(to, subject, line + "\n", f"anchor-{anchor.position}"))
    if url := settings.TRAIL_ANCHOR_URL:
        request = Request(url, line.encode(), {"Content-Type": "application/json"})  # noqa: S310
        with urlopen(request, timeout=PATIENCE):  # noqa: S310 - the operator's own address
            pass


def wanted() -> bool:
    """Whether the operator said where anchors go."""
    return bool(
        settings.TRAIL_ANCHOR_FILE or settings.TRAIL_ANCHOR_MAIL or settings.TRAIL_ANCHOR_URL
    )
