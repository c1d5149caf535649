"""What names a source, however it was typed: its address, else its title."""

from factcheck.evidence.models import Evidence


def address_named(url: str) -> str:
    """An address without what makes no other page of it; "" if there is none."""
    address = url.partition("#")[0].rstrip("/").casefold()
    return address.partition("://")[2].removeprefix("www.")


def source_of(piece: Evidence) -> str:
    """What two pieces about one source share."""
    return address_named(piece.url) or piece.title.casefold()
