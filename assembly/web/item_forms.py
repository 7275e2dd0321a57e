"""A point of the agenda as the table words it, with what its kind asks for."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, ValidationError

from assembly.rules.drafting import LONGEST_ITEM_TEXT, LONGEST_TITLE
from assembly.rules.purposes import (
    LONGEST_PROPOSED_TEXT,
    LONGEST_TERM_YEARS,
    PROPOSERS,
    SHORTEST_TERM_YEARS,
    Purpose,
    kinds_offered,
)
from assembly.rules.vocabulary import AssemblyKind, ItemKind, Organ, Post
from assembly.web.words import ITEM_KINDS, ORGANS, POSTS

W = TypeVar("W", bound=StrEnum)

NOT_SAID = {"": "…"}
TERMS = range(SHORTEST_TERM_YEARS, LONGEST_TERM_YEARS + 1)


class ItemForm(FlaskForm):
    """`with_purpose`: the fields that only items of extraordinary assemblies have."""

    kind = SelectField(_("Kind"), choices=[], validate_choice=False)
    title = StringField(
        _("Title"),
        [InputRequired(_("Write something here.")), Length(max=LONGEST_TITLE)],
    )
    text = TextAreaField(_("Text"), [Length(max=2 * LONGEST_ITEM_TEXT)])
    organ = SelectField(_("Organ"), choices=lambda: _options(ORGANS, Organ), default="")
    post = SelectField(_("Post"), choices=lambda: _options(POSTS, Post), default="")
    term_years = SelectField(
        _("Term, in years"),
        choices={**NOT_SAID, **{str(years): str(years) for years in TERMS}},
        default="",
    )
    proposed_by = SelectField(
        _("Proposed by"),
        choices=lambda: _options(ORGANS, PROPOSERS),
        default="",
    )
    proposed_text = TextAreaField(
        _("The whole text as it would be"), [Length(max=2 * LONGEST_PROPOSED_TEXT)]
    )
    with_purpose = False

    @classmethod
    def of(cls, kind: AssemblyKind, **kwargs: Any) -> "ItemForm":
        """The form for an assembly of this kind; any other kind of item is left to
        the rules, which name the article."""
        form = cls(**kwargs)
        form.kind.choices = {k.value: str(ITEM_KINDS[k]) for k in kinds_offered(kind)}
        form.with_purpose = kind is AssemblyKind.EXTRAORDINARY
        return form

    def validate_kind(self, field: SelectField) -> None:
        if field.data not in set(ItemKind):
            raise ValidationError(_("Choose what the item is for."))

    @property
    def item_kind(self) -> ItemKind:
        return ItemKind(self.kind.data)

    @property
    def purpose(self) -> Purpose:
        years = self.term_years.data
        return Purpose(
            organ=_word(Organ, self.organ),
            post=_word(Post, self.post),
            term_years=int(years) if years else None,
            proposed_text=self.proposed_text.data,
            proposed_by=_word(Organ, self.proposed_by),
        )


def _options(words: Mapping[Any, object], offered: Iterable[StrEnum]) -> dict[str, str]:
    return {**NOT_SAID, **{word.value: str(words[word]) for word in offered}}


def _word(words: type[W], field: SelectField) -> W | None:
    return words(field.data) if field.data else None
