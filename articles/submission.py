"""What may be submitted: everything that is wrong with it is said at once."""

import hashlib
import unicodedata
from dataclasses import dataclass

from django.utils.translation import gettext as _

from articles.address import AddressRefused, parse_target
from articles.extraction.article import TooLong, Unreadable
from articles.extraction.reading import checked, checked_characters
from articles.models import Article, Fetch, Publisher
from factcheck.people.errors import NotValid
from factcheck.people.models import Partner, User

MOST_BYTES = 5 * 1024 * 1024
LONGEST_TITLE = 500


class TooLarge(NotValid):
    """More than one article may have."""

    status = 413


@dataclass(frozen=True)
class Submission:
    """One article as it was handed in: `content` is the text or HTML, empty for an address."""

    kind: Fetch.Kind
    content: str
    url: str

    def digest(self, publisher: Publisher | None) -> str:
        """Name the same thing: the same words from the same place.

        Browsers send other line ends than scripts, so these do not count. Where it was published
        counts: two outlets that print the same words are two articles.
        """
        words = unicodedata.normalize("NFC", self.content).replace("\r\n", "\n").strip()
        parts = (self.kind, words, self.url, str(publisher.id) if publisher else "")
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def check_submission(
    text: str | None, html: str | None, url: str | None, title: str = ""
) -> Submission:
    """Give what was handed in, or raise NotValid with a sentence for each wrong field."""
    wrong: dict[str, list[str]] = {}
    too_large = False
    kind, content = Fetch.Kind.URL, ""
    if text is not None and html is not None:
        wrong["html"] = [_("Send text or HTML, not both.")]
    elif text is None and html is None and not url:
        wrong["text"] = [_("Send a text, a page as HTML or an address.")]
    else:
        if text is not None:
            kind, content = Fetch.Kind.TEXT, text
        elif html is not None:
            kind, content = Fetch.Kind.HTML, html
        try:
            check_content(kind, content)
        except Unreadable as error:
            wrong[kind] = [str(error)]
            too_large = isinstance(error, TooLong)
    wrong |= wrong_address(url) | wrong_title(title)
    if wrong:
        raise TooLarge(wrong) if too_large else NotValid(wrong)
    return Submission(kind, content, url or "")


def check_content(kind: Fetch.Kind, content: str) -> None:
    """Raises Unreadable, or TooLong, for what can be told before reading."""
    if kind == Fetch.Kind.URL:
        return
    if len(content) > MOST_BYTES or len(content.encode(errors="surrogatepass")) > MOST_BYTES:
        raise TooLong(_("This is larger than 5 MB."))
    if not content.strip():
        raise Unreadable(_("There is nothing in it."))
    if kind == Fetch.Kind.TEXT:
        checked(content)
    else:
        checked_characters(content)


def wrong_address(url: str | None) -> dict[str, list[str]]:
    if not url:
        return {}
    try:
        parse_target(url)
    except AddressRefused as error:
        return {"url": [str(error)]}
    return {}


def wrong_title(title: str) -> dict[str, list[str]]:
    if len(title) > LONGEST_TITLE:
        return {"title": [_("A title has at most 500 characters.")]}
    try:
        checked_characters(title)
    except Unreadable as error:
        return {"title": [str(error)]}
    return {}


def check_visibility(visibility: str | None, by: User | Partner) -> str:
    """Give who may see the article: unless told otherwise, only the side that sent it."""
    own = Article.Visibility.PARTNER if isinstance(by, Partner) else Article.Visibility.DESK
    if visibility is None:
        return own
    if visibility not in (own, Article.Visibility.PUBLIC):
        raise NotValid({"visibility": [_("Choose %s or public.") % own]})
    return visibility
