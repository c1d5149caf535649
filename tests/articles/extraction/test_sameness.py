from articles.extraction.article import Block
from articles.extraction.sameness import story

TEXT = "The quay\n\nUpdated 5 minutes ago\n\nIt is closed.\n\nMost read: the ferry\n"


def blocks(text, *labels):
    found, at = [], 0
    for part, label in zip(text.strip().split("\n\n"), labels, strict=True):
        start = text.index(part, at)
        found.append(Block(start, start + len(part), label))
        at = start + len(part)
    return found


def test_story_leaves_out_what_stands_around():
    labels = ("headline", "date", "body", "boilerplate")

    assert story(TEXT, blocks(TEXT, *labels)) == "The quay It is closed."


def test_story_is_the_same_however_it_is_spaced():
    spaced = "The quay\n\nIt  is\nclosed.\n"

    assert story(spaced, blocks(spaced, "headline", "body")) == "The quay It is closed."
