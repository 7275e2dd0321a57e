"""What changed between two texts: paragraph by paragraph, within each word by word.

Drawn by `templates/parts/difference.html`, whoever asks: an agenda motion shows what
it would reword, a version of a governing text what it changes.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

LOOKING_AHEAD = 5  # paragraphs: how far a reworded one is sought
ALIKE = 0.4  # of 1, by words: from here on a paragraph counts as reworded
MOST_WORDS = 2_000  # of one paragraph: a longer one is compared as a whole
FOLDED = 1_500  # characters: as much of what does not change may wait to be unfolded
MOST_MATCHES = 300_000  # pairs of equal words looked at for one difference
_WORDS = re.compile(r"\s*(?:\w+|[^\w\s]+)")


class Change(StrEnum):
    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Piece:
    change: Change
    text: str


@dataclass(frozen=True)
class Paragraph:
    """One paragraph as it would be read: of one piece, or of several if reworded.

    `moved`: it stands in both texts, at another place in each.
    """

    pieces: tuple[Piece, ...]
    moved: bool = False

    @property
    def change(self) -> Change | None:
        """What happened to all of it; none: it is reworded."""
        return self.pieces[0].change if len(self.pieces) == 1 else None

    @property
    def changes(self) -> bool:
        return self.change is not Change.SAME

    @property
    def before(self) -> tuple[Piece, ...]:
        return tuple(p for p in self.pieces if p.change is not Change.ADDED)

    @property
    def after(self) -> tuple[Piece, ...]:
        return tuple(p for p in self.pieces if p.change is not Change.REMOVED)


@dataclass(frozen=True)
class Gap:
    """Unchanged paragraphs, of which none is near to what changes."""

    paragraphs: tuple[Paragraph, ...]

    changes = False

    @property
    def unfolds(self) -> bool:
        """Whether it is short enough to wait in the page, folded."""
        told = (piece.text for p in self.paragraphs for piece in p.pieces)
        return sum(map(len, told)) <= FOLDED


class _Patience:
    """Few words over and over would be compared for minutes: when `left` is used up,
    what is left of two texts is told as wholes."""

    def __init__(self) -> None:
        self.left = MOST_MATCHES

    def opcodes(
        self, before: Sequence[str], after: Sequence[str]
    ) -> Sequence[tuple[str, int, int, int, int]]:
        matcher = self.matcher(before, after)
        if matcher is None:
            return [("replace", 0, len(before), 0, len(after))]
        return matcher.get_opcodes()

    def matcher(
        self, before: Sequence[str], after: Sequence[str]
    ) -> SequenceMatcher[str] | None:
        again = Counter(after)
        self.left -= sum(n * again[said] for said, n in Counter(before).items())
        return SequenceMatcher(None, before, after) if self.left >= 0 else None


def differences(old: str, new: str) -> tuple[Paragraph, ...]:
    """Every paragraph of both texts, in reading order, each kept one only once.

    A paragraph is a line that is not blank. All `same` and `removed` pieces are the
    old text, all `same` and `added` ones the new.
    """
    before, after = _paragraphs(old), _paragraphs(new)
    found: list[Paragraph] = []
    patience = _Patience()
    for tag, i1, i2, j1, j2 in _Patience().opcodes(before, after):
        if tag == "equal":
            found += [_whole(Change.SAME, text) for text in before[i1:i2]]
        else:
            found += _reworded(before[i1:i2], after[j1:j2], patience)
    return _with_moves(found)


def changed_only(
    paragraphs: Sequence[Paragraph], *, around: int = 1
) -> tuple[Paragraph | Gap, ...]:
    """What changes, with `around` paragraphs about it; the others in gaps."""
    near = {
        index + step
        for index, paragraph in enumerate(paragraphs)
        if paragraph.changes
        for step in range(-around, around + 1)
    }
    shown: list[Paragraph | Gap] = []
    for is_near, several in groupby(enumerate(paragraphs), lambda one: one[0] in near):
        told = tuple(paragraph for _, paragraph in several)
        shown += told if is_near else [Gap(told)]
    return tuple(shown)


def _with_moves(found: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """A paragraph that is removed at one place and added at another has moved."""
    gone, come = (
        {p.pieces[0].text for p in found if p.change is change}
        for change in (Change.REMOVED, Change.ADDED)
    )
    both = gone & come
    return tuple(
        replace(p, moved=True) if _is_whole_change(p, both) else p for p in found
    )


def _is_whole_change(paragraph: Paragraph, texts: Collection[str]) -> bool:
    whole = paragraph.change in {Change.REMOVED, Change.ADDED}
    return whole and paragraph.pieces[0].text in texts


def _paragraphs(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines() if line.strip()]


def _whole(change: Change, text: str) -> Paragraph:
    return Paragraph((Piece(change, text),))


def _reworded(
    before: Sequence[str], after: Sequence[str], patience: _Patience
) -> Iterator[Paragraph]:
    """Pair each old paragraph with the next new one that is like it."""
    told = 0
    for old in before:
        ahead = range(told, min(told + LOOKING_AHEAD, len(after)))
        like = next((at for at in ahead if _alike(old, after[at], patience)), None)
        if like is None:
            yield _whole(Change.REMOVED, old)
            continue
        yield from (_whole(Change.ADDED, text) for text in after[told:like])
        yield Paragraph(tuple(_word_by_word(old, after[like], patience)))
        told = like + 1
    yield from (_whole(Change.ADDED, text) for text in after[told:])


def _alike(old: str, new: str, patience: _Patience) -> bool:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if max(len(before), len(after)) > MOST_WORDS:
        return False
    if SequenceMatcher(None, before, after).quick_ratio() < ALIKE:
        return False
    matcher = patience.matcher(before, after)
    return matcher is not None and matcher.ratio() >= ALIKE


def _word_by_word(old: str, new: str, patience: _Patience) -> Iterator[Piece]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    for tag, i1, i2, j1, j2 in patience.opcodes(before, after):
        if tag == "equal":
            yield Piece(Change.SAME, "".join(before[i1:i2]))
            continue
        if i1 < i2:
            yield Piece(Change.REMOVED, "".join(before[i1:i2]))
        if j1 < j2:
            yield Piece(Change.ADDED, "".join(after[j1:j2]))
