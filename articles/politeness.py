"""How a site is asked by a machine: what its robots.txt allows, and never too often.

RFC 9309: without a robots.txt everything may be read, with one that cannot be had nothing, and
what was read counts for a day. What a person hands in is fetched at once, as a browser would.
"""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _
from protego import Protego

from articles.address import Target
from articles.fetch import FetchFailed, FetchRefused, download
from articles.followed import Site
from factcheck.jobs.errors import TryAgain

NAME = "factcheck"
KEPT = timedelta(days=1)
KEPT_AWAY = timedelta(minutes=10)
MOST_ROBOTS = 500_000  # bytes; RFC 9309 asks for at least as many
LONGEST_DELAY = 60.0
LONGEST_PATIENCE = timedelta(days=7)
NOT_FOUND = range(400, 500)

Robots = Site.Robots


def take_turn(address: str) -> None:
    """Wait for the site's turn: raises TryAgain until it may be asked again."""
    site = site_of(address)
    gap = timedelta(seconds=delay_of(site))
    free = Site.objects.filter(pk=site.pk, free_from__lte=Now())
    if free.update(free_from=Now() + gap):
        return
    site.refresh_from_db(fields=["free_from"])
    left = (site.free_from - timezone.now()).total_seconds()
    raise TryAgain(_("Waiting for the turn at %s.") % site.origin, after=max(left, 0.1))


def leave_alone(address: str, seconds: float) -> None:
    """Ask this site for nothing until the time is over that it wished for."""
    until = min(timedelta(seconds=seconds), LONGEST_PATIENCE)
    Site.objects.filter(pk=site_of(address).pk).update(free_from=Now() + until)


class KeptOut(FetchRefused):
    """The site's robots.txt asks machines not to read this page."""


def permit(target: Target) -> None:
    """Raise KeptOut where robots.txt says no, FetchFailed where it cannot be read now."""
    site = site_of(target.url)
    if is_stale(site):
        read_robots(site)
    if site.robots_state == Robots.AWAY:
        because = _("The robots.txt of %s could not be read, so nothing is asked of it for now.")
        raise FetchFailed(because % site.origin, passing=True)
    if site.robots and not Protego.parse(site.robots).can_fetch(target.url, NAME):
        raise KeptOut(_("The robots.txt of this site asks machines not to read this page."))


def site_of(address: str) -> Site:
    parts = urlsplit(address)
    origin = f"{parts.scheme}://{parts.hostname or ''}".lower()[:300]
    return Site.objects.get_or_create(origin=origin)[0]


def is_stale(site: Site) -> bool:
    kept = KEPT_AWAY if site.robots_state == Robots.AWAY else KEPT
    return site.robots_at is None or site.robots_at < timezone.now() - kept


def read_robots(site: Site) -> None:
    """Ask for robots.txt; a site that refuses to show one (4xx) has none."""
    try:
        answer = download(f"{site.origin}/robots.txt")
    except FetchFailed as error:
        none = error.status in NOT_FOUND and not error.passing
        site.robots, site.robots_state = "", Robots.NONE if none else Robots.AWAY
    except FetchRefused:
        site.robots, site.robots_state = "", Robots.NONE
    else:
        text = answer.body[:MOST_ROBOTS].decode(errors="replace").replace("\0", "")
        site.robots, site.robots_state = text, Robots.READ
    site.robots_at = timezone.now()
    site.save(update_fields=["robots", "robots_state", "robots_at"])


def delay_of(site: Site) -> float:
    """Seconds between two requests: our own pause, or the longer one that robots.txt asks for."""
    asked = Protego.parse(site.robots).crawl_delay(NAME) if site.robots else None
    return max(float(settings.SITE_PAUSE_SECONDS), min(asked or 0.0, LONGEST_DELAY))
