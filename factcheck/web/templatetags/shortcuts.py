"""The keys of whoever looks at the page: beside buttons, in their attributes, for the script."""

import json

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from factcheck.people.models import User
from factcheck.people.shortcuts import as_aria, as_written, shortcuts_of

register = template.Library()
NOTHING = mark_safe("")


def key_of(context: Context, name: str) -> str:
    user = context.get("user")
    return shortcuts_of(user).get(name, "") if isinstance(user, User) else ""


@register.simple_tag(takes_context=True)
def key(context: Context, name: str) -> SafeString:
    """The key beside the words of a button; nothing where it is switched off."""
    chosen = key_of(context, name)
    return (
        format_html('<kbd aria-hidden="true">{}</kbd>', as_written(chosen)) if chosen else NOTHING
    )


@register.simple_tag(takes_context=True)
def by_key(context: Context, name: str) -> SafeString:
    """What marks the element that the key presses."""
    chosen = key_of(context, name)
    if not chosen:
        return NOTHING
    return format_html(' data-key="{}" aria-keyshortcuts="{}"', name, as_aria(chosen))


@register.simple_tag(takes_context=True)
def digit(context: Context, number: int) -> SafeString:
    """The digit beside an answer."""
    if not key_of(context, "answer"):
        return NOTHING
    return format_html('<span class="digit" aria-hidden="true">{}</span>', number)


@register.simple_tag(takes_context=True)
def keys_told(context: Context) -> SafeString:
    """All keys, for the script."""
    user = context.get("user")
    if not isinstance(user, User):
        return NOTHING
    return format_html(' data-keys="{}"', json.dumps(shortcuts_of(user)))
