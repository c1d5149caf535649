"""Legal take-downs of an article's text: the words go, their hash and every place stay.

Each letter and digit is replaced by a block, so that offsets still lead where they led; blanks
stay. The database refuses any other change of a revision.
"""

from django.db import connection, transaction
from django.utils.translation import gettext as _

from articles.models import Article, Fetch, Revision
from articles.signals import revision_redacted
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_administrator
from factcheck.people.trail import record

HASH_SHOWN = 8  # characters of the hash that are typed to confirm

_MASK = """
    UPDATE articles_revision SET text = articles_masked(text), title = articles_masked(title),
        byline = articles_masked(byline), redacted_at = now(), redacted_by_id = %s,
        redacted_because = %s
    WHERE id = %s"""
_MASK_TITLE = """
    UPDATE articles_article SET title = articles_masked(title), byline = articles_masked(byline)
    WHERE id = %s"""


@transaction.atomic
def redact_revision(revision: Revision, *, by: User, because: str, confirm: str) -> None:
    """Take the words of a revision down; whatever repeats them follows in the same transaction.

    `confirm` are the first characters of its hash. Raises NotYou for all but administrators,
    NotNow if it was done before, NotValid.
    """
    if not is_administrator(by):
        raise NotYou(_("Only an administrator takes a text down."))
    wrong = {}
    if not because.strip():
        wrong["because"] = _("Say why it is taken down.")
    if confirm.strip() != revision.sha256[:HASH_SHOWN]:
        wrong["confirm"] = _("These are not the first characters of its hash.")
    if wrong:
        raise NotValid(wrong)
    revision = Revision.objects.select_for_update().get(pk=revision.pk)
    if revision.redacted_at:
        raise NotNow(_("This text was taken down before."))
    newest = revision.article.revisions.order_by("-number").first()
    with connection.cursor() as cursor:
        cursor.execute(_MASK, [by.pk, because.strip(), revision.pk])
        if newest == revision:
            cursor.execute(_MASK_TITLE, [revision.article_id])
    Fetch.objects.filter(pk=revision.fetch_id).update(body=None)
    Article.objects.filter(pk=revision.article_id).update(visit_at=None)  # not read in anew
    revision.refresh_from_db()
    desk = Article.objects.select_related("desk").get(pk=revision.article_id).desk
    record("revision.redacted", revision, by=by, desk=desk, sha256=revision.sha256)
    revision_redacted.send(sender=Revision, revision=revision, by=by)
