"""What in a text is not language: tags, ruled lines, line ends written as words."""

import re

TAG = re.compile(r"(?:<|&lt;)/?[A-Za-z][\w:-]{0,40}(?:\s[^<>]{0,300}?)?/?(?:>|&gt;)")
RULED = re.compile(r"([-=_*/~#])\1{7,}")
WRITTEN_LINE_END = re.compile(r"\\ ?[rn](?![a-z])")
STRANDED = re.compile(r"\s*\n\s*(?=[.,;:!?](?:\s|\Z))")
LEADERS = re.compile(r"\.{5,}(?=\w)")


def masked(text: str) -> str:
    """Give the text with blanks in place of what is not language; every place stays the same."""
    if "<" in text or "&lt;" in text:
        text = TAG.sub(blank, text)
    if "\\" in text:
        text = WRITTEN_LINE_END.sub(line_end, text)
    return RULED.sub(blank, text).replace("`", "'")


def blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def line_end(match: re.Match[str]) -> str:
    return "\u2029".rjust(len(match[0]))


def worded(text: str) -> str:
    """Write a sentence out on one line, as a reader would copy it: a wording, not an anchor."""
    text = WRITTEN_LINE_END.sub("\n", TAG.sub("", text))
    text = LEADERS.sub(" ", STRANDED.sub("", RULED.sub("", text)))
    return " ".join(text.split()).replace("`", "'")
