"""What signatures vouch for: checkpoints, an older one from elsewhere, receipts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from assembly.record.checkpoint import Checkpoint, open_checkpoint
from assembly.record.faults import Fault
from assembly.record.note import BadNote, Verifier
from assembly.record.receipt import BadReceipt, Receipt, receipt_faults
from assembly.record.tree import Frontier
from assembly.record.verification import Verdict

Named = tuple[str, Checkpoint]


@dataclass
class Vouching:
    """The entries of one verdict, held against what one key signed."""

    verdict: Verdict
    verifier: Verifier
    faults: list[Fault] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def checkpoints(self, notes: Sequence[tuple[str, str]]) -> None:
        """Each note of the archive is signed, and the entries end at the newest."""
        found = [*self._opened(notes)]
        for name, checkpoint in found:
            if name != f"checkpoints/{checkpoint.size:08}.txt":
                self._fault(name, f"it is a checkpoint of {checkpoint.size} entries")
        self._compare(found)
        newest = max((checkpoint.size for _, checkpoint in found), default=None)
        if newest is None:
            self._fault("record", "no checkpoint of it is signed with this key")
            return
        if newest != self.verdict.size:
            self._fault("record", _end(self.verdict.size, newest))
        self.said.append(
            f"Checkpoints signed by {self.verifier.encode()}: {len(found)},"
            f" the newest of {newest} entries."
        )

    def older(self, name: str, note: str) -> None:
        """A checkpoint from elsewhere: the archive must continue it."""
        found = [*self._opened([(name, note)])]
        if self._compare(found):
            size = found[0][1].size
            self.said.append(f"The checkpoint {name} of {size} entries is continued.")

    def receipt(self, name: str, text: bytes) -> None:
        """A receipt: whole in itself, and of the same record as the archive."""
        receipt = read_receipt(name, text, self.verifier, self.faults)
        if receipt is None:
            return
        leaves = self.verdict.leaves
        if receipt.index < len(leaves) and leaves[receipt.index] != receipt.leaf:
            self._fault(name, f"entry {receipt.index} is not the entry that it names")
        if self._compare([(name, _checkpoint_of(receipt, self.verifier))]):
            self.said.append(f"The receipt {name} holds entry {receipt.index}.")

    def _opened(self, notes: Iterable[tuple[str, str]]) -> Iterator[Named]:
        for name, note in notes:
            try:
                yield name, open_checkpoint(note, self.verifier)
            except BadNote as error:
                self._fault(name, str(error))

    def _compare(self, found: Sequence[Named]) -> bool:
        """Whether the entries begin as each of these checkpoints says."""
        before = len(self.faults)
        roots = _roots(self.verdict.leaves, {each.size for _, each in found})
        for name, checkpoint in found:
            self._compare_one(name, checkpoint, roots.get(checkpoint.size))
        return bool(found) and len(self.faults) == before

    def _compare_one(
        self, name: str, checkpoint: Checkpoint, root: bytes | None
    ) -> None:
        if checkpoint.stream != self.verdict.stream:
            self._fault(name, f"it is a checkpoint of {checkpoint.stream!a}")
        elif root is None:
            size = self.verdict.size
            self._fault(name, f"it covers {checkpoint.size} entries, here are {size}")
        elif root != checkpoint.root:
            self._fault(
                name,
                f"its root of {checkpoint.size} entries is {checkpoint.root.hex()},"
                f" here it is {root.hex()}",
            )

    def _fault(self, where: str, what: str) -> None:
        self.faults.append(Fault(None, what, where))


def read_receipt(
    name: str, text: bytes, verifier: Verifier, faults: list[Fault]
) -> Receipt | None:
    """The receipt, if it holds by itself; else none, and why goes to `faults`."""
    try:
        receipt = Receipt.of(text)
    except BadReceipt as error:
        faults.append(Fault(None, str(error), name))
        return None
    found = [Fault(None, what, name) for what in receipt_faults(receipt, verifier)]
    faults += found
    return None if found else receipt


def _checkpoint_of(receipt: Receipt, verifier: Verifier) -> Checkpoint:
    return open_checkpoint(receipt.checkpoint, verifier)


def _end(size: int, newest: int) -> str:
    return f"it ends at {size} entries, its newest checkpoint is of {newest}"


def _roots(leaves: Sequence[bytes], sizes: set[int]) -> dict[int, bytes]:
    """The root of the first so many leaves, for each of these sizes that there is."""
    frontier = Frontier()
    found = {0: frontier.root()} if 0 in sizes else {}
    for leaf in leaves:
        frontier = frontier.appended(leaf)
        if frontier.size in sizes:
            found[frontier.size] = frontier.root()
    return found
