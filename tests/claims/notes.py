"""Written news with brat notes on who said what, for the trainers of attribution."""

import re
from itertools import product

PIECE = re.compile(r"\[(source|cue|content) ([^\]]+)\]")
PEOPLE = ("Ann Lund", "the mayor", "Bo Ek", "a spokesman", "Mia Holt", "the harbour board")
FACTS = ("the pier was shut", "two boats sank", "nobody was hurt", "the ferry ran late")
FRAMES = (
    "[source {who}] [cue said] [content that {what}].",
    "[content “It is true that {what},”] [source {who}] [cue said].",
    "It rained again. [source {who}] [cue added] [content that {what}].",
)


def write_notes(folder):
    """Write DATA/train and DATA/dev: one text of a headline and many paragraphs each."""
    told = [frame.format(who=who, what=what) for frame, who, what in product(FRAMES, PEOPLE, FACTS)]
    write_part(folder / "train", told)
    write_part(folder / "dev", told[::7])
    return folder


def write_part(folder, told):
    for name in ("text", "attributions"):
        (folder / name).mkdir(parents=True)
    text, notes = noted("\n\n".join(["Pier shut after a storm", "3 May 2024", *told]))
    (folder / "text" / "story.txt").write_text(text)
    (folder / "attributions" / "story_ann.ann").write_text(notes)


def noted(marked):
    """Take the marks out of a text and write them as notes, one attribution for a paragraph."""
    text, lines, roles, number = "", [], [], 0
    for paragraph in marked.split("\n\n"):
        at, roles = 0, []
        for found in PIECE.finditer(paragraph):
            text += paragraph[at : found.start()]
            at, number = found.end(), number + 1
            kind, words = found[1].capitalize(), found[2]
            lines.append(f"T{number}\t{kind} {len(text)} {len(text) + len(words)}\t{words}")
            roles.append(f"{kind}:T{number}")
            text += words
        text += paragraph[at:] + "\n\n"
        if roles:
            number += 1
            lines.append(f"E{number}\t{' '.join(roles)}")
    return text.rstrip(), "\n".join(lines)
