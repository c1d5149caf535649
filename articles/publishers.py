"""Who published it: found by domain or name, made when nobody knows them yet."""

from urllib.parse import urlsplit

from django.db.models import Q

from articles.models import Publisher

LONGEST_NAME = 200


def publisher_of(*, name: str = "", url: str = "") -> Publisher | None:
    """Find or make the publisher of a page; a domain tells more than a name.

    A known name on a domain that is not theirs is somebody else: two papers may share a name.
    """
    domain = domain_of(url)
    name = name.strip()[:LONGEST_NAME]
    known = known_publisher(name=name, url=url)
    if known or not (name or domain):
        return known
    taken = Publisher.objects.filter(name__iexact=name).exists()
    wanted = Publisher(name=domain if taken or not name else name, domain=domain or None)
    Publisher.objects.bulk_create([wanted], ignore_conflicts=True)
    return published_on(domain) or Publisher.objects.filter(name=wanted.name).first()


def known_publisher(*, name: str = "", url: str = "") -> Publisher | None:
    """The same, but nobody new is written down."""
    domain = domain_of(url)
    return published_on(domain) or named(name.strip()[:LONGEST_NAME], domain)


def published_on(domain: str) -> Publisher | None:
    """Find the publisher of a domain or of the nearest domain above it."""
    labels = domain.split(".")
    above = [".".join(labels[depth:]) for depth in range(len(labels) - 1)]
    known = {
        publisher.domain: publisher for publisher in Publisher.objects.filter(domain__in=above)
    }
    return next((known[name] for name in above if name in known), None)


def named(name: str, domain: str) -> Publisher | None:
    if not name:
        return None
    known = Publisher.objects.filter(Q(name__iexact=name) | Q(aliases__contains=[name]))
    return (known.filter(domain=None) if domain else known).first()


def domain_of(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.").removesuffix(".")
