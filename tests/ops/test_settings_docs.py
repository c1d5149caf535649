import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READ = re.compile(r'(?:\benv\.\w+|\bos\.environ(?:\.get)?)[\(\[]\s*"([A-Z_]+)"')
# Read to find our way on the machine, not to be set for us.
OF_THE_SYSTEM = {"PATH", "XDG_RUNTIME_DIR"}


def test_every_variable_is_explained_once():
    sources = [ROOT / "factcheck" / "settings.py", *(ROOT / "factcheck" / "ops").glob("*.py")]
    read = {name for source in sources for name in READ.findall(source.read_text())}

    explained = re.findall(
        r"^\| `(\w+)` ", (ROOT / "docs" / "settings.md").read_text(), re.MULTILINE
    )

    assert sorted(explained) == sorted(read - OF_THE_SYSTEM)
