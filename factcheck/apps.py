"""Wires the project together once every model is loaded."""

import gc

from django.apps import AppConfig


class FactcheckConfig(AppConfig):
    """The project itself: its signals, its Celery application and its admin."""

    name = "factcheck"

    def ready(self) -> None:
        # Imported here because all three need the models of every slice.
        from factcheck import celery  # noqa: F401
        from factcheck.admin import (  # noqa: F401
            articles,
            claims,
            endpoints,
            evidence,
            feeds,
            house,
            jobs,
            keys,
            known,
            notices,
            people,
            providers,
            publication,
            registers,
            review,
            routing,
            scales,
            snapshots,
            speakers,
            trail,
        )
        from factcheck.pipeline import steps, telling  # noqa: F401

        gc.freeze()  # also keeps what forked workers share shared
        gc.enable()  # the settings put it off
