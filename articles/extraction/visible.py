"""All that a page shows to somebody who reads it, its story and what stands around it."""

from articles.extraction.article import TooLong
from articles.extraction.nesting import mended
from articles.extraction.page import MOST_HTML, MOST_TAGS, without_controls
from articles.extraction.passages import cut
from articles.extraction.tags import flatten


def visible_text(html: str) -> tuple[str, bool]:
    """The words of a page, a passage a paragraph, and whether some were nested too deeply.

    Raises Unreadable where nothing of it is HTML, TooLong for more than can be read in time.
    """
    if len(html) > MOST_HTML:
        raise TooLong("This page is too large to be read.")
    sound, _faults = mended(without_controls(html))
    flat, truncated = flatten(sound)
    if flat.count("<") > MOST_TAGS:
        raise TooLong("This page is too large to be read.")
    return "\n\n".join(passage.text for passage in cut(flat).passages), truncated
