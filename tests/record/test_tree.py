"""The tree against RFC 6962's own recursive definitions, written out naively."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembly.record import tree
from assembly.record.tree import Frontier

# The inputs and roots that Certificate Transparency's implementations share.
INPUTS = [
    bytes.fromhex(text)
    for text in (
        *["", "00", "10", "2021", "3031", "40414243"],
        *["5051525354555657", "606162636465666768696a6b6c6d6e6f"],
    )
]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
ENTRIES = st.lists(st.binary(max_size=4), max_size=40)
SOME_ENTRIES = st.lists(st.binary(max_size=4), min_size=1, max_size=40)


def naive_split(size):
    return max(2**power for power in range(size) if 2**power < size)


def naive_root(entries):
    """MTH of RFC 6962, 2.1, word for word."""
    if not entries:
        return sha256().digest()
    if len(entries) == 1:
        return sha256(b"\x00" + entries[0]).digest()
    k = naive_split(len(entries))
    return sha256(b"\x01" + naive_root(entries[:k]) + naive_root(entries[k:])).digest()


def naive_path(m, entries):
    """PATH of RFC 6962, 2.1.1."""
    if len(entries) == 1:
        return []
    k = naive_split(len(entries))
    if m < k:
        return [*naive_path(m, entries[:k]), naive_root(entries[k:])]
    return [*naive_path(m - k, entries[k:]), naive_root(entries[:k])]


def leaves_of(entries):
    return [tree.leaf_hash(entry) for entry in entries]


def grown(entries):
    frontier = Frontier()
    for leaf in leaves_of(entries):
        frontier = frontier.appended(leaf)
    return frontier


@pytest.mark.parametrize("size", range(9))
def test_the_roots_are_those_known_everywhere(size):
    assert grown(INPUTS[:size]).root().hex() == ROOTS[size]
    assert naive_root(INPUTS[:size]).hex() == ROOTS[size]


@given(ENTRIES)
def test_appending_one_by_one_gives_the_root_of_the_whole(entries):
    frontier = grown(entries)

    assert frontier.root() == tree.root_of(leaves_of(entries)) == naive_root(entries)
    assert len(frontier.hashes) == len(entries).bit_count()


@given(ENTRIES)
def test_a_frontier_survives_its_column(entries):
    assert Frontier.decode(grown(entries).encode()) == grown(entries)


@pytest.mark.parametrize(
    "text", ["", "0", "1:", "0:AA==", "-1:", "x:", "00:", " 0:", "1:*", "2:AAAA"]
)
def test_a_spoilt_column_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        Frontier.decode(text)


def test_only_hashes_are_leaves():
    with pytest.raises(ValueError, match="32 bytes"):
        Frontier().appended(b"the text of an entry")


@given(SOME_ENTRIES, st.data())
def test_every_leaf_is_proved_to_be_in_the_tree(entries, data):
    leaves, size = leaves_of(entries), len(entries)
    index = data.draw(st.integers(0, size - 1))
    proof = tree.inclusion_proof(leaves, index)

    assert list(proof) == naive_path(index, entries)
    told = {"index": index, "size": size, "proof": proof, "root": naive_root(entries)}
    assert tree.verify_inclusion(leaf=leaves[index], **told)
    assert not tree.verify_inclusion(leaf=tree.leaf_hash(b"other!"), **told)
    assert not tree.verify_inclusion(
        leaf=leaves[index], **told | {"proof": (*proof, leaves[0])}
    )
    assert not tree.verify_inclusion(leaf=leaves[index], **told | {"index": size})


@given(st.lists(st.binary(max_size=4), min_size=2, max_size=40, unique=True), st.data())
def test_no_leaf_is_proved_at_anothers_place(entries, data):
    leaves, size = leaves_of(entries), len(entries)
    index, claimed = data.draw(
        st.lists(st.integers(0, size - 1), min_size=2, max_size=2, unique=True)
    )

    assert not tree.verify_inclusion(
        leaf=leaves[index],
        index=claimed,
        size=size,
        proof=tree.inclusion_proof(leaves, index),
        root=tree.root_of(leaves),
    )


@given(ENTRIES, st.data())
def test_a_tree_is_proved_to_continue_every_older_one(entries, data):
    leaves = leaves_of(entries)
    old_size = data.draw(st.integers(0, len(entries)))

    assert tree.verify_consistency(
        old_size=old_size,
        old_root=naive_root(entries[:old_size]),
        size=len(entries),
        root=naive_root(entries),
        proof=tree.consistency_proof(leaves, old_size),
    )


@given(SOME_ENTRIES, st.data())
def test_a_rewritten_past_is_not_a_continuation(entries, data):
    leaves = leaves_of(entries)
    old_size = data.draw(st.integers(1, len(entries)))
    changed = data.draw(st.integers(0, old_size - 1))
    rewritten = [*leaves]
    rewritten[changed] = tree.leaf_hash(b"rewritten")

    assert not tree.verify_consistency(
        old_size=old_size,
        old_root=tree.root_of(leaves[:old_size]),
        size=len(leaves),
        root=tree.root_of(rewritten),
        proof=tree.consistency_proof(rewritten, old_size),
    )


@given(SOME_ENTRIES, st.data())
def test_a_consistency_proof_has_no_hash_to_spare(entries, data):
    leaves = leaves_of(entries)
    old_size = data.draw(st.integers(0, len(entries)))
    proof = tree.consistency_proof(leaves, old_size)
    told = {
        "old_size": old_size,
        "old_root": tree.root_of(leaves[:old_size]),
        "size": len(leaves),
        "root": tree.root_of(leaves),
    }

    assert not tree.verify_consistency(**told, proof=(*proof, leaves[0]))
    assert not proof or not tree.verify_consistency(**told, proof=proof[:-1])


@pytest.mark.parametrize("index", [-1, 3])
def test_there_is_no_proof_of_what_is_not_there(index):
    leaves = leaves_of(INPUTS[:3])

    with pytest.raises(IndexError):
        tree.inclusion_proof(leaves, index)


def test_there_is_no_proof_of_a_size_never_reached():
    with pytest.raises(IndexError):
        tree.consistency_proof(leaves_of(INPUTS[:3]), 4)
