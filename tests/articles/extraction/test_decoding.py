import pytest

from articles.extraction.article import Unreadable
from articles.extraction.reading import decode

STORM = "Der Sturm über Küstenstadt ließ 400 Häuser ohne Strom, sagte die Bürgermeisterin."


def test_decode_trusts_valid_utf8_over_a_wrong_declaration():
    assert decode(STORM.encode(), "text/html; charset=iso-8859-1") == STORM


def test_decode_reads_the_declared_charset():
    text = "Мост закрыт, сообщил мэр."

    assert decode(text.encode("cp1251"), "text/plain; charset=windows-1251") == text


def test_decode_reads_the_charset_of_the_page_itself():
    page = '<meta charset="windows-1251"><p>Мост закрыт</p>'

    assert decode(page.encode("cp1251"), "text/html") == page


def test_decode_reads_western_european_that_nobody_declared():
    assert decode(STORM.encode("latin-1"), "") == STORM


def test_decode_reads_utf16_with_a_byte_order_mark():
    assert decode(STORM.encode("utf-16"), "") == STORM


def test_decode_survives_a_charset_nobody_knows():
    assert decode(b"The bridge is shut.", "text/plain; charset=klingon") == "The bridge is shut."


@pytest.mark.parametrize(
    ("raw", "content_type"),
    [
        (b"%PDF-1.7 ...", ""),
        (b"PK\x03\x04rest", ""),
        (b"abc\x00def", "text/plain"),
        (b"abc", "image/png"),
        (b"abc", "application/pdf"),
    ],
)
def test_decode_refuses_binary_content(raw, content_type):
    with pytest.raises(Unreadable, match="binary file"):
        decode(raw, content_type)
