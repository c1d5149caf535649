"""Who said what: a file of tagged tokens, or a folder of texts with brat notes beside them."""

from itertools import groupby
from pathlib import Path

from articles.extraction.article import Unreadable
from articles.extraction.reading import read_text
from factcheck.claims.extraction.attributing import Attributor, attributor
from factcheck.claims.extraction.weights import load
from factcheck.claims.measuring import attributions, tagged
from factcheck.claims.measuring.reading import WrongInput, expecting, files, parse, read
from factcheck.claims.measuring.rebuilt import rebuild
from factcheck.claims.measuring.shapes import many
from factcheck.claims.measuring.voices import pieces_in, said_in
from factcheck.ops.measures.base import Measured, Watch

Tagged = tuple[str, tuple[str, ...], tuple[str, ...]]  # document, tokens, labels


def measure(path: Path) -> Measured:
    """Measure the engine as it stands here: by its trained parts, or by rule without them."""
    return measure_with(attributor(load()), path)


def measure_with(reader: Attributor | None, path: Path) -> Measured:
    return measure_folder(path, reader) if path.is_dir() else measure_tokens(path, reader)


def read_by(reader: Attributor | None) -> str:
    return "trained parts" if reader else "rules"


def measure_tokens(path: Path, reader: Attributor | None) -> Measured:
    """Score sentence by sentence; consecutive sentences of a document are read together."""
    watch, results, details = Watch(), [], []
    for name, group in groupby(tagged_in(path), key=lambda sentence: sentence[0]):
        sentences = list(group)
        text = rebuild([tokens for _, tokens, _ in sentences], between="\n\n")
        with watch:
            said = pieces_in(text, reader)
        for (_, tokens, labels), found in zip(sentences, said, strict=True):
            wanted = tagged.pieces(labels)
            results.append((wanted, found))
            details.append(
                {
                    "document": name,
                    "read_by": read_by(reader),
                    "tokens": tokens,
                    "wanted": sorted(wanted),
                    "found": sorted(found),
                }
            )
    return Measured({**tagged.total(results)}, details, watch.seconds)


def tagged_in(path: Path) -> list[Tagged]:
    with expecting(path, "tagged tokens (JSON lines with tokens and labels)"):
        rows = [parse(line) for line in read(path).split("\n") if line.strip()]
        found = [
            (str(row.get("id", "")), many(str, row["tokens"]), many(str, row["labels"]))
            for row in rows
        ]
        if any(len(tokens) != len(labels) for _, tokens, labels in found):
            raise ValueError("a line has not as many labels as tokens")
        if not all(token for _, tokens, _ in found for token in tokens):
            raise ValueError("a token is empty")
    if not found:
        raise WrongInput(f"{path} holds no line.")
    return found


def measure_folder(path: Path, reader: Attributor | None) -> Measured:
    watch, scores, details = Watch(), [], []
    for text_file in files(path / "text", "*.txt", "texts"):
        with expecting(text_file, "a text"):
            text = read(text_file)
        gold = notes_on(path / "attributions", text_file.stem, len(text))
        try:
            with watch:
                article = read_text(text)
                said = said_in(article, reader)
        except Unreadable as error:
            raise WrongInput(f"{text_file}: {error}") from error
        scores.append(attributions.score_document(gold, said))
        details.append(
            {
                "id": text_file.stem,
                "read_by": read_by(reader),
                "text_changed": article.text != text,
                "wanted": scores[-1].wanted,
                "predicted": scores[-1].predicted,
                "matched": scores[-1].matched,
                "source_right": scores[-1].right,
            }
        )
    return Measured({**attributions.total(scores)}, details, watch.seconds)


def notes_on(folder: Path, name: str, length: int) -> list[attributions.Attribution]:
    """Read the notes on a text; of several people's notes (NAME_person.ann) the first by name."""
    notes = [*sorted(folder.glob(f"{name}.ann")), *sorted(folder.glob(f"{name}_*.ann"))]
    if not notes:
        raise WrongInput(f"{folder} holds no notes on {name} ({name}*.ann).")
    with expecting(notes[0], "a file of brat notes"):
        return list(attributions.attributions_of(read(notes[0]).splitlines(), length))
