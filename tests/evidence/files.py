"""Small files of every kind, made of our own bytes."""

import io
import zipfile

from openpyxl import Workbook
from PIL import Image


def pdf(*pages: str) -> bytes:
    """A PDF with one line of text on each page."""
    kids = " ".join(f"{3 + 2 * at} 0 R" for at in range(len(pages)))
    font = 3 + 2 * len(pages)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
    ]
    for at, words in enumerate(pages):
        stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            f"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {4 + 2 * at} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, words in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{words}\nendobj\n".encode()
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n".encode()
    return bytes(out + b"%%EOF\n")


def picture(form: str = "PNG", size: tuple[int, int] = (40, 30)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "navy").save(out, form)
    return out.getvalue()


def workbook(*sheets: tuple[str, list[list[object]]]) -> bytes:
    """An XLSX file of these sheets, each a name and rows."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets or (("Log", [["day", "sailings"]]),):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def document(
    *paragraphs: str, changes: str = "", start: str = "", note: str = "", part: str = "document"
) -> bytes:
    """A DOCX file of these paragraphs; `changes` is the last one's inside as it is written there.

    `start` is what the file of the words begins with, `part` what it is called, `note` the words of
    the footnote 1.
    """
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    parts = [f"<w:r><w:t>{words}</w:t></w:r>" for words in paragraphs] + [changes] * bool(changes)
    body = "".join(f"<w:p>{part}</w:p>" for part in parts)
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Override PartName="'
        f'/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/relationships/officeDocument" Target="word/{part}.xml"/>'
        "</Relationships>",
        f"word/{part}.xml": f'{start}<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>',
    }
    if note:
        files[f"word/_rels/{part}.xml.rels"] = (
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
            f'Type="{office}/relationships/footnotes" Target="footnotes.xml"/></Relationships>'
        )
        files["word/footnotes.xml"] = (
            f'<w:footnotes xmlns:w="{word}"><w:footnote w:id="1"><w:p><w:r><w:t>{note}</w:t></w:r>'
            "</w:p></w:footnote></w:footnotes>"
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, words in files.items():
            file.writestr(name, words)
    return out.getvalue()


def bomb(body: bytes | None = None, entry: str = "xl/worksheets/sheet2.xml") -> bytes:
    """A workbook, or other archive, of some 300 kB with an entry that unpacks to 300 MB."""
    out = io.BytesIO(body or workbook())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as file, file.open(entry, "w") as inner:
        for _ in range(300):
            inner.write(b" " * 1024**2)
    return out.getvalue()


def spreadsheet(content: str) -> bytes:
    """An ODS file with these tables."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr(
            "content.xml",
            '<?xml version="1.0"?><document'
            ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
            f' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">{content}</document>',
        )
    return out.getvalue()


def page(words: str, *, beside: str = "") -> bytes:
    """A web page with a story of some length, and words beside it."""
    rest = "The harbour office keeps a log of every sailing, and it is open to the public. " * 4
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Port log</title></head><body>"
        f"<nav><a href='/'>Home</a></nav><article><h1>Port log for October</h1>"
        f"<p>{rest}</p><p>{words}</p><p>{rest}</p></article><footer>{beside}</footer>"
        f"</body></html>"
    ).encode()
