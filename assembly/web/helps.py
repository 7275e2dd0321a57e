"""One paragraph of help for each page, from the statutes."""

from flask import Flask, request

from assembly.web.help_words import HELP


def help_of(endpoint: str | None) -> object | None:
    """What this page is for; its own paragraph, or that of its room."""
    if endpoint is None:
        return None
    return HELP.get(endpoint) or HELP.get(endpoint.partition(".")[0])


def register(app: Flask) -> None:
    app.jinja_env.globals["help_here"] = lambda kind=None: help_of(
        kind or request.endpoint
    )
