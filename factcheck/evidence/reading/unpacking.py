"""How much a ZIP archive unpacks to, told before anything of it is unpacked.

A workbook or a document is such an archive: one of 200 kB may unpack to gigabytes. Nothing is
unpacked beyond what its directory says, so it is enough to add that up.
"""

import zipfile
from io import BytesIO

MOST_UNPACKED = 200 * 1024 * 1024
MOST_ENTRIES = 2_000


class Damaged(ValueError):
    """It is no archive after all."""


def unpacks_to_too_much(body: bytes) -> bool:
    """Whether it has more entries or bytes than we read; raises Damaged."""
    try:
        with zipfile.ZipFile(BytesIO(body)) as file:
            entries = file.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Damaged from error
    return len(entries) > MOST_ENTRIES or sum(e.file_size for e in entries) > MOST_UNPACKED
