"""A treebank in CoNLL-U: sentences of words with their tags and places in the text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.claims.measuring.reading import expecting, read

COLUMNS = 10
FORM, TAG, TRAITS, HEAD = 1, 3, 5, 6
WITH_FORMS = frozenset(("VERB", "AUX"))


@dataclass(frozen=True)
class Word:
    """A word of a treebank; `form` is how a verb stands ("Fin"), `head` the number it hangs on."""

    text: str
    tag: str
    form: str
    head: int
    start: int
    end: int

    @property
    def full_tag(self) -> str:
        return f"{self.tag}:{self.form}" if self.form else self.tag


@dataclass(frozen=True)
class TaggedSentence:
    text: str
    words: tuple[Word, ...]


def read_treebank(path: Path) -> list[TaggedSentence]:
    """Read a file, packed with gzip or not; WrongInput when it holds no tagged sentence."""
    with expecting(path, "a treebank in CoNLL-U with “# text” lines"):
        found = list(sentences_of(read(path).splitlines()))
        if not found:
            raise ValueError("there is no sentence in it")
    return found


def sentences_of(lines: Iterable[str]) -> Iterator[TaggedSentence]:
    """Read a treebank; raises ValueError or IndexError where it is none."""
    text, rows = "", list[list[str]]()
    for line in [*lines, ""]:
        if line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line.startswith("#"):
            continue
        elif line.strip():
            rows.append(row_of(line))
        elif rows:
            yield sentence_of(text, rows)
            text, rows = "", []


def row_of(line: str) -> list[str]:
    row = line.rstrip("\n").split("\t")
    if len(row) != COLUMNS:
        raise ValueError(f"a line has {len(row)} columns, not {COLUMNS}")
    return row


def sentence_of(text: str, rows: list[list[str]]) -> TaggedSentence:
    """Find each word in the text; the parts of "don't" share the place of the whole."""
    found, place, whole, last = [], 0, (0, 0), 0
    for row in rows:
        number, form = row[0], row[FORM]
        if "-" in number:
            last = int(number.partition("-")[2])
            place = text.index(form, place)
            whole = (place, place + len(form))
            continue
        if "." in number:
            continue
        if int(number) <= last:
            at = text.find(form, place, whole[1])
            start, end = (at, at + len(form)) if at >= 0 else whole
        else:
            start = text.index(form, place)
            end = start + len(form)
        found.append(Word(form, row[TAG], form_of(row), int(row[HEAD]), start, end))
        place = whole[1] if int(number) == last else max(end, place)
    if not found:
        raise ValueError("a sentence has no words")
    return TaggedSentence(text, tuple(found))


def form_of(row: list[str]) -> str:
    if row[TAG] not in WITH_FORMS:
        return ""
    traits = dict(each.split("=", 1) for each in row[TRAITS].split("|") if "=" in each)
    return traits.get("VerbForm", "Fin")


def tags_of(sentence: TaggedSentence, places: Iterable[tuple[int, int]]) -> list[str | None]:
    """Tag a cutting of our own: a piece has the tag of the first word that hangs on none inside it.

    So "don't" is tagged as its "do", "Ann's" as "Ann" and "four-year" as "year"; a piece that lies
    in no word of the treebank has no tag.
    """
    return [tag_at(sentence, start, end) for start, end in places]


def tag_at(sentence: TaggedSentence, start: int, end: int) -> str | None:
    inside = {
        number: word
        for number, word in enumerate(sentence.words, start=1)
        if word.start < end and start < word.end
    }
    heads = (word for word in inside.values() if word.head not in inside)
    return next((word.full_tag for word in heads), None)
