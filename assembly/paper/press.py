"""The press: sets minutes by typst, and keeps what it printed."""

import hashlib
import logging
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from threading import Lock

import typst

from assembly.paper.coverage import FONTS, FontsMissing
from assembly.paper.minutes import Sheets, sheets
from assembly.paper.tongue import Tongue, tongue
from assembly.queries.checkpoints import lasting
from assembly.queries.legible import legible_count
from assembly.queries.minutes import minutes
from assembly.queries.minutes_signing import Signing, signing
from assembly.work import Reading, Works

logger = logging.getLogger(__name__)

TEMPLATE = Path(__file__).with_name("minutes.typ")
ONE_AT_A_TIME = Lock()
"""Setting a long roll-call takes a core for seconds; the others wait their turn."""


class NotPrinted(Exception):
    """The typesetter refused; the page of the minutes says all the same."""


@dataclass(frozen=True)
class Printed:
    filename: str
    content: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Press:
    """`folder` keeps what was printed, one file for each assembly and language.

    `known`: of which state of the record a file was printed, so that a hundred
    letters with the same minutes do not draw them up a hundred times.
    """

    public_url: str
    folder: Path
    known: dict[str, tuple[object, Path]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def minutes(self, db: Reading, assembly_id: int, language: str) -> Printed | None:
        """The minutes of this assembly as PDF/A-2a and PDF/UA-1; none until it closes.

        The same record gives the same bytes. NotPrinted if they cannot be set.
        """
        sealed, t = _sealed(db, assembly_id), tongue(language)
        if sealed is None:
            return None
        name = f"minutes-{assembly_id}-{t.language}"
        state = (sealed, legible_count(db, sealed.stream, before=sealed.size))
        content = self._printed_before(name, state)
        if content is None:
            wanted = self._wanted(db, sealed, t)
            if wanted is None:
                return None
            content = self._printed(wanted, name, state)
        return Printed(t.file_of(assembly_id), content)

    def _wanted(self, db: Reading, sealed: Signing, t: Tongue) -> Sheets | None:
        told = minutes(db, sealed.stream)
        if told is None:
            return None
        address = f"{self.public_url}/verify/{sealed.assembly_id}"
        try:
            return sheets(t, told, sealed, address=address)
        except FontsMissing as wrong:
            raise _refused(sealed.stream) from wrong

    def _printed_before(self, name: str, state: object) -> bytes | None:
        of_state, kept = self.known.get(name, (None, None))
        if kept is None or of_state != state:
            return None
        try:
            return kept.read_bytes()
        except OSError:
            return None

    def _printed(self, wanted: Sheets, name: str, state: object) -> bytes:
        kept = self.folder / f"{name}-{_digest(wanted)}.pdf"
        with ONE_AT_A_TIME:
            if kept.exists():
                content = kept.read_bytes()
            else:
                content = _set(wanted, name)
                _keep(kept, content)
            self.known[name] = (state, kept)
        _clear(self.folder, name, but=kept)
        return content


def printer(works: Works, press: Press) -> Callable[[int, str], bytes]:
    """For whoever encloses minutes with a letter: an assembly's, in a language.

    LookupError if it has not closed; NotPrinted as the press says.
    """

    def print_minutes(assembly_id: int, language: str) -> bytes:
        with works.look() as db:
            printed = press.minutes(db, assembly_id, language)
        if printed is None:
            raise LookupError(f"assembly {assembly_id} has no minutes")
        return printed.content

    return print_minutes


def _sealed(db: Reading, assembly_id: int) -> Signing | None:
    """With a checkpoint that stays: a rolling one would make another file each hour."""
    found = signing(db, assembly_id)
    if found is None:
        return None
    kept = lasting(db, found.stream)
    return replace(found, checkpoint=None if kept is None else kept.note)


def _set(wanted: Sheets, name: str) -> bytes:
    try:
        return typeset(wanted)
    except typst.TypstError as wrong:
        raise _refused(name) from wrong


def _refused(name: str) -> NotPrinted:
    logger.exception("%s could not be set", name)
    return NotPrinted(name)


def typeset(wanted: Sheets) -> bytes:
    """The file; TypstError if it would not be what the standards ask for."""
    made = typst.compile(
        TEMPLATE.read_bytes(),
        font_paths=_fonts(),
        format="pdf",
        pdf_standards=["a-2a", "ua-1"],
        sys_inputs={"told": wanted.content},
        timestamp=wanted.dated,
    )
    return bytes(made)


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Ours alone: what this machine has besides would make other bytes elsewhere."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(FONTS)],
    )


def _digest(wanted: Sheets) -> str:
    """Of all that the file depends on: what is said, and how it is set."""
    told = wanted.content.encode() + TEMPLATE.read_bytes()
    return hashlib.sha256(told).hexdigest()[:32]


def _keep(place: Path, content: bytes) -> None:
    """What cannot be kept is set again the next time."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as file:
            file.write(content)
        os.replace(file.name, place)
    except OSError:
        logger.exception("%s could not be kept", place)


def _clear(folder: Path, name: str, *, but: Path) -> None:
    """What the record has outgrown is not asked for again."""
    for old in folder.glob(f"{name}-*.pdf"):
        if old != but:
            old.unlink(missing_ok=True)
