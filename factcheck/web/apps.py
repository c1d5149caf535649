from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WebConfig(AppConfig):
    name = "factcheck.web"
    label = "web"
    verbose_name = _("Workbench")
    default_auto_field = "django.db.models.BigAutoField"
