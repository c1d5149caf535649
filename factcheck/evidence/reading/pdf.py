"""The words of a PDF, read in a process of its own."""

from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader

from factcheck.evidence.reading.child import LONGEST, Fact, answer, ask, clean, say

MOST_PAGES = 500
MOST_CHARACTERS = 1_000_000


@dataclass(frozen=True)
class Pages:
    """The text of a document, how many pages it has, and whether some of it was not read."""

    text: str
    pages: int | None
    truncated: bool


def read_pdf(body: bytes, *, seconds: float = LONGEST) -> Pages:
    """What could be read of it in time; `pages` is None for what is no PDF after all."""
    return collected(ask("factcheck.evidence.reading.pdf", body, seconds=seconds))


def collected(said: list[Fact]) -> Pages:
    """Put together what the child said: how many pages, the text of each, that it is through."""
    pages = next((int(line["pages"]) for line in said if "pages" in line), None)
    texts = [str(line["text"]) for line in said if "text" in line]
    text = "\n\n".join(part for part in texts if part)
    whole = any("end" in line for line in said)
    return Pages(
        text=text[:MOST_CHARACTERS],
        pages=pages,
        truncated=not whole or len(text) > MOST_CHARACTERS or len(texts) < (pages or 0),
    )


def tell(body: bytes) -> None:
    """In the child: one line of JSON for each page, so that what was read is not lost."""
    reader = PdfReader(BytesIO(body))
    say(pages=len(reader.pages))
    much = 0
    for number, page in enumerate(reader.pages):
        if number >= MOST_PAGES or much > MOST_CHARACTERS:
            break
        text = clean(page.extract_text())
        much += len(text)
        say(text=text)
    say(end=1)


if __name__ == "__main__":
    answer(tell)
