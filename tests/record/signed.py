"""The samples' record, signed: checkpoints, a receipt, archives honest and not."""

import io
import warnings
import zipfile

from assembly.record.archive import write_archive
from assembly.record.checkpoint import sign_checkpoint
from assembly.record.receipt import Receipt
from assembly.record.tree import inclusion_proof, leaf_hash, root_of
from tests.record import samples
from tests.signing import SIGNER

STREAM = "assembly:1"
KEY = SIGNER.verifier.encode()
ENTRIES = samples.told(stream=STREAM)
LEAVES = [leaf_hash(entry) for entry in ENTRIES]


def lines(entries=ENTRIES, **about):
    """The export of these entries, stating what they hold."""
    leaves = [line.leaf for line in samples.lines_of(entries)]
    stated = samples.Header(STREAM, len(leaves), root_of(leaves))
    return samples.exported(entries, **{"header": stated, **about})


def checkpoint(size, *, by=SIGNER, stream=STREAM, root=None):
    return sign_checkpoint(
        by, stream=stream, size=size, root=root or root_of(LEAVES[:size])
    )


NOTES = tuple((size, checkpoint(size)) for size in (1, 8))
RECEIPT = Receipt(
    stream=STREAM,
    index=3,
    leaf=LEAVES[3],
    entry=ENTRIES[3],
    size=8,
    proof=inclusion_proof(LEAVES, 3),
    checkpoint=NOTES[1][1],
)


def archived(entries=None, *, notes=NOTES, key=KEY):
    """An archive of these lines; an honest one of its own accord."""
    file = io.BytesIO()
    write_archive(file, lines() if entries is None else entries, notes=notes, key=key)
    return file.getvalue()


def packed(*parts, method=zipfile.ZIP_DEFLATED):
    """A zip of these parts, name and bytes, whatever they are."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as made:
        for name, text in parts:
            with warnings.catch_warnings(action="ignore"):  # of a name given twice
                made.writestr(name, text)
    return file.getvalue()
