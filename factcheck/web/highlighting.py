"""Words that were looked for, marked in a text."""

from collections.abc import Collection

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from factcheck.evidence.corroboration.words import words


def highlighted(text: str, keys: Collection[str]) -> SafeString:
    """The text, escaped, with each word marked that has one of these matching keys."""
    if not keys:
        return format_html("{}", text)
    pieces: list[SafeString] = []
    done = 0
    for word in words(text):
        if word.key in keys:
            pieces.append(format_html("{}<mark>{}</mark>", text[done : word.start], word.text))
            done = word.end
    return format_html(
        "{}{}", format_html_join("", "{}", ((each,) for each in pieces)), text[done:]
    )
