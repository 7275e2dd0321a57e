"""Pages travel compressed, by brotli or else gzip; static files are so already.

BREACH guesses what a page says in secret by making a browser ask for it thousands of
times. Here another site's request bears no cookie (SameSite=Lax) unless it fills the
window for all to see, and a form's token is worth nothing without that cookie.
"""

from flask import Flask
from flask_compress import Compress


def register(app: Flask) -> None:
    """Compress text; a streamed or partly asked document and an archive stay."""
    app.config.update(
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_BR_LEVEL=5,  # from 6 on it takes twice the time for 1 %
        COMPRESS_MIMETYPES=["text/html", "application/json", "text/calendar"],
        COMPRESS_STREAMS=False,
    )
    Compress(app)
