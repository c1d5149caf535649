from django.template.loader import render_to_string
from django.utils import timezone

from articles.models import Publisher
from factcheck.claims.models import Claim, Speaker
from factcheck.people.models import Desk, Topic, User
from factcheck.web.design.samples import claims

HOSTILE = "<img src=x onerror=alert(1)>\"'&"


def test_rows_escape_whatever_people_wrote():
    named = {"desk": Desk(name=HOSTILE), "topic": Topic(name=HOSTILE)}
    claim = Claim(text=HOSTILE, language='x"><img', speaker=Speaker(name=HOSTILE), **named)
    claim.publisher, claim.created_at = Publisher(name=HOSTILE), timezone.now()
    claim.in_hand = [{"name": HOSTILE, "mine": False}]

    page = render_to_string("components/claim_rows.html", {"claims": [claim], "ticks": True})

    assert ("<img" in page, page.count("&lt;img src=x onerror=alert(1)&gt;&quot;&#x27;&amp;")) == (
        False,
        7,
    )


def test_rows_have_ticks_for_those_who_may_tick_alone():
    rows = list(claims(now=timezone.now(), user=User(username="alice")))

    whole = {"claims": rows, "ticks": True}

    assert render_to_string("components/claim_rows.html", whole).count('name="claim"') == len(rows)
    assert 'name="claim"' not in render_to_string("components/claim_rows.html", {"claims": rows})
