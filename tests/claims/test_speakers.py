"""A desk knows a speaker by a name, however it is written."""

from django.db.models.expressions import RawSQL

from factcheck.claims.models import Speaker
from factcheck.claims.speakers import find_speakers


def test_find_speakers_makes_them_in_the_order_of_their_keys(desk):
    """Two articles read at once may make the same ones, and then wait for each other."""
    find_speakers(desk, ["the Zed Foundation", "Zora Lind", "alpha wire", "Beta Post"])

    made = Speaker.objects.order_by(RawSQL("ctid", [])).values_list("key", flat=True)
    assert list(made) == ["alpha wire", "beta post", "zed foundation", "zora lind"]
