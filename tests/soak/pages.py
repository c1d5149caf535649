"""Odd pages: paragraphs of the annotated samples inside HTML that nobody would write by hand."""

from random import Random

from tests.soak import pieces
from tests.soak.stories import PROSE, changed, story

OPENING = (
    "<div>", "<div class='ad'>", "<section>", "<span>", "<b>", "<i>", "<a href='#'>", "<ul><li>",
    "<blockquote>", "<table><tr><td>", "<td>", "<li>", "<figure>", "<figcaption>", "<aside>", "<h2>",
    "<p", '<p class="x', "<br>", "<hr/>", "<img src=x>", "<font color=red>", "<x-pier a='<'>", "<!",
    "<!-- a -->", "<!---->", "<?php 1 ?>", "<![CDATA[ x ]]>", "<p hidden>", "<svg><g></svg>",
)  # fmt: skip
CLOSING = (
    "</div>", "</p>", "</b>", "</a>", "</ul>", "</table>", "</blockquote>", "</article>", "</body>",
    "</html>", "</x>", "</", "</ p>", "</p/>", "</span></i>", "</section>", "</h2>",
)  # fmt: skip
REFERENCES = (
    "&amp;", "&amp", "&#8220;", "&#x201D;", "&#0;", "&#xD800;", "&#1114112;", "&#99999999999;",
    "&notanentity;", "&lt;p&gt;", "&nbsp;", "&zwj;", "&#x202E;", "&", "&#", "&#x;", "&NewLine;",
)  # fmt: skip
SWALLOWING = (
    "<script>if (a < b) { '</p>' }</script>", "<style>p{}</style>", "<textarea>x", "<select><option>",
    "<noscript>x</noscript>", "<iframe src=x>", "<title>x</title>", "<template>", "<!--", "<svg>",
    "<head>", "<frameset>", "<plaintext>", "<script>",
)  # fmt: skip
HEADS = (
    "", "<title>Pier shut</title>", "<meta charset=latin-1>", "<meta name=author content='Ida Lamm'>",
    "<meta property='article:published_time' content='2024-06-06T10:00:00Z'>",
    "<meta property='article:published_time' content='0000-99-99'>", "<base href='http://[x'>",
    "<meta property='og:site_name' content='\u202e\u0301'>", "<link rel=canonical href='http://['>",
    '<script type="application/ld+json">{"@type": "NewsArticle", "author": [{}], "x":</script>',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":1,"author":[]}</script>',
    '<script type="application/ld+json">{"datePublished":"x","articleBody":[null]}</script>',
    '<script type="application/ld+json">[[[[[[]]]]]]</script>',
    '<script type="application/ld+json">{"@graph":{"@type":["Person"],"name":{}}}</script>',
)  # fmt: skip
# What every browser reads past, and what closes or holds more than its author meant.
MENDED = ("</b>", "</i>", "<br>", "<!-- a -->", "</x>", "<hr/>", "<wbr>", "<script>'</p>'</script>")
BROKEN = (
    "</div>", "</article>", "</section>", "</main>", "</body>", "</html>", "</ul>", "</table>", "</h2>",
    "</p>", "</span>", "<div>", "<div class='ad'>", "<aside>", "<section>", "<main>", "<figure>",
    "<blockquote>", "<ul><li>", "<table><tr><td>", "<td>", "<h2>", "<span>", "<b>", "<i>", "<font>",
    "<a href='#'>", "<p>",
)  # fmt: skip
INLINE = ("b", "i", "em", "strong", "span", "font", "mark", "u")


def page(dice: Random) -> str:
    """Give a page with odd words and broken nesting."""
    parts = [story(dice) for _ in range(dice.randrange(1, 4))]
    kinds = (OPENING, CLOSING, REFERENCES, OPENING, CLOSING, SWALLOWING, pieces.AWKWARD)
    for _ in range(dice.randrange(9)):
        parts.insert(dice.randrange(len(parts) + 1), dice.choice(dice.choice(kinds)))
    body = "".join(f"<p>{each}</p>" if dice.random() < 0.6 else each for each in parts)
    for _ in range(dice.randrange(3)):
        body = changed(dice, body)
    head = "".join(dice.sample(HEADS, dice.randrange(3)))
    if dice.random() < 0.2:
        return head + body
    return f"<html lang='{dice.choice(('en', 'de', 'xx-Y', ''))}'><head>{head}</head><body><article>{body}"


def readable_page(dice: Random) -> tuple[str, list[str]]:
    """Give a page of a story and its paragraphs, some of its tags too many or too few."""
    told = dice.sample(PROSE, dice.randrange(4, 9))
    parts = [f"<p>{marked_up(dice, each)}{dice.choice(('</p>', '</p>', ''))}" for each in told]
    for _ in range(dice.randrange(4)):
        at = dice.randrange(len(parts))
        parts.insert(at, dice.choice(MENDED))
    for _ in range(dice.choice((0, 1, 1, 2))):
        parts.insert(dice.randrange(len(parts) + 1), dice.choice(BROKEN))
    around = dice.choice(("", "<div class='story'>", "<main>", "<div>" * dice.choice((3, 250))))
    return f"<html lang=en><body>{around}<article>{''.join(parts)}</article>", told


def marked_up(dice: Random, words: str) -> str:
    """Put a stretch of the words into an element inside the line."""
    if dice.random() < 0.5:
        return words
    blanks = [at for at, char in enumerate(words) if char == " "]
    if not blanks:
        return words
    at, tag = dice.choice(blanks), dice.choice(INLINE)
    end = max(at + 1, dice.choice(blanks))
    return f"{words[:at]} <{tag}>{words[at + 1 : end]}</{tag}>{words[end:]}"
