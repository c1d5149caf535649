"""What was received, as an article: bytes of a text, of HTML or of a fetched page."""

from articles.extraction.article import ArticleText
from articles.extraction.reading import decode, read_html, read_text
from articles.models import Fetch


def article_in(kind: str, body: bytes, *, content_type: str, url: str) -> ArticleText:
    """Decode and read; `content_type` is what a site said of its page. Raises Unreadable."""
    content = decode(body, content_type) if kind == Fetch.Kind.URL else body.decode()
    plain = kind == Fetch.Kind.URL and content_type.lower().startswith("text/plain")
    if kind == Fetch.Kind.TEXT or plain:
        return read_text(content)
    return read_html(content, url=url)
