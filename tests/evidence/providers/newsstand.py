"""A web server on loopback that speaks as the outside providers do, on good days and bad ones."""

import json
import threading
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

JSON = {"Content-Type": "application/json"}


class Newsstand:
    """Answers by path, one after the other; the last one is given again and again.

    An answer is (status, headers, body), a JSON value, or a function of the handler.
    """

    def __init__(self):
        self.answers = defaultdict(list)
        self.asked = []
        self.over = threading.Event()
        self.lock = threading.Lock()
        stand = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                stand.answer(self)

            do_POST = do_GET  # noqa: N815 - the library's name

            def log_message(self, *args):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request, client_address):
                """The other side hung up, which is what several tests are about."""

        self.server = Server(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self):
        self.over.set()
        self.server.shutdown()
        self.server.server_close()

    def address(self, path: str) -> str:
        return f"http://{self.host}{path}"

    def says(self, path: str, *answers) -> str:
        """Let this path answer so; gives its address."""
        self.answers[path] = list(answers)
        return self.address(path)

    def answer(self, handler):
        parts = urlsplit(handler.path)
        with self.lock:
            fields = {name: values[0] for name, values in parse_qs(parts.query).items()}
            self.asked.append((parts.path, fields, dict(handler.headers)))
            waiting = self.answers[parts.path]
            answer = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        if callable(answer):
            answer(handler)
            return
        plain = isinstance(answer, dict)
        status, headers, body = (200, JSON, json.dumps(answer)) if plain else answer
        send(handler, status, headers, body)

    def asked_at(self, path: str) -> list[dict[str, str]]:
        """The fields of all requests to this path."""
        return [fields for where, fields, _ in self.asked if where == path]

    def silent(self, handler):
        """Take the question and say nothing until the test is over."""
        self.over.wait(30)


def send(handler, status, headers, body):
    content = body.encode() if isinstance(body, str) else body
    handler.send_response(status)
    for name, value in ({"Content-Length": str(len(content))} | headers).items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(content)


def cut(handler):
    """Promise much and hang up in the middle."""
    send(handler, 200, JSON | {"Content-Length": "9999"}, '{"articles": [{"url": "https://a')


GARBAGE = (200, JSON, b"\x00\xff<<<]]")
PAGE = (200, {"Content-Type": "text/html"}, "<html><body>Please sign in</body></html>")
BROKEN = (500, {}, "oops")


def busy(seconds: str = "1"):
    return (429, {"Retry-After": seconds}, "slow down")


def story(outlet: str, title: str = "Lifeboats launched from Skerry Point") -> dict[str, str]:
    """What all the formats are made from."""
    return {
        "url": f"https://{outlet}.example/story?utm_source=feed",
        "title": title,
        "outlet": outlet.title(),
        "text": "Three lifeboats were launched from Skerry Point on Monday.",
    }


def gdelt(*stories):
    return {
        "articles": [
            {
                "url": one["url"],
                "title": one["title"],
                "seendate": "20240304T101500Z",
                "domain": f"{one['outlet'].lower()}.example",
                "language": "English",
                "sourcecountry": "Ireland",
            }
            for one in stories
        ]
    }


def searxng(*stories, away=()):
    return {
        "query": "x",
        "results": [
            {
                "title": one["title"],
                "url": one["url"],
                "content": one["text"],
                "engines": ["one"],
                "publishedDate": "2024-03-04T09:00:00",
                "score": 1.0,
            }
            for one in stories
        ],
        "unresponsive_engines": [[name, "timeout"] for name in away],
    }


def newsapi(*stories):
    return {
        "status": "ok",
        "totalResults": len(stories),
        "articles": [
            {
                "source": {"id": None, "name": one["outlet"]},
                "author": None,
                "title": one["title"],
                "description": one["text"],
                "url": one["url"],
                "publishedAt": "2024-03-04T09:00:00Z",
                "content": "Three lifeboats were … [+900 chars]",
            }
            for one in stories
        ],
    }


def brave(*stories):
    return {
        "type": "news",
        "results": [
            {
                "title": one["title"],
                "url": one["url"],
                "description": one["text"].replace("Skerry", "<strong>Skerry</strong>"),
                "age": "2 days ago",
                "page_age": "2024-03-04T09:00:00",
                "meta_url": {"hostname": f"{one['outlet'].lower()}.example"},
            }
            for one in stories
        ],
    }


def wikipedia(*titles):
    return {
        "batchcomplete": True,
        "query": {
            "searchinfo": {"totalhits": len(titles)},
            "search": [
                {
                    "ns": 0,
                    "title": title,
                    "pageid": 7,
                    "snippet": 'three <span class="searchmatch">lifeboats</span> &amp; a slip at '
                    "Skerry Point were launched",
                    "timestamp": "2026-01-02T03:04:05Z",
                }
                for title in titles
            ],
        },
    }


def factchecks(*stories, rating="False"):
    return {
        "claims": [
            {
                "text": one["text"],
                "claimant": "Odd Marsh",
                "claimDate": "2024-03-04T00:00:00Z",
                "claimReview": [
                    {
                        "publisher": {"name": one["outlet"], "site": f"{one['outlet']}.example"},
                        "url": one["url"],
                        "title": one["title"],
                        "reviewDate": "2024-03-06T00:00:00Z",
                        "textualRating": rating,
                        "languageCode": "en",
                    }
                ],
            }
            for one in stories
        ],
        "nextPageToken": "",
    }
