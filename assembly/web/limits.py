"""How often somebody outside may knock: per address asked for, and per network address.

Counted in this process's memory. The network address is the one that connects: no
header that a visitor could write is believed.
"""

from flask import Flask, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

ASKS_PER_ADDRESS = "5 per 15 minutes"
ASKS_PER_NETWORK_ADDRESS = "30 per hour"
JOINS_PER_ADDRESS = "10 per hour"  # a form that comes back with errors counts too
CODES_PER_NETWORK_ADDRESS = "60 per hour"  # each letter takes only five wrong ones
FEEDS_PER_NETWORK_ADDRESS = "300 per hour"  # one office has many calendars
PROOFS_PER_NETWORK_ADDRESS = "60 per minute"  # each reads a whole record
VERIFICATIONS_PER_NETWORK_ADDRESS = "20 per hour"  # each takes some seconds
API_PER_NETWORK_ADDRESS = "120 per minute"

limiter = Limiter(get_remote_address, storage_uri="memory://", strategy="moving-window")


def address_asked() -> str:
    """The mail address in the form, however it is typed."""
    return request.form.get("address", "").strip().lower()


def register(app: Flask) -> None:
    limiter.init_app(app)
