"""The people of the demo: two desks, four reviewers, two editors, an administrator, a partner."""

import json
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from django.db import transaction

from factcheck.ops.whereabouts import write_private
from factcheck.people.keys import issue_key
from factcheck.people.models import Desk, Membership, Partner, Topic, User
from factcheck.review.scales import rules_for


@dataclass(frozen=True)
class Login:
    """What somebody needs to sign in."""

    username: str
    password: str
    role: str


@dataclass(frozen=True)
class Person:
    """A person of the demo; `topics` are slugs they know well."""

    username: str
    name: str
    role: str
    desks: tuple[str, ...]
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)


DESKS = {"news": "News desk", "health": "Health desk"}
TOPICS = {
    "transport": "Transport",
    "environment": "Environment",
    "economy": "Economy",
    "schools": "Schools and libraries",
    "health": "Health",
}
DESK_LANGUAGES = {"news": ["en", "ar"], "health": ["en"]}
DESK_TOPICS = {"news": ("transport", "environment", "economy", "schools"), "health": ("health",)}
PEOPLE = (
    Person(
        "ana", "Ana Beck", "reviewer", ("news", "health"), ("environment", "health"), ("en", "ar")
    ),
    Person("ben", "Ben Okafor", "reviewer", ("news", "health"), ("transport",)),
    Person("chloe", "Chloé Marin", "reviewer", ("news",), ("transport",)),
    Person("dev", "Dev Raman", "reviewer", ("news", "health"), ("health",), ("en", "ar")),
    Person("erik", "Erik Sand", "editor", ("news", "health")),
    Person("fatima", "Fatima Noor", "editor", ("news", "health")),
    Person("admin", "Ada Winter", "administrator", ()),
)


def make_people(*, url: str, demo_json: Path) -> None:
    """Create whoever is missing; write every login to `demo_json`, for its owner alone."""
    known = json.loads(demo_json.read_text()) if demo_json.is_file() else {}
    passwords = {user["username"]: user["password"] for user in known.get("users", ())}
    with transaction.atomic():
        topics = [
            Topic.objects.get_or_create(slug=slug, defaults={"name": name})[0]
            for slug, name in TOPICS.items()
        ]
        by_slug = {topic.slug: topic for topic in topics}
        desks = {slug: _desk(slug, by_slug) for slug in DESKS}
        logins = [_person(person, desks, by_slug, passwords) for person in PEOPLE]
        key = known.get("api_key") or _partner_key(desks["news"])
    users = [asdict(login) for login in logins]
    write_private(demo_json, json.dumps({"url": url, "users": users, "api_key": key}, indent=2))


def _desk(slug: str, topics: dict[str, Topic]) -> Desk:
    desk, _ = Desk.objects.get_or_create(
        slug=slug, defaults={"name": DESKS[slug], "languages": DESK_LANGUAGES[slug]}
    )
    desk.topics.set(topics[topic] for topic in DESK_TOPICS[slug])
    rules = rules_for(desk)
    rules.routes_itself = slug == "health"
    rules.scale_public = slug == "news"
    rules.save()
    return desk


def _person(
    person: Person, desks: dict[str, Desk], topics: dict[str, Topic], passwords: dict[str, str]
) -> Login:
    administrator = person.role == "administrator"
    user, _ = User.objects.get_or_create(
        username=person.username,
        defaults={
            "name": person.name,
            "email": f"{person.username}@desk.example",
            "languages": list(person.languages),
            "is_staff": administrator,
            "is_superuser": administrator,
        },
    )
    password = passwords.get(person.username) or secrets.token_urlsafe(9)
    if not user.check_password(password):
        user.set_password(password)
        user.save(update_fields=["password"])
    for slug in person.desks:
        membership, _ = Membership.objects.get_or_create(
            user=user, desk=desks[slug], defaults={"role": person.role, "capacity": 20}
        )
        membership.topics.set(topics[topic] for topic in person.topics)
    return Login(person.username, password, person.role)


def _partner_key(desk: Desk) -> str:
    partner, _ = Partner.objects.get_or_create(
        slug="tidewater", defaults={"name": "Tidewater Radio", "desk": desk}
    )
    return issue_key(partner, name="demo", scopes=["read", "submit"], by=None)[1]
