"""How far an article that was handed in has come, in a sentence, until there is no more to wait."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Article, Fetch, Revision
from factcheck.claims.models import Claim, Extraction
from factcheck.evidence.models import Search

FIRST, RAREST = 1, 15  # seconds between two looks: soon at first, then ever less often
LONGEST = timedelta(minutes=10)  # for which a page looks by itself


@dataclass(frozen=True)
class Progress:
    """`sentence` says what is going on, "" once all is done.

    `again` are the seconds to wait before the next look, 0 where nobody looks any more.
    """

    sentence: str = ""
    again: int = 0

    @property
    def slow(self) -> bool:
        """Whether it takes longer than a page waits."""
        return bool(self.sentence) and not self.again


DONE = Progress()


def of_reading(article: Article, fetch: Fetch | None) -> Progress:
    """Until there is a text."""
    if article.state != Article.State.WAITING:
        return DONE
    by_address = fetch is not None and fetch.kind == Fetch.Kind.URL
    words = _("The page is being fetched and read.") if by_address else _("It is being read.")
    return going_on(words, since=fetch.created_at if fetch else article.created_at)


def of_extraction(revision: Revision, extraction: Extraction | None) -> Progress:
    """Until its claims are found; the caller knows that they are looked for."""
    since = extraction.created_at if extraction else revision.created_at
    return going_on(_("The text has been read. Claims are being looked for."), since=since)


def of_coverage(claims: Sequence[Claim]) -> Progress:
    """Until coverage of all claims that were queued has been looked for."""
    waiting = Q(state=Search.State.WAITING)
    found = Search.objects.filter(claim__in=claims).aggregate(
        much=Count("claim", distinct=True),
        open=Count("claim", filter=waiting, distinct=True),
        since=Max("created_at", filter=waiting),
    )
    if not found["open"]:
        return DONE
    done = found["much"] - found["open"]
    claims_found = ngettext("%d claim found.", "%d claims found.", len(claims)) % len(claims)
    looked = ngettext(
        "Coverage has been looked for of %(done)d of %(much)d claim.",
        "Coverage has been looked for of %(done)d of %(much)d claims.",
        found["much"],
    ) % {"done": done, "much": found["much"]}
    return going_on(f"{claims_found} {looked}", since=found["since"])


def going_on(sentence: str, *, since: datetime) -> Progress:
    """Look again soon after it began, then after a quarter of the time that it has taken."""
    taken = timezone.now() - since
    if taken > LONGEST:
        return Progress(sentence)
    return Progress(sentence, min(RAREST, max(FIRST, int(taken.total_seconds() / 4))))
