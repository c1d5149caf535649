"""Where the running servers are. Read by settings, so free of Django and quick to import."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

FILE = "services.json"


@dataclass(frozen=True)
class Services:
    """What a running supervisor wrote down about itself."""

    database_url: str
    redis_url: str
    url: str
    pid: int
    sockets: str = ""


def running_services(home: Path) -> Services | None:
    """The services of the supervisor that works in this data folder, if one lives."""
    services = recorded_services(home)
    return services if services and is_supervisor(services.pid) else None


def recorded_services(home: Path) -> Services | None:
    """The last supervisor's own words, whether it lives or not."""
    try:
        return Services(**json.loads((home / FILE).read_text()))
    except (OSError, ValueError, TypeError):
        return None


def record_services(home: Path, services: Services) -> None:
    write_private(home / FILE, json.dumps(asdict(services)))


def forget_services(home: Path) -> None:
    (home / FILE).unlink(missing_ok=True)


def is_supervisor(pid: int) -> bool:
    """Alive, and not a stranger who was given the number later."""
    try:
        os.kill(pid, 0)
    except PermissionError:
        pass
    except (OSError, OverflowError):
        return False
    try:
        return b"factcheck.ops" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        # No /proc on this system: the number alone has to do.
        return True


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600, exist_ok=False)
    draft.write_text(text)
    draft.replace(path)


def broker_url(redis_url: str) -> str:
    """The same Redis as Celery spells it, one database further, so that keys never meet."""
    parts = urlsplit(redis_url)
    if parts.scheme == "unix":
        database = int(parse_qs(parts.query).get("db", ["0"])[0])
        return f"redis+socket://{parts.path}?virtual_host={database + 1}"
    database = int(parts.path.strip("/") or 0)
    return parts._replace(path=f"/{database + 1}").geturl()
