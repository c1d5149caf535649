"""The trained parts of the engine, each read from a file that lies beside its card.

A new part takes four lines: a class in this folder with `read(raw: bytes) -> Self` (ValueError when
the bytes are not its own), its file in FILES, its field in `Weights`, its reader in `load`. It is
trained by `factcheck/claims/training/NAME.py`. A file that is absent is no error: the engine goes
by its rules there and names what it went without.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from factcheck.claims.extraction.card import card_beside, read_card
from factcheck.claims.extraction.checkworthiness import CheckWorthiness
from factcheck.claims.extraction.layers import Layers
from factcheck.claims.extraction.linking import Linker
from factcheck.claims.extraction.tagger import Tagger

SHIPPED = Path(__file__).parent / "weights"
FILES = {
    "tagger": "tagger.npz",
    "attribution": "attribution.npz",
    "linker": "linker.npz",
    "checkworthiness": "checkworthiness.npz",
}
Model = TypeVar("Model")


class WrongWeights(ValueError):
    """A weight file is not what it should be; one line to show."""


@dataclass(frozen=True)
class Weights:
    """Each trained part, or None where its file is absent; `missing` names those.

    `digest` changes with every change of a weight file; it is empty when there is none.
    """

    tagger: Tagger | None = None
    attribution: Layers | None = None
    linker: Linker | None = None
    checkworthiness: CheckWorthiness | None = None
    missing: tuple[str, ...] = tuple(FILES)
    digest: str = ""


NONE = Weights()


@lru_cache(maxsize=4)
def load(folder: Path = SHIPPED) -> Weights:
    """Read what lies in a folder, once; raises WrongWeights for a file that cannot be trusted."""
    found = {name: raw for name, file in FILES.items() if (raw := bytes_of(folder / file))}
    return Weights(
        tagger=part(found, "tagger", Tagger.read),
        attribution=part(found, "attribution", Layers.read),
        linker=part(found, "linker", Linker.read),
        checkworthiness=part(found, "checkworthiness", CheckWorthiness.read),
        missing=tuple(name for name in FILES if name not in found),
        digest=digest_of(found),
    )


def part(found: dict[str, bytes], name: str, read: Callable[[bytes], Model]) -> Model | None:
    """Read one part; what its reader cannot make sense of is said in a line."""
    return read_as(read, found[name], FILES[name]) if name in found else None


def read_file(path: Path, read: Callable[[bytes], Model]) -> Model | None:
    """Read one file by itself, None when it is absent; raises WrongWeights."""
    raw = bytes_of(path)
    return read_as(read, raw, path.name) if raw else None


def read_as(read: Callable[[bytes], Model], raw: bytes, name: str) -> Model:
    try:
        return read(raw)
    except ValueError as error:
        raise WrongWeights(f"{name} holds no weights that fit here: {error}") from error


def bytes_of(path: Path) -> bytes:
    """Give the bytes of a weight file, nothing when it is absent; its card must vouch for it."""
    if not path.exists():
        return b""
    card = card_beside(path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise WrongWeights(f"{path} cannot be read: {error.strerror}.") from error
    try:
        promised = read_card(card).sha256
    except (OSError, ValueError, TypeError) as error:
        raise WrongWeights(
            f"{path} has no card beside it that can be read ({card.name})."
        ) from error
    if sha256(raw).hexdigest() != promised:
        raise WrongWeights(
            f"{path} is not the file that {card.name} describes. Bring back the right one, or take"
            " both away to go by the rules alone."
        )
    return raw


def digest_of(found: dict[str, bytes]) -> str:
    """Give one number for all weights together; nothing for none."""
    if not found:
        return ""
    each = (f"{name} {sha256(raw).hexdigest()}\n" for name, raw in sorted(found.items()))
    return sha256("".join(each).encode()).hexdigest()
