"""A small Markdown for what reviewers and editors write, made safe for readers."""

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

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


def as_words(text: str) -> str:
    """The words alone, in paragraphs, for where marks would be in the way; links tell where to."""
    lines = (
        "".join(map(word_of, token.children or ())) or token.content
        for token in _markdown.parse(text)
        if token.type == "inline" or token.content
    )
    return "\n\n".join(line.strip() for line in lines)


def word_of(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    if token.type == "link_open":
        return f"({token.attrGet('href')}) "
    return token.content
