"""The Celery application: it only carries wake-up calls; the job rows are the record."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")

app = Celery("factcheck")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.set_default()  # for the web server's threads too, not only for the one that imports this
app.autodiscover_tasks()
