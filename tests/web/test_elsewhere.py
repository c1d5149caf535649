from io import BytesIO

import pytest
from lxml import etree
from PIL import Image

from factcheck.claims.models import Claim
from factcheck.people.models import Topic
from factcheck.publication.actions import publish, withdraw
from factcheck.publication.addresses import rename_page
from factcheck.publication.house import write_page
from tests.review.stories import Story, new_claim, write

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture
def story(published) -> Story:
    return published


@pytest.fixture
def page(story):
    return story.claim.fact_check


def tree(answer) -> etree._Element:
    return etree.fromstring(answer.content)


def test_any_site_may_frame_the_embed_and_no_other_page(client, page):
    embed = client.get(f"/fact-checks/{page.slug}/embed/")

    assert embed.status_code == 200
    assert "frame-ancestors *" in embed["Content-Security-Policy"]
    assert "X-Frame-Options" not in embed
    assert embed.cookies == {}
    whole = client.get(f"/fact-checks/{page.slug}/")
    assert "frame-ancestors 'none'" in whole["Content-Security-Policy"]
    assert whole["X-Frame-Options"] == "DENY"
    assert client.get("/fact-checks/none/embed/").status_code == 404


@pytest.mark.parametrize(
    ("asked", "scheme"),
    [("", "light dark"), ("dark", "dark"), ("light", "light"), ('"x', "light dark")],
)
def test_a_frame_is_light_or_dark_as_the_site_around_it_wishes(client, page, asked, scheme):
    words = client.get(f"/fact-checks/{page.slug}/embed/", {"look": asked}).content.decode()

    assert f'<meta name="color-scheme" content="{scheme}">' in words
    assert (f'data-look="{asked}"' in words) is (asked in {"dark", "light"})


def test_a_renamed_page_is_framed_under_its_new_name(client, page, story):
    rename_page(page.claim, by=story.eve, slug="ferry")

    assert client.get(f"/fact-checks/{page.slug}/embed/").url == "/fact-checks/ferry/embed/"


def test_a_withdrawn_page_says_so_wherever_it_is_shown(client, page, story):
    withdraw(page.claim, by=story.eve, because="The log was forged.")

    assert "Do not rely on it." in client.get(f"/fact-checks/{page.slug}/embed/").content.decode()
    entry = tree(client.get("/feed/")).find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text == "Withdrawn: Yes, 14 sailings were cancelled"
    assert entry.find(f"{ATOM}summary").text == "The log was forged."
    assert entry.find(f"{ATOM}id").text == f"urn:uuid:{page.pk}"
    assert list(tree(client.get("/sitemap-pages.xml"))) == []


def test_oembed_gives_the_frame_of_our_pages_alone(client, page):
    address = f"http://testserver/fact-checks/{page.slug}/"

    answer = client.get("/oembed/", {"url": address, "maxwidth": "400"})

    facts = answer.json()
    assert (facts["version"], facts["type"], facts["width"]) == ("1.0", "rich", 400)
    assert f'src="{address}embed/" width="400"' in facts["html"]
    assert client.get("/oembed/", {"url": address, "format": "xml"}).status_code == 501
    for wrong in ("", "http://[", "http://testserver/workbench/", address.replace("test", "my")):
        assert client.get("/oembed/", {"url": wrong}).status_code == 404


@pytest.mark.parametrize("wrong", ["9" * 5_000, "-1", "1e3", "\0", "²"])
def test_oembed_of_a_width_that_is_none_is_as_wide_as_usual(client, page, wrong):
    asked = {"url": f"http://testserver/fact-checks/{page.slug}/", "maxwidth": wrong}

    facts = client.get("/oembed/", asked | {"maxheight": wrong}).json()

    assert (facts["width"], facts["height"]) == (600, 320)


def test_feed_and_map_can_be_read_whatever_was_pasted_into_a_headline(client, story):
    story.claim = new_claim(story.desk)
    story.until("decided")
    pasted = {"headline": "No \x0bferry\x08 <b>sank</b> ]]>", "summary": "Bell\x07."}
    write(story.claim, story.bob, "true", **pasted)
    publish(story.claim, by=story.eve)

    entry = tree(client.get("/feed/")).find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text == "No ferry <b>sank</b> ]]>"
    assert entry.find(f"{ATOM}summary").text.endswith("Bell.")
    titles = {title.text for title in tree(client.get("/sitemap-news.xml")).iter("{*}title")}
    assert "No ferry <b>sank</b> ]]>" in titles


def test_the_feed_holds_the_page_and_is_not_sent_twice(client, page):
    answer = client.get("/feed/")

    entry = tree(answer).find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}link").get("href") == f"http://testserver/fact-checks/{page.slug}/"
    again = client.get("/feed/", headers={"if-modified-since": answer["Last-Modified"]})
    assert again.status_code == 304
    assert client.get("/feed/none/").status_code == 404


def test_the_maps_lead_to_the_page(client, page):
    names = ("pages", "places", "voices", "articles")
    assert places(client, "/sitemap.xml") == [f"/sitemap-{name}.xml" for name in names]
    for name in ("pages", "news"):
        assert places(client, f"/sitemap-{name}.xml") == [f"/fact-checks/{page.slug}/"]
    assert "Sitemap: http://testserver/sitemap.xml\n" in client.get("/robots.txt").content.decode()


def places(client, address: str) -> list[str]:
    found = tree(client.get(address)).iter(f"{MAP}loc")
    return [each.text.removeprefix("http://testserver") for each in found]


def test_the_maps_lead_to_topics_speakers_articles_and_the_house(client, page, root):
    topic = Topic.objects.create(name="Shipping", slug="shipping")
    Topic.objects.create(name="Weather", slug="weather")
    Claim.objects.update(topic=topic)
    write_page("about", by=root, title="Who we are", text="Two of us.", version=0)
    claim = Claim.objects.get()

    assert places(client, "/sitemap-places.xml") == [
        "/fact-checks/",
        "/topics/",
        "/who/",
        "/outlets/",
        "/corrections/",
        "/topics/shipping/",
        "/about/",
    ]
    assert places(client, "/sitemap-voices.xml") == [f"/who/{claim.speaker_id}/"]
    assert places(client, "/sitemap-articles.xml") == [f"/checked/{claim.article_id}/"]
    for address in ("/sitemap-voices.xml", "/sitemap-articles.xml", "/sitemap-places.xml"):
        for place in places(client, address):
            assert client.get(place).status_code == 200


def test_the_card_is_a_picture_of_the_usual_size(client, page):
    answer = client.get(f"/fact-checks/{page.slug}/card.png")

    assert Image.open(BytesIO(answer.content)).size == (1200, 630)
    again = client.get(
        f"/fact-checks/{page.slug}/card.png", headers={"if-none-match": answer["ETag"]}
    )
    assert again.status_code == 304


def test_the_page_leads_to_all_of_it(client, page):
    words = client.get(f"/fact-checks/{page.slug}/").content.decode()

    assert 'type="application/json+oembed" href="http://testserver/oembed/?url=http%3A' in words
    assert f'content="http://testserver/fact-checks/{page.slug}/card.png"' in words
    assert "&lt;iframe src=&quot;" in words
