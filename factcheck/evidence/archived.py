"""The archive's index: which words each article has, and how common each word is."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Revision


class Months(models.Func):
    """The month of a day as a list of one, counted from the year 0; [0] is no day."""

    template = (
        "ARRAY[coalesce(12 * extract(year FROM %(expressions)s)::int"
        " + extract(month FROM %(expressions)s)::int, 0)]"
    )
    output_field = ArrayField(models.IntegerField())


class ArchiveText(models.Model):
    """A revision in the archive's index. One row per article: its newest revision.

    The month lies in the same index as the words, so that a search of some days reads nothing of
    other months. `gist` is what ranking needs (`corroboration.gist`).
    """

    revision = models.OneToOneField(
        Revision, on_delete=models.CASCADE, primary_key=True, related_name="archive_text"
    )
    article = models.OneToOneField(Article, on_delete=models.CASCADE, related_name="+")
    day = models.DateField(null=True, blank=True)
    words = models.PositiveIntegerField()
    vector = SearchVectorField()
    months = models.GeneratedField(
        expression=Months("day"), output_field=ArrayField(models.IntegerField()), db_persist=True
    )
    gist = models.BinaryField()

    class Meta:
        indexes = (GinIndex(fields=("vector", "months"), name="archive_words", fastupdate=False),)
        verbose_name = _("archive text")
        verbose_name_plural = _("archive texts")

    def __str__(self) -> str:
        return str(self.revision_id)


class Term(models.Model):
    """In how many public articles of the archive a term occurs, as last counted.

    What is missing is rare, or younger than the last count. The empty term stands for all articles.
    """

    term = models.TextField(primary_key=True)
    documents = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")

    def __str__(self) -> str:
        return self.term
