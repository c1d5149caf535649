"""Both servers as one: start what no address was given for, stop it again."""

from dataclasses import dataclass
from pathlib import Path

from factcheck.ops.embedded_postgres import EmbeddedPostgres
from factcheck.ops.embedded_redis import EmbeddedRedis
from factcheck.ops.folders import private_folder, remove, socket_folder


@dataclass
class Servers:
    """Addresses of PostgreSQL and Redis, and the embedded servers behind them, if any."""

    home: Path
    sockets: Path | None
    postgres: EmbeddedPostgres | None
    redis: EmbeddedRedis | None
    database_url: str
    redis_url: str

    @classmethod
    def planned(
        cls, home: Path, *, database_url: str = "", redis_url: str = "", careless: bool = False
    ) -> "Servers":
        """Embedded servers for the addresses that are empty. Nothing runs yet."""
        logs = private_folder(home / "log")
        sockets = None if database_url and redis_url else socket_folder()
        postgres = redis = None
        if sockets and not database_url:
            log = logs / "postgres.log"
            postgres = EmbeddedPostgres(home / "postgres", sockets, log, careless=careless)
        if sockets and not redis_url:
            redis = EmbeddedRedis(sockets, logs / "redis.log")
        return cls(
            home=home,
            sockets=sockets,
            postgres=postgres,
            redis=redis,
            database_url=database_url or (postgres.url if postgres else ""),
            redis_url=redis_url or (redis.url if redis else ""),
        )

    def start(self) -> None:
        if self.redis:
            self.redis.start()
        if self.postgres:
            self.postgres.start()

    def stop(self) -> None:
        if self.redis:
            self.redis.stop(within=0.3)
        if self.postgres:
            self.postgres.stop(within=1)
        if self.sockets:
            remove(self.sockets)
