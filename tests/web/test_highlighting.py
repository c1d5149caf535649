import pytest

from factcheck.evidence.known_words import keys_of
from factcheck.web.highlighting import highlighted


@pytest.mark.parametrize(
    ("text", "asked", "shown"),
    [
        ("14 sailings of <b>", "sailing", "14 <mark>sailings</mark> of &lt;b&gt;"),
        ("<mark> & marks", "mark", "&lt;<mark>mark</mark>&gt; &amp; <mark>marks</mark>"),
        ("Café and cafe", "CAFÉ", "<mark>Café</mark> and <mark>cafe</mark>"),
        ("ألغيت رحلة", "رحلة", "ألغيت <mark>رحلة</mark>"),
        ("9,000 people", "9,000", "<mark>9,000</mark> people"),
        ("the end", "the", "the end"),
        ("", "sailing", ""),
    ],
)
def test_words_that_were_looked_for_are_marked(text, asked, shown):
    assert highlighted(text, keys_of(asked)) == shown
