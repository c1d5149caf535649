from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    name = "factcheck.people"
    label = "people"
    verbose_name = _("People and trail")
    default_auto_field = "django.db.models.BigAutoField"
