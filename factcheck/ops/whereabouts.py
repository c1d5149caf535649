"""Where the running servers are: what the supervisor wrote into FACTCHECK_HOME."""

import json
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Services:
    """Addresses of the running servers, and the supervisor's process id."""

    database_url: str
    redis_url: str
    url: str
    pid: int


def running_services(home: Path) -> Services | None:
    """What `home`/services.json says, if the supervisor that wrote it is alive."""
    try:
        services = Services(**json.loads((home / "services.json").read_text()))
        os.kill(services.pid, 0)
    except (OSError, ValueError, TypeError):
        return None
    return services
