"""What a newcomer sees first."""

import json
import stat
import urllib.request
from pathlib import Path

SAMPLES = "samples 9 of 9: all there"
LISTENING = "0A"


def listeners(port: int) -> set[str]:
    """The addresses, as the kernel writes them, at which somebody listens on this port."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    ends = [row[1].split(":") for row in rows if row[3] == LISTENING]
    return {address for address, number in ends if int(number, 16) == port}


def test_demo_prints_its_logins_and_finishes_its_samples(terminal):
    terminal.env["HOST"] = "0.0.0.0"
    terminal.start("demo")
    terminal.wait_for(SAMPLES, within=180)
    url = f"http://127.0.0.1:{terminal.port}"
    path = terminal.home / "demo.json"
    told = json.loads(path.read_text())

    request = urllib.request.Request(
        f"{url}/api/v1/claims/", headers={"Authorization": f"Bearer {told['api_key']}"}
    )
    with urllib.request.urlopen(request, timeout=20) as answer:
        claims = json.load(answer)["results"]

    assert told["url"] == url
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    roles = sorted(user["role"] for user in told["users"])
    assert roles == ["administrator", *["editor"] * 2, *["reviewer"] * 4]
    for user in told["users"]:
        assert f"{user['password']}  ({user['role']})" in terminal.text
    assert told["api_key"] in terminal.text
    assert claims != []
    # Whatever HOST says, the demo's passwords are for this machine alone.
    assert listeners(terminal.port) == {"0100007F"}
