"""What is wrong in the forms of a page: told beside each field as it is drawn, and
listed at the top with a way to each (parts/form.html, parts/mistakes.html)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flask import Flask, g
from wtforms import Field


@dataclass(frozen=True)
class Mistake:
    """`field_id`: where it is mended; none where nothing can be typed."""

    field_id: str | None
    label: str
    said: str


def mistakes() -> Sequence[Mistake]:
    """Those of the fields drawn so far, in the order of the page."""
    found: list[Mistake] = g.setdefault("mistakes", [])
    return found


def tell(field_id: str | None, label: object, errors: Iterable[object]) -> str:
    """Note what is wrong with a field; draws nothing."""
    found: list[Mistake] = g.setdefault("mistakes", [])
    found += [Mistake(field_id, str(label), str(error)) for error in errors]
    return ""


def tell_unseen(*fields: Field) -> str:
    """The same of fields that nobody sees, each sentence once."""
    said = dict.fromkeys(str(error) for field in fields for error in field.errors)
    return tell(None, "", said)


def told_of(
    field: Field, field_id: str, help_: object, draft: str | None
) -> dict[str, object]:
    """The attributes by which a field says that it is wrong, and what describes it."""
    parts = (("errors", field.errors), ("help", help_))
    described = [f"{field_id}-{part}" for part, there in parts if there]
    return {
        **({"aria-invalid": "true"} if field.errors else {}),
        **({"aria-describedby": " ".join(described)} if described else {}),
        **({draft: True} if draft else {}),
    }


def register(app: Flask) -> None:
    app.jinja_env.globals.update(
        mistakes=mistakes,
        tell_mistake=tell,
        tell_unseen_mistakes=tell_unseen,
        told_of=told_of,
    )
