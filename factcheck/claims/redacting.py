"""The words of claims go with the text that they stand in; the claims and their places stay."""

from django.db import connection

from articles.models import Revision

# What an amendment keeps of a claim besides words: numbers, kinds and links between claims.
WORDS = ("text", "wording", "spans", "speaker", "carriers", "unresolved")

_STATEMENTS = (
    """UPDATE claims_span SET text = articles_masked(text), prefix = articles_masked(prefix),
           suffix = articles_masked(suffix)
       WHERE claim_id IN (SELECT id FROM claims_claim WHERE revision_id = %(revision)s)""",
    """UPDATE claims_claim SET text = articles_masked(text), wording = articles_masked(wording),
           unresolved = '[]', reasons = '[]' WHERE revision_id = %(revision)s""",
    """UPDATE claims_attribution SET mention = ''
       WHERE claim_id IN (SELECT id FROM claims_claim WHERE revision_id = %(revision)s)""",
    "UPDATE claims_extraction SET quotes = '[]' WHERE revision_id = %(revision)s",
    """UPDATE claims_standing SET text = articles_masked(text)
       WHERE revision_id = %(revision)s AND text <> ''""",
    """UPDATE claims_amendment SET before = before - %(words)s::text[],
           after = after - %(words)s::text[]
       WHERE claim_id IN (SELECT id FROM claims_claim WHERE revision_id = %(revision)s)""",
    """UPDATE claims_contradiction SET why = articles_masked(why)
       WHERE first_id IN (SELECT id FROM claims_claim WHERE revision_id = %(revision)s)""",
)


def redact_claims(revision: Revision) -> None:
    """Mask every word that was taken from this revision. Called in the take-down's transaction."""
    with connection.cursor() as cursor:
        for statement in _STATEMENTS:
            cursor.execute(statement, {"revision": revision.pk, "words": list(WORDS)})
