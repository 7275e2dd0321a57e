"""What differs between one installation and another, read once from the environment.

Every variable stands in config/example.env with its meaning.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal, cast
from urllib.parse import urlsplit

SHORTEST_SECRET = 32

AsyncMode = Literal["threading", "gevent"]


class SettingsError(Exception):
    """A variable is missing or wrong; the message names it."""


@dataclass(frozen=True)
class Settings:
    secret_key: str
    database_url: str
    public_url: str  # as members type it: https://assembly.example.org
    documents_dir: Path
    outbox_dir: Path
    mail_from: str
    smtp_url: str | None  # smtp://user:password@host:587?tls=starttls; none: .eml files
    message_queue: str | None
    async_mode: AsyncMode
    clock: str  # "embedded" or "apart"
    record_key: Path | None  # the secret key's file; only where checkpoints are signed
    record_verifier: Path | None  # the public key's file, for every process
    environment: str  # "production" or "development"

    @property
    def development(self) -> bool:
        return self.environment == "development"

    @property
    def secure_cookies(self) -> bool:
        return urlsplit(self.public_url).scheme == "https"

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> "Settings":
        """The settings; refuses the first missing or wrong variable by its name."""
        read = _Reader(env)
        return cls(
            secret_key=read.secret("SECRET_KEY"),
            database_url=read.needed("DATABASE_URL"),
            public_url=read.url("PUBLIC_URL"),
            documents_dir=Path(read.needed("DOCUMENTS_DIR")),
            outbox_dir=Path(read.needed("OUTBOX_DIR")),
            mail_from=read.mail("MAIL_FROM"),
            smtp_url=read.smtp("SMTP_URL"),
            message_queue=env.get("MESSAGE_QUEUE") or None,
            async_mode=cast(
                AsyncMode, read.one_of("ASYNC_MODE", "threading", "gevent")
            ),
            clock=read.one_of("CLOCK", "embedded", "apart"),
            record_key=read.file("RECORD_KEY"),
            record_verifier=read.file("RECORD_VERIFIER"),
            environment=read.one_of("ENVIRONMENT", "production", "development"),
        )


@dataclass(frozen=True)
class _Reader:
    env: Mapping[str, str]

    def needed(self, name: str) -> str:
        value = self.env.get(name, "").strip()
        if not value:
            raise SettingsError(f"{name} is missing: see config/example.env")
        return value

    def secret(self, name: str) -> str:
        value = self.needed(name)
        if len(value) < SHORTEST_SECRET:
            raise SettingsError(f"{name} needs at least {SHORTEST_SECRET} characters")
        return value

    def url(self, name: str) -> str:
        value = self.needed(name).rstrip("/")
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            raise SettingsError(f"{name} is no http or https address: {value}")
        return value

    def mail(self, name: str) -> str:
        value = self.needed(name)
        if "@" not in value:
            raise SettingsError(f"{name} is no mail address: {value}")
        return value

    def smtp(self, name: str) -> str | None:
        value = self.env.get(name, "").strip()
        if not value:
            return None
        parts = urlsplit(value)
        if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
            raise SettingsError(f"{name} is no smtp:// or smtps:// address")
        return value

    def file(self, name: str) -> Path | None:
        """A file that there need not be a setting for."""
        value = self.env.get(name, "").strip()
        return Path(value) if value else None

    def one_of(self, name: str, *allowed: str) -> str:
        value = self.env.get(name, allowed[0]).strip()
        if value not in allowed:
            raise SettingsError(f"{name} must be one of {', '.join(allowed)}: {value}")
        return value


VARIABLES = tuple(f.name.upper() for f in fields(Settings))
