"""The cells of a workbook (XLSX, ODS) as text, read in a process of its own."""

from dataclasses import dataclass

from factcheck.evidence.reading.child import LONGEST, Fact, ask
from factcheck.evidence.reading.unpacking import Damaged, unpacks_to_too_much

MOST_CHARACTERS = 1_000_000


@dataclass(frozen=True)
class Sheets:
    """The sheets' text; None for what cannot be read. `refused` says why it was not tried.

    A sheet is its name, then a line for each row that is not empty, its cells parted by tabs; a
    blank line ends it.
    """

    text: str | None
    truncated: bool = False
    refused: str = ""


def read_workbook(body: bytes, *, seconds: float = LONGEST) -> Sheets:
    """What could be read of it in time."""
    if fault := fault_of(body):
        return Sheets(None, refused=fault)
    return collected(ask("factcheck.evidence.reading.cells", body, seconds=seconds))


def fault_of(body: bytes) -> str:
    """Why it is not unpacked; "" if it is."""
    try:
        too_much = unpacks_to_too_much(body)
    except Damaged:
        return "This workbook is damaged."
    return "This workbook unpacks to more than we read." if too_much else ""


def collected(said: list[Fact]) -> Sheets:
    """Put together what the child said: the name of each sheet, its rows, that it is through."""
    if not said:
        return Sheets(None)
    lines: list[str] = []
    for fact in said:
        if "sheet" in fact:
            lines += [""] * bool(lines) + [str(fact["sheet"])]
        elif "row" in fact:
            lines.append(str(fact["row"]))
    text = "\n".join(lines)
    whole = said[-1].get("end") == 1
    return Sheets(text[:MOST_CHARACTERS], truncated=not whole or len(text) > MOST_CHARACTERS)
