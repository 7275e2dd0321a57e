"""Remarks and signatures, and by what anyone can check all this against the record."""

from collections.abc import Iterator

from assembly.paper.blocks import (
    Block,
    Style,
    facts,
    heading,
    line,
    passage,
    verbatim,
)
from assembly.paper.marks import entry
from assembly.paper.tongue import Tongue
from assembly.paper.words import Table
from assembly.paper.writing import Written, lines, people
from assembly.queries.minutes_signing import Signing
from assembly.rules.minutes import PARTS
from assembly.rules.vocabulary import Post


def remarks(t: Tongue, signing: Signing) -> list[Block]:
    """What the secretary added; nothing where it added nothing."""
    if not signing.remarks:
        return []
    told = [heading(1, t.gettext("Remarks of the secretary"))]
    for one in signing.remarks:
        by = t.gettext("%(moment)s, %(name)s", moment=t.statutory(one.at), name=one.by)
        told += [line(by, tail=entry(t, one.seq)), passage(lines(one.body))]
    return told


def signatures(t: Tongue, signing: Signing) -> list[Block]:
    """Who signed, when, and the hash that was signed (B5)."""
    asked = t.gettext(
        "The president of the assembly table or, failing that, the vice-president, and "
        "the secretary sign in the program (B5); each signs this hash:"
    )
    rows = [(t.word(Table.POST, part), _signed(t, signing, part)) for part in PARTS]
    return [
        heading(1, t.gettext("Signatures")),
        line(asked, sha256=signing.sha256),
        {**facts(rows), "is": "signatures"},
        *_sent(t, signing),
    ]


def seals(t: Tongue, signing: Signing) -> list[Block]:
    """Size and root of the record, and the checkpoint that our key signed."""
    size = t.ngettext(
        "%(num)s entry of %(stream)s",
        "the first %(num)s entries of %(stream)s",
        signing.size,
        stream=signing.stream,
    )
    how = t.gettext(
        "These minutes are drawn up from the record of the assembly and from nothing "
        "else. Whoever holds the record can compute its Merkle root (RFC 6962) and "
        "compare it with the root printed here, without trusting this program."
    )
    rows = [
        (t.gettext("Record"), line(size)),
        (t.gettext("Merkle root"), line(sha256=signing.root)),
        (t.gettext("Minutes"), line(sha256=signing.sha256)),
    ]
    title = heading(1, t.gettext("Seals of the record"))
    return [title, line(how), facts(rows), *_checkpoint(t, signing)]


def _signed(t: Tongue, signing: Signing, part: Post) -> Block:
    given = signing.signature_of(part)
    if given is None:
        return line(t.gettext("not signed yet"), style=Style.MUTED)
    post = t.word(Table.POST, given.acting_post)
    said = t.listed((post, t.statutory(given.at)))
    return line(
        said, lead=people(given.by), tail=entry(t, given.seq), sha256=given.sha256
    )


def _sent(t: Tongue, signing: Signing) -> Iterator[Block]:
    if sent := signing.sent:
        letters = sent.event.letters
        said = t.ngettext(
            "Sent to the members %(moment)s: %(num)s letter.",
            "Sent to the members %(moment)s: %(num)s letters.",
            letters,
            moment=t.statutory(sent.at),
        )
        yield line(said, tail=entry(t, sent.seq))


def _checkpoint(t: Tongue, signing: Signing) -> Iterator[Block]:
    yield heading(2, t.gettext("Checkpoint"))
    if signing.checkpoint is None:
        yield line(t.gettext("No checkpoint is signed yet."), style=Style.MUTED)
        return
    yield line(
        t.gettext("The latest signed note (C2SP, Ed25519) of this record:"),
    )
    yield verbatim(signing.checkpoint)


def unprinted(t: Tongue) -> list[Block]:
    """Said where a sign stands for something that was typed."""
    said = t.gettext(
        "The sign %(sign)s stands for a character that our fonts do not have or that "
        "cannot be printed. The record and the page of the minutes have it as it was "
        "typed.",
        sign=Written("\ufffd"),
    )
    return [heading(1, t.gettext("Characters that are not printed")), line(said)]
