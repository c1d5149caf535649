"""A small Markdown for what reviewers and editors write, made safe for readers."""

import nh3
from markdown_it import MarkdownIt

TAGS = {"p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code"}
HEADINGS = {"h2", "h3"}
SCHEMES = {"http", "https", "mailto"}
_markdown = MarkdownIt("commonmark", {"html": False, "breaks": True, "linkify": False})


def as_html(text: str, *, headings: bool = False) -> str:
    """Paragraphs, emphasis, lists, quotations and links; everything else stays text.

    With `headings` those below the page's own stay as well, and a first-rank one is lowered.
    """
    html = _markdown.render(text)
    if headings:
        html = html.replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    return nh3.clean(
        html,
        tags=TAGS | HEADINGS if headings else TAGS,
        attributes={"a": {"href"}},
        url_schemes=SCHEMES,
        link_rel="nofollow noreferrer",
    )
