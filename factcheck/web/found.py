"""What the engine found out about a claim, and what hangs together with it in its article."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.claims.queries import contradictions_of
from factcheck.claims.speakers import speaker_key
from factcheck.people.errors import NotNow, Refused
from factcheck.people.models import User
from factcheck.review.amendable import may_add
from factcheck.review.contradictions import may_settle

# The trained parts of the engine, by what rules do alone where one of them is missing.
PARTS: dict[str, Promise] = {
    "tagger": _("parts of speech"),
    "attribution": _("who says what"),
    "linker": _("whom a name means"),
    "checkworthiness": _("what is worth checking"),
}


def found_facts(
    claim: Claim,
    claims: Sequence[Claim],
    user: User,
    refusal: Refused | None,
    *,
    newest: bool,
) -> dict[str, Any]:
    """`claims` are all of the article; `refusal` is why this person may put nothing right.

    `newest`: whether it stands in the article's newest text.
    """
    by_id: dict[UUID | None, Claim] = {each.pk: each for each in claims}
    hints = list(contradictions_of(claim)) if len(claims) > 1 else []
    return {
        "mention": mention_of(claim),
        "without": [PARTS.get(name, name) for name in lacked_by(claim)],
        "hints": [(hint, hint.second if hint.first == claim else hint.first) for hint in hints],
        # The action asks the same of the other claim, too.
        "may_settle": bool(hints) and may_settle(user, claim),
        "split_from": by_id.get(claim.split_from_id),
        "duplicate_of": by_id.get(claim.duplicate_of_id),
        "refusal": refusal.because if isinstance(refusal, NotNow) else "",
        "may_put_right": refusal is None,
        "may_add": newest and may_add(user, claim.article),
    }


def mention_of(claim: Claim) -> str:
    """How the article calls the speaker there, where that is not the name itself."""
    link = next((link for link in claim.attributions.all() if not link.position), None)
    if link is None or speaker_key(link.mention) == speaker_key(link.speaker.name):
        return ""
    return link.mention


def lacked_by(claim: Claim) -> list[str]:
    return claim.extraction.without if claim.extraction else []
