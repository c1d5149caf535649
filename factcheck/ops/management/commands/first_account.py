"""Print the link with which the first account is created, while there is none."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.urls import reverse
from django.utils.translation import gettext as _

from factcheck.people.models import User
from factcheck.people.welcome import make_welcome_token


class Command(BaseCommand):
    help = __doc__ or ""

    def handle(self, *_args: Any, **_options: Any) -> None:
        if User.objects.exists():
            self.stdout.write(_("Sign in at %(url)s") % {"url": settings.SITE_URL})
            return
        path = reverse("web:welcome", args=[make_welcome_token()])
        self.stdout.write(_("Create the first account within 24 hours:"))
        self.stdout.write(f"  {settings.SITE_URL}{path}")
