"""Which articles are copies of which: what is kept of each text, and what was found by it."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Revision
from factcheck.people.models import Partner, User


class Shingles(models.Model):
    """What is kept of an article's newest text: `corroboration.shingles.probes` of its prose.

    `day` is when it was published: by it, and then by the id, of two copies one is the older.
    """

    article = models.OneToOneField(
        Article, on_delete=models.CASCADE, primary_key=True, related_name="shingles"
    )
    revision = models.OneToOneField(Revision, on_delete=models.CASCADE, related_name="+")
    day = models.DateField(null=True, blank=True)
    probes = ArrayField(models.IntegerField())

    class Meta:
        indexes = (GinIndex(fields=("probes",), name="shingles_probes", fastupdate=False),)
        verbose_name = _("shingles")
        verbose_name_plural = _("shingles")

    def __str__(self) -> str:
        return str(self.article_id)


class Newcomer(models.Model):
    """An article that has not been compared with the others yet, as its text stands now."""

    article = models.OneToOneField(
        Article, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    since = models.DateTimeField(db_default=Now(), db_index=True)

    class Meta:
        verbose_name = _("newcomer")
        verbose_name_plural = _("newcomers")

    def __str__(self) -> str:
        return str(self.article_id)


class Phrase(models.Model):
    """A shingle that many public articles have, and how many, as last counted."""

    probe = models.IntegerField(primary_key=True)
    articles = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("common phrase")
        verbose_name_plural = _("common phrases")

    def __str__(self) -> str:
        return str(self.probe)


class CopyQuerySet(models.QuerySet["Copy"]):
    """Copies, narrowed by who asks."""

    def visible_to(self, actor: User | Partner | AnonymousUser) -> Self:
        """Those of which this actor may see both articles."""
        seen = Article.objects.visible_to(actor).order_by()
        return self.filter(copy__in=seen, original__in=seen)


class Copy(models.Model):
    """`copy` repeats the older `original`, as the newest texts of both stand.

    An article has one original at most among the public ones, one among those of each desk and one
    of its own partner, so that who may see only some of them still finds the copies among these.
    `share` is how much of the shorter text, as runs of five words, lies in the longer one, 0..1;
    `run` is how many words follow each other in both.
    """

    copy = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="originals")
    original = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="copies")
    share = models.FloatField(_("share of the shorter text"))
    run = models.PositiveIntegerField(_("words in a row"))
    at = models.DateTimeField(_("found"), db_default=Now())

    objects = CopyQuerySet.as_manager()

    class Meta:
        ordering = ("original", "pk")
        constraints = (
            models.UniqueConstraint(fields=("copy", "original"), name="copy_once"),
            models.CheckConstraint(condition=~Q(copy=F("original")), name="copy_of_another"),
        )
        verbose_name = _("copy")
        verbose_name_plural = _("copies")

    def __str__(self) -> str:
        return f"{self.copy} < {self.original}"
