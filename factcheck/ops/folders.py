"""Where the embedded servers keep things: data under FACTCHECK_HOME, sockets in a short folder."""

import os
import re
import shutil
import tempfile
from pathlib import Path

from factcheck.ops.children import NOBODY, CannotStart

# A Unix socket's path may have 107 bytes; the longest name in the folder is PostgreSQL's lock.
LONGEST_FOLDER = 107 - len("/.s.PGSQL.5432.lock")
# The path is part of addresses: nothing in it may need quoting there.
PLAIN = re.compile(r"[\w/.+-]+", re.ASCII)


def postgres_uid() -> int | None:
    """PostgreSQL refuses to run as root, so root lends it the uid of nobody."""
    return NOBODY if os.getuid() == 0 else None


def private_folder(path: Path, uid: int | None = None) -> Path:
    """Create or adopt a folder that only its owner can enter."""
    path.mkdir(parents=True, exist_ok=True)
    if uid is not None:
        os.chown(path, uid, uid)
    path.chmod(0o700)
    return path


def socket_folder() -> Path:
    """A fresh short folder for sockets. It goes away with the servers."""
    parents = [tempfile.gettempdir(), "/tmp"]  # noqa: S108 (mkdtemp makes it safe)
    # Root's runtime folder is closed to the uid PostgreSQL runs as.
    if os.getuid() != 0 and (runtime := os.environ.get("XDG_RUNTIME_DIR")):
        parents.insert(0, runtime)
    for parent in parents:
        if not os.access(parent, os.W_OK | os.X_OK):
            continue
        folder = Path(tempfile.mkdtemp(prefix="factcheck-", dir=parent))
        fits = len(os.fsencode(folder)) <= LONGEST_FOLDER and PLAIN.fullmatch(str(folder))
        if fits and open_to_all(folder.parent):
            return private_folder(folder, postgres_uid())
        folder.rmdir()
    raise CannotStart(
        f"No short folder for sockets could be made in any of {', '.join(parents)}. "
        "Set TMPDIR to a short path, or set DATABASE_URL and REDIS_URL."
    )


def open_to_all(path: Path) -> bool:
    """Whether the uid PostgreSQL runs as can walk to this folder. Always so without root."""
    if postgres_uid() is None:
        return True
    path = path.resolve()
    return all(step.stat().st_mode & 0o001 for step in (path, *path.parents))


def remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
