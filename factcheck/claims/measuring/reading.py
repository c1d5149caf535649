"""Annotated data that somebody points at: files are read, and what is wrong is said in one line."""

import csv
import gzip
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


class WrongInput(ValueError):
    """The path does not hold what is read there; one line to show."""


@contextmanager
def expecting(path: Path, what: str) -> Iterator[None]:
    """Turn whatever is wrong with a file into one line that says what was expected."""
    try:
        yield
    except WrongInput:
        raise
    except OSError as error:
        raise WrongInput(f"{path}: {error.strerror or error}") from error
    except KeyError as error:
        raise WrongInput(f"{path} is not {what}: it has no {error}.") from error
    except (
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        EOFError,
        zlib.error,
        csv.Error,
    ) as error:
        because = " ".join(str(error).split())
        raise WrongInput(f"{path} is not {what}: {because}.") from error


def read(path: Path) -> str:
    """Read UTF-8 text, packed with gzip or not."""
    raw = path.read_bytes()
    return (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8-sig")


def read_json(path: Path) -> Any:
    return parse(read(path))


def parse(words: str) -> Any:
    """Read JSON that can be printed again: no half characters (lone surrogates)."""
    try:
        value = json.loads(words)
        json.dumps(value, ensure_ascii=False).encode()
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    return value


def files(folder: Path, pattern: str, what: str) -> list[Path]:
    """List the files of a folder, or the one file that was named."""
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        raise WrongInput(f"{folder}: there is no such file or folder.")
    found = sorted(folder.glob(pattern))
    if not found:
        raise WrongInput(f"{folder} holds no {what} ({pattern}).")
    return found
