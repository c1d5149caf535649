"""What changed from one sentence to another, word by word. No Django models."""

import re
from difflib import SequenceMatcher

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_WORD = re.compile(r"\s+|\w+|[^\w\s]")


def words_of(text: str) -> list[str]:
    """Words, blanks and signs, each a piece; joined they are the text."""
    return _WORD.findall(text)


def changed(before: str, after: str) -> SafeString:
    """The later sentence with what is new in <ins>, and what is gone in <del> where it stood."""
    old, new = words_of(before), words_of(after)
    pieces = []
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for what, left, right, start, end in matcher.get_opcodes():
        if what == "equal":
            pieces.append(format_html("{}", "".join(new[start:end])))
            continue
        if right > left:
            pieces.append(format_html("<del>{}</del>", "".join(old[left:right])))
        if end > start:
            pieces.append(format_html("<ins>{}</ins>", "".join(new[start:end])))
    return format_html_join("", "{}", ((piece,) for piece in pieces))
