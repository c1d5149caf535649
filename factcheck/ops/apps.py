from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OpsConfig(AppConfig):
    name = "factcheck.ops"
    label = "ops"
    verbose_name = _("Operation")
    default_auto_field = "django.db.models.BigAutoField"
