"""The addresses of scripts, styles and pictures: another content is another address.

So browsers keep them for as long as they like, and ask for none again before they show a page.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path

from django.contrib.staticfiles import finders
from whitenoise.storage import CompressedStaticFilesStorage


class Named(CompressedStaticFilesStorage):  # type: ignore[misc]  # whitenoise has no types
    """`/static/web/keys.js?c0ffee12`, and the plain address of what is no file.

    Gathered files have a compressed copy beside them, which is sent to whoever can read it.
    """

    def url(self, name: str | None) -> str:
        address: str = super().url(name)
        content = content_of(name) if name else ""
        return f"{address}?{content}" if content else address


@cache
def content_of(name: str) -> str:
    """A short word for what is in the file now; the process remembers it."""
    found = finders.find(name)
    if not isinstance(found, str) or not Path(found).is_file():
        return ""
    return sha256(Path(found).read_bytes()).hexdigest()[:8]
