import re
from hashlib import sha256
from pathlib import Path

from django.contrib.staticfiles import finders
from django.templatetags.static import static

from tests.web.conftest import words_of

FILE = re.compile(r'"(/static/[^"]+)"')


def test_address_of_a_file_tells_its_content():
    content = Path(finders.find("web/keys.js")).read_bytes()
    assert static("web/keys.js") == f"/static/web/keys.js?{sha256(content).hexdigest()[:8]}"


def test_what_is_no_file_has_its_plain_address():
    assert [static("web/"), static("none.js")] == ["/static/web/", "/static/none.js"]


def test_files_of_the_claim_page_are_kept_while_a_review_is_written(as_user, client, story):
    """The next claim's page asks for none of them again; it would wait for every one."""
    page = words_of(as_user(story.alice).get(f"/claims/{story.until('assigned').pk}/"))
    files = FILE.findall(page)
    assert len(files) > 10
    assert {"?" in address for address in files} == {True}
    sent = client.get(files[0])
    sent.getvalue()  # read to its end, which closes it
    assert sent.headers["Cache-Control"] == "max-age=86400, public"
