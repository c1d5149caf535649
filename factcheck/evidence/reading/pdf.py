"""The words of a PDF, read in a process of its own that may take only so much time and memory.

A file made to harm can keep a reader busy for ever or fill the memory; it ends with the process.
"""

import json
import logging
import resource
import subprocess
import sys
import threading
from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader

MOST_PAGES = 500
MOST_CHARACTERS = 1_000_000
LONGEST = 30.0
MEMORY = 1024**3


@dataclass(frozen=True)
class Pages:
    """The text of a document, how many pages it has, and whether some of it was not read."""

    text: str
    pages: int | None
    truncated: bool


def read_pdf(body: bytes, *, seconds: float = LONGEST) -> Pages:
    """What could be read of it in time; `pages` is None for what is no PDF after all."""
    child = subprocess.Popen(
        [sys.executable, "-m", "factcheck.evidence.reading.pdf"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    watch = threading.Timer(seconds, child.kill)
    watch.start()
    try:
        out, _none = child.communicate(body)
    finally:
        watch.cancel()
        child.kill()
        child.wait()
    lines = out.decode(errors="replace").split("\n")
    said = [json.loads(line) for line in lines[:-1]]  # what stands behind the last end broke off
    return collected(said)


def collected(said: list[dict[str, str | int]]) -> Pages:
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


def say(**fact: str | int) -> None:
    sys.stdout.write(json.dumps(fact) + "\n")
    sys.stdout.flush()


def clean(text: str) -> str:
    """Without what is no character."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", " ").strip()


def main() -> None:
    logging.disable()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (int(LONGEST), int(LONGEST) + 1))
    try:
        tell(sys.stdin.buffer.read())
    except Exception:  # noqa: BLE001 - whatever a broken file provokes, it is not readable
        sys.exit(1)


if __name__ == "__main__":
    main()
