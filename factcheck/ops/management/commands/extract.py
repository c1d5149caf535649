"""`manage.py extract`: read one article and print its claims; needs no database."""

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.extraction.article import ArticleText, Unreadable
from articles.extraction.reading import decode, read_html, read_text
from articles.fetch import FetchFailed, FetchRefused, download
from factcheck.claims.extraction.engine import ExtractedClaim, Extraction, extract
from factcheck.claims.extraction.limits import limits_of
from factcheck.claims.weights import EngineStopped, weights_at_work

WRONG_INPUT = 2


class Command(BaseCommand):
    help = "Break one article into claims and print them as JSON."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("source", help="a file, an http(s) address, or - for standard input")
        parser.add_argument("--html", action="store_true", help="read the input as a web page")
        parser.add_argument("--json", action="store_true", help="print JSON (the default)")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        try:
            article = read(options["source"], html=options["html"])
            answer = as_json(article, extract(article, weights_at_work()))
        except Unreadable as error:
            raise CommandError(str(error), returncode=WRONG_INPUT) from error
        except EngineStopped as error:
            raise CommandError(error.line, returncode=WRONG_INPUT) from error
        self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2))


def read(source: str, *, html: bool) -> ArticleText:
    """Read the article a person named; whatever is wrong with it comes out as Unreadable."""
    if source.startswith(("http://", "https://")):
        return read_address(source)
    try:
        raw = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as error:
        raise Unreadable(f"{source}: {error.strerror}") from error
    except ValueError as error:
        raise Unreadable("This is not the name of a file.") from error
    text = decode(raw, "")
    if html or source.lower().endswith((".html", ".htm")):
        return read_html(text)
    return read_text(text)


def read_address(url: str) -> ArticleText:
    try:
        page = download(url)
    except (FetchFailed, FetchRefused) as error:
        raise Unreadable(str(error)) from error
    text = decode(page.body, page.content_type)
    if "html" in page.content_type:
        return read_html(text, url=page.final_url)
    return read_text(text)


def as_json(article: ArticleText, found: Extraction) -> dict[str, object]:
    return {
        "title": article.title,
        "byline": article.byline,
        "publisher": article.publisher,
        "published_at": iso(article.published_at),
        "language": article.language,
        "text": article.text,
        "sha256": article.sha256,
        "truncated": article.truncated,
        "blocks": [asdict(block) for block in article.blocks],
        "quotes": [asdict(quote) for quote in found.quotes],
        "claims": [claim_as_json(claim) for claim in found.claims],
        "contradictions": [asdict(contradiction) for contradiction in found.contradictions],
        "engine": found.engine,
        "without": list(found.without),
        "limits": list(limits_of(article.language)),
    }


def claim_as_json(claim: ExtractedClaim) -> dict[str, object]:
    return {
        "start": claim.start,
        "end": claim.end,
        "spans": [list(span) for span in claim.spans],
        "text": claim.text,
        "kind": claim.kind,
        "speaker": claim.speaker,
        "speaker_mention": claim.speaker_mention,
        "carriers": list(claim.carriers),
        "checkable": claim.checkable,
        "worth": claim.worth,
        "reasons": list(claim.reasons),
        "about_date": iso(claim.about_date),
        "denied": claim.denied,
        "wording": claim.wording,
        "unresolved": list(claim.unresolved),
    }


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
