"""What one row of a list of claims shows."""

from collections.abc import Iterable
from typing import TypeVar
from uuid import UUID

from django.db.models import Model

from articles.models import Publisher
from factcheck.claims.models import Claim, Speaker
from factcheck.people.models import Desk, Topic, User
from factcheck.people.rules import edited_by
from factcheck.review.who import IN_HAND, SAT_ON

Named = TypeVar("Named", bound=Model)


def quoted(*states: str) -> str:
    return ", ".join(f"'{state}'" for state in states)


# Claims are looked up one by one, in an index that is no higher where there are more of them. Each
# other table is read once, by the ids that the claims of the page have.
NAMED = {
    "outlet": ("articles_publisher", "publisher_id"),
    "speaker": ("claims_speaker", "speaker_id"),
    "topic": ("people_topic", "topic_id"),
    "desk": ("people_desk", "desk_id"),
}
STATEMENT = """WITH shown AS MATERIALIZED (
  SELECT claim.* FROM unnest(%(ids)s) AS wanted (id) JOIN claims_claim AS claim USING (id)
), seats AS MATERIALIZED (
  SELECT claim_id, round, seat, reviewer_id FROM review_assignment
  WHERE claim_id = ANY(ARRAY(SELECT id FROM shown WHERE status IN ({may_be_held})))
    AND state IN ({in_hand})
), own AS MATERIALIZED (
  SELECT claim_id, round FROM review_assignment
  WHERE reviewer_id = %(user)s AND claim_id = ANY(ARRAY(SELECT claim_id FROM seats))
), people AS MATERIALIZED (
  SELECT id, coalesce(nullif(name, ''), username) AS name FROM people_user
  WHERE id = ANY(ARRAY(SELECT reviewer_id FROM seats))
), {named}
SELECT shown.*, {names}, coalesce((
  SELECT json_agg(
    json_build_object('name', people.name, 'mine', people.id = %(user)s) ORDER BY seat
  )
  FROM seats JOIN people ON people.id = reviewer_id
  WHERE claim_id = shown.id AND seats.round = shown.round AND (
    people.id = %(user)s
    OR shown.desk_id = ANY(%(edited)s) AND shown.status IN ({sat_on})
    AND (shown.id, shown.round) NOT IN (SELECT claim_id, round FROM own)
  )
), '[]') AS in_hand
FROM shown {joined}""".format(  # noqa: S608 - our own names
    may_be_held=quoted(Claim.Status.QUEUED, *SAT_ON),
    in_hand=quoted(*IN_HAND),
    sat_on=quoted(*SAT_ON),
    named=", ".join(
        f"{one}s AS MATERIALIZED (SELECT id, name FROM {table} "  # noqa: S608 - our own names
        f"WHERE id = ANY(ARRAY(SELECT {key} FROM shown)))"
        for one, (table, key) in NAMED.items()
    ),
    names=", ".join(f"{one}s.name AS {one}_name" for one in NAMED),
    joined=" ".join(
        f"LEFT JOIN {one}s ON {one}s.id = shown.{key}" for one, (_table, key) in NAMED.items()
    ),
)


def rows_of(ids: Iterable[UUID], user: User) -> dict[UUID, Claim]:
    """The claims of these ids as rows, in one statement; `in_hand`: who is on it, as name and mine.

    Of outlet, speaker, topic and desk only the names are read. Who else sits on a claim is for
    editors; a reviewer sees only their own seat, and so does an editor who has had one in this
    round. Of one that is only kept ready everybody sees their own: nobody works on it.
    """
    known = list(ids)
    given = {
        "ids": known,
        "user": user.pk,
        "edited": edited_by(user),
    }
    return (
        {claim.pk: whole(claim) for claim in Claim.objects.raw(STATEMENT, given)} if known else {}
    )


def whole(claim: Claim) -> Claim:
    """With what its row was read beside it."""
    told = claim.__dict__
    claim.publisher = named(Publisher, claim.publisher_id, told.pop("outlet_name"))
    claim.speaker = named(Speaker, claim.speaker_id, told.pop("speaker_name"))
    claim.topic = named(Topic, claim.topic_id, told.pop("topic_name"))
    claim.desk = Desk.from_db(None, ("id", "name"), (claim.desk_id, told.pop("desk_name")))
    return claim


def named(model: type[Named], pk: UUID | None, name: str) -> Named | None:
    """The rest of it would be read where somebody asks."""
    return model.from_db(None, ("id", "name"), (pk, name)) if pk else None
