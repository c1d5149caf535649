"""Whatever is sent, the answer is a refusal in plain words, soon, and nothing is kept."""

import json
import time
from itertools import product
from uuid import uuid4

import pytest
from django.db import connection

from articles.models import Article
from factcheck.jobs.models import Job

pytestmark = pytest.mark.django_db

JSON = "application/json"
FINE = "A ferry ran aground off Gull Island on Monday, the harbour office said."


def text(value) -> bytes:
    return json.dumps({"text": value}).encode()


def url(value, **more) -> bytes:
    return json.dumps({"url": value} | more).encode()


# name: (body, content type, status)
BODIES = {
    "nothing": (b"", JSON, 400),
    "blanks": (b"   \r\n", JSON, 400),
    "no object": (b"[]", JSON, 400),
    "a text": (b'"text"', JSON, 400),
    "a number": (b"5", JSON, 400),
    "null": (b"null", JSON, 400),
    "true": (b"true", JSON, 400),
    "an empty object": (b"{}", JSON, 400),
    "other keys": (b'{"txt": "a"}', JSON, 400),
    "all null": (b'{"text": null, "html": null, "url": null}', JSON, 400),
    "an empty text": (text(""), JSON, 400),
    "a blank text": (text(" \n\t\u00a0\u2003"), JSON, 400),
    "an empty address": (url(""), JSON, 400),
    "a list as text": (text(["a"]), JSON, 400),
    "an object as text": (text({"a": 1}), JSON, 400),
    "true as text": (text(True), JSON, 400),
    "text and HTML": (json.dumps({"text": FINE, "html": "<p>a</p>"}), JSON, 400),
    "an empty page": (b'{"html": ""}', JSON, 400),
    "5 MB": (text("word " * 1_048_577), JSON, 413),
    "7 MB": (text("a" * 7_000_000), JSON, 413),
    "7 MB of braces": (b"[" * 7_000_000, JSON, 413),
    "50,001 words": (text("word " * 50_001), JSON, 413),
    "a page of 5 MB": (json.dumps({"html": "<p>word</p>" * 500_000}), JSON, 413),
    "NUL escaped": (b'{"text": "a\\u0000b"}', JSON, 400),
    "NUL raw": (b'{"text": "a\0b"}', JSON, 400),
    "NUL in a key": (b'{"text": "a", "\\u0000": "b"}', JSON, 400),
    "NUL in an address": (url("https://a.example/\0"), JSON, 400),
    "a lone high surrogate": (b'{"text": "\\ud800"}', JSON, 400),
    "a lone low surrogate": (b'{"text": "a\\udfffb"}', JSON, 400),
    "a surrogate in a key": (b'{"\\ud800": "a"}', JSON, 400),
    "a surrogate in a title": (b'{"text": "a", "title": "\\ud83d"}', JSON, 400),
    "a surrogate in CESU-8": (b'{"text": "\xed\xa0\x80"}', JSON, 400),
    "binary": (bytes(range(256)) * 40, JSON, 400),
    "latin-1": ('{"text": "Fähre"}'.encode("latin-1"), JSON, 400),
    "UTF-16": ('{"text": "a"}'.encode("utf-16"), JSON, 400),
    "a byte order mark": (b"\xef\xbb\xbf{}", JSON, 400),
    "a gzip": (b"\x1f\x8b\x08" + b"\0" * 40, JSON, 400),
    "100,000 arrays deep": (b"[" * 100_000 + b"]" * 100_000, JSON, 400),
    "100,000 objects deep": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, JSON, 400),
    "65 deep": (b'{"text": ' + b"[" * 65 + b"]" * 65 + b"}", JSON, 400),
    "100,000 open brackets": (b'{"text": ' + b"[" * 100_000, JSON, 400),
    "an open text": (b'{"text": "' + b'\\"' * 1_000_000, JSON, 400),
    "NaN": (b'{"text": NaN}', JSON, 400),
    "Infinity": (b'{"text": -Infinity}', JSON, 400),
    "a float that is infinite": (b'{"text": 1e999}', JSON, 400),
    "10^22": (b'{"text": 10000000000000000000000}', JSON, 400),
    "a number of 100,000 digits": (b'{"text": ' + b"9" * 100_000 + b"}", JSON, 400),
    "a key twice": (b'{"text": "a", "text": "b"}', JSON, 400),
    "a key twice inside": (b'{"text": "a", "x": {"y": 1, "y": 2}}', JSON, 400),
    "a comma too many": (b'{"text": "a",}', JSON, 400),
    "two values": (b"{} {}", JSON, 400),
    "single quotes": (b"{'text': 'a'}", JSON, 400),
    "no content type": (text(FINE), "", 415),
    "a form": (b"text=a", "application/x-www-form-urlencoded", 415),
    "an upload": (b"--x\r\n", "multipart/form-data; boundary=x", 415),
    "plain text": (b"a", "text/plain", 415),
    "XML": (b"<a/>", "application/xml", 415),
    "nonsense for a type": (text(FINE), "json", 415),
    "a type of 10,000 characters": (text(FINE), "application/" + "j" * 10_000, 415),
    "JSON in latin-1": (text(FINE), "application/json; charset=iso-8859-1", 415),
    "JSON in UTF-16": (text(FINE), 'application/json; charset="utf-16"', 415),
    "a private address": (url("http://127.0.0.1/"), JSON, 400),
    "a private address in hex": (url("http://0x7f000001/"), JSON, 400),
    "a private address in IPv6": (url("http://[::1]/"), JSON, 400),
    "a private address inside IPv6": (url("http://[::ffff:10.0.0.1]/"), JSON, 400),
    "cloud metadata": (url("http://169.254.169.254/latest/meta-data"), JSON, 400),
    "localhost": (url("http://localhost/"), JSON, 400),
    "an inside name": (url("http://printer.local/"), JSON, 400),
    "another port": (url("http://news.example:8080/"), JSON, 400),
    "credentials in the address": (url("https://user:secret@news.example/"), JSON, 400),
    "a file": (url("file:///etc/passwd"), JSON, 400),
    "gopher": (url("gopher://news.example/"), JSON, 400),
    "javascript": (url("javascript:alert(1)"), JSON, 400),
    "no scheme": (url("news.example/a"), JSON, 400),
    "half an IPv6 address": (url("http://[::1"), JSON, 400),
    "a port out of range": (url("http://news.example:99999/"), JSON, 400),
    "an address of 3,000 characters": (url("https://news.example/" + "a" * 3000), JSON, 400),
    "an address with line ends": (url("https://news.example/\r\nHost: x"), JSON, 400),
    "a private source beside a text": (url("http://10.1.1.1/", text=FINE), JSON, 400),
    "a number as address": (url(5), JSON, 400),
    "a title of 501 characters": (url("https://news.example/", title="a" * 501), JSON, 400),
    "a title that is a list": (url("https://news.example/", title=[]), JSON, 400),
    "a day that is none": (url("https://news.example/", published_at="2024-02-30"), JSON, 400),
    "a day in words": (url("https://news.example/", published_at="yesterday"), JSON, 400),
    "a year of 40 digits": (url("https://news.example/", published_at="9" * 40 + "-01-01"), JSON, 400),
    "a day as a number": (url("https://news.example/", published_at=20240101), JSON, 400),
    "a publisher of 201 characters": (url("https://news.example/", publisher="a" * 201), JSON, 400),
    "a publisher that is an object": (url("https://news.example/", publisher={}), JSON, 400),
}  # fmt: skip


def check(answer, status, began):
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    assert {"type", "title", "status", "detail"} <= answer.json().keys()
    assert answer.json()["status"] == status
    assert answer.json()["detail"]
    assert "Traceback" not in answer.text
    assert time.process_time() - began < 2


@pytest.mark.parametrize("name", BODIES)
def test_a_bad_body_is_refused(name, api):
    body, content_type, status = BODIES[name]
    began = time.process_time()

    answer = api.post("articles/", body, content_type)

    check(answer, status, began)
    assert (Article.objects.count(), Job.objects.count()) == (0, 0)


def test_a_body_in_chunks_is_asked_for_its_length(api):
    answer = api.post("articles/", text(FINE), **{"transfer-encoding": "chunked"})

    check(answer, 411, time.process_time())


def test_a_wrong_field_is_named(api):
    answer = api.post("articles/", text([]))

    assert answer.json() == {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": "Not a valid string.",
        "errors": {"text": ["Not a valid string."]},
    }


LISTS = ("articles/", "claims/", "searches/", "verdicts/")
NOUNS = ("articles", "claims", "searches", "verdicts", "jobs")
JUNK = {
    "limit": ["0", "-1", "101", "1" + "0" * 22, "ten", "NaN", "1.0", "\0", "٣", "9" * 9999],
    "cursor": ["x", "\0", "A" * 23, "A" * 9999, "' OR 1=1 --", "𝔘𝔘𝔘𝔘", "%00"],
}
FILTERS = [
    ("claims/", "article", "5"),
    ("claims/", "article", "\0"),
    ("claims/", "article", "0" * 33),
    ("claims/", "article", "{" + "0" * 9000),
    ("claims/", "status", "open"),
    ("claims/", "status", "\0"),
    ("claims/", "q", "a\0b"),
    ("claims/", "q", "a" * 201),
    ("searches/", "claim", "x"),
    ("searches/", "claim", "1" * 40),
    ("verdicts/", "q", "\0"),
    ("verdicts/", "q", "b" * 9000),
]


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("name", JUNK)
def test_a_bad_page_is_refused(path, name, api):
    for value in JUNK[name]:
        began = time.process_time()
        check(api.get(path, **{name: value}), 400, began)


@pytest.mark.parametrize(("path", "name", "value"), FILTERS)
def test_a_bad_filter_is_refused(path, name, value, api):
    began = time.process_time()

    answer = api.get(path, **{name: value})

    check(answer, 400, began)
    assert answer.json()["errors"].keys() == {name}


@pytest.mark.parametrize(
    "query",
    [
        "q=%ED%A0%80",
        "q=%FF%FE",
        "q=" + "+".join("ab" * 50),
        "unknown=1",
        "q=%25%5F%5C",
        "&&&=&",
        "format=json",
    ],
)
def test_an_odd_question_is_answered(query, api):
    assert api.send("GET", f"claims/?{query}").json() == {"results": [], "next": None}


IDS = [
    "1",
    "0",
    "-1",
    "x",
    "null",
    "a" * 5000,
    "%00",
    "..%2f..",
    "%ED%A0%80",
    "0" * 32,
    "{}",
    "00000000-0000-0000-0000-00000000000g",
]


@pytest.mark.parametrize("noun", NOUNS)
def test_what_is_no_id_is_nothing(noun, api):
    missing = api.get(f"{noun}/{uuid4()}/").json()
    for junk in IDS:
        began = time.process_time()
        answer = api.send("GET", f"{noun}/{junk}/")
        check(answer, 404, began)
        assert answer.json() == missing


METHODS = ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "BREW"]
WHERE = [*LISTS, *(f"{noun}/0197c5c5-0000-7000-8000-000000000000/" for noun in NOUNS)]


@pytest.mark.parametrize("path", WHERE)
def test_a_method_that_is_none_is_refused(path, api):
    for method in METHODS:
        began = time.process_time()
        answer = api.send(method, path, b"{}")
        check(answer, 405, began)
        assert answer["Allow"] == ("GET, HEAD, POST" if path == "articles/" else "GET, HEAD")


@pytest.mark.parametrize("path", [each for each in WHERE if each != "articles/"])
def test_nothing_else_is_written(path, api):
    began = time.process_time()

    check(api.post(path, {}), 405, began)


@pytest.mark.parametrize("path", WHERE)
def test_another_format_is_refused(path, api):
    began = time.process_time()
    api.headers = api.headers | {"accept": "text/html"}

    check(api.get(path), 406, began)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "nothing/",
        "articles",
        "articles/x/y/",
        "claims//",
        "../v1/",
        "admin/",
        "%00/",
        "a" * 3000,
    ],
)
def test_an_unknown_address_is_nothing(path, api, nobody):
    for client, method in product((api, nobody), ("GET", "POST", "DELETE")):
        began = time.process_time()
        check(client.send(method, path, b"{}"), 404, began)


@pytest.mark.parametrize("path", ["/api/", "/api/v2/articles/", "/api/x", "/api"])
def test_an_unknown_version_is_nothing(path, api):
    began = time.process_time()

    answer = api.client.get(path)

    if path == "/api":
        assert answer.status_code == 404
    else:
        check(answer, 404, began)


def test_a_foreign_host_is_refused(api):
    began = time.process_time()
    api.headers = api.headers | {"host": "evil.example"}

    check(api.get("articles/"), 400, began)


def test_a_failure_of_ours_tells_nothing(api, caplog):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE articles_article RENAME TO elsewhere")

    answer = api.get("articles/")

    check(answer, 500, time.process_time())  # writing the traceback to the log takes its time
    assert "articles_article" not in answer.text
    assert "articles_article" in caplog.text
