"""Whole numbers and words in one npz file: always the same bytes, and nothing that could run."""

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

# Weights are kept as whole numbers of this fineness.
SCALE = 256
Numbers = NDArray[np.int64]
Packed = Mapping[str, Numbers]


def pack(arrays: Mapping[str, NDArray[np.integer]]) -> bytes:
    file = io.BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()


def unpack(raw: bytes) -> dict[str, Numbers]:
    """Read what `pack` wrote; ValueError when it is something else."""
    try:
        with np.load(io.BytesIO(raw), allow_pickle=False) as file:
            return {name: file[name].astype(np.int64) for name in file.files}
    except (OSError, EOFError, KeyError, AttributeError, zipfile.BadZipFile, zlib.error) as error:
        raise ValueError(f"this is no npz file ({error})") from error


def whole(weight: float) -> int:
    """Give a weight as the whole number that is kept of it."""
    most = np.iinfo(np.int16).max
    return max(-most, min(most, round(weight * SCALE)))


def lines_of(words: Sequence[str]) -> NDArray[np.uint8]:
    """Write words without line ends as numbers."""
    return np.frombuffer("\n".join(words).encode(), np.uint8)


def lines_in(numbers: Numbers) -> list[str]:
    return numbers.astype(np.uint8).tobytes().decode().split("\n")
