import time
from collections import Counter
from pathlib import Path

from articles.actions import submit_article
from factcheck.claims.models import *
from factcheck.jobs.queries import due_jobs
from factcheck.jobs.run import run


def go(desk, by, text):
    a, _ = submit_article(desk=desk, by=by, text=text)
    times = Counter()
    n = 0
    while j := due_jobs().order_by("not_before", "id").first():
        t = time.perf_counter()
        run(j.id)
        times[j.kind] += time.perf_counter() - t
        n += 1
        if n > 40:
            break
    print(times)
    a.refresh_from_db()
    print(a.state, Counter(Claim.objects.filter(article=a).values_list("status", flat=True)))


def test_seed(desk, partner):
    go(desk, partner, Path("/work/shared/seed/article-000.txt").read_text())


def test_big(desk, partner):
    big = "Ferry number {} sank in 2019 with 140 people, the Mayor of Orrin said on Monday afternoon.\n\n"
    go(desk, partner, "".join(big.format(i) for i in range(2900)))
