"""Sums, factors and numbers of people, as a page writes them."""

from decimal import Decimal

from flask import Flask
from flask_babel import format_currency, format_decimal

from assembly.rules.dues import whole_euros
from assembly.web.writing import ours


def euros(cents: int) -> str:
    """A sum in euros, to the cent."""
    return str(format_currency(Decimal(cents).scaleb(-2), "EUR"))


def in_whole_euros(cents: int) -> str:
    """The sum as the text of the bylaws shows its own examples (B9)."""
    return f"{whole_euros(cents)} €"


def thousandths(value: int) -> str:
    """A number of thousandths, with its three decimals."""
    return str(format_decimal(Decimal(value).scaleb(-3), "#,##0.000"))


def a_thousandth(value: int) -> str:
    """A thousandth of a whole number, exact: 50 of 50000, 12.345 of 12345."""
    return str(format_decimal(Decimal(value).scaleb(-3), "#,##0.###"))


def whole(value: int) -> str:
    """A whole number, its thousands parted."""
    return ours().whole(value)


def plain_euros(cents: int) -> str:
    """A sum for a table of numbers: 376.40."""
    return f"{cents // 100}.{cents % 100:02}"


def register(app: Flask) -> None:
    app.jinja_env.filters.update(
        euros=euros,
        whole_euros=in_whole_euros,
        thousandths=thousandths,
        a_thousandth=a_thousandth,
        whole=whole,
    )
