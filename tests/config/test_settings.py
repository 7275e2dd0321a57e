"""A wrong or missing setting stops the start, by its name."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from config.settings import VARIABLES, Settings, SettingsError

RIGHT = {
    "SECRET_KEY": "a secret for the tests, long enough",
    "DATABASE_URL": "sqlite:///var/assembly.db",
    "PUBLIC_URL": "https://assembly.example.org/",
    "DOCUMENTS_DIR": "var/documents",
    "OUTBOX_DIR": "var/outbox",
    "MAIL_FROM": "assembly@example.org",
}
EXAMPLE = Path("config/example.env").read_text()


def test_the_example_names_every_variable_and_no_other():
    assert re.findall(r"^([A-Z_]+)=", EXAMPLE, re.MULTILINE) == list(VARIABLES)


def test_what_is_not_said_is_the_embedded_production_default():
    settings = Settings.from_env(RIGHT)

    assert (settings.clock, settings.async_mode) == ("embedded", "threading")
    assert settings.smtp_url is None
    assert settings.message_queue is None
    assert settings.secure_cookies
    assert not settings.development


def test_the_public_address_ends_without_a_slash():
    assert Settings.from_env(RIGHT).public_url == "https://assembly.example.org"


@pytest.mark.parametrize("name", RIGHT)
@pytest.mark.parametrize("value", [None, "", "  "])
def test_a_missing_variable_is_named(name, value):
    env = {**RIGHT, name: value}

    with pytest.raises(SettingsError, match=f"^{name} is missing"):
        Settings.from_env({k: v for k, v in env.items() if v is not None})


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("SECRET_KEY", "x" * 31, "needs at least 32 characters"),
        ("PUBLIC_URL", "assembly.example.org", "is no http or https address"),
        ("PUBLIC_URL", "ftp://assembly.example.org", "is no http or https address"),
        ("MAIL_FROM", "assembly", "is no mail address: assembly"),
        ("SMTP_URL", "mail.example.org:25", "is no smtp:// or smtps:// address"),
        ("SMTP_URL", "smtp://", "is no smtp:// or smtps:// address"),
        ("ASYNC_MODE", "eventlet", "must be one of threading, gevent: eventlet"),
        ("CLOCK", "sundial", "must be one of embedded, apart: sundial"),
        ("ENVIRONMENT", "prod", "must be one of production, development: prod"),
    ],
)
def test_a_wrong_variable_is_named(name, value, sentence):
    with pytest.raises(SettingsError, match=f"^{name} {sentence}"):
        Settings.from_env({**RIGHT, name: value})


@pytest.mark.parametrize("secret", ["SECRET_KEY", "SMTP_URL"])
def test_a_secret_is_never_repeated(secret):
    with pytest.raises(SettingsError) as error:
        Settings.from_env({**RIGHT, secret: "hunter2"})
    assert "hunter2" not in str(error.value)


def test_the_web_process_does_not_start_without_its_settings():
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": "."}
    started = subprocess.run(
        [sys.executable, "-c", "import wsgi"], env=env, capture_output=True, text=True
    )

    assert started.returncode != 0
    assert "SECRET_KEY is missing: see config/example.env" in started.stderr
