"""The Merkle tree of RFC 6962: one hash for a whole record, and short proofs.

Everything here takes and gives *leaf hashes* and roots of 32 bytes; only
`leaf_hash` sees the text of an entry.
"""

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise

HASH_BYTES = 32
EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(entry: bytes) -> bytes:
    """The hash of one entry's text, never mistaken for that of a node."""
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two neighbouring subtrees."""
    return sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True)
class Frontier:
    """The right edge of a tree: all that appending needs, about log2(size) hashes.

    `hashes` are the roots of its full subtrees, the largest (leftmost) first:
    one for each 1 in the binary form of `size`.
    """

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if self.size < 0 or len(self.hashes) != self.size.bit_count():
            raise ValueError("a frontier holds one hash for each 1 bit of its size")
        _check(self.hashes)

    def appended(self, leaf: bytes) -> "Frontier":
        """The tree with one more leaf hash at its end. O(log n)."""
        _check([leaf])
        hashes, size = [*self.hashes, leaf], self.size
        while size & 1:
            right = hashes.pop()
            hashes.append(node_hash(hashes.pop(), right))
            size >>= 1
        return Frontier(self.size + 1, tuple(hashes))

    def root(self) -> bytes:
        """The hash of the whole tree; of nothing at all, SHA-256 of nothing."""
        if not self.hashes:
            return EMPTY_ROOT
        *lefts, root = self.hashes
        for left in reversed(lefts):
            root = node_hash(left, root)
        return root

    def encode(self) -> str:
        """`size:base64` for a database column: 43 characters a hash and a few."""
        return f"{self.size}:{base64.b64encode(b''.join(self.hashes)).decode()}"

    @classmethod
    def decode(cls, text: str) -> "Frontier":
        """Read back what `encode` wrote; anything else is a ValueError."""
        size, _, encoded = text.partition(":")
        joined = base64.b64decode(encoded, validate=True)
        cuts = range(0, len(joined) + HASH_BYTES, HASH_BYTES)
        frontier = cls(int(size), tuple(joined[a:b] for a, b in pairwise(cuts)))
        if frontier.encode() != text:
            raise ValueError("not a frontier as it is written here")
        return frontier


def root_of(leaves: Iterable[bytes]) -> bytes:
    """The root over these leaf hashes, in this order."""
    frontier = Frontier()
    for leaf in leaves:
        frontier = frontier.appended(leaf)
    return frontier.root()


def inclusion_proof(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """The hashes that lead from leaf `index` to the root, from the leaf upwards.

    Refuses an index outside the tree with IndexError. Reads every leaf.
    """
    if not 0 <= index < len(leaves):
        raise IndexError(f"no leaf {index} in a tree of {len(leaves)}")
    if len(leaves) == 1:
        return ()
    split = _split(len(leaves))
    left, right = leaves[:split], leaves[split:]
    if index < split:
        return (*inclusion_proof(left, index), root_of(right))
    return (*inclusion_proof(right, index - split), root_of(left))


def consistency_proof(leaves: Sequence[bytes], old_size: int) -> tuple[bytes, ...]:
    """The hashes showing that the first `old_size` leaves are still the beginning.

    Empty for an old size of 0 (every tree continues the empty one) and for the
    present size. Refuses a size that the tree never had with IndexError.
    """
    if not 0 <= old_size <= len(leaves):
        raise IndexError(f"a tree of {len(leaves)} leaves was never of {old_size}")
    return _consistency(leaves, old_size, whole=True) if old_size else ()


def verify_inclusion(
    *, leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> bool:
    """Does `proof` show leaf hash `leaf` at `index` of the tree of this size and root?

    RFC 9162, 2.1.3.2.
    """
    if not 0 <= index < size:
        return False
    place, last, reached = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            reached = node_hash(step, reached)
            place, last = _climbed(place, last)
        else:
            reached = node_hash(reached, step)
        place, last = place >> 1, last >> 1
    return last == 0 and reached == root


def verify_consistency(
    *, old_size: int, old_root: bytes, size: int, root: bytes, proof: Sequence[bytes]
) -> bool:
    """Does `proof` show that the tree (size, root) only added to the older tree?

    RFC 9162, 2.1.4.2, and for an old size of 0 or `size` an empty proof.
    """
    if not 0 <= old_size <= size:
        return False
    if old_size == 0:
        return not proof and old_root == EMPTY_ROOT
    if old_size == size:
        return not proof and old_root == root
    if old_size & (old_size - 1) == 0:  # a full tree: its root is not sent along
        proof = (old_root, *proof)
    return bool(proof) and _both_roots(old_size, size, proof) == (old_root, root)


def _both_roots(
    old_size: int, size: int, proof: Sequence[bytes]
) -> tuple[bytes, bytes] | None:
    """The older and the newer root that a consistency proof leads to."""
    place, last = old_size - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = proof[0]
    for step in proof[1:]:
        if last == 0:
            return None
        if place & 1 or place == last:
            old, new = node_hash(step, old), node_hash(step, new)
            place, last = _climbed(place, last)
        else:
            new = node_hash(new, step)
        place, last = place >> 1, last >> 1
    return (old, new) if last == 0 else None


def _climbed(place: int, last: int) -> tuple[int, int]:
    """Skip the levels where the right edge has no neighbour to be hashed with."""
    while place and not place & 1:
        place, last = place >> 1, last >> 1
    return place, last


def _consistency(
    leaves: Sequence[bytes], old_size: int, *, whole: bool
) -> tuple[bytes, ...]:
    """RFC 6962's SUBPROOF; `whole` while this subtree is the old tree itself."""
    if old_size == len(leaves):
        return () if whole else (root_of(leaves),)
    split = _split(len(leaves))
    left, right = leaves[:split], leaves[split:]
    if old_size <= split:
        return (*_consistency(left, old_size, whole=whole), root_of(right))
    return (*_consistency(right, old_size - split, whole=False), root_of(left))


def _split(size: int) -> int:
    """The largest power of two smaller than `size` (of 2 or more)."""
    return 1 << ((size - 1).bit_length() - 1)


def _check(hashes: Iterable[bytes]) -> None:
    if any(len(each) != HASH_BYTES for each in hashes):
        raise ValueError(f"a hash has {HASH_BYTES} bytes")
