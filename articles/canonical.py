"""One form for all the addresses under which the same page goes round."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

# What is added to an address to follow who came from where.
FOLLOWS_READERS = re.compile(
    r"utm_\w+|at_(?:medium|campaign|custom\d|link_\w+)|[a-z]{0,3}clid|mc_[ce]id|ns_\w+|ito|xtor"
    r"|cmpid?|smid|ftag|guccounter|guce_\w+|igshid?|mkt_tok|_ga|sh(?:are)?_?id|amp|outputtype",
    re.IGNORECASE,
)
SIDE_DOORS = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")


def canonical(url: str) -> str:
    """The page's address without scheme, side door, tracking and fragment; '' if it is none.

    For comparing only: nothing is ever fetched from it. Never raises.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
        fields = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        return ""
    place = SIDE_DOORS.sub("", host) + (f":{port}" if port not in (None, 80, 443) else "")
    path = re.sub(r"//+", "/", parts.path).rstrip("/")
    path = re.sub(r"/amp$", "", path)
    kept = sorted((name, value) for name, value in fields if not FOLLOWS_READERS.fullmatch(name))
    return f"{place}{path}" + (f"?{urlencode(kept)}" if kept else "")
