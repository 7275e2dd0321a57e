"""Where the parts are joined; only wsgi, clock, console and tests come here."""

from collections.abc import Sequence
from typing import Any

from flask import Flask
from flask_socketio import SocketIO
from flask_wtf.csrf import CSRFProtect
from werkzeug.routing import IntegerConverter, Map

from assembly.languages import LANGUAGES
from assembly.live import joining
from assembly.live.lines import Lines
from assembly.mail.letters import Letterhead
from assembly.mail.post import Post
from assembly.mail.transport import EmlTransport, SmtpTransport
from assembly.models.database import open_database
from assembly.models.document_store import DocumentStore
from assembly.paper.press import Press, printer
from assembly.record.keys import read_verifier
from assembly.web import (
    acts,
    assets,
    compression,
    development,
    drawings,
    faults,
    gate,
    helps,
    in_place,
    languages,
    limits,
    markdown,
    mistakes,
    money,
    places,
    refusals,
    stale_forms,
    themes,
    tongues,
    words,
    writing,
)
from assembly.web.all import ROOMS
from assembly.work import Clock, Outlet, Works
from config.settings import Settings

LARGEST_NUMBER = 2**31 - 1  # what an integer column holds in every database
LARGEST_FORM = 2 * 1024 * 1024  # a whole text of the statutes, each letter as %D0%A1
LARGEST_REQUEST = 21 * 1024 * 1024  # a document of 20 MiB, and its form


class Number(IntegerConverter):
    """A number in an address; one that no row can have is a miss, not a fault."""

    def __init__(self, map: Map, **limits: Any) -> None:
        super().__init__(map, **{"max": LARGEST_NUMBER, **limits})


def create_app(
    settings: Settings, *, clock: Clock | None = None, outlets: Sequence[Outlet] = ()
) -> Flask:
    """The whole program. `clock` replaces the machine's; `outlets` hear as well."""
    app = Flask(__name__, static_folder=None)  # web/assets.py serves them
    app.secret_key = settings.secret_key
    app.url_map.converters["int"] = Number
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST
    app.config["MAX_FORM_MEMORY_SIZE"] = LARGEST_FORM
    app.extensions["settings"] = settings
    app.extensions["verifier"] = settings.record_verifier and read_verifier(
        settings.record_verifier
    )
    told = list(outlets)
    _join_works(app, settings, clock, told)
    told.append(_join_sockets(app, settings))
    _join_post(app, settings)
    _join_pages(app, settings)
    return app


def _join_works(
    app: Flask, settings: Settings, clock: Clock | None, outlets: list[Outlet]
) -> None:
    database = open_database(settings.database_url)
    app.extensions["works"] = Works(
        writers=database.writers,
        readers=database.readers,
        outlets=outlets,
        clock=clock,
    )
    app.extensions["documents"] = DocumentStore(settings.documents_dir)
    app.extensions["press"] = Press(
        public_url=settings.public_url, folder=settings.documents_dir / "printed"
    )


def _join_sockets(app: Flask, settings: Settings) -> Outlet:
    """Pages that end a session end its sockets too, without knowing of sockets."""
    works: Works = app.extensions["works"]
    socketio = SocketIO(
        app,
        async_mode=settings.async_mode,
        message_queue=settings.message_queue,
        http_compression=False,
        cors_allowed_origins=[settings.public_url],
    )
    lines = Lines(socketio, works)
    app.extensions.update(sockets=socketio, lines=lines, end_sockets=lines.end)
    return joining.join(app, socketio, works, LANGUAGES)


def _join_post(app: Flask, settings: Settings) -> None:
    """Letters go to the mail server or, without one, into a folder."""
    transport = (
        EmlTransport(settings.outbox_dir)
        if settings.smtp_url is None
        else SmtpTransport(settings.smtp_url)
    )
    letterhead = Letterhead(
        public_url=settings.public_url,
        mail_from=settings.mail_from,
        secret_key=settings.secret_key,
        read_document=app.extensions["documents"].read,
        print_minutes=printer(app.extensions["works"], app.extensions["press"]),
    )
    app.extensions["post"] = Post(transport, letterhead)


def _join_pages(app: Flask, settings: Settings) -> None:
    """What each page leans on, in this order: who comes in is asked before the rest."""
    for part in (compression, tongues, languages, helps, themes, places):
        part.register(app)
    CSRFProtect(app)
    limits.register(app)
    gate.register(app, secure=settings.secure_cookies)
    for part in (assets, in_place, writing, drawings, markdown, words, money, acts):
        part.register(app)
    for part in (mistakes, refusals, faults, stale_forms):
        part.register(app)
    for room in (*ROOMS, *([development] if settings.development else [])):
        app.register_blueprint(room.pages)
