"""The running text of a revision, at its own offsets."""

from articles.models import Revision

# The title is given by itself, and a caption tells of a picture: neither is what the text says.
LEFT_OUT = frozenset({"headline", "caption", "boilerplate"})


def prose(revision: Revision) -> str:
    """Blank out headline, captions and boilerplate; every other character stays at its place."""
    text = revision.text
    for block in revision.blocks:
        if block["label"] in LEFT_OUT:
            start, end = block["start"], block["end"]
            gap = "".join("\n" if c == "\n" else " " for c in text[start:end])
            text = f"{text[:start]}{gap}{text[end:]}"
    return text
