"""One address for one page, however a feed writes it."""

from urllib.parse import urldefrag, urljoin

from courlan import normalize_url


def page_address(address: str, *, base: str) -> str:
    """Resolve against the feed's own address, without what only follows readers; "" for none.

    Marks of campaigns (utm_…) and of the place inside the page go, names are in lower case, and
    the order of a query does not count.
    """
    wanted = "".join(address.split())
    if not wanted:
        return ""
    try:
        return urldefrag(normalize_url(urljoin(base, wanted))).url
    except ValueError:
        return ""
