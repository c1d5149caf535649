"""What a job's handler may raise to say how the work ended."""

from django.utils.functional import Promise


class TryAgain(Exception):
    """Not now, through no fault of the job: try again `after` seconds, as if not tried."""

    def __init__(self, because: str | Promise, *, after: float) -> None:
        self.because = str(because)
        self.after = after
        super().__init__(self.because)


class GiveUp(Exception):
    """It will never work: the job is dead at once, and `because` says why."""

    def __init__(self, because: str | Promise) -> None:
        self.because = str(because)
        super().__init__(self.because)
