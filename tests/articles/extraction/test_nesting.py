import time
from random import Random

import pytest

from articles.extraction.nesting import SOUND, Faults, mended
from articles.extraction.reading import read_html

STRAY, UNCLOSED = (Faults(stray=frozenset(("div",))), Faults(unclosed=frozenset(("div",))))
LINES = [
    f"The harbour board shut pier {n} on Monday because two of its pillars had moved by {n} metres."
    for n in range(3, 9)
]


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>Pier</title></head><body><div><p>One <b>came</b>.</p><hr></div>",
        "<ul><li><a href='/'>One</a></li></ul><table><tr><td>Two</td></tr></table>",
        "<div><a href='/'><div>One</div></a><svg><path/><svg></svg></svg></div>",
        "<p>One<br>two</p><script>'</div>'</script><!-- </div> -->",
    ],
)
def test_what_nests_stays_as_it_is(page):
    assert mended(page) == (page, SOUND)


@pytest.mark.parametrize(
    ("page", "sound", "faults"),
    [
        # The article has an end of its own: the end of what is around it came too soon.
        (
            "<div><article>One</div><p>Two</p></article></div>",
            "<div><article>One <p>Two</p></article></div>",
            STRAY,
        ),
        ("One</div>Two", "One Two", STRAY),
        ("<ul><li><div>One</li><li>Two</li></ul>", "<ul><li> One</li><li>Two</li></ul>", UNCLOSED),
        ("<div><p>One", "<div><p>One", UNCLOSED),
        # Swapped ends are no reason to keep either element open.
        (
            "<div><section>One</div></section>Two",
            "<div><section>One</section></div> Two",
            Faults(stray=frozenset(("section",))),
        ),
    ],
)
def test_blocks_that_do_not_nest_are_mended_and_named(page, sound, faults):
    assert mended(page) == (sound, faults)


@pytest.mark.parametrize(
    ("page", "sound"),
    [
        ("<p>One <b>came<p>Two</p>", "<p>One came<p>Two</p>"),
        ("<div><span>One</div>", "<div>One</div>"),
        ("<a href='/'>One <a href='/'>two</a>", "One <a href='/'>two</a>"),
        ("<div>One</b></div>", "<div>One</div>"),
        ("<p>One<p>Two<div>Three</div>", "<p>One</p><p>Two</p><div>Three</div>"),
        ("<body><div>One</body></html><p>Two</p></div>", "<body><div>One  <p>Two</p></div>"),
    ],
)
def test_what_every_browser_mends_is_no_fault(page, sound):
    assert mended(page) == (sound, SOUND)


@pytest.mark.parametrize("name", ["article", "main"])
def test_the_last_of_too_many_ends_is_that_of_the_only_one(name):
    page = f"<{name}><p>One</p></{name}><p>Two</p></{name}>"

    assert mended(page)[0] == f"<{name}><p>One</p> <p>Two</p></{name}>"


@pytest.mark.parametrize(
    "piece",
    [
        "</div>",
        "<div class='ad'>",
        "<aside>",
        "</article>",
        "<b>",
        "<a href='/'>",
        "</body>",
        "<td>",
    ],
)
@pytest.mark.parametrize("around", ["<div class='story'>", "<main>", "<div><section>"])
def test_no_paragraph_is_lost_to_a_tag_too_many_unless_it_is_said(piece, around):
    for number in range(20):
        dice = Random(number)  # noqa: S311 - nothing here is secret
        parts = [f"<p>{line}</p>" for line in LINES]
        parts.insert(dice.randrange(len(parts) + 1), piece)
        article = read_html(f"<body>{around}<article>{''.join(parts)}</article></body>")

        lost = [line for line in LINES if line not in article.text]
        assert article.truncated or not lost


def test_prose_outside_a_story_that_does_not_nest_is_told():
    story = "".join(f"<p>{line}</p>" for line in LINES)
    words = "Nobody may sail to the outer islands before the tenth of May, the port said."
    beside = f"<div class='box'><a href='/'>All boats</a><div>{words}</div></div>"
    page = f"<body><div class='story'><article>{story}</div></article></div></div>{beside}</body>"

    assert read_html(page).truncated
    assert not read_html(page.replace("</div></article></div></div>", "</article></div>")).truncated


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 50_000 + "</b>" * 50_000,
        "<a>" * 90_000,
        "<b><div></b>" * 30_000,
        "<div><article></div>" * 30_000,
        "<p>One" * 90_000,
        "<article><b></article></b>" * 20_000,
    ],
)
def test_mending_takes_linear_time(page):
    began = time.process_time()

    mended(page)

    assert time.process_time() - began < 3
