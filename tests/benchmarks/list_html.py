"""What the page of a list costs the process that makes it: processor time, the least of some visits.

Beside it stands what no template can beat: the same rows written by f-strings, times left as they are.
"""

import time
from collections.abc import Callable, Sequence
from html import escape

from django.template.loader import get_template
from django.test import Client

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.looking import look
from factcheck.review.narrowing import Narrowing
from factcheck.review.rows import rows_of
from tests.benchmarks.row import Row

ROWS, VISITS = 50, 40


def bench(user: User, many: str) -> list[Row]:
    browser = Client()
    browser.force_login(user)
    template = get_template("components/claim_rows.html")
    ids = look(user, Narrowing(), size=ROWS).ids
    claims = list(rows_of(ids, user).values())
    limit = spent(lambda: in_f_strings(claims))
    parts: list[tuple[str, Callable[[], object], float | None]] = [
        ("HTML", lambda: template.render({"claims": claims, "ticks": True}), 2),
        ("read from the database", lambda: rows_of(ids, user), None),
        ("found in the database", lambda: look(user, Narrowing(), size=ROWS), None),
    ]
    found = [(f"{ROWS} rows of {many}: {name}", spent(do), aim) for name, do, aim in parts]
    found.append((f"page of 25 rows of {many}", spent(lambda: browser.get("/claims/")), None))
    return [Row(name, took, limit, aim, took / limit, "ms CPU", ROWS) for name, took, aim in found]


def spent(do: Callable[[], object]) -> float:
    """Milliseconds of this process, PostgreSQL's are its own."""
    do()
    least = float("inf")
    for _ in range(VISITS):
        before = time.process_time()
        do()
        least = min(least, time.process_time() - before)
    return 1000 * least


def in_f_strings(claims: Sequence[Claim]) -> str:
    return "".join(
        f'<li><div class="row"><span class="sign {claim.status}" title="{claim.status}"></span><div>'
        f'<p class="words"><a href="/claims/{claim.pk}/" lang="{claim.language}" dir="auto">'
        f'{escape(claim.text)}</a></p><p class="meta dots"><bdi>{escape(str(claim.speaker))}</bdi>'
        f"<bdi>{escape(str(claim.article.publisher))}</bdi><time>{claim.article.published_at}</time>"
        f"<span>{escape(str(claim.desk))}</span><span>{escape(str(claim.topic))}</span></p></div>"
        f'<div class="end"><span>{claim.status}</span><time>{claim.created_at}</time></div>'
        f'<label class="tick"><input type="checkbox" name="claim" value="{claim.pk}:{claim.version}">'
        f'<span class="unseen">{escape(claim.text)}</span></label></div></li>'
        for claim in claims
    )
