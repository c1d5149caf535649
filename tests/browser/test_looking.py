"""That a look at a page sees what is wrong with it: else an empty list would prove nothing."""

import pytest

from tests.browser import looking

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

GOOD = """<!DOCTYPE html><html lang="en"><title>Good</title>
<style>a, button { font-size: 24px } :focus-visible { outline: 2px solid }</style>
<main><h1>Good</h1><p><a href="/a/">On</a></p><p><button>Go</button></p></main></html>"""


@pytest.fixture
def seen(chromium):
    """Shows these words as a page, and what a look at it finds."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()

    def shown(html: str):
        page.set_content(html)
        return {one["rule"] for one in looking.barriers(page)}, looking.troubles(page)

    yield shown
    context.close()


def test_good_page_has_no_barrier_and_no_trouble(seen):
    assert seen(GOOD) == (set(), [])


def test_barriers_are_seen_by_day_and_by_night(seen):
    pale = "<style>@media (prefers-color-scheme: dark) { p { color: #eee } }</style>"
    close = "<p><a href='/b/' style='font-size: 9px'>b</a><a href='/c/' style='font-size: 9px'>c</a></p>"

    assert seen(GOOD.replace("<main>", f"{pale}<main><p>Pale</p>"))[0] == {"color-contrast"}
    assert "target-size" in seen(GOOD.replace("</main>", f"{close}</main>"))[0]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("<button></button>", {"no name"}),
        ("<a href='/' style='outline: none'>b</a>", {"focus not seen"}),
        ("<a href='/' tabindex='-1'>b</a>", {"not reached"}),
        ("<a href='/' tabindex='3'>b</a>", {"out of order"}),
        ("<p style='width: 400px; height: 2px'></p>", {"sticks out at 320 px"}),
        (
            "<div style='position: fixed; inset: 0; background: white'></div>",
            {"hidden while it has the focus"},
        ),
    ],
)
def test_trouble_is_told_by_what_it_is(seen, wrong, told):
    _barriers, troubles = seen(GOOD.replace("</main>", f"{wrong}</main>"))

    assert {one.partition(":")[0] for one in troubles} == told
