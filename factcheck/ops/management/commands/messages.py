"""`manage.py messages`: bring the translations in step with the sources; needs no database."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from factcheck.ops.catalogues import faults_of, renew, second_languages
from factcheck.ops.wording import messages_used


class Command(BaseCommand):
    help = "Renew the catalogue of each second language, and list what is still to be translated."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="write nothing, only list")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        wrong = 0
        used = messages_used()
        for language in second_languages():
            if not options["check"]:
                renew(language, used)
            for fault in faults_of(language, used):
                self.stdout.write(f"{language}: {fault}")
                wrong += 1
        if wrong:
            raise CommandError(f"{wrong} messages are not as they should be.")
        self.stdout.write("Every message is translated.")
