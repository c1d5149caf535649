"""News texts with brat notes on who said what, as the trainers of attribution read them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.extraction.article import Unreadable
from articles.extraction.reading import read_text
from factcheck.claims.extraction.paragraphs import Paragraph, Place, paragraphs_in
from factcheck.claims.extraction.tagger import Tagger
from factcheck.claims.measuring.attributions import ENTITY, span, split
from factcheck.claims.measuring.reading import WrongInput, expecting, files, read
from factcheck.claims.training.trained import Progress

KINDS = ("content", "source", "cue")
OUTSIDE = "O"


@dataclass(frozen=True)
class Noted:
    """A paragraph; each word has a label (B-cue, I-cue, O) and the attributions it belongs to."""

    text: str
    paragraph: Paragraph
    labels: tuple[str, ...]
    belongs: tuple[frozenset[int], ...]


@dataclass(frozen=True)
class Annotated:
    """A text as it is read, with the lines of each person's notes on it."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[tuple[str, ...], ...]

    def noted(self) -> Iterator[Noted]:
        """Give every paragraph once for each person."""
        for lines in self.notes:
            attributions = list(spans_in(lines, len(self.text)))
            yield from labelled(self.text, self.paragraphs, attributions)


def noted_in(folder: Path, tagger: Tagger, progress: Progress) -> list[Noted]:
    """Read texts with notes (`annotated_in`); all people's notes on a text count."""
    return [noted for each in annotated_in(folder, tagger, progress) for noted in each.noted()]


def annotated_in(folder: Path, tagger: Tagger, progress: Progress) -> list[Annotated]:
    """Read text/NAME.txt with every attributions/NAME*.ann.

    A text that reading would change is left out, for its notes would miss their words.
    """
    found: list[Annotated] = []
    texts = files(folder / "text", "*.txt", "texts")
    notes = notes_by_text(folder / "attributions")
    for number, path in enumerate(texts, start=1):
        with expecting(path, "a text"):
            text = read(path)
        try:
            article = read_text(text)
        except Unreadable as error:
            raise WrongInput(f"{path}: {error}") from error
        if article.text == text:
            lines = [checked(note, len(text)) for note in notes[path.stem]]
            paragraphs = tuple(paragraphs_in(text, article.blocks, tagger))
            found.append(Annotated(text, paragraphs, tuple(lines)))
        progress(f"reading {folder.name}", number, len(texts))
    if not any(each.paragraphs and each.notes for each in found):
        raise WrongInput(f"{folder} holds no text with notes.")
    return found


def checked(note: Path, length: int) -> tuple[str, ...]:
    """Read the lines of a file of notes on a text of this length."""
    with expecting(note, "a file of brat notes"):
        lines = tuple(read(note).splitlines())
        list(spans_in(lines, length))
    return lines


def notes_by_text(folder: Path) -> defaultdict[str, list[Path]]:
    """Group notes by the name of their text: NAME.ann or NAME_person.ann."""
    found: defaultdict[str, list[Path]] = defaultdict(list)
    for path in files(folder, "*.ann", "notes"):
        found[path.stem].append(path)
        found[path.stem.rpartition("_")[0]].append(path)
    return found


def spans_in(notes: Iterable[str], length: int) -> Iterator[dict[str, list[Place]]]:
    """Give the spans of each attribution by their kind."""
    spans: dict[str, list[Place]] = {}
    events = []
    for line in notes:
        entity = ENTITY.match(line)
        if entity:
            spans[entity[1]] = [span(part, length) for part in entity[3].split(";")]
        elif line.startswith("E"):
            events.append(line.split("\t")[1].split())
    for event in events:
        found: defaultdict[str, list[Place]] = defaultdict(list)
        for role, _, key in map(split, event):
            found[role.rstrip("0123456789").lower()] += spans.get(
                key, []
            )  # PolNeAR has roles that point nowhere
        yield found


def labelled(
    text: str, paragraphs: Iterable[Paragraph], attributions: list[dict[str, list[Place]]]
) -> Iterator[Noted]:
    """Lay the notes on the words; a word that two notes claim goes to the later one."""
    for paragraph in paragraphs:
        starts = [start for start, _ in paragraph.places]
        labels = [OUTSIDE] * len(starts)
        belongs: list[frozenset[int]] = [frozenset()] * len(starts)
        for number, attribution in enumerate(attributions):
            for kind in KINDS:
                for start, end in attribution.get(kind, ()):
                    mark = "B"
                    for at in touched(paragraph.places, starts, start, end):
                        shared = belongs[at] if labels[at][2:] == kind else frozenset()
                        labels[at], belongs[at] = f"{mark}-{kind}", shared | {number}
                        mark = "I"
        yield Noted(text, paragraph, tuple(whole(labels)), tuple(belongs))


def touched(places: tuple[Place, ...], starts: list[int], start: int, end: int) -> range:
    first = max(0, bisect_left(starts, start) - 1)
    if places[first][1] <= start:
        first += 1
    return range(first, max(first, bisect_left(starts, end)))


def whole(labels: list[str]) -> Iterator[str]:
    """Begin a piece anew where another one has been laid over its beginning."""
    before = OUTSIDE
    for label in labels:
        yield f"B{label[1:]}" if label[0] == "I" and before[2:] != label[2:] else label
        before = label
