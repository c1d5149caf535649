"""Bytes from the network in, text out."""

import codecs
import re

from charset_normalizer import from_bytes

from articles.extraction.article import Unreadable

FEW_BEYOND_ASCII = 0.1
SAMPLE = 65_536
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NOT_TEXT = re.compile(r"^(image|audio|video|font)/|application/(pdf|zip|gzip|octet-stream)\b")
MAGIC = (b"%PDF-", b"\x89PNG", b"PK\x03\x04", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF")
DECLARED = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# What browsers do: the label promises Latin-1, the bytes are Windows-1252.
AS_BROWSERS_READ = {"iso8859-1": "cp1252", "ascii": "cp1252"}
MOST_DAMAGE = 0.01
BINARY = "This is not text: it looks like a binary file."


def decode(raw: bytes, content_type: str) -> str:
    """Decode by byte order mark, valid UTF-8, the declared charset, and last by a guess.

    Valid UTF-8 goes before the declaration because a wrong declaration is common and text in
    another encoding is hardly ever valid UTF-8. Raises Unreadable for binary content.
    """
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            return strictly(raw, encoding) or damaged(raw, encoding)
    if NOT_TEXT.search(content_type.strip().lower()) or raw.startswith(MAGIC) or b"\0" in raw:
        raise Unreadable(BINARY)
    declared = declarations(raw, content_type)
    escaped = raw.isascii() and b"\x1b" in raw
    for encoding in (*declared, "utf-8") if escaped else ("utf-8", *declared):
        text = strictly(raw, encoding)
        if text is not None:
            return text
    text = strictly(raw, guess(raw[:SAMPLE]))
    return text if text is not None else damaged(raw, declared[0] if declared else "utf-8")


def declarations(raw: bytes, content_type: str) -> list[str]:
    """Charsets named by the header and by the page itself, as far as Python knows them."""
    found = DECLARED.findall(content_type) + DECLARED.findall(raw[:4096].decode("latin-1"))
    known = []
    for label in found:
        try:
            name = codecs.lookup(label).name
        except LookupError:
            continue
        known.append(AS_BROWSERS_READ.get(name, name))
    return known


def guess(sample: bytes) -> str:
    """Guess an encoding nobody declared: few letters beyond ASCII mean Western European."""
    beyond = sum(byte > 127 for byte in sample)  # noqa: PLR2004 - the end of ASCII
    if beyond < FEW_BEYOND_ASCII * len(sample):
        return "cp1252"
    best = from_bytes(sample).best()
    return best.encoding if best else "utf-8"


def strictly(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def damaged(raw: bytes, encoding: str) -> str:
    """Decode with a few broken characters marked; too many of them means another encoding."""
    text = raw.decode(encoding, errors="replace")
    if text.count("�") > MOST_DAMAGE * len(text):
        raise Unreadable("The character encoding of this text could not be recognised.")
    return text
